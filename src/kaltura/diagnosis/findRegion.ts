import type { KalturaClient } from '../client'
import { KalturaError } from '../errors'
import { parseKs } from '../ks'
import type { Region } from '../regions'

/**
 * What one region says about a partner id. `known` is an account with this id; ids are given out per region, so another
 * region may know one too, of somebody else.
 */
export type RegionAnswer =
  | { outcome: 'known' }
  | { outcome: 'unknown' }
  | { outcome: 'failed'; failure: KalturaError }

export interface RegionSearch<R extends Pick<Region, 'url'>> {
  regions: readonly R[]
  partnerId: number
  /** Makes a region's client; may refuse, with a `KalturaError`. */
  clientFor: (serviceUrl: string) => Promise<KalturaClient>
  /** Told of each region as soon as it has answered. */
  onAnswer?: (region: R, answer: RegionAnswer) => void
  signal?: AbortSignal | undefined
}

/**
 * Asks each region whether it knows a partner id, a few at a time. `session.startWidgetSession` is all that is sent: the
 * partner id, and nothing that is secret.
 *
 * @returns every region's answer, in the order of the regions
 * @throws KalturaError `CANCELLED`; whatever else goes wrong is that region's answer
 */
export async function findRegion<R extends Pick<Region, 'url'>>(
  search: RegionSearch<R>,
): Promise<{ region: R; answer: RegionAnswer }[]> {
  const { regions, onAnswer, signal } = search
  const answers: { region: R; answer: RegionAnswer }[] = []
  const waiting = regions.entries()
  const ask = async () => {
    for (const [place, region] of waiting) {
      const answer = await askRegion(region, search)
      if (signal?.aborted) throw new KalturaError('CANCELLED')
      answers[place] = { region, answer }
      onAnswer?.(region, answer)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  return answers
}

async function askRegion<R extends Pick<Region, 'url'>>(
  { url }: R,
  { partnerId, clientFor, signal }: RegionSearch<R>,
): Promise<RegionAnswer> {
  try {
    const client = await clientFor(url)
    const { value } = await client.startWidgetSession({ partnerId, expiry: WIDGET_LIFETIME, signal })
    // an answer for somebody else says nothing about this account
    if (value.partnerId !== partnerId || parseKs(value.ks).partnerId !== partnerId) {
      return { outcome: 'failed', failure: new KalturaError('KS_PARTNER_MISMATCH') }
    }
    return { outcome: 'known' }
  } catch (failure) {
    if (!(failure instanceof KalturaError)) throw failure
    return failure.code === 'INVALID_WIDGET_ID' ? { outcome: 'unknown' } : { outcome: 'failed', failure }
  }
}

/** Regions asked at the same time. */
export const AT_ONCE = 3

/** Seconds. Nobody uses the session. */
const WIDGET_LIFETIME = 10
