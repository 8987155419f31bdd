import type { ClipboardState } from '../../contract/appState'
import { type CopyFormat, carriesKs } from '../../contract/copyFormats'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { grantFacts, requestFacts, sessionFacts, tokenFacts } from '../journal/facts'
import { type Noting, noted } from '../journal/noted'
import type { Environments } from '../settings/environments'
import type { Vault } from '../vault/vault'
import type { Cases } from './cases'
import { type CopyParts, copySession } from './copySession'
import type { Minter } from './minter'
import type { Reveals } from './reveal'

export type SessionActionParts = CopyParts & {
  journal: Noting
  vault: Pick<Vault, 'record'>
  minter: Pick<Minter, 'mint'>
  cases: Pick<Cases, 'open'>
  environments: Pick<Environments, 'of'>
  reveals: Pick<Reveals, 'end'>
}

/** What a person does with sessions, wherever it is asked for: in the window, in the tray, on a notification. */
export type SessionActions = {
  /**
   * Mints, and writes down how that went.
   * @throws Failed, KalturaError as `Minter.mint` does
   */
  mint(
    tokenId: string,
    request: MintRequest,
    how?: { confirmation?: string | undefined; renews?: string | undefined },
  ): Promise<SessionView>
  /** Copies, and writes it down where the KS itself goes out. Throws as {@link copySession} does. */
  copy(id: string, format: CopyFormat): Promise<ClipboardState>
  /** Forgets a session, wherever its KS still is. */
  forget(id: string): Promise<void>
}

export function openSessionActions(app: SessionActionParts): SessionActions {
  const { journal, vault, environments, minter, book, cases, reveals, clipboard } = app
  return {
    mint(tokenId, request, { confirmation, renews } = {}) {
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
    async copy(id, format) {
      const copy = () => copySession(app, id, format)
      if (!carriesKs(format)) return copy()
      const how = format === 'ks' ? {} : { note: `as ${format}` }
      return noted(
        journal,
        { event: 'session.copied', ...sessionFacts(book.view(id), environments), ...how },
        copy,
      )
    },
    async forget(id) {
      reveals.end(id)
      book.forget(id)
      await clipboard.clearSession(id)
    },
  }
}
