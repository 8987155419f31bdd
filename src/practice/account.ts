import type { HashType, SessionType } from '../kaltura'

/** An application token as the account keeps it. `null` is "not set", as in the API. */
export interface PracticeAppToken {
  id: string
  /** The secret: 32 lowercase hex digits. */
  token: string
  partnerId: number
  /** Unix seconds. */
  createdAt: number
  /** Unix seconds. */
  updatedAt: number
  /** 1 disabled, 2 active, 3 deleted. */
  status: 1 | 2 | 3
  /** Absolute Unix seconds; `null` never. */
  expiry: number | null
  /** `null`: the caller chooses. */
  sessionType: SessionType | null
  /** `null`: the caller chooses. */
  sessionUserId: string | null
  /** The longest session, in seconds. */
  sessionDuration: number
  sessionPrivileges: string | null
  hashType: HashType
  description: string
}

/** An entry of the media catalogue. */
export interface PracticeMedia {
  id: string
  name: string
  description: string
  tags: string
  userId: string
  /** Unix seconds. */
  createdAt: number
  /** 1 video, 2 image, 5 audio. */
  mediaType: 1 | 2 | 5
  /** Length in seconds. */
  duration: number
  plays: number
}

/** All that a practice account starts from. */
export interface PracticeAccount {
  partnerId: number
  name: string
  /** Starts user sessions by `session.start`. */
  secret: string
  /** Starts admin sessions, and seals every KS. */
  adminSecret: string
  /** The longest session that `session` starts, in seconds. */
  ksMaxExpiryInSeconds: number
  appTokens: readonly PracticeAppToken[]
  media: readonly PracticeMedia[]
}
