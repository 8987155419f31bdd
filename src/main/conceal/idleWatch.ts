import type { ConcealReason } from '../../contract/conceal'

/** Milliseconds between two looks at most: the setting may change, and a machine that slept is looked at soon. */
const LOOK_EVERY = 10_000
/** Milliseconds between two looks at least. */
const LOOK_AFTER = 1_000

export type IdleWatch = {
  /** Looks now, and from now on. */
  start(): void
  stop(): void
}

/**
 * Conceals when nobody used the machine for a while. The system is asked when the time could be over, and every ten
 * seconds at most: one reading of a counter.
 *
 * @param idleSeconds seconds since anybody used the machine, as the system has it
 * @param limitMinutes minutes after which it is concealed; 0 for never
 */
export function openIdleWatch({
  idleSeconds,
  limitMinutes,
  conceal,
}: {
  idleSeconds: () => number
  limitMinutes: () => number
  conceal: (reason: ConcealReason) => void
}): IdleWatch {
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    clearTimeout(timer)
    const limit = limitMinutes() * 60_000
    const left = limit === 0 ? LOOK_EVERY : limit - idleSeconds() * 1000
    if (left <= 0) return conceal('idle')
    timer = setTimeout(look, Math.max(LOOK_AFTER, Math.min(left, LOOK_EVERY)))
    timer.unref?.()
  }
  return { start: look, stop: () => clearTimeout(timer) }
}
