import { randomUUID } from 'node:crypto'
import { INSPECTED_FOR, MAX_KS_FOUND } from '../../contract/inspect'
import type { FoundKs } from '../../kaltura'
import { Failed } from '../failed'

/** KS that were taken in at most: those of a few texts. */
const MOST = 5 * MAX_KS_FOUND

export type TakenKs = {
  /** @returns the handle to speak of it by */
  keep(found: FoundKs): string
  /** @throws Failed KS_FORGOTTEN */
  use(handle: string): FoundKs
  clear(): void
}

/**
 * The KS that were taken in to be inspected, so that the page can speak of them without having them. In memory only, ten
 * minutes at most.
 *
 * @param onForget told the handle of each one that is forgotten because its time is over
 */
export function openTakenKs(onForget: (handle: string) => void, lifetime = INSPECTED_FOR): TakenKs {
  const taken = new Map<string, { found: FoundKs; ends: NodeJS.Timeout }>()
  const drop = (handle: string) => {
    clearTimeout(taken.get(handle)?.ends)
    return taken.delete(handle)
  }
  return {
    keep(found) {
      const handle = randomUUID()
      const ends = setTimeout(() => drop(handle) && onForget(handle), lifetime)
      ends.unref()
      taken.set(handle, { found, ends })
      for (const oldest of taken.keys()) {
        if (taken.size <= MOST) break
        if (drop(oldest)) onForget(oldest)
      }
      return handle
    },
    use(handle) {
      const held = taken.get(handle)
      if (!held) throw new Failed('KS_FORGOTTEN')
      return held.found
    },
    clear: () => {
      for (const handle of [...taken.keys()]) drop(handle)
    },
  }
}
