import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setTimeout> | undefined

/** The next tick comes just after the clock's next full second, so that all countdowns turn together. */
function schedule(): void {
  clearTimeout(timer)
  timer = undefined
  if (listeners.size === 0 || document.hidden) return
  timer = setTimeout(tick, 1000 - (Date.now() % 1000) + 5)
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
  schedule()
}

function subscribe(listener: () => void): () => void {
  const first = listeners.size === 0
  listeners.add(listener)
  now = Date.now()
  if (first) {
    document.addEventListener('visibilitychange', tick)
    schedule()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', tick)
    clearTimeout(timer)
  }
}

/**
 * The time, in epoch milliseconds, once a second. All countdowns share one timer, which stands still while the
 * window is hidden. Use it in the smallest component that shows the time.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
