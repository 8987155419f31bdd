import type { Finding } from '../../contract/doctor'
import { type Check, type Found, found } from './check'

/** Checks that are under way at the same time. */
export const AT_ONCE = 4

/**
 * Runs checks, at most {@link AT_ONCE} at a time, and tells of each as soon as it has ended. One that takes too long, or
 * that breaks off, is told of as that and holds nothing up. Once `signal` is aborted no further check is begun, and
 * nothing more is told.
 *
 * @param onEnd told of the findings of one check
 */
export async function runChecks(
  checks: readonly Check[],
  signal: AbortSignal,
  onEnd: (check: Check, findings: readonly Finding[]) => void,
): Promise<void> {
  const waiting = [...checks]
  const one = async (): Promise<void> => {
    for (let check = waiting.shift(); check && !signal.aborted; check = waiting.shift()) {
      const findings = await ended(check, signal)
      if (!signal.aborted) onEnd(check, named(check, findings))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

/** Runs one check by the same rules. */
export async function runCheck(check: Check, signal: AbortSignal): Promise<readonly Finding[]> {
  return named(check, await ended(check, signal))
}

function ended(check: Check, signal: AbortSignal): Promise<readonly Found[]> {
  const stop = new AbortController()
  return new Promise((resolve) => {
    const end = (findings: readonly Found[]) => {
      clearTimeout(patience)
      signal.removeEventListener('abort', cancel)
      stop.abort()
      resolve(findings)
    }
    const patience = setTimeout(() => end([found('bad', 'CHECK_TOO_SLOW')]), check.patience)
    const cancel = () => end([])
    signal.addEventListener('abort', cancel, { once: true })
    // what the error says is not told: it could quote what it was given
    check.look(stop.signal).then(end, () => end([found('bad', 'CHECK_BROKE')]))
  })
}

const named = ({ id, group }: Check, findings: readonly Found[]): Finding[] =>
  findings.map((finding) => ({ ...finding, group, check: id }))
