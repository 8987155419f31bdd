import type { Failure, Result } from '../../contract/failures'
import type { IncidentView } from '../../contract/incidents'
import type { PageApi } from '../../contract/pageApi'
import type { SessionView } from '../../contract/sessions'
import type { Token } from '../../contract/tokens'
import { createStore, type Store } from '../bridge/store'

/** What is reported as leaked: a held token, a session of the book, or a KS from elsewhere. */
export type Reported =
  | { kind: 'token'; token: Token }
  | { kind: 'session'; session: SessionView }
  | { kind: 'ks' }

/** The incidents that are open, and the dialog about one of them or a new one. */
export type Incidents = {
  rows: readonly IncidentView[]
  failure?: Failure
  dialog?: { kind: 'report'; of: Reported } | { kind: 'incident'; incident: IncidentView }
}

export type IncidentsStore = Store<Incidents> & {
  /** Opens the report, or the incident that is open for this token already. */
  report(of: Reported): void
  show(incident: IncidentView): void
  close(): void
  /** Takes over how an incident stands after a step; answers with the failure, if any. */
  take(result: Result<IncidentView>): Failure | undefined
}

/** Follows the incidents that are open. */
export function openIncidents(api: {
  incidents: Pick<PageApi['incidents'], 'list'>
  on: Pick<PageApi['on'], 'incidentsChanged' | 'inventoryChanged' | 'sessionsChanged'>
}): IncidentsStore {
  const store = createStore<Incidents>({ rows: [] })
  let round = 0

  const load = async () => {
    round += 1
    const mine = round
    const result = await api.incidents.list({})
    if (mine !== round) return
    store.set(({ failure: _, ...now }) => {
      if (!result.ok) return { ...now, failure: result.failure }
      const { rows, failure } = result.value
      const { dialog } = now
      const fresh = dialog?.kind === 'incident' && rows.find(({ id }) => id === dialog.incident.id)
      return {
        ...now,
        rows,
        ...(failure && { failure }),
        ...(fresh && { dialog: { kind: 'incident', incident: fresh } }),
      }
    })
  }
  const reloadOpen = () => {
    if (store.get().rows.length > 0) void load()
  }
  api.on.incidentsChanged(() => void load())
  // what is said of an incident depends on what is held, and on what is in the session book
  api.on.inventoryChanged(reloadOpen)
  api.on.sessionsChanged(reloadOpen)
  void load()

  const show = (incident: IncidentView) =>
    store.set((now) => ({ ...now, dialog: { kind: 'incident', incident } }))

  return {
    ...store,
    report(of) {
      const open =
        of.kind === 'token' &&
        store.get().rows.find(({ kind, tokenId }) => kind === 'token' && tokenId === of.token.id)
      if (open) show(open)
      else store.set((now) => ({ ...now, dialog: { kind: 'report', of } }))
    },
    show,
    close: () => store.set(({ dialog: _, ...now }) => now),
    take(result) {
      if (!result.ok) return result.failure
      show(result.value)
      return undefined
    },
  }
}
