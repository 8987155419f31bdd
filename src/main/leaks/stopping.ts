import type { FailureCode } from '../../contract/failures'
import { type Incident, STOP_LASTS } from '../../contract/incidents'
import { isAppTokenGone, type KalturaClient, KalturaError, type KsReason, unclearCodes } from '../../kaltura'
import { t } from '../../strings'
import { toFailure } from '../bridge/toFailure'
import { Failed } from '../failed'
import type { SessionBook } from '../sessions/book'
import type { ClientFor, Exchange } from '../sessions/exchange'
import { fingerprint } from '../vault/fingerprint'
import type { CutOff } from './cutOff'
import type { IncidentBook } from './incidentBook'
import { isStopOver } from './incidentSteps'
import type { Involved } from './involved'
import type { LeakedKs } from './leakedKs'
import { endsMinting, mintLeaked } from './mintLeaked'
import type { NoteIncident } from './notedIncidents'

/**
 * The emergency stop: ends one living KS of a token, which the server takes for the end of all of them, for a day.
 *
 * @param now milliseconds
 * @returns does it, and answers the incident afterwards @throws Failed STOP_UNFINISHED, NOTHING_TO_STOP_WITH, …; KalturaError
 */
export function openStopping({
  incidents,
  leaked,
  involved,
  book,
  exchange,
  clientFor,
  note,
  cutOff,
  now,
}: {
  incidents: Pick<IncidentBook, 'get' | 'change'>
  leaked: LeakedKs
  involved: Pick<Involved, 'record' | 'sessions'>
  book: Pick<SessionBook, 'lend'>
  exchange: Exchange
  clientFor: ClientFor
  note: NoteIncident
  cutOff: CutOff
  now: () => number
}): (incident: Incident) => Promise<Incident> {
  /** The living KS of a token, one after the other, the cheapest to come by first. */
  async function* livingKs(incident: Incident): AsyncGenerator<string> {
    const ks = leaked.get(incident.id)
    if (ks !== undefined) yield ks
    let refusal: unknown
    if (incident.tokenId !== undefined && involved.record(incident)) {
      try {
        yield (await mintLeaked(exchange, incident.tokenId)).ks
      } catch (error) {
        if (isAppTokenGone(error)) throw error
        refusal = error
      }
    }
    for (const session of involved.sessions(incident)) yield book.lend(session.id)
    if (refusal !== undefined && !endsMinting(refusal)) throw refusal
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

  return async (incident) => {
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
      if (!isAppTokenGone(error)) throw error
      note(incident, { event: 'leak.stopped', note: t('main.leaks.notes.nothingToStop') })
      return cutOff(incident, { kind: 'gone', at: now() })
    }
    throw new Failed('NOTHING_TO_STOP_WITH')
  }
}

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
