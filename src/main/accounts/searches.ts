import { Failed } from '../failed'

/** More at a time than a person can start. */
const MAX_SEARCHES = 8

export type Searches = {
  /** Runs a search under the id that the page gave it. @throws Failed BAD_REQUEST for an id in use, or too many */
  run<T>(id: string, search: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Stops a search; one that is over, or was never there, is left alone. */
  stop(id: string): void
  stopAll(): void
}

/** The questions to servers that are under way and that a person can stop. */
export function openSearches(): Searches {
  const running = new Map<string, AbortController>()
  return {
    async run(id, search) {
      if (running.has(id) || running.size >= MAX_SEARCHES) throw new Failed('BAD_REQUEST')
      const controller = new AbortController()
      running.set(id, controller)
      try {
        return await search(controller.signal)
      } finally {
        running.delete(id)
      }
    },
    stop: (id) => running.get(id)?.abort(),
    stopAll: () => {
      for (const controller of running.values()) controller.abort()
    },
  }
}
