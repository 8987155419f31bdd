import type { RegionAnswerView, RegionView } from '../../contract/diagnosis'
import { findRegion, type KalturaClient, type RegionAnswer } from '../../kaltura'
import { toFailure } from '../bridge/toFailure'
import type { NamedRegion } from './regionTable'
import type { Searches } from './searches'

export type RegionFinder = {
  /** The regions that would be asked about an account which this service URL does not know. */
  others(serviceUrl: string): RegionView[]
  /** Asks them; sends each the partner id and nothing else. @throws KalturaError CANCELLED */
  find(search: string, serviceUrl: string, partnerId: number): Promise<RegionAnswerView[]>
}

/**
 * Looks for an account in the regions it was not looked for in.
 *
 * @param regions asked before each search
 * @param onAnswer told each region's answer as it comes
 */
export function openRegionFinder({
  regions,
  searches,
  clientFor,
  onAnswer,
}: {
  regions: () => readonly NamedRegion[]
  searches: Searches
  clientFor: (serviceUrl: string) => Promise<KalturaClient>
  onAnswer: (step: { search: string; answer: RegionAnswerView }) => void
}): RegionFinder {
  const others = (serviceUrl: string) => regions().filter(({ url }) => url !== serviceUrl)
  return {
    others: (serviceUrl) => others(serviceUrl).map(viewOf),
    find: (search, serviceUrl, partnerId) =>
      searches.run(search, async (signal) => {
        const answers = await findRegion({
          regions: others(serviceUrl),
          partnerId,
          clientFor,
          signal,
          onAnswer: (region, answer) => onAnswer({ search, answer: answerOf(region, answer) }),
        })
        return answers.map(({ region, answer }) => answerOf(region, answer))
      }),
  }
}

function viewOf({ name, url }: NamedRegion): RegionView {
  return { name, serviceUrl: url }
}

function answerOf(region: NamedRegion, answer: RegionAnswer): RegionAnswerView {
  return {
    ...viewOf(region),
    outcome: answer.outcome,
    ...(answer.outcome === 'failed' && { failure: toFailure(answer.failure, 'diagnosis.findRegion') }),
  }
}
