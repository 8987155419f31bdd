import type { BrowserWindow } from 'electron'
import type { sessionChannels } from '../../../contract/channels/sessions'
import type { SessionFilter } from '../../../contract/sessions'
import { Failed } from '../../failed'
import { sessionFacts } from '../../journal/facts'
import { type Noting, noted } from '../../journal/noted'
import type { SessionActions } from '../../sessions/actions'
import type { SessionBook } from '../../sessions/book'
import type { Cases } from '../../sessions/cases'
import type { Minter } from '../../sessions/minter'
import type { Reveals } from '../../sessions/reveal'
import type { Environments } from '../../settings/environments'
import type { Handlers } from '../serve'

export type SessionServices = {
  journal: Noting
  minter: Minter
  actions: SessionActions
  book: SessionBook
  cases: Cases
  environments: Pick<Environments, 'of'>
  /** forgets the sessions that fit, wherever their KS still is. @returns how many there were */
  forgetSessions: (filter: SessionFilter) => Promise<number>
  reveals: Reveals
  window: () => BrowserWindow | undefined
}

export function sessionHandlers(app: SessionServices): Handlers<typeof sessionChannels> {
  const { journal, environments, minter, actions, book, cases, reveals } = app
  return {
    'sessions.warm': async ({ tokenId }) => {
      await minter.warm(tokenId)
      return {}
    },
    'sessions.mint': ({ tokenId, request, confirmation, renews }) =>
      actions.mint(tokenId, request, { confirmation, renews }),
    'sessions.list': ({ offset, limit, state, filter }) => book.window(offset, limit, { state, filter }),
    'sessions.summary': () => {
      const openCase = cases.open()
      return { ...book.summary(), ...(openCase !== undefined && { openCase }) }
    },
    'sessions.reveal': ({ id }) => {
      if (!app.window()?.isVisible()) throw new Failed('CANCELLED')
      const session = book.view(id)
      return noted(journal, { event: 'session.revealed', ...sessionFacts(session, environments) }, () => ({
        ks: book.ks(id),
        endsAt: reveals.begin(id, session.endsAt),
      }))
    },
    'sessions.conceal': ({ id }) => {
      reveals.end(id)
      return {}
    },
    'sessions.copy': ({ id, format }) => actions.copy(id, format),
    'sessions.forget': async ({ id }) => {
      await actions.forget(id)
      return {}
    },
    'sessions.forgetMany': async ({ filter }) => ({ forgotten: await app.forgetSessions(filter) }),
  }
}
