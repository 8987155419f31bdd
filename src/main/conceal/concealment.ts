import type { ConcealReason } from '../../contract/conceal'
import { t } from '../../strings'
import { Failed, kindAndPlace } from '../failed'

/** By what KSmith is opened again; `passphrase` is what was typed. */
export type Proof = { by: 'press' } | { by: 'touch-id' } | { by: 'passphrase'; passphrase: string }

/**
 * Called when something begins, throws if KSmith is concealed. What it returns is called before the result is given to
 * anybody, and throws if KSmith was concealed meanwhile, even if it has been opened again since.
 *
 * @throws Failed APP_CONCEALED
 */
export type Guard = () => () => void

/** For what nothing conceals. */
export const unguarded: Guard = () => () => {}

export type Concealment = {
  isConcealed(): boolean
  /** Why it is concealed; nothing while it is open. */
  reason(): ConcealReason | undefined
  /** Lets go of everything and refuses everything from this moment on. Once more while concealed is no harm. */
  conceal(reason: ConcealReason): void
  /**
   * Opens KSmith again. One attempt at a time.
   * @throws Failed LOCK_WRONG, LOCK_WAIT, TOUCH_ID_REFUSED, KEYCHAIN_*, … as the proof fails
   */
  open(proof: Proof): Promise<void>
  /** Each is told, even if another fails. @returns ends listening */
  onChange(listener: (isConcealed: boolean) => void): () => void
  guard: Guard
  /** A function whose result is given to nobody if KSmith was concealed while it ran. */
  whileOpen<A extends unknown[], T>(act: (...args: A) => Promise<T>): (...args: A) => Promise<T>
}

/**
 * The one authority on whether KSmith is concealed. Window, tray, palette and bridge all ask it.
 *
 * @param isLocked whether opening takes a proof
 * @param prove checks a proof, or throws
 * @param letGo forgets what must not be in memory, place by place; done at each concealing, before anybody is told, and
 *   each even if another fails
 * @param note told what is worth writing down
 * @param startsConcealed concealed from the start, because there is a lock
 */
export function openConcealment({
  isLocked,
  prove,
  letGo,
  note = () => {},
  startsConcealed = false,
}: {
  isLocked: () => boolean
  prove: (proof: Proof) => Promise<void>
  letGo: readonly (() => void)[]
  note?: (
    event: 'concealed' | 'opened',
    what: { isLocked: boolean; how: ConcealReason | Proof['by'] },
  ) => void
  startsConcealed?: boolean
}): Concealment {
  let concealed: ConcealReason | undefined = startsConcealed ? 'start' : undefined
  /** how often it was concealed: what began before is known by it */
  let times = 0
  let opening = false
  const listeners = new Set<(isConcealed: boolean) => void>()

  const tell = () => {
    const isConcealed = concealed !== undefined
    doAll([...listeners].map((listener) => () => listener(isConcealed)))
  }
  const guard: Guard = () => {
    if (concealed !== undefined) throw new Failed('APP_CONCEALED')
    const begun = times
    return () => {
      if (times !== begun) throw new Failed('APP_CONCEALED')
    }
  }

  return {
    isConcealed: () => concealed !== undefined,
    reason: () => concealed,
    conceal(reason) {
      const wasOpen = concealed === undefined
      times++
      concealed ??= reason
      doAll(letGo)
      if (!wasOpen) return
      note('concealed', { isLocked: isLocked(), how: reason })
      tell()
    },
    async open(proof) {
      if (concealed === undefined) return
      if (opening) throw new Failed('CANCELLED')
      opening = true
      const begun = times
      const takesProof = isLocked()
      try {
        if (takesProof) {
          if (proof.by === 'press') throw new Failed('APP_CONCEALED')
          await prove(proof)
          // the screen was locked, or the machine fell asleep, while it was checked
          if (times !== begun) throw new Failed('CANCELLED')
        }
        concealed = undefined
      } finally {
        opening = false
      }
      note('opened', { isLocked: takesProof, how: takesProof ? proof.by : 'press' })
      tell()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    guard,
    whileOpen: (act) => {
      return async (...args) => {
        const isStillOpen = guard()
        const result = await act(...args)
        isStillOpen()
        return result
      }
    },
  }
}

/** Does each of these even if another fails: what is not seen to is said on the terminal. */
function doAll(acts: readonly (() => void)[]): void {
  for (const act of acts) {
    try {
      act()
    } catch (error) {
      process.stderr.write(`${t('main.terminal.notLetGo', { what: kindAndPlace(error) })}\n`)
    }
  }
}
