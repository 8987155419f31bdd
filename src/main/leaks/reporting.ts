import { randomUUID } from 'node:crypto'
import type { Incident, LeakedSince } from '../../contract/incidents'
import type { KalturaClient } from '../../kaltura'
import { t } from '../../strings'
import { Failed, isFailed } from '../failed'
import { readKs } from '../intake/takeKs'
import type { SessionBook } from '../sessions/book'
import type { ClientFor } from '../sessions/exchange'
import { fingerprint } from '../vault/fingerprint'
import type { Inventory } from '../vault/inventory'
import { type AccountPlace, sameAccount, type Vault } from '../vault/vault'
import type { Blocking } from './blocking'
import { appTokenIn, onlyServiceUrl, readOrigin } from './findToken'
import type { IncidentBook } from './incidentBook'
import { type Involved, isAdmin, mayGiveAdmin } from './involved'
import type { KsPlace, LeakedKs, TakeKs } from './leakedKs'
import type { NoteIncident } from './notedIncidents'

const DAY = 24 * 3600 * 1000
const LEAKED_SINCE: Record<Exclude<LeakedSince, 'unknown'>, number> = {
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
}

export type Reporting = {
  token(tokenId: string, since: LeakedSince): Promise<Incident>
  session(sessionId: string, since: LeakedSince): Promise<Incident>
  /** @param serviceUrl checked and confirmed; where nothing held says it @throws Failed NOT_A_KS, KS_ACCOUNT_UNKNOWN, … */
  ks(from: KsPlace, since: LeakedSince, serviceUrl: string | undefined): Promise<Incident>
}

/**
 * Begins an incident, or brings back the open one about the same, and blocks minting from the token.
 *
 * @param now milliseconds
 */
export function openReporting({
  incidents,
  leaked,
  vault,
  inventory,
  book,
  involved,
  blocking,
  clientFor,
  takeKs,
  note,
  now,
}: {
  incidents: Pick<IncidentBook, 'all' | 'begin' | 'get'>
  leaked: LeakedKs
  vault: Pick<Vault, 'record'>
  inventory: Pick<Inventory, 'all'>
  book: Pick<SessionBook, 'view' | 'lend' | 'window'>
  involved: Pick<Involved, 'heldAs'>
  blocking: Pick<Blocking, 'block'>
  clientFor: ClientFor
  takeKs: TakeKs
  note: NoteIncident
  now: () => number
}): Reporting {
  const begin = async (fresh: Omit<Incident, 'id' | 'openedAt'>, ks?: string): Promise<Incident> => {
    const same = incidents
      .all()
      .find(
        (other) =>
          other.closedAt === undefined &&
          other.kind === fresh.kind &&
          sameAccount(other, fresh) &&
          other.appTokenId === fresh.appTokenId &&
          other.fingerprint === fresh.fingerprint,
      )
    const incident = same ?? { ...fresh, id: randomUUID(), openedAt: now() }
    if (!same) incidents.begin(incident)
    if (ks !== undefined) leaked.set(incident.id, ks)
    if (!same) note(incident, { event: 'leak.reported' })
    // a token with an unfinished change cannot be minted from either; it is blocked at the next start
    await blocking.block(incident).catch((error) => {
      if (!isFailed(error, 'TOKEN_NOT_READY')) throw error
    })
    return incidents.get(incident.id)
  }
  const since = (choice: LeakedSince) => (choice === 'unknown' ? 0 : now() - LEAKED_SINCE[choice])
  /** What is the same of an incident about a KS, however it was reported. */
  const ofKs = (
    place: AccountPlace & { appTokenId?: string | undefined },
    ks: { fingerprint: string; since: number; admin: Incident['admin'] },
  ): Omit<Incident, 'id' | 'openedAt'> => {
    const { serviceUrl, partnerId, appTokenId } = place
    const held = appTokenId === undefined ? undefined : involved.heldAs({ serviceUrl, partnerId, appTokenId })
    return {
      kind: 'ks',
      serviceUrl,
      partnerId,
      ...ks,
      ...(appTokenId !== undefined && { appTokenId }),
      ...(held && { tokenId: held.id }),
    }
  }

  return {
    async token(tokenId, choice) {
      const record = vault.record(tokenId)
      const { serviceUrl, partnerId, appTokenId } = record
      const admin = isAdmin(record) ? 'yes' : mayGiveAdmin(record) ? 'maybe' : 'no'
      return begin({ kind: 'token', serviceUrl, partnerId, appTokenId, tokenId, since: since(choice), admin })
    },
    async session(sessionId, choice) {
      const session = book.view(sessionId)
      const { fingerprint: print, type, endsAt } = session
      const fresh = ofKs(session, {
        fingerprint: print,
        since: since(choice),
        admin: type === 2 ? 'yes' : 'no',
      })
      return begin(fresh, endsAt > now() ? book.lend(sessionId) : undefined)
    },
    async ks(from, choice, given) {
      let found: AccountPlace | undefined
      let origin: ReturnType<typeof readOrigin> = {}
      const ks = await takeKs(from, t('main.leaks.enterKs'), (text) => {
        const { ks: read, parsed } = readKs(text)
        origin = readOrigin(parsed, fingerprint(read), book.window(0, 1_000).rows)
        const { partnerId } = parsed
        const serviceUrl = origin.serviceUrl ?? given ?? onlyServiceUrl(inventory.all(), partnerId)
        if (serviceUrl === undefined) {
          throw new Failed('KS_ACCOUNT_UNKNOWN', {
            field: 'serviceUrl',
            params: { partnerId: String(partnerId) },
          })
        }
        found = { serviceUrl, partnerId }
        return read
      })
      if (!found) throw new Failed('INTERNAL')
      const account = found
      const asked =
        origin.appTokenId === undefined && origin.isAdmin === undefined
          ? await askItself(await clientFor(account.serviceUrl), ks)
          : {}
      const { appTokenId, isAdmin: admin } = { ...origin, ...asked }
      const fresh = ofKs(
        { ...account, appTokenId },
        {
          fingerprint: fingerprint(ks),
          since: since(choice),
          admin: admin === undefined ? 'maybe' : admin ? 'yes' : 'no',
        },
      )
      return begin(fresh, ks)
    },
  }
}

/** A KS that leaked may tell its own token, if it may ask. */
async function askItself(
  client: KalturaClient,
  ks: string,
): Promise<{ isAdmin?: boolean; appTokenId?: string }> {
  try {
    const { value } = await client.sessionGet({ ks })
    const appTokenId = appTokenIn(value.privileges)
    return { isAdmin: value.sessionType === 2, ...(appTokenId !== undefined && { appTokenId }) }
  } catch {
    // it may not, or it is over: an administrator can tell
    return {}
  }
}
