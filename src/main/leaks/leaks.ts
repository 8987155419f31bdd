import type { Incident, IncidentView, LeakedSince } from '../../contract/incidents'
import { t } from '../../strings'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { Failed } from '../failed'
import type { Noting } from '../journal/noted'
import type { SessionBook } from '../sessions/book'
import type { ClientFor, Exchange } from '../sessions/exchange'
import type { Inventory } from '../vault/inventory'
import type { AccountPlace, Vault } from '../vault/vault'
import { openBlocking } from './blocking'
import { openCutOff } from './cutOff'
import { type DeleteBy, openDeleting } from './deleting'
import type { IncidentBook } from './incidentBook'
import { labelOfIncident, viewIncident } from './incidentView'
import { openInvolved } from './involved'
import type { KsPlace, LeakedKs, TakeKs } from './leakedKs'
import { incidentMessage } from './message'
import { openNotedIncidents } from './notedIncidents'
import { openOneStep } from './oneStep'
import { openProving } from './proving'
import { openReporting } from './reporting'
import { openStopping } from './stopping'

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
  journal: Noting
  takeKs: TakeKs
  isProduction: (account: AccountPlace) => boolean
  reachableUrl: (serviceUrl: string) => Promise<string>
  now?: () => number
}): Leaks {
  const leaked: LeakedKs = new Map()
  const involved = openInvolved(inventory, book)
  const note = openNotedIncidents(journal, involved)
  const step = openOneStep(incidents, (incident) => labelOfIncident(incident, involved), note)
  const blocking = openBlocking({ incidents, vault, involved })
  const cutOff = openCutOff(incidents)
  const shared = { incidents, leaked, involved, book, exchange, clientFor, note, cutOff, now }
  const reporting = openReporting({ ...shared, vault, inventory, blocking, takeKs })
  const deleteAtAccount = openDeleting({ ...shared, vault, blocking, accountSessions, takeKs })
  const stopAll = openStopping(shared)
  const proveIt = openProving(shared)

  const mustType = (incident: Incident) => isProduction(incident) || involved.isLastAdmin(incident)
  const view = (incident: Incident): IncidentView =>
    viewIncident(incident, involved, {
      holdsKs: leaked.has(incident.id),
      mustType: mustType(incident),
      now: now(),
    })
  const requireTyped = (incident: Incident, typed: string) => {
    // a KS that does not say its token is confirmed by its fingerprint
    const expected = incident.appTokenId ?? incident.fingerprint
    if (mustType(incident) && typed.trim() !== expected) {
      throw new Failed('CONFIRMATION_DIFFERS', { field: 'typed' })
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

    reportToken: async (tokenId, since) => view(await reporting.token(tokenId, since)),
    reportSession: async (sessionId, since) => view(await reporting.session(sessionId, since)),
    reportKs: async (from, since, serviceUrl) => view(await reporting.ks(from, since, serviceUrl)),

    async delete(id, by, typed) {
      const deleted = await step.take(id, 'account.deleted', async (incident) => {
        requireTyped(incident, typed)
        return deleteAtAccount(incident, by)
      })
      return view(deleted)
    },
    async stop(id, typed) {
      const stopped = await step.take(id, 'leak.stopped', async (incident) => {
        requireTyped(incident, typed)
        return stopAll(incident)
      })
      return view(stopped)
    },
    async secret(id, remove) {
      const decided = await step.take(id, 'token.edited', async (incident) => {
        const record = involved.record(incident)
        if (remove && record) {
          await blocking.block(incident)
          if (record.compromised?.secretGone === undefined) await vault.removeSecret(record.id)
          note(incident, { event: 'token.edited', note: t('main.leaks.notes.secretRemoved') })
        }
        return incidents.change(id, (before) => ({ ...before, secret: { at: now(), removed: remove } }))
      })
      return view(decided)
    },
    prove: async (id) => view(await step.take(id, 'leak.proven', proveIt)),

    async withdraw(id) {
      const incident = incidents.get(id)
      step.refuseWhileBusy(incident)
      if (incident.cut || incident.unfinished) throw new Failed('INCIDENT_FAR')
      await blocking.allow(incident)
      note(incident, { event: 'leak.reported', note: t('main.leaks.notes.takenBack') })
      leaked.delete(id)
      incidents.delete(id)
    },
    close(id) {
      step.refuseWhileBusy(incidents.get(id))
      incidents.change(id, (before) => ({ ...before, closedAt: now() }))
      leaked.delete(id)
    },
    letGo: () => leaked.clear(),
    async message(id) {
      const incident = incidents.get(id)
      const url = await reachableUrl(incident.serviceUrl)
      return incidentMessage(incident, url)
    },
    resume: blocking.resume,
  }
}
