import { type KsFacts, type KsVerdict, MAX_INSPECTED, MAX_KS_FOUND } from '../../contract/inspect'
import { PRACTICE_SERVICE_URL, sessionTypeSchema } from '../../contract/tokens'
import { type FoundKs, findKs, type KalturaClient, parseKs, randomOfV1 } from '../../kaltura'
import { parsePrivileges } from '../../kaltura/privileges'
import { canonicalServiceUrl } from '../accounts/serviceUrls'
import { Failed } from '../failed'
import type { SessionBook } from '../sessions/book'
import { fingerprint } from '../vault/fingerprint'
import type { TokenRecord } from '../vault/record'
import { labelOf } from '../vault/vault'
import { askServer } from './askServer'
import type { TakenKs } from './takenKs'

/** Held accounts, sessions and tokens that are offered at most. */
const MOST_OFFERED = 20
const ADMIN = sessionTypeSchema.options[1]

export type Inspector = {
  /** Finds the KS of a text, keeps them, and tells what they say. @throws Failed KS_NOT_FOUND, TEXT_TOO_LARGE */
  take(text: string): { found: KsFacts[] }
  clear(): void
  accounts(partnerId: number): { accounts: { serviceUrl: string; isOwn: boolean }[] }
  askers(handle: string, serviceUrl: string): Askers
  /** Sends the KS to this server. @throws Failed, KalturaError */
  ask(request: { handle: string; serviceUrl: string; by?: string | undefined }): Promise<KsVerdict>
}

type Askers = {
  sessions: { id: string; name: string; fingerprint: string; endsAt: number }[]
  tokens: { id: string; name: string }[]
}

/**
 * Tells what a KS that somebody has says of itself, where it came from, and what a server says of it.
 *
 * @param tokens those held here
 * @param clientFor makes the API client of an account; refuses URLs that are not allowed
 * @param confirmHost has a person confirm a host that is neither a region nor in use
 */
export function openInspector({
  taken,
  book,
  tokens,
  clientFor,
  confirmHost,
}: {
  taken: TakenKs
  book: SessionBook
  tokens: () => readonly TokenRecord[]
  clientFor: (serviceUrl: string) => Promise<KalturaClient>
  confirmHost: (serviceUrl: string) => Promise<void>
}): Inspector {
  const facts = (found: FoundKs): KsFacts => {
    const { ks, parsed, isWhole } = found
    const print = fingerprint(ks)
    const session = book.find(print, parsed.partnerId)
    const token = session
      ? tokens().find(({ id }) => id === session.tokenId)
      : parsed.version === 1
        ? tokenOf(parsed.privileges, parsed.partnerId)
        : undefined
    return {
      handle: taken.keep(found),
      fingerprint: print,
      version: parsed.version,
      partnerId: parsed.partnerId,
      isWhole,
      ...(parsed.version === 1 && { fields: fieldsOf(ks) }),
      ...(session && { session }),
      ...(token && { token: { id: token.id, label: labelOf(token), serviceUrl: token.serviceUrl } }),
    }
  }
  /** A KS of an app token names it. */
  const tokenOf = (privileges: string, partnerId: number) => {
    const ids = parsePrivileges(privileges).get('apptoken') ?? []
    return tokens().find((token) => token.partnerId === partnerId && ids.includes(token.appTokenId))
  }

  return {
    take(text) {
      if (text.length > MAX_INSPECTED) throw new Failed('TEXT_TOO_LARGE', { params: { most: '256 KB' } })
      const found = findKs(text, MAX_KS_FOUND)
      if (found.length === 0) throw new Failed('KS_NOT_FOUND')
      return { found: found.map(facts) }
    },
    clear: taken.clear,
    accounts(partnerId) {
      const accounts = new Map<string, boolean>()
      for (const token of tokens()) {
        const isOwn = token.partnerId === partnerId
        accounts.set(token.serviceUrl, accounts.get(token.serviceUrl) || isOwn)
      }
      const rows = [...accounts].map(([serviceUrl, isOwn]) => ({ serviceUrl, isOwn }))
      return { accounts: rows.sort((a, b) => Number(b.isOwn) - Number(a.isOwn)).slice(0, MOST_OFFERED) }
    },
    askers(handle, typed) {
      const { ks, parsed } = taken.use(handle)
      const serviceUrl = serviceUrlOf(typed)
      const isOfAccount = (it: { partnerId: number; serviceUrl: string }) =>
        it.partnerId === parsed.partnerId && it.serviceUrl === serviceUrl
      const own = fingerprint(ks)
      const sessions = book.live(
        (view) => view.type === ADMIN && isOfAccount(view) && view.fingerprint !== own,
      )
      return {
        sessions: sessions.slice(0, MOST_OFFERED).map((view) => ({
          id: view.id,
          name: view.tokenLabel || view.appTokenId || '',
          fingerprint: view.fingerprint,
          endsAt: view.endsAt,
        })),
        tokens: tokens()
          .filter((token) => isOfAccount(token) && !token.intent && mayBeAdmin(token))
          .slice(0, MOST_OFFERED)
          .map((token) => ({ id: token.id, name: labelOf(token) })),
      }
    },
    async ask({ handle, serviceUrl: typed, by }) {
      const { ks, parsed } = taken.use(handle)
      const serviceUrl = serviceUrlOf(typed)
      const asker = by === undefined ? undefined : book.view(by)
      if (asker && (asker.partnerId !== parsed.partnerId || asker.serviceUrl !== serviceUrl)) {
        throw new Failed('BAD_REQUEST', { params: { channel: 'inspect.ask' } })
      }
      if (serviceUrl !== PRACTICE_SERVICE_URL) await confirmHost(serviceUrl)
      const client = await clientFor(serviceUrl)
      return askServer(client, ks, parsed.partnerId, by === undefined ? undefined : book.ks(by))
    },
  }
}

function serviceUrlOf(typed: string): string {
  return typed === PRACTICE_SERVICE_URL ? typed : canonicalServiceUrl(typed)
}

function fieldsOf(ks: string): NonNullable<KsFacts['fields']> {
  const parsed = parseKs(ks)
  if (parsed.version !== 1) throw new Failed('INTERNAL')
  const { expiry, sessionType, userId, privileges, masterPartnerId, additionalData } = parsed
  return { expiry, sessionType, userId, privileges, masterPartnerId, additionalData, random: randomOfV1(ks) }
}

/** Whether a token can give an ADMIN session, or nobody knows that it cannot. */
function mayBeAdmin({ caps: { type } }: TokenRecord): boolean {
  return type.source === 'unknown' || type.value === null || type.value === ADMIN
}
