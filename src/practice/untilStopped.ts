/**
 * Waits until this process is asked to stop: by SIGINT or SIGTERM, or, when npm runs it, by the end of npm.
 * npm starts a shell which starts this process; a signal to npm ends these two and would leave this one
 * listening for ever. Started by itself, it outlives whoever started it.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const parent = process.ppid
    const orphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent
    const watch = setInterval(() => orphaned() && stop(), watchMs).unref()
    const stop = () => {
      clearInterval(watch)
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

const watchMs = 250
