import type { BrowserWindow } from 'electron'
import type { sessionChannels } from '../../../contract/channels/sessions'
import type { SessionFilter } from '../../../contract/sessions'
import { Failed } from '../../failed'
import { sessionFacts } from '../../journal/facts'
import { noted } from '../../journal/noted'
import type { SessionBook } from '../../sessions/book'
import type { Cases } from '../../sessions/cases'
import { copyNoted, mintNoted, type NotedParts } from '../../sessions/notedSessions'
import type { Reveals } from '../../sessions/reveal'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { Handlers } from '../serve'

export type SessionServices = NotedParts & {
  book: SessionBook
  cases: Cases
  /** forgets the sessions that fit, wherever their KS still is. @returns how many there were */
  forgetSessions: (filter: SessionFilter) => Promise<number>
  reveals: Reveals
  clipboard: ClipboardGuard
  window: () => BrowserWindow | undefined
}

export function sessionHandlers(app: SessionServices): Handlers<typeof sessionChannels> {
  const { journal, environments, minter, book, cases, reveals, clipboard } = app
  return {
    'sessions.warm': async ({ tokenId }) => {
      await minter.warm(tokenId)
      return {}
    },
    'sessions.mint': (wanted) => mintNoted(app, wanted),
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
    'sessions.copy': ({ id, format }) => copyNoted(app, id, format),
    'sessions.forget': async ({ id }) => {
      reveals.end(id)
      book.forget(id)
      await clipboard.clearSession(id)
      return {}
    },
    'sessions.forgetMany': async ({ filter }) => ({ forgotten: await app.forgetSessions(filter) }),
  }
}
