/** A session as it is copied: what can be said of it without its KS. */
export type CopiedSession = {
  partnerId: number
  /** where its account is reached, without `/api_v3` */
  serviceUrl: string
  /** Unix seconds, by this machine's clock */
  expiry: number
}

/** The environment variable that the assignments set and the programs read. */
export const KS_VARIABLE = 'KALTURA_KS'
