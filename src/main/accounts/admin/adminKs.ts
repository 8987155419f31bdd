import { KalturaError, type StartedSession } from '../../../kaltura'
import { parsePrivileges } from '../../../kaltura/privileges'
import { t } from '../../../strings'
import { Failed } from '../../failed'
import { readKs } from '../../intake/takeKs'
import type { Journal } from '../../journal/journal'
import type { ClientFor, Exchange } from '../../sessions/exchange'
import { fingerprint } from '../../vault/fingerprint'
import { labelOf, type Vault } from '../../vault/vault'
import { withPermission } from './refusals'

/** Seconds an ADMIN KS is asked to live. It is renewed for as long as it is needed. */
const ADMIN_LIFETIME = 900
export const ADMIN_REQUEST = { lifetime: ADMIN_LIFETIME, type: 2 as const, privileges: '' }
/** Milliseconds before its end from which a KS is not used any more. */
const MARGIN = 60_000

/** An ADMIN KS; `goodUntil` is when it is not used any more, epoch milliseconds. */
export type AdminKs = { text: string; goodUntil: number }

/** What is known of a KS that a person gave. `appTokenId` is the app token that it comes from. */
export type GivenKs = {
  kind: 'ks'
  fingerprint: string
  endsAt?: number
  ended: boolean
  appTokenId?: string
}

export type AdminKsSource = {
  /**
   * The one place where an ADMIN KS is minted for administering an account.
   * @throws Failed NOT_ADMIN, TOKEN_COMPROMISED, …, KalturaError
   */
  mint(tokenId: string, evenIfLeaked?: boolean): Promise<AdminKs & { skewMs: number }>
  /** Asks the account whether a KS is what it should be. @throws Failed NOT_A_KS, KS_OTHER_ACCOUNT, NOT_ADMIN, KalturaError */
  look(
    account: { serviceUrl: string; partnerId: number },
    text: string,
  ): Promise<{ by: GivenKs; ks: AdminKs; skewMs: number }>
}

/** Where the ADMIN KS come from by which accounts are administered: minted from held tokens, or given by a person. */
export function openAdminKs({
  vault,
  exchange,
  clientFor,
  journal,
  now,
}: {
  vault: Pick<Vault, 'record' | 'edit'>
  exchange: Exchange
  clientFor: ClientFor
  journal: Pick<Journal, 'note'>
  now: () => number
}): AdminKsSource {
  const noteMint = (tokenId: string, { ks, expiry, userId, privileges }: StartedSession) => {
    const { appTokenId, partnerId, serviceUrl, ...record } = vault.record(tokenId)
    journal.note({
      event: 'session.minted',
      tokenId,
      label: labelOf({ ...record, appTokenId }),
      appTokenId,
      partnerId,
      serviceUrl,
      requested: { lifetime: ADMIN_LIFETIME, type: 2 },
      granted: {
        lifetime: Math.max(0, Math.round(expiry - now() / 1000)),
        type: 2,
        userId: userId ?? '',
        privileges,
      },
      ks: fingerprint(ks),
      note: t('main.accounts.notes.adminSession'),
    })
  }
  const goodUntil = (expiry: number, skewMs: number): number => {
    const endsAt = Math.min(now() + ADMIN_LIFETIME * 1000, expiry * 1000 - skewMs)
    return endsAt - Math.min(MARGIN, Math.max(0, endsAt - now()) / 2)
  }

  return {
    async mint(tokenId, evenIfLeaked = false) {
      const before = vault.record(tokenId)
      const { value, transport } = await exchange(tokenId, ADMIN_REQUEST, { evenIfLeaked })
      if (value.sessionType !== 2) {
        // worth remembering: next time the token is not offered
        const { caps } = before
        if (caps.type.source === 'unknown') {
          await vault
            .edit(tokenId, { caps: { ...caps, type: { source: 'learned', value: 0 } } })
            .catch(() => {})
        }
        throw new Failed('NOT_ADMIN')
      }
      const skewMs = transport.skewMs ?? 0
      noteMint(tokenId, value)
      return { text: value.ks, goodUntil: goodUntil(value.expiry, skewMs), skewMs }
    },
    async look(account, text) {
      const { ks, parsed } = readKs(text)
      if (parsed.partnerId !== account.partnerId) throw new Failed('KS_OTHER_ACCOUNT', { field: 'partnerId' })
      if (parsed.version === 1 && parsed.sessionType !== 2) throw new Failed('NOT_ADMIN')
      const client = await clientFor(account.serviceUrl)
      const told = await client.sessionGet({ ks }).catch(async (error) => {
        if (!(error instanceof KalturaError) || error.code !== 'SERVICE_FORBIDDEN') throw error
        // a role may look at app tokens and yet not ask about sessions; a plain USER session may do neither
        await client.appTokens.list({ ks, pageIndex: 1, ids: ['0_0'] }).catch((refusal) => {
          throw withPermission(refusal, 'APP_TOKEN_BASE')
        })
        return undefined
      })
      if (told && told.value.partnerId !== account.partnerId) throw new KalturaError('ANSWER_UNEXPECTED')
      if (told && told.value.sessionType !== 2) throw new Failed('NOT_ADMIN')
      const skewMs = told?.transport.skewMs ?? 0
      const expiry = told?.value.expiry ?? (parsed.version === 1 ? parsed.expiry : undefined)
      const appTokenId = appTokenIn(told?.value.privileges ?? (parsed.version === 1 ? parsed.privileges : ''))
      const by: GivenKs = {
        kind: 'ks',
        fingerprint: fingerprint(ks),
        ended: false,
        ...(expiry !== undefined && { endsAt: expiry * 1000 - skewMs }),
        ...(appTokenId !== undefined && { appTokenId }),
      }
      const until = expiry === undefined ? Number.POSITIVE_INFINITY : expiry * 1000 - skewMs
      return { by, ks: { text: ks, goodUntil: until }, skewMs }
    },
  }
}

/** The app token that a KS was minted from: the server stamps it on each. */
function appTokenIn(privileges: string): string | undefined {
  const [id] = parsePrivileges(privileges).get('apptoken') ?? []
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined
}
