import { randomUUID } from 'node:crypto'
import type { FailureCode } from '../../contract/failures'
import {
  type Incident,
  type IncidentView,
  type LeakedSince,
  MAX_ADMIN_TOKENS,
  MAX_PROVED,
  MAX_SINCE,
  type Proof,
  STOP_LASTS,
} from '../../contract/incidents'
import type { JournalFacts } from '../../contract/journal'
import type { SessionView } from '../../contract/sessions'
import { type KalturaClient, KalturaError, type KsReason, unclearCodes } from '../../kaltura'
import { t } from '../../strings'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { toFailure } from '../bridge/toFailure'
import { Failed, isFailed } from '../failed'
import { inPools } from '../health/pools'
import { readKs } from '../intake/takeKs'
import type { Journal } from '../journal/journal'
import type { SessionBook } from '../sessions/book'
import type { ClientFor, Exchange } from '../sessions/exchange'
import { fingerprint } from '../vault/fingerprint'
import type { Inventory } from '../vault/inventory'
import type { TokenRecord } from '../vault/record'
import { labelOf, type Vault } from '../vault/vault'
import { appTokenIn, onlyServiceUrl, readOrigin } from './findToken'
import type { IncidentBook } from './incidentBook'
import { exposesToken, isStopOver, stepOf } from './incidentSteps'
import { incidentMessage } from './message'
import { tryKs } from './proof'

/** Seconds that the session lives which is minted to be ended. */
const STOP_SESSION = 60
/** KS tried at a time. */
const AT_ONCE = 4
const DAY = 24 * 3600 * 1000
const LEAKED_SINCE: Record<Exclude<LeakedSince, 'unknown'>, number> = {
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
}

export type KsPlace = 'clipboard' | 'window'
/** With whose rights a token is deleted. */
export type DeleteBy = { kind: 'token'; tokenId: string } | { kind: 'ks'; from: KsPlace }

export type Leaks = {
  list(): IncidentView[]
  view(id: string): IncidentView
  reportToken(tokenId: string, since: LeakedSince): Promise<IncidentView>
  reportSession(sessionId: string, since: LeakedSince): Promise<IncidentView>
  /** @param serviceUrl checked and confirmed; where nothing held says it @throws Failed NOT_A_KS, KS_ACCOUNT_UNKNOWN, … */
  reportKs(from: KsPlace, since: LeakedSince, serviceUrl: string | undefined): Promise<IncidentView>
  /** Deletes the token on its account. @throws Failed CONFIRMATION_DIFFERS, TOKEN_UNNAMED, SERVICE_FORBIDDEN, …; KalturaError */
  delete(id: string, by: DeleteBy, typed: string): Promise<IncidentView>
  /** @throws Failed CONFIRMATION_DIFFERS, STOP_UNFINISHED, NOTHING_TO_STOP_WITH, …; KalturaError */
  stop(id: string, typed: string): Promise<IncidentView>
  secret(id: string, remove: boolean): Promise<IncidentView>
  prove(id: string): Promise<IncidentView>
  /** @throws Failed INCIDENT_FAR once something was done at the account */
  withdraw(id: string): Promise<void>
  close(id: string): void
  message(id: string): Promise<string>
  /** Lets go of the KS that leaked; the incidents go on without. Reporting one again brings it back. */
  letGo(): void
  /**
   * Blocks minting where it should be and is not: a crash came between the report and the block, or a token that leaked
   * was removed here and is held again. Never fails; the next call tries again.
   */
  resume(): Promise<void>
}

/**
 * What is done when a token or a KS leaked: cut it off at the account, block it here, prove that it is refused, tell
 * whoever has to know. Each step is on the disk before the next, so that any of them can be gone on with.
 *
 * @param takeKs takes a KS in without the page; `check` refuses texts that are none
 * @param isProduction whether people may depend on an account
 * @param reachableUrl the URL under which others reach an account
 * @param now milliseconds
 */
export function openLeaks({
  incidents,
  vault,
  inventory,
  book,
  exchange,
  clientFor,
  accountSessions,
  journal,
  takeKs,
  isProduction,
  reachableUrl,
  now = Date.now,
}: {
  incidents: IncidentBook
  vault: Vault
  inventory: Inventory
  book: SessionBook
  exchange: Exchange
  clientFor: ClientFor
  accountSessions: Pick<AccountSessions, 'openByToken' | 'openByKs' | 'run' | 'close'>
  journal: Pick<Journal, 'note'>
  takeKs: (from: KsPlace, title: string, check: (text: string) => string) => Promise<string>
  isProduction: (account: { serviceUrl: string; partnerId: number }) => boolean
  reachableUrl: (serviceUrl: string) => Promise<string>
  now?: () => number
}): Leaks {
  /** the KS that leaked, by incident: in memory only, until the incident is closed */
  const leaked = new Map<string, string>()
  const busy = new Set<string>()

  const recordOf = ({ tokenId }: Pick<Incident, 'tokenId'>): TokenRecord | undefined =>
    tokenId === undefined ? undefined : inventory.get(tokenId)
  const heldAs = (incident: Pick<Incident, 'serviceUrl' | 'partnerId' | 'appTokenId'>) =>
    inventory.all().find((held) => isOfAccount(held, incident) && held.appTokenId === incident.appTokenId)
  const sessionsOf = (incident: Incident): SessionView[] =>
    book.live(
      (session) =>
        isOfAccount(session, incident) &&
        session.appTokenId !== undefined &&
        session.appTokenId === incident.appTokenId,
    )
  const adminsOf = (incident: Incident): TokenRecord[] =>
    inventory
      .all()
      .filter(
        (held) =>
          isOfAccount(held, incident) &&
          held.intent === undefined &&
          mayGiveAdmin(held) &&
          (held.compromised === undefined ||
            (held.id === incident.tokenId && held.compromised.secretGone === undefined)),
      )
      .sort(
        (a, b) =>
          Number(a.id === incident.tokenId) - Number(b.id === incident.tokenId) ||
          Number(isAdmin(b)) - Number(isAdmin(a)) ||
          labelOf(a).localeCompare(labelOf(b)),
      )
  /** Whether the account may not be administered from here any more once this is stopped: where it is not known, it counts. */
  const isLastAdmin = (incident: Incident): boolean => {
    const record = recordOf(incident)
    const known = adminsOf(incident).filter(isAdmin)
    if (record) return mayGiveAdmin(record) && known.every(({ id }) => id === record.id)
    // a KS that does not say its token may be of the only one
    return incident.appTokenId === undefined && incident.admin !== 'no' && known.length === 1
  }
  const mustType = (incident: Incident) => isProduction(incident) || isLastAdmin(incident)

  const view = (incident: Incident): IncidentView => {
    const record = recordOf(incident)
    const at = now()
    return {
      ...incident,
      step: stepOf(incident, record !== undefined, at),
      label: record
        ? labelOf(record)
        : (incident.appTokenId ?? t('main.leaks.ksName', { fingerprint: incident.fingerprint ?? '' })),
      isHeld: record !== undefined,
      holdsSecret: record !== undefined && record.compromised?.secretGone === undefined,
      holdsKs: leaked.has(incident.id),
      alive: sessionsOf(incident).length,
      admins: adminsOf(incident)
        .slice(0, MAX_ADMIN_TOKENS)
        .map((held) => ({
          id: held.id,
          label: labelOf(held),
          isAdmin: isAdmin(held),
          isLeaked: held.id === incident.tokenId,
        })),
      isLastAdmin: isLastAdmin(incident),
      mustType: mustType(incident),
      isStopOver: isStopOver(incident, at),
    }
  }
  const note = (incident: Incident, facts: Pick<JournalFacts, 'event' | 'failure' | 'note' | 'ks'>) => {
    const { serviceUrl, partnerId, appTokenId, tokenId, fingerprint: ks } = incident
    const record = recordOf(incident)
    journal.note({
      serviceUrl,
      partnerId,
      ...(tokenId !== undefined && { tokenId }),
      ...(record && { label: labelOf(record) }),
      ...(appTokenId !== undefined && { appTokenId }),
      ...(ks !== undefined && { ks }),
      ...facts,
    })
  }
  const refuseWhileBusy = (incident: Incident) => {
    if (busy.has(incident.id))
      throw new Failed('TOKEN_NOT_READY', { params: { label: view(incident).label } })
  }
  /** One step at a time; what goes wrong is noted. */
  const doing = async (
    id: string,
    event: JournalFacts['event'],
    act: (incident: Incident) => Promise<Incident>,
  ): Promise<IncidentView> => {
    const incident = incidents.get(id)
    if (incident.closedAt !== undefined) throw new Failed('INCIDENT_NOT_FOUND')
    refuseWhileBusy(incident)
    busy.add(id)
    try {
      return view(await act(incident))
    } catch (error) {
      note(incident, { event, failure: toFailure(error, event).code })
      throw error
    } finally {
      busy.delete(id)
    }
  }
  const requireTyped = (incident: Incident, typed: string) => {
    // a KS that does not say its token is confirmed by its fingerprint
    const expected = incident.appTokenId ?? incident.fingerprint
    if (mustType(incident) && typed.trim() !== expected) {
      throw new Failed('CONFIRMATION_DIFFERS', { field: 'typed' })
    }
  }
  const block = async (incident: Incident) => {
    if (recordOf(incident) && incident.tokenId !== undefined && exposesToken(incident)) {
      await vault.markLeaked(incident.tokenId, true)
    }
  }
  /** A token that was removed is held again, under another name of ours. */
  const meets = (incident: Incident, { id: tokenId }: TokenRecord) => {
    try {
      incidents.change(incident.id, (before) => ({ ...before, tokenId }))
    } catch {
      // it cannot be written now; the token is blocked all the same
    }
  }
  const begin = async (fresh: Omit<Incident, 'id' | 'openedAt'>, ks?: string): Promise<IncidentView> => {
    const same = incidents
      .all()
      .find(
        (other) =>
          other.closedAt === undefined &&
          other.kind === fresh.kind &&
          isOfAccount(other, fresh) &&
          other.appTokenId === fresh.appTokenId &&
          other.fingerprint === fresh.fingerprint,
      )
    const incident = same ?? { ...fresh, id: randomUUID(), openedAt: now() }
    if (!same) incidents.begin(incident)
    if (ks !== undefined) leaked.set(incident.id, ks)
    if (!same) note(incident, { event: 'leak.reported' })
    // a token with an unfinished change cannot be minted from either; it is blocked at the next start
    await block(incident).catch((error) => {
      if (!isFailed(error, 'TOKEN_NOT_READY')) throw error
    })
    return view(incidents.get(incident.id))
  }
  const since = (choice: LeakedSince) => (choice === 'unknown' ? 0 : now() - LEAKED_SINCE[choice])

  /** A KS that leaked may tell its own token, if it may ask. */
  const askItself = async (client: KalturaClient, ks: string) => {
    try {
      const { value } = await client.sessionGet({ ks })
      const appTokenId = appTokenIn(value.privileges)
      return { isAdmin: value.sessionType === 2, ...(appTokenId !== undefined && { appTokenId }) }
    } catch {
      // it may not, or it is over: an administrator can tell
      return {}
    }
  }
  /** Has an administrator's session tell which token the KS that leaked is from. */
  const named = async (incident: Incident, session: string): Promise<Incident> => {
    if (incident.appTokenId !== undefined) return incident
    const ks = leaked.get(incident.id)
    if (ks === undefined) throw new Failed('TOKEN_UNNAMED')
    const told = await accountSessions.run(session, 'APP_TOKEN_BASE', (client, admin) =>
      client.sessionGet({ ks: admin, session: ks }),
    )
    const appTokenId = appTokenIn(told.privileges)
    if (appTokenId === undefined) throw new Failed('TOKEN_UNNAMED')
    const isAdminKs = told.sessionType === 2
    const held = heldAs({ ...incident, appTokenId })
    const next = incidents.change(incident.id, (before) => ({
      ...before,
      appTokenId,
      ...(held && { tokenId: held.id }),
      admin: isAdminKs ? 'yes' : 'no',
    }))
    await block(next)
    return next
  }
  /** The app tokens that were created since; whatever goes wrong with it does not keep the token from being deleted. */
  const createdSince = async (incident: Incident, session: string): Promise<Incident> => {
    if (incident.admin === 'no') return incident
    const tokens: { id: string; at: number }[] = []
    let code: FailureCode | undefined
    try {
      for (let pageIndex = 1; pageIndex <= 20; pageIndex++) {
        const { objects } = await accountSessions.run(session, 'APP_TOKEN_BASE', (client, ks) =>
          client.appTokens.list({ ks, pageIndex, newestFirst: true }),
        )
        const newer = objects.filter(({ createdAt }) => (createdAt ?? 0) * 1000 >= incident.since)
        tokens.push(...newer.map(({ id, createdAt }) => ({ id, at: (createdAt ?? 0) * 1000 })))
        if (newer.length < objects.length || objects.length === 0) break
      }
    } catch (error) {
      code = toFailure(error, 'incidents.delete').code
    }
    const others = tokens.filter(({ id }) => id !== incident.appTokenId)
    return incidents.change(incident.id, (before) => ({
      ...before,
      created: {
        at: now(),
        total: others.length,
        tokens: others.slice(0, MAX_SINCE),
        ...(code && { code }),
      },
    }))
  }
  const isGone = (error: unknown) => codeOf(error) === 'APP_TOKEN_ID_NOT_FOUND'
  const cutOff = (incident: Incident, cut: NonNullable<Incident['cut']>): Incident =>
    incidents.change(incident.id, ({ unfinished: _, reminded: __, ...before }) => ({ ...before, cut }))

  /** The living KS of a token, one after the other, the cheapest to come by first. */
  async function* livingKs(incident: Incident): AsyncGenerator<string> {
    const ks = leaked.get(incident.id)
    if (ks !== undefined) yield ks
    let refusal: unknown
    if (incident.tokenId !== undefined && recordOf(incident)) {
      try {
        const request = { lifetime: STOP_SESSION, type: 0 as const, privileges: '' }
        yield (await exchange(incident.tokenId, request, { evenIfLeaked: true })).value.ks
      } catch (error) {
        if (isGone(error)) throw error
        refusal = error
      }
    }
    for (const session of sessionsOf(incident)) yield book.lend(session.id)
    if (refusal !== undefined && !NO_MORE_MINTS.includes(codeOf(refusal))) throw refusal
    throw new Failed('NOTHING_TO_STOP_WITH')
  }
  const endOne = async (
    incident: Incident,
    client: KalturaClient,
    ks: string,
  ): Promise<Incident | undefined> => {
    const { unfinished, cut } = incidents.get(incident.id)
    // it is not known what became of a call that is broken off, by whatever: so that is written down ahead
    const at = now()
    incidents.change(incident.id, (before) => ({
      ...before,
      unfinished: { at: unfinished?.at ?? at, code: 'CANCELLED' },
    }))
    const restore = () =>
      incidents.change(incident.id, ({ unfinished: _, ...before }) => ({
        ...before,
        ...(unfinished && { unfinished }),
      }))
    const ended = (failure?: FailureCode) =>
      note(incident, { event: 'session.ended', ks: fingerprint(ks), ...(failure && { failure }) })
    try {
      await client.sessionEnd({ ks })
      ended()
      return cutOff(incident, { kind: 'stopped', at, until: now() + STOP_LASTS })
    } catch (error) {
      ended(toFailure(error, 'incidents.stop').code)
      const reason = error instanceof KalturaError && error.code === 'INVALID_KS' ? error.ksReason : undefined
      if (reason === 'LOGOUT') {
        // stopped already: by an attempt whose answer was lost, by an earlier stop of ours, or by somebody else
        const earlier = cut?.kind === 'stopped' && !isStopOver({ cut }, at) ? cut.until : undefined
        const until = unfinished ? unfinished.at + STOP_LASTS : earlier
        return cutOff(incident, { kind: 'stopped', at, ...(until !== undefined && { until }) })
      }
      if (reason !== undefined && USELESS.includes(reason)) {
        restore()
        return undefined
      }
      const failure = toFailure(error, 'incidents.stop')
      if (!STAYS_UNFINISHED.includes(failure.code)) {
        restore()
        throw error
      }
      incidents.change(incident.id, (before) => ({
        ...before,
        unfinished: { at: unfinished?.at ?? at, code: failure.code },
      }))
      throw new Failed('STOP_UNFINISHED', {
        params: { why: failure.code, minted: ks === leaked.get(incident.id) ? 'no' : 'yes' },
        ...(failure.server && { server: failure.server }),
      })
    }
  }
  const proveByMinting = async (incident: Incident, client: KalturaClient): Promise<Proof[]> => {
    const record = recordOf(incident)
    if (!record || record.compromised?.secretGone !== undefined) return []
    const request = { lifetime: STOP_SESSION, type: 0 as const, privileges: '' }
    try {
      const { value } = await exchange(record.id, request, { evenIfLeaked: true })
      return [await tryKs('new', fingerprint(value.ks), () => client.sessionGet({ ks: value.ks }))]
    } catch (error) {
      const { code, server } = toFailure(error, 'incidents.prove')
      const refuses = isGone(error) || NO_MORE_MINTS.includes(code)
      const reason = server?.ksReason
      return [{ of: 'mint', verdict: refuses ? 'refused' : 'unclear', code, ...(reason && { reason }) }]
    }
  }

  return {
    list: () =>
      [...incidents.all()]
        .filter(({ closedAt }) => closedAt === undefined)
        .sort((a, b) => b.openedAt - a.openedAt)
        .slice(0, 50)
        .map(view),
    view: (id) => view(incidents.get(id)),

    async reportToken(tokenId, choice) {
      const record = vault.record(tokenId)
      const { serviceUrl, partnerId, appTokenId } = record
      const admin = isAdmin(record) ? 'yes' : mayGiveAdmin(record) ? 'maybe' : 'no'
      return begin({ kind: 'token', serviceUrl, partnerId, appTokenId, tokenId, since: since(choice), admin })
    },
    async reportSession(sessionId, choice) {
      const session = book.view(sessionId)
      const { serviceUrl, partnerId, appTokenId, type } = session
      const held = appTokenId === undefined ? undefined : heldAs({ serviceUrl, partnerId, appTokenId })
      const ks = session.endsAt > now() ? book.lend(sessionId) : undefined
      return begin(
        {
          kind: 'ks',
          serviceUrl,
          partnerId,
          fingerprint: session.fingerprint,
          since: since(choice),
          admin: type === 2 ? 'yes' : 'no',
          ...(appTokenId !== undefined && { appTokenId }),
          ...(held && { tokenId: held.id }),
        },
        ks,
      )
    },
    async reportKs(from, choice, given) {
      let found: { serviceUrl: string; partnerId: number } | undefined
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
      const held = appTokenId === undefined ? undefined : heldAs({ ...account, appTokenId })
      return begin(
        {
          kind: 'ks',
          ...account,
          fingerprint: fingerprint(ks),
          since: since(choice),
          admin: admin === undefined ? 'maybe' : admin ? 'yes' : 'no',
          ...(appTokenId !== undefined && { appTokenId }),
          ...(held && { tokenId: held.id }),
        },
        ks,
      )
    },

    delete: (id, by, typed) =>
      doing(id, 'account.deleted', async (incident) => {
        requireTyped(incident, typed)
        const account = { serviceUrl: incident.serviceUrl, partnerId: incident.partnerId }
        const isOwn = by.kind === 'token' && by.tokenId === incident.tokenId
        const open = async () => {
          if (by.kind === 'token') {
            if (!isOfAccount(vault.record(by.tokenId), account)) throw new Failed('BAD_REQUEST')
            return accountSessions.openByToken(by.tokenId, { isAskedElsewhere: true, evenIfLeaked: isOwn })
          }
          const ks = await takeKs(
            by.from,
            t('main.accounts.enterAdminKs', { partnerId: account.partnerId }),
            (text) => {
              const { ks: read, parsed } = readKs(text)
              if (parsed.partnerId !== account.partnerId) throw new Failed('KS_OTHER_ACCOUNT')
              return read
            },
          )
          return accountSessions.openByKs(account, ks)
        }
        const gone = (at: Incident) => {
          note(at, { event: 'account.deleted', note: t('main.leaks.notes.goneAlready') })
          return cutOff(at, { kind: 'gone', at: now() })
        }
        const session = await open().catch((error) => {
          if (isOwn && isGone(error)) return undefined
          throw error
        })
        if (!session) return gone(incident)
        try {
          const known = await createdSince(await named(incident, session.id), session.id)
          const { appTokenId } = known
          if (appTokenId === undefined) throw new Failed('TOKEN_UNNAMED')
          try {
            await accountSessions.run(session.id, 'APP_TOKEN_DELETE', (client, ks) =>
              client.appTokens.delete({ ks, id: appTokenId }),
            )
          } catch (error) {
            if (isGone(error)) return gone(known)
            throw error
          }
          note(known, { event: 'account.deleted', note: t('main.leaks.notes.deleted') })
          return cutOff(known, { kind: 'deleted', at: now() })
        } finally {
          accountSessions.close(session.id)
        }
      }),

    stop: (id, typed) =>
      doing(id, 'leak.stopped', async (incident) => {
        requireTyped(incident, typed)
        const client = await clientFor(incident.serviceUrl)
        try {
          for await (const ks of livingKs(incident)) {
            const stopped = await endOne(incident, client, ks)
            if (!stopped) continue
            const already = stopped.cut?.kind === 'stopped' && stopped.cut.until === undefined
            note(stopped, {
              event: 'leak.stopped',
              ...(already && { note: t('main.leaks.notes.stoppedBefore') }),
            })
            return stopped
          }
        } catch (error) {
          if (!isGone(error)) throw error
          note(incident, { event: 'leak.stopped', note: t('main.leaks.notes.nothingToStop') })
          return cutOff(incident, { kind: 'gone', at: now() })
        }
        throw new Failed('NOTHING_TO_STOP_WITH')
      }),

    secret: (id, remove) =>
      doing(id, 'token.edited', async (incident) => {
        const record = recordOf(incident)
        if (remove && record) {
          await block(incident)
          if (record.compromised?.secretGone === undefined) await vault.removeSecret(record.id)
          note(incident, { event: 'token.edited', note: t('main.leaks.notes.secretRemoved') })
        }
        return incidents.change(id, (before) => ({ ...before, secret: { at: now(), removed: remove } }))
      }),

    prove: (id) =>
      doing(id, 'leak.proven', async (incident) => {
        const client = await clientFor(incident.serviceUrl)
        const results: Proof[] = []
        const text = leaked.get(id)
        const tries = sessionsOf(incident)
          .filter((session) => session.fingerprint !== incident.fingerprint || text === undefined)
          .slice(0, MAX_PROVED)
          .map(({ id: of, fingerprint: name }) => ({ of: 'book' as const, name, ks: () => book.lend(of) }))
        const all = [
          ...(text === undefined ? [] : [{ of: 'leaked' as const, name: fingerprint(text), ks: () => text }]),
          ...tries,
        ]
        const limits = { each: AT_ONCE, all: AT_ONCE }
        const tryOne = async ({ of, name, ks }: (typeof all)[number]) => {
          results.push(await tryKs(of, name, () => client.sessionGet({ ks: ks() })))
        }
        await inPools(all, () => '', limits, tryOne, new AbortController().signal)
        results.push(...(await proveByMinting(incident, client)))
        const works = results.some(({ of, verdict }) => of === 'new' && verdict === 'alive')
        const proved = incidents.change(id, ({ cut, ...before }) => ({
          ...before,
          // a stop that does not hold any more is none
          ...(cut && !(works && cut.kind === 'stopped') && { cut }),
          proof: { at: now(), results },
        }))
        const count = (verdict: Proof['verdict']) => results.filter((each) => each.verdict === verdict).length
        const counts = { refused: count('refused'), alive: count('alive') }
        note(proved, { event: 'leak.proven', note: t('main.leaks.notes.proven', counts) })
        return proved
      }),

    async withdraw(id) {
      const incident = incidents.get(id)
      refuseWhileBusy(incident)
      if (incident.cut || incident.unfinished) throw new Failed('INCIDENT_FAR')
      const others = incidents
        .all()
        .some((other) => other.id !== id && other.tokenId === incident.tokenId && exposesToken(other))
      // what this report did not block is not its to allow
      if (incident.tokenId !== undefined && recordOf(incident) && exposesToken(incident) && !others) {
        await vault.markLeaked(incident.tokenId, false)
      }
      note(incident, { event: 'leak.reported', note: t('main.leaks.notes.takenBack') })
      leaked.delete(id)
      incidents.delete(id)
    },
    close(id) {
      refuseWhileBusy(incidents.get(id))
      incidents.change(id, (before) => ({ ...before, closedAt: now() }))
      leaked.delete(id)
    },
    letGo: () => leaked.clear(),
    async message(id) {
      const incident = incidents.get(id)
      const url = await reachableUrl(incident.serviceUrl)
      return incidentMessage(incident, url)
    },
    async resume() {
      for (const incident of incidents.all()) {
        if (incident.closedAt !== undefined) continue
        const record = recordOf(incident)
        const again = record || incident.appTokenId === undefined ? undefined : heldAs(incident)
        if (!again && (!record || record.compromised)) continue
        // a change of the token that did not finish comes first
        await block(again ? { ...incident, tokenId: again.id } : incident).catch(() => {})
        if (again) meets(incident, again)
      }
    },
  }
}

/** Refusals of a mint after which there are no new sessions, while old ones live on. */
const NO_MORE_MINTS: readonly string[] = ['APP_TOKEN_EXPIRED', 'APP_TOKEN_NOT_ACTIVE']

/** Failures after which the same stop can still be gone on with: it is not known what became of it, or it is the network's. */
const STAYS_UNFINISHED: readonly string[] = [
  ...unclearCodes,
  'OFFLINE',
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'TLS_FAILED',
  'PROXY_FAILED',
  'REDIRECT_REFUSED',
]

/** Reasons for which a KS cannot end its token's sessions, while another KS may. */
const USELESS: readonly KsReason[] = [
  'EXPIRED',
  'EXCEEDED_ACTIONS_LIMIT',
  'EXCEEDED_RESTRICTED_IP',
  'EXCEEDED_RESTRICTED_URI',
  'UNREADABLE',
]

function codeOf(error: unknown): string {
  if (error instanceof KalturaError) return error.code
  return error instanceof Failed ? error.failure.code : ''
}

function isOfAccount(
  a: { serviceUrl: string; partnerId: number },
  b: { serviceUrl: string; partnerId: number },
): boolean {
  return a.serviceUrl === b.serviceUrl && a.partnerId === b.partnerId
}

function mayGiveAdmin({ caps: { type } }: TokenRecord): boolean {
  return type.source === 'unknown' || type.value !== 0
}

/** Whether it is known that its sessions can be ADMIN: it forces that, or leaves the choice to whoever mints. */
function isAdmin({ caps: { type } }: TokenRecord): boolean {
  return type.source !== 'unknown' && type.value !== 0
}
