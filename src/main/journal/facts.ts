import { checkPartnerId } from '../../contract/inputRules'
import type { JournalFacts } from '../../contract/journal'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { listed, t } from '../../strings'
import { canonicalServiceUrl } from '../accounts/serviceUrls'
import { checkRequest } from '../sessions/checkRequest'
import type { Environments } from '../settings/environments'
import type { TokenRecord } from '../vault/record'
import { labelOf } from '../vault/vault'

/** Names environments; the journal keeps the name of that time. */
type Named = Pick<Environments, 'of'>

function environmentFacts(
  of: { environmentId?: string | undefined },
  environments: Named,
): Partial<JournalFacts> {
  const name = environments.of(of)?.name
  return name === undefined ? {} : { environment: name }
}

/** What the journal says of a token. */
export function tokenFacts(token: TokenRecord, environments: Named): Omit<JournalFacts, 'event'> {
  const { id, appTokenId, partnerId, serviceUrl } = token
  return {
    tokenId: id,
    label: labelOf(token),
    appTokenId,
    partnerId,
    serviceUrl,
    ...environmentFacts(token, environments),
  }
}

/** What the journal says of an account that was typed: nothing of what is none, which may be anything. */
export function accountFacts(typed: { partnerId: string; serviceUrl: string }): Partial<JournalFacts> {
  const partnerId = checkPartnerId(typed.partnerId)
  try {
    const serviceUrl = canonicalServiceUrl(typed.serviceUrl)
    return partnerId.ok ? { partnerId: partnerId.value, serviceUrl } : {}
  } catch {
    return {}
  }
}

/** What the journal says of a session: where it comes from, and its fingerprint. */
export function sessionFacts(session: SessionView, environments: Named): Omit<JournalFacts, 'event'> {
  const { tokenId, tokenLabel, appTokenId, partnerId, serviceUrl, fingerprint, caseId } = session
  return {
    label: tokenLabel,
    partnerId,
    serviceUrl,
    ks: fingerprint,
    ...(tokenId !== undefined && { tokenId }),
    ...(appTokenId !== undefined && { appTokenId }),
    ...(caseId !== undefined && { case: caseId }),
    ...environmentFacts(session, environments),
  }
}

/** What is asked of a session to come. What cannot be asked is left out: it may be anything that was pasted. */
export function requestFacts(request: MintRequest): Partial<JournalFacts> {
  try {
    return { requested: checkRequest(request) }
  } catch {
    return {}
  }
}

/** What was asked of a session beside what it was granted. */
export function grantFacts({
  requested,
  lifetime,
  type,
  userId,
  privileges,
}: SessionView): Partial<JournalFacts> {
  return { requested, granted: { lifetime, type, userId, privileges } }
}

/** What an edit changed, in words; `undefined` when nothing that the journal keeps. */
export function editWords(before: TokenRecord, after: TokenRecord, environments: Named): string | undefined {
  const nameOf = (token: TokenRecord) =>
    environments.of(token)?.name ?? t('main.journal.edited.noEnvironment')
  const changes = [
    changed('label', before.label, after.label),
    changed('tags', listed(before.tags), listed(after.tags)),
    changed('hashType', before.hashType, after.hashType),
    changed('environment', nameOf(before), nameOf(after)),
  ].filter((change) => change !== undefined)
  return changes.length > 0 ? changes.join('; ') : undefined
}

function changed(what: 'label' | 'tags' | 'hashType' | 'environment', before: string, after: string) {
  return before === after ? undefined : t(`main.journal.edited.${what}`, { before, after })
}
