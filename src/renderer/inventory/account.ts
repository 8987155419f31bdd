import { PRACTICE_SERVICE_URL } from '../../contract/tokens'

/** A place where Kaltura accounts live. */
export type Region = { mark: string; name: string; serviceUrl: string }

/** The hosted service's regions. An account lives in exactly one; other hosts exist, so any https URL is accepted. */
export const regions: readonly Region[] = [
  { mark: 'US', name: 'United States', serviceUrl: 'https://www.kaltura.com' },
  { mark: 'DE', name: 'Germany', serviceUrl: 'https://api.de.kaltura.com' },
  { mark: 'EU', name: 'Europe (Ireland)', serviceUrl: 'https://api.eu.kaltura.com' },
  { mark: 'SG', name: 'Singapore', serviceUrl: 'https://api.sg.kaltura.com' },
  { mark: 'CA', name: 'Canada', serviceUrl: 'https://api.ca.kaltura.com' },
  { mark: 'AU', name: 'Australia', serviceUrl: 'https://api.ap.kaltura.com' },
]

/** What a service URL is called here: a region, the practice account, or its host. */
export type AccountPlace = { kind: 'region' | 'practice' | 'host'; mark: string; name: string }

/** Names the place that a service URL points at. */
export function placeOf(serviceUrl: string): AccountPlace {
  if (serviceUrl === PRACTICE_SERVICE_URL) {
    return { kind: 'practice', mark: 'Practice', name: 'Practice account' }
  }
  const region = regions.find((each) => each.serviceUrl === serviceUrl)
  if (region) return { kind: 'region', mark: region.mark, name: region.name }
  const host = hostOf(serviceUrl)
  return { kind: 'host', mark: host, name: host }
}

function hostOf(serviceUrl: string): string {
  return URL.canParse(serviceUrl) ? new URL(serviceUrl).host : serviceUrl
}
