import { KalturaError } from '../errors'

/** One time limit over a whole call, and the caller's own wish to stop. */
export interface Deadline {
  /** Aborts when the time is over or the caller has cancelled. */
  signal: AbortSignal
  /**
   * The same promise, but rejecting with `TIMEOUT` or `CANCELLED` as soon as that is due, even where the
   * work underneath takes no notice of the signal.
   */
  guard<T>(work: Promise<T>): Promise<T>
  /** Ends the clock, and whatever of the call still goes on: an answer that nobody reads keeps its connection. */
  end(): void
}

/** @param ms milliseconds for everything: connecting, waiting, reading the body */
export function startDeadline(ms: number, cancel?: AbortSignal): Deadline {
  const controller = new AbortController()
  const stop = (code: 'TIMEOUT' | 'CANCELLED') => controller.abort(new KalturaError(code))
  const timer = setTimeout(() => stop('TIMEOUT'), ms)
  const onCancel = () => stop('CANCELLED')
  if (cancel?.aborted) onCancel()
  cancel?.addEventListener('abort', onCancel, { once: true })

  const { signal } = controller
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  stopped.catch(() => {})

  return {
    signal,
    guard: (work) => Promise.race([stopped, work]),
    end() {
      clearTimeout(timer)
      cancel?.removeEventListener('abort', onCancel)
      stop('CANCELLED')
    },
  }
}
