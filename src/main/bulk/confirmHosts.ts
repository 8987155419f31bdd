import type { Failure } from '../../contract/failures'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { regions } from '../../kaltura/regions'
import { asFailed, Failed } from '../failed'
import type { JudgedRow } from './judge'

/** Servers that are asked about in one go; tokens of further ones wait for the next try. */
const MAX_HOSTS = 10

/**
 * Has a person asked about each host that no token was kept for yet. The rows of one that was refused have failed.
 *
 * @param confirmHost asks, and throws where the answer is no
 * @returns the rows that can be gone on with; none once `signal` is aborted
 */
export async function confirmHosts(
  rows: readonly JudgedRow[],
  confirmHost: (serviceUrl: string) => Promise<void>,
  signal: AbortSignal,
): Promise<JudgedRow[]> {
  const refused = new Map<string, Failure>()
  let asked = 0
  for (const url of new Set(
    rows.flatMap(({ serviceUrl }) => (serviceUrl === undefined ? [] : [serviceUrl])),
  )) {
    if (signal.aborted) return []
    try {
      if (url === PRACTICE_SERVICE_URL) continue
      if (!regions.some((region) => region.url === url)) asked++
      if (asked > MAX_HOSTS) throw new Failed('HOST_NOT_CONFIRMED', { field: 'serviceUrl' })
      await confirmHost(url)
    } catch (error) {
      refused.set(url, asFailed(error).failure)
    }
  }
  return rows.filter(({ staged, serviceUrl }) => {
    const failure = serviceUrl === undefined ? undefined : refused.get(serviceUrl)
    if (failure) staged.outcome = { end: 'failed', failure }
    return failure === undefined
  })
}
