export type Reveals = {
  /**
   * Begins showing one, and ends showing any other.
   * @param until epoch milliseconds at which the KS itself ends
   * @returns epoch milliseconds at which the page must have forgotten it
   */
  begin(id: string, until: number): number
  end(id: string): void
  endAll(): void
}

/**
 * Keeps track of which KS the page shows, and ends each after a while or when the window loses focus. Main decides
 * this, because a page does not always learn that its window was left.
 *
 * @param onEnd told the id of each reveal that ends
 * @param seconds for how long a KS may be seen, asked at each
 */
export function openReveals(
  onEnd: (id: string) => void,
  seconds: () => number,
  now: () => number = Date.now,
): Reveals {
  const shown = new Map<string, NodeJS.Timeout>()
  const end = (id: string) => {
    clearTimeout(shown.get(id))
    if (shown.delete(id)) onEnd(id)
  }
  return {
    begin(id, until) {
      for (const other of [...shown.keys()]) if (other !== id) end(other)
      clearTimeout(shown.get(id))
      const endsAt = Math.min(now() + seconds() * 1000, until)
      shown.set(
        id,
        setTimeout(() => end(id), endsAt - now()),
      )
      return endsAt
    },
    end,
    endAll: () => {
      for (const id of [...shown.keys()]) end(id)
    },
  }
}
