import { type Incident, MAX_PROVED, type Proof } from '../../contract/incidents'
import { isAppTokenGone, type KalturaClient } from '../../kaltura'
import { t } from '../../strings'
import { toFailure } from '../bridge/toFailure'
import { inPools } from '../health/pools'
import type { SessionBook } from '../sessions/book'
import type { ClientFor, Exchange } from '../sessions/exchange'
import { fingerprint } from '../vault/fingerprint'
import type { IncidentBook } from './incidentBook'
import type { Involved } from './involved'
import type { LeakedKs } from './leakedKs'
import { endsMinting, mintLeaked } from './mintLeaked'
import type { NoteIncident } from './notedIncidents'
import { tryKs } from './proof'

/** KS tried at a time. */
const AT_ONCE = 4

/**
 * Tries what should be refused by now: the KS that leaked, the sessions of the session book, and a new mint.
 *
 * @param now milliseconds
 * @returns does it, and answers the incident afterwards
 */
export function openProving({
  incidents,
  leaked,
  involved,
  book,
  exchange,
  clientFor,
  note,
  now,
}: {
  incidents: Pick<IncidentBook, 'change'>
  leaked: LeakedKs
  involved: Pick<Involved, 'record' | 'sessions'>
  book: Pick<SessionBook, 'lend'>
  exchange: Exchange
  clientFor: ClientFor
  note: NoteIncident
  now: () => number
}): (incident: Incident) => Promise<Incident> {
  const proveByMinting = async (incident: Incident, client: KalturaClient): Promise<Proof[]> => {
    const record = involved.record(incident)
    if (!record || record.compromised?.secretGone !== undefined) return []
    try {
      const { ks } = await mintLeaked(exchange, record.id)
      return [await tryKs('new', fingerprint(ks), () => client.sessionGet({ ks }))]
    } catch (error) {
      const { code, server } = toFailure(error, 'incidents.prove')
      const refuses = isAppTokenGone(error) || endsMinting(error)
      const reason = server?.ksReason
      return [{ of: 'mint', verdict: refuses ? 'refused' : 'unclear', code, ...(reason && { reason }) }]
    }
  }

  return async (incident) => {
    const { id } = incident
    const client = await clientFor(incident.serviceUrl)
    const results: Proof[] = []
    const text = leaked.get(id)
    const tries = involved
      .sessions(incident)
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
  }
}
