import type { BrowserWindow } from 'electron'
import type { sessionChannels } from '../../../contract/channels/sessions'
import type { SessionFilter } from '../../../contract/sessions'
import { Failed } from '../../failed'
import type { SessionBook } from '../../sessions/book'
import type { Cases } from '../../sessions/cases'
import { type CopyParts, copySession } from '../../sessions/copySession'
import type { Minter } from '../../sessions/minter'
import type { Reveals } from '../../sessions/reveal'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { Handlers } from '../serve'

export type SessionServices = CopyParts & {
  minter: Minter
  book: SessionBook
  cases: Cases
  /** forgets the sessions that fit, wherever their KS still is. @returns how many there were */
  forgetSessions: (filter: SessionFilter) => Promise<number>
  reveals: Reveals
  clipboard: ClipboardGuard
  window: () => BrowserWindow | undefined
}

export function sessionHandlers(app: SessionServices): Handlers<typeof sessionChannels> {
  const { minter, book, cases, reveals, clipboard } = app
  return {
    'sessions.warm': async ({ tokenId }) => {
      await minter.warm(tokenId)
      return {}
    },
    'sessions.mint': ({ tokenId, request, confirmation, renews }) => {
      // the case of this moment: what the window showed when it was asked for
      const caseId = renews === undefined ? cases.open() : book.view(renews).caseId
      return minter.mint(tokenId, request, { caseId, confirmation })
    },
    'sessions.list': ({ offset, limit, state, filter }) => book.window(offset, limit, { state, filter }),
    'sessions.summary': () => {
      const openCase = cases.open()
      return { ...book.summary(), ...(openCase !== undefined && { openCase }) }
    },
    'sessions.reveal': ({ id }) => {
      if (!app.window()?.isVisible()) throw new Failed('CANCELLED')
      return { ks: book.ks(id), endsAt: reveals.begin(id, book.view(id).endsAt) }
    },
    'sessions.conceal': ({ id }) => {
      reveals.end(id)
      return {}
    },
    'sessions.copy': ({ id, format }) => copySession(app, id, format),
    'sessions.forget': async ({ id }) => {
      reveals.end(id)
      book.forget(id)
      await clipboard.clearSession(id)
      return {}
    },
    'sessions.forgetMany': async ({ filter }) => ({ forgotten: await app.forgetSessions(filter) }),
  }
}
