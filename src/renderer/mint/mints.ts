import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import type { SessionView } from '../../contract/sessions'
import type { MintRequest } from '../../contract/tokens'
import { createStore, type Store } from '../bridge/store'
import type { BookStore } from '../sessions/book'

/** How the last mint of one token stands. */
export type MintOutcome = { pending: boolean; failure?: Failure }

/** What a person typed to confirm a mint, and the session that it is to follow. */
export type MintDetails = { confirmation?: string; renews?: string }

export type Mints = {
  /** by token id */
  outcomes: Store<ReadonlyMap<string, MintOutcome>>
  /** the session that was minted last in this window */
  latest: Store<SessionView | undefined>
  /** mints, unless a mint of that token is under way already */
  mint(tokenId: string, request: MintRequest, more?: MintDetails): Promise<SessionView | undefined>
  /** puts up the failure of a mint that was asked for outside the window */
  fail(tokenId: string, failure: Failure): void
  /** takes a failure away, or only one of the kind that is told */
  dismiss(tokenId: string, isMeant?: (failure: Failure) => boolean): void
}

/** Mints, one at a time per token, and remembers how it went, so that a failure waits until it is read. */
export function openMints(api: PageApi, book: BookStore): Mints {
  const outcomes = createStore<ReadonlyMap<string, MintOutcome>>(new Map())
  const latest = createStore<SessionView | undefined>(undefined)
  const note = (tokenId: string, outcome: MintOutcome) =>
    outcomes.set((now) => new Map(now).set(tokenId, outcome))

  return {
    outcomes,
    latest,
    async mint(tokenId, request, more = {}) {
      if (outcomes.get().get(tokenId)?.pending) return undefined
      note(tokenId, { pending: true })
      const result = await api.sessions.mint({ tokenId, request, ...more })
      if (!result.ok) {
        note(tokenId, { pending: false, failure: result.failure })
        return undefined
      }
      note(tokenId, { pending: false })
      book.enter(result.value)
      latest.set(result.value)
      return result.value
    },
    fail: (tokenId, failure) => note(tokenId, { pending: false, failure }),
    dismiss(tokenId, isMeant = () => true) {
      const outcome = outcomes.get().get(tokenId)
      if (outcome?.failure && isMeant(outcome.failure)) note(tokenId, { pending: outcome.pending })
    },
  }
}
