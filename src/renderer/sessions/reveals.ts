import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

/** A KS while it may be seen. `endsAt` in epoch milliseconds. */
export type Reveal = { ks: string; endsAt: number }

export type RevealStore = Store<ReadonlyMap<string, Reveal>> & {
  /** shows a session's KS until main's time for it ends; answers with the failure, if any */
  reveal(id: string): Promise<Failure | undefined>
  conceal(id: string): void
}

/**
 * Holds the KS that are being shown, and nothing longer than that: each is dropped when its time is over, when main
 * says so (the window lost the focus), or when the page is hidden.
 */
export function openReveals(api: PageApi): RevealStore {
  const store = createStore<ReadonlyMap<string, Reveal>>(new Map())
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const drop = (id: string) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    store.set((now) => {
      if (!now.has(id)) return now
      const rest = new Map(now)
      rest.delete(id)
      return rest
    })
  }
  const conceal = (id: string) => {
    drop(id)
    void api.sessions.conceal({ id })
  }
  api.on.sessionsRevealEnded(({ id }) => drop(id))
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) for (const id of store.get().keys()) conceal(id)
  })

  return {
    ...store,
    conceal,
    async reveal(id) {
      const result = await api.sessions.reveal({ id })
      if (!result.ok) return result.failure
      const { ks, endsAt } = result.value
      clearTimeout(timers.get(id))
      timers.set(
        id,
        setTimeout(() => drop(id), Math.max(0, endsAt - Date.now())),
      )
      store.set((now) => new Map(now).set(id, { ks, endsAt }))
      return undefined
    },
  }
}
