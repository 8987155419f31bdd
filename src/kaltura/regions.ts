export type RegionCode = 'nvp1' | 'frp2' | 'irp2' | 'sgp2' | 'cap2' | 'syp2'

/** A region of the hosted service. An account lives in exactly one. */
export interface Region {
  /** Short name of the region's deployment. What people call it is said in the language of the app. */
  code: RegionCode
  /** Two letters for tight places. */
  mark: string
  /** Service URL, in its canonical spelling. */
  url: string
}

/**
 * The hosted service's regions. Other hosts exist (self-hosted, partner-run), so a service URL is never
 * limited to these. Source: the getting-started guide of Kaltura's API, section 4.
 */
export const regions: readonly Region[] = [
  { code: 'nvp1', mark: 'US', url: 'https://www.kaltura.com' },
  { code: 'frp2', mark: 'DE', url: 'https://api.de.kaltura.com' },
  { code: 'irp2', mark: 'EU', url: 'https://api.eu.kaltura.com' },
  { code: 'sgp2', mark: 'SG', url: 'https://api.sg.kaltura.com' },
  { code: 'cap2', mark: 'CA', url: 'https://api.ca.kaltura.com' },
  { code: 'syp2', mark: 'AU', url: 'https://api.ap.kaltura.com' },
]
