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

/** A user whom the account knows. Sessions may name others as well. */
export interface PracticeUser {
  id: string
  /** A role of his own, which his sessions take instead of the one by their type. */
  role?: string
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

/** A category of the catalogue. */
export interface PracticeCategory {
  id: number
  /** 0 for one at the top. */
  parentId: number
  name: string
  /** The entries directly in it. */
  entryIds: readonly string[]
  /** Unix seconds. */
  createdAt: number
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
  /** The version of the KS that the account starts. Default 2; it accepts both. */
  ksVersion?: KsVersion
  appTokens: readonly PracticeAppToken[]
  media: readonly PracticeMedia[]
  categories?: readonly PracticeCategory[]
  users?: readonly PracticeUser[]
}

/** 1 is signed and can be read by anyone, 2 is sealed. */
export type KsVersion = 1 | 2
