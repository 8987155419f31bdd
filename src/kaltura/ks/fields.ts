/** What a KS says, whatever its version. */
export interface KsFields {
  partnerId: number
  /** Absolute Unix time in seconds. */
  expiry: number
  /** 0 user, 2 admin. */
  sessionType: number
  /** Empty when the session has no user; `0` for a widget session. */
  userId: string
  /** As the KS spells them, one string. */
  privileges: string
  masterPartnerId: string
  additionalData: string
}
