import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { regions } from '../../kaltura/regions'
import { t } from '../../strings'

/** What a service URL is called here: a region, the practice account, or its host. */
export type AccountPlace = { kind: 'region' | 'practice' | 'host'; mark: string; name: string }

/** Names the place that a service URL points at. */
export function placeOf(serviceUrl: string): AccountPlace {
  if (serviceUrl === PRACTICE_SERVICE_URL) {
    return { kind: 'practice', mark: t('inventory.practice.mark'), name: t('inventory.practice.name') }
  }
  const region = regions.find((each) => each.url === serviceUrl)
  if (region) return { kind: 'region', mark: region.mark, name: t(`regions.${region.code}`) }
  const host = hostOf(serviceUrl)
  return { kind: 'host', mark: host, name: host }
}

function hostOf(serviceUrl: string): string {
  return URL.canParse(serviceUrl) ? new URL(serviceUrl).host : serviceUrl
}
