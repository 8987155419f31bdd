import * as v from 'valibot'
import { parseKs } from '../ks'
import type { SessionType } from '../sessionType'

/** A whole number. The server copies some out of the KS as text. */
export const integer = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,15}$/), v.transform(Number))]),
  v.safeInteger(),
)

/** A user id. A widget session's is `0`, as a number or as text. */
const userId = v.union([v.pipe(v.string(), v.maxLength(256)), v.pipe(v.number(), v.transform(String))])

/** A KS of a few hundred privileges has some thousand characters; an answer's other megabytes are none. */
const ks = v.pipe(v.string(), v.maxLength(16_384), v.check(isKs))

const privileges = v.pipe(v.string(), v.maxLength(8_192))

/** Unix seconds, up to the year 2286: what a date can hold and a person can mean. */
const expiry = v.pipe(integer, v.minValue(0), v.maxValue(9_999_999_999))

export const sessionType = v.pipe(
  integer,
  v.picklist([0, 2]),
  v.transform((type): SessionType => type),
)

const sessionInfo = {
  objectType: v.optional(v.literal('KalturaSessionInfo')),
  sessionType,
  partnerId: integer,
  userId: v.optional(userId),
  expiry,
}

/** `session.startWidgetSession`: a session that may do little more than start another one. */
export const widgetSessionSchema = v.pipe(
  v.object({
    objectType: v.optional(v.literal('KalturaStartWidgetSessionResponse')),
    ks,
    partnerId: integer,
    userId: v.optional(userId),
  }),
  v.transform(({ objectType: _, ...session }) => session),
)

/** `session.start`: the KS and nothing around it. */
export const bareKsSchema = ks

/** `appToken.startSession`: the session as it was really granted. */
export const startedSessionSchema = v.pipe(
  v.object({ ...sessionInfo, ks, privileges }),
  v.transform(({ objectType: _, ...session }) => session),
)

/** `session.get`: the same without the KS; a session without privileges has no such key. */
export const sessionInfoSchema = v.pipe(
  v.object({ ...sessionInfo, privileges: v.optional(privileges, '') }),
  v.transform(({ objectType: _, ...session }) => session),
)

/** `media.list`: as much of each entry as is shown. An empty list has no `objects`. */
export const mediaListSchema = v.pipe(
  v.object({
    objectType: v.optional(v.literal('KalturaMediaListResponse')),
    totalCount: integer,
    objects: v.optional(v.array(v.object({ id: v.string(), name: v.optional(v.string(), '') })), []),
  }),
  v.transform(({ objectType: _, ...list }) => list),
)

export type WidgetSession = v.InferOutput<typeof widgetSessionSchema>
/** `expiry` in absolute Unix seconds, by the server's clock. */
export type StartedSession = v.InferOutput<typeof startedSessionSchema>
/** `expiry` in absolute Unix seconds, by the server's clock. */
export type SessionInfo = v.InferOutput<typeof sessionInfoSchema>
export type MediaList = v.InferOutput<typeof mediaListSchema>

function isKs(text: string): boolean {
  try {
    parseKs(text)
    return true
  } catch {
    return false
  }
}
