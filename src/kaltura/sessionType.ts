/** What a session may do: `0` acts as a user, `2` administers the account. */
export const sessionTypes = { user: 0, admin: 2 } as const

/** The API's `KalturaSessionType`. */
export type SessionType = (typeof sessionTypes)[keyof typeof sessionTypes]
