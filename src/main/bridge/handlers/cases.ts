import type { caseChannels } from '../../../contract/channels/cases'
import type { SessionFilter } from '../../../contract/sessions'
import type { Cases } from '../../sessions/cases'
import type { Handlers } from '../serve'

export type CaseServices = {
  cases: Cases
  /** forgets the sessions that fit, wherever their KS still is. @returns how many there were */
  forgetSessions: (filter: SessionFilter) => Promise<number>
}

export function caseHandlers({ cases, forgetSessions }: CaseServices): Handlers<typeof caseChannels> {
  return {
    'cases.open': ({ caseId }) => {
      cases.begin(caseId)
      return {}
    },
    'cases.close': async ({ caseId }) => {
      // closed first, so that what is minted meanwhile does not come to lie in it again
      cases.end(caseId)
      return { forgotten: await forgetSessions({ caseId }) }
    },
  }
}
