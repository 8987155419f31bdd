import type { ClipboardState } from '../../contract/appState'
import { type CopyFormat, carriesKs } from '../../contract/copyFormats'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { t } from '../../strings'
import { grantFacts, requestFacts, sessionFacts, tokenFacts } from '../journal/facts'
import { type Noting, noted } from '../journal/noted'
import type { Environments } from '../settings/environments'
import type { Vault } from '../vault/vault'
import type { Cases } from './cases'
import { type CopyParts, copySession } from './copySession'
import type { Minter } from './minter'

export type NotedParts = CopyParts & {
  journal: Noting
  vault: Pick<Vault, 'record'>
  environments: Pick<Environments, 'of'>
  minter: Minter
  cases: Pick<Cases, 'open'>
}

export type WantedMint = {
  tokenId: string
  request: MintRequest
  confirmation?: string | undefined
  /** the session that this one is to follow: it belongs to the same case */
  renews?: string | undefined
}

/** Mints for a person, with the case of this moment: what the window showed when it was asked for. It is noted. */
export function mintNoted(app: NotedParts, wanted: WantedMint): Promise<SessionView> {
  const { journal, vault, environments, minter, cases, book } = app
  const { tokenId, request, confirmation, renews } = wanted
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
}

/** Copies for a person. It is noted where it is a KS. */
export function copyNoted(app: NotedParts, id: string, format: CopyFormat): Promise<ClipboardState> {
  const copy = () => copySession(app, id, format)
  if (!carriesKs(format)) return copy()
  const how = format === 'ks' ? {} : { note: t('main.sessions.notes.copiedAs', { format }) }
  return noted(
    app.journal,
    { event: 'session.copied', ...sessionFacts(app.book.view(id), app.environments), ...how },
    copy,
  )
}
