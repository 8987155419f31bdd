import type { DoctorState, Tryout } from '../../contract/doctor'
import type { Failure, Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

export type DoctorStore = Store<DoctorState> & {
  /** Begins a run; answers with the failure, if any. */
  run(): Promise<Failure | undefined>
  stop(): Promise<Failure | undefined>
  try(what: Tryout): Promise<Failure | undefined>
}

/** Follows the run that is under way, and what the last one found. */
export function openDoctor(api: {
  doctor: PageApi['doctor']
  on: Pick<PageApi['on'], 'doctorChanged'>
}): DoctorStore {
  const store = createStore<DoctorState>({ state: 'idle', done: 0, total: 0, findings: [] })
  api.on.doctorChanged(store.set)
  const take = async (asked: Promise<Result<DoctorState>>) => {
    const result = await asked
    if (!result.ok) return result.failure
    store.set(result.value)
    return undefined
  }
  return {
    ...store,
    run: () => take(api.doctor.run({})),
    stop: () => take(api.doctor.stop({})),
    try: (what) => take(api.doctor.try({ what })),
  }
}
