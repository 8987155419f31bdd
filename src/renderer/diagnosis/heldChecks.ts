import type { HashFinding } from '../../contract/diagnosis'
import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'
import { type HashSearch, openHashSearch } from './hashSearch'

/** How finding out a held token's hash type stands, or how it ended. */
export type HeldCheck = { pending: boolean; finding?: HashFinding; failure?: Failure }

export type HeldChecks = {
  /** by token id */
  outcomes: Store<ReadonlyMap<string, HeldCheck>>
  search: HashSearch
  /** finds out a token's hash type; the answer arrives in `outcomes` */
  find(tokenId: string): Promise<HeldCheck>
  /** shows what was found out while the token was added */
  show(tokenId: string, finding: HashFinding): void
  dismiss(tokenId: string): void
}

/** Finds out the hash types of held tokens, and remembers what came of it until it is read. */
export function openHeldChecks(api: Pick<PageApi, 'diagnosis' | 'on'>): HeldChecks {
  const outcomes = createStore<ReadonlyMap<string, HeldCheck>>(new Map())
  const search = openHashSearch(api)
  const note = (tokenId: string, check: HeldCheck | undefined) =>
    outcomes.set((now) => {
      const next = new Map(now)
      if (check) next.set(tokenId, check)
      else next.delete(tokenId)
      return next
    })
  return {
    outcomes,
    search,
    async find(tokenId) {
      note(tokenId, { pending: true })
      const result = await search.run((id) => api.diagnosis.hashTypeOfHeld({ search: id, tokenId }))
      const check: HeldCheck = result.ok
        ? { pending: false, finding: result.value.finding }
        : { pending: false, ...(result.failure.code !== 'CANCELLED' && { failure: result.failure }) }
      note(tokenId, check)
      return check
    },
    show: (tokenId, finding) => note(tokenId, { pending: false, finding }),
    dismiss: (tokenId) => note(tokenId, undefined),
  }
}
