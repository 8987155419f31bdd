import type { BrowserWindow } from 'electron'
import type { sessionChannels } from '../../../contract/channels/sessions'
import { Failed } from '../../failed'
import type { SessionBook } from '../../sessions/book'
import { type CopyParts, copySession } from '../../sessions/copySession'
import type { Minter } from '../../sessions/minter'
import type { Reveals } from '../../sessions/reveal'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { Handlers } from '../serve'

export type SessionServices = CopyParts & {
  minter: Minter
  book: SessionBook
  reveals: Reveals
  clipboard: ClipboardGuard
  window: () => BrowserWindow | undefined
}

export function sessionHandlers(app: SessionServices): Handlers<typeof sessionChannels> {
  const { minter, book, reveals, clipboard } = app
  return {
    'sessions.warm': async ({ tokenId }) => {
      await minter.warm(tokenId)
      return {}
    },
    'sessions.mint': ({ tokenId, request }) => minter.mint(tokenId, request),
    'sessions.list': ({ offset, limit }) => book.window(offset, limit),
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
  }
}
