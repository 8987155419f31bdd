import type { incidentChannels } from '../../../contract/channels/incidents'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import type { IncidentBook } from '../../leaks/incidentBook'
import type { Leaks } from '../../leaks/leaks'
import type { Handlers } from '../serve'

export type IncidentServices = {
  leaks: Leaks
  incidents: IncidentBook
  /** asks a person about a host that no token was kept for yet */
  confirmHost: (serviceUrl: string) => Promise<void>
  /** puts text that is no secret on the clipboard, to stay there */
  copyText: (text: string) => Promise<void>
}

export function incidentHandlers(app: IncidentServices): Handlers<typeof incidentChannels> {
  const { leaks, incidents } = app
  return {
    'incidents.list': () => {
      const failure = incidents.failure()
      return { rows: leaks.list(), ...(failure && { failure }) }
    },
    'incidents.reportToken': ({ tokenId, since }) => leaks.reportToken(tokenId, since),
    'incidents.reportSession': ({ sessionId, since }) => leaks.reportSession(sessionId, since),
    'incidents.reportKs': async ({ from, since, serviceUrl: typed }) => {
      const serviceUrl = typed === undefined ? undefined : canonicalServiceUrl(typed)
      if (serviceUrl !== undefined) await app.confirmHost(serviceUrl)
      return leaks.reportKs(from, since, serviceUrl)
    },
    'incidents.delete': ({ id, by, typed }) => leaks.delete(id, by, typed),
    'incidents.stop': ({ id, typed }) => leaks.stop(id, typed),
    'incidents.secret': ({ id, remove }) => leaks.secret(id, remove),
    'incidents.prove': ({ id }) => leaks.prove(id),
    'incidents.withdraw': async ({ id }) => {
      await leaks.withdraw(id)
      return {}
    },
    'incidents.close': ({ id }) => {
      leaks.close(id)
      return {}
    },
    'incidents.message': async ({ id }) => ({ text: await leaks.message(id) }),
    'incidents.copyMessage': async ({ id }) => {
      await app.copyText(await leaks.message(id))
      return {}
    },
  }
}
