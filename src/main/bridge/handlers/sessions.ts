import type { BrowserWindow } from 'electron'
import type { sessionChannels } from '../../../contract/channels/sessions'
import { carriesKs } from '../../../contract/copyFormats'
import type { SessionFilter } from '../../../contract/sessions'
import { Failed } from '../../failed'
import { grantFacts, requestFacts, sessionFacts, tokenFacts } from '../../journal/facts'
import { type Noting, noted } from '../../journal/noted'
import type { SessionBook } from '../../sessions/book'
import type { Cases } from '../../sessions/cases'
import { type CopyParts, copySession } from '../../sessions/copySession'
import type { Minter } from '../../sessions/minter'
import type { Reveals } from '../../sessions/reveal'
import type { Environments } from '../../settings/environments'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { Vault } from '../../vault/vault'
import type { Handlers } from '../serve'

export type SessionServices = CopyParts & {
  journal: Noting
  vault: Pick<Vault, 'record'>
  minter: Minter
  book: SessionBook
  cases: Cases
  environments: Pick<Environments, 'of'>
  /** forgets the sessions that fit, wherever their KS still is. @returns how many there were */
  forgetSessions: (filter: SessionFilter) => Promise<number>
  reveals: Reveals
  clipboard: ClipboardGuard
  window: () => BrowserWindow | undefined
}

export function sessionHandlers(app: SessionServices): Handlers<typeof sessionChannels> {
  const { journal, vault, environments, minter, book, cases, reveals, clipboard } = app
  return {
    'sessions.warm': async ({ tokenId }) => {
      await minter.warm(tokenId)
      return {}
    },
    'sessions.mint': ({ tokenId, request, confirmation, renews }) => {
      // the case of this moment: what the window showed when it was asked for
      const caseId = renews === undefined ? cases.open() : book.view(renews).caseId
      return noted(
        journal,
        {
          event: 'session.minted',
          ...tokenFacts(vault.record(tokenId), environments),
          ...(caseId !== undefined && { case: caseId }),
          ...requestFacts(request),
        },
        () => minter.mint(tokenId, request, { caseId, confirmation }),
        (session) => ({ ...sessionFacts(session, environments), ...grantFacts(session) }),
      )
    },
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
    'sessions.copy': ({ id, format }) => {
      const copy = () => copySession(app, id, format)
      if (!carriesKs(format)) return copy()
      const how = format === 'ks' ? {} : { note: `as ${format}` }
      return noted(
        journal,
        { event: 'session.copied', ...sessionFacts(book.view(id), environments), ...how },
        copy,
      )
    },
    'sessions.forget': async ({ id }) => {
      reveals.end(id)
      book.forget(id)
      await clipboard.clearSession(id)
      return {}
    },
    'sessions.forgetMany': async ({ filter }) => ({ forgotten: await app.forgetSessions(filter) }),
  }
}
