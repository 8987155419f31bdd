/** Milliseconds a KS may be seen in the window. */
export const REVEAL_FOR = 20_000

export type Reveals = {
  /** @returns epoch milliseconds at which the page must have forgotten it */
  begin(id: string): number
  end(id: string): void
  endAll(): void
}

/**
 * Keeps track of which KS the page shows, and ends each after 20 seconds or when the window loses focus. Main decides
 * this, because a page does not always learn that its window was left.
 *
 * @param onEnd told the id of each reveal that ends
 */
export function openReveals(onEnd: (id: string) => void, now: () => number = Date.now): Reveals {
  const shown = new Map<string, NodeJS.Timeout>()
  const end = (id: string) => {
    clearTimeout(shown.get(id))
    if (shown.delete(id)) onEnd(id)
  }
  return {
    begin(id) {
      clearTimeout(shown.get(id))
      shown.set(
        id,
        setTimeout(() => end(id), REVEAL_FOR),
      )
      return now() + REVEAL_FOR
    },
    end,
    endAll: () => {
      for (const id of [...shown.keys()]) end(id)
    },
  }
}
