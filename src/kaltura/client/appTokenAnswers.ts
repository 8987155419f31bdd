import * as v from 'valibot'
import { hashTypes } from '../tokenHash'
import { integer, sessionType } from './answers'

const orNull = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null)
const text = (length: number) => v.pipe(v.string(), v.maxLength(length))

/** `KalturaAppToken` with its secret in `token`: for the main process alone. What is not set is `null`. */
export const appTokenSchema = v.pipe(
  v.object({
    objectType: v.optional(v.literal('KalturaAppToken')),
    id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
    token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,256}$/)),
    partnerId: integer,
    createdAt: orNull(integer),
    updatedAt: orNull(integer),
    /** 1 DISABLED, 2 ACTIVE, 3 DELETED */
    status: v.pipe(integer, v.picklist([1, 2, 3])),
    /** absolute Unix seconds */
    expiry: orNull(integer),
    sessionType: orNull(sessionType),
    sessionUserId: orNull(text(256)),
    /** seconds */
    sessionDuration: orNull(integer),
    sessionPrivileges: orNull(text(8_192)),
    hashType: v.optional(v.nullable(v.picklist(hashTypes)), 'SHA1'),
    description: orNull(text(8_192)),
  }),
  v.transform(({ objectType: _, hashType, ...token }) => ({ ...token, hashType: hashType ?? 'SHA1' })),
)

/** The longest page that the server answers. */
export const APP_TOKEN_PAGE = 500

/** `appToken.list`: a list for a user nobody knows has no `objects`. */
export const appTokenListSchema = v.pipe(
  v.object({
    objectType: v.optional(v.literal('KalturaAppTokenListResponse')),
    totalCount: v.pipe(integer, v.minValue(0)),
    objects: v.optional(v.pipe(v.array(appTokenSchema), v.maxLength(APP_TOKEN_PAGE)), []),
  }),
  v.transform(({ objectType: _, ...list }) => list),
)

/** An action that returns nothing answers `null`, or in older versions an empty object or text. */
export const nothingSchema = v.pipe(
  v.union([v.null(), v.literal(''), v.strictObject({}), v.strictTuple([])]),
  v.transform(() => null),
)

/** An app token as its account keeps it, with the secret in `token`. */
export type AppToken = v.InferOutput<typeof appTokenSchema>
export type AppTokenList = v.InferOutput<typeof appTokenListSchema>
