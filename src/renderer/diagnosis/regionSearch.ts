import type { RegionAnswerView, RegionView } from '../../contract/diagnosis'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

/** A search for the region of an account: what it would ask, then what was answered so far. */
export type RegionSearchState = {
  regions: readonly RegionView[]
  answers: ReadonlyMap<string, RegionAnswerView>
  status: 'asking-first' | 'searching' | 'done'
  failure?: Failure
}

export type RegionSearch = Store<RegionSearchState> & {
  /** learns which regions there are to ask; sends nothing */
  prepare(): Promise<void>
  search(): Promise<void>
  stop(): void
}

/** Looks for an account, by partner id as typed, in the regions other than that of a service URL. */
export function openRegionSearch(
  api: Pick<PageApi, 'diagnosis' | 'on'>,
  account: { serviceUrl: string; partnerId: string },
): RegionSearch & { close(): void } {
  const store = createStore<RegionSearchState>({ regions: [], answers: new Map(), status: 'asking-first' })
  const id = crypto.randomUUID()
  const took = (answer: RegionAnswerView) =>
    store.set((now) => ({ ...now, answers: new Map(now.answers).set(answer.serviceUrl, answer) }))
  const stopListening = api.on.diagnosisRegionAnswered(({ search, answer }) => {
    if (search === id) took(answer)
  })
  const stop = () => void api.diagnosis.stop({ search: id })

  return {
    ...store,
    stop,
    close() {
      stopListening()
      stop()
    },
    async prepare() {
      const result = await api.diagnosis.otherRegions({ serviceUrl: account.serviceUrl })
      store.set((now) => ({ ...now, ...(result.ok ? result.value : { failure: result.failure }) }))
    },
    async search() {
      store.set(({ regions }) => ({ regions, answers: new Map(), status: 'searching' }))
      const result = await api.diagnosis.findRegion({ search: id, ...account })
      if (result.ok) for (const answer of result.value.answers) took(answer)
      store.set((now) => ({
        ...now,
        status: 'done',
        ...(!result.ok && result.failure.code !== 'CANCELLED' && { failure: result.failure }),
      }))
    },
  }
}
