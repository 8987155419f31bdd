import * as v from 'valibot'
import { idSchema } from './tokens'

/** The largest page that the API answers. */
export const MAX_PAGE_SIZE = 500

const oneLine = (max: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(max),
    v.check((text) => !/[\p{Cc}\p{Bidi_Control}]/u.test(text)),
  )
const id = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/))
/** at most a hundred ids, separated by commas */
const ids = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}(?:,[\w.-]{1,64}){0,99}$/))
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const page = {
  pageSize: v.optional(whole(1, MAX_PAGE_SIZE)),
  pageIndex: v.optional(whole(1, 100_000)),
}
const newestFirst = v.optional(v.picklist(['-createdAt', '+createdAt']))

const request = <A extends string, P extends v.ObjectEntries>(action: A, params: P) =>
  v.strictObject({ action: v.literal(action), params: v.strictObject(params) })

/**
 * The calls that can be made, each with what may be asked. They only read. Names are the API's own; the filter's and
 * the pager's stand side by side.
 */
export const readRequestSchema = v.variant('action', [
  request('session.get', {}),
  request('partner.get', {}),
  request('media.list', {
    nameLike: v.optional(oneLine(200)),
    idIn: v.optional(ids),
    userIdEqual: v.optional(oneLine(100)),
    mediaTypeEqual: v.optional(v.picklist([1, 2, 5])),
    orderBy: v.optional(v.picklist(['-createdAt', '+createdAt', '+name', '-name', '-plays', '+plays'])),
    ...page,
  }),
  request('baseEntry.get', { entryId: id }),
  request('category.list', {
    idIn: v.optional(ids),
    parentIdEqual: v.optional(whole(0, 2_147_483_647)),
    orderBy: newestFirst,
    ...page,
  }),
  request('appToken.list', {
    idIn: v.optional(ids),
    sessionUserIdEqual: v.optional(oneLine(100)),
    orderBy: newestFirst,
    ...page,
  }),
  request('appToken.get', { id }),
])
export type RequestToRead = v.InferOutput<typeof readRequestSchema>
export type ReadAction = RequestToRead['action']
export type ParamsOf<A extends ReadAction> = Extract<RequestToRead, { action: A }>['params']

/** In the order in which they are offered. */
export const readActions = readRequestSchema.options.map(({ entries }) => entries.action.literal)

const jsonType = v.picklist(['text', 'number', 'flag', 'nothing', 'list', 'object'])
const shortText = v.pipe(v.string(), v.maxLength(200))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const shownFieldSchema = v.strictObject({
  name: shortText,
  /** as it was sent, in JSON */
  type: jsonType,
  /** absent where there is a problem; a text is redacted, and no longer than this */
  value: v.optional(v.union([v.pipe(v.string(), v.maxLength(4_001)), v.number(), v.boolean()])),
  /** the value is Unix seconds */
  isTime: v.optional(v.literal(true)),
  /** the API's name for the value */
  meaning: v.optional(shortText),
  /** not of the type that the API promises; or far too long to be shown */
  problem: v.optional(v.picklist(['WRONG_TYPE', 'TOO_LONG'])),
})
export type ShownField = v.InferOutput<typeof shownFieldSchema>

/** One object of an answer, stripped to what may be shown. */
export const shownObjectSchema = v.strictObject({
  promised: shortText,
  objectType: v.optional(shortText),
  type: jsonType,
  /** nothing of it is shown: it is no object, or of a type that was not promised */
  problem: v.optional(v.picklist(['NOT_AN_OBJECT', 'OTHER_TYPE'])),
  fields: v.pipe(v.array(shownFieldSchema), v.maxLength(100)),
  missing: v.pipe(v.array(shortText), v.maxLength(100)),
  withheld: count,
})
export type ShownObject = v.InferOutput<typeof shownObjectSchema>

/** Objects that cross to the page at once. */
export const MAX_OBJECTS_AT_ONCE = 50

const someObjects = v.pipe(v.array(shownObjectSchema), v.maxLength(MAX_OBJECTS_AT_ONCE))

export const runRequestSchema = v.strictObject({
  /** made by the page, to name the run later */
  runId: idSchema,
  /** whose KS is used */
  sessionId: idSchema,
  request: readRequestSchema,
})

/** How a run ended, with the first objects of its list where it has one. */
export const runAnswerSchema = v.strictObject({
  root: shownObjectSchema,
  list: v.optional(
    v.strictObject({
      /** objects in this answer; the account may have more */
      total: count,
      first: someObjects,
      /** beyond the largest page, and dropped */
      dropped: count,
    }),
  ),
  /** what stands in the place of the list that is promised */
  listIs: v.optional(jsonType),
  /** in the whole answer */
  withheld: count,
  /** milliseconds, from the call to the checked answer */
  duration: v.number(),
  /** `X-Kaltura-Session`: what Kaltura's support asks for */
  serverSession: v.optional(shortText),
  /** where it was sent, as the session book has it */
  serviceUrl: v.string(),
  partnerId: v.number(),
  /** epoch milliseconds */
  at: v.number(),
})
export type RunAnswer = v.InferOutput<typeof runAnswerSchema>

export const objectsRequestSchema = v.strictObject({
  runId: idSchema,
  offset: count,
  limit: whole(1, MAX_OBJECTS_AT_ONCE),
})
export const objectsAnswerSchema = v.strictObject({ objects: someObjects })

/** The whole answer, one object of its list by its place, or one field: of that object, or of the answer itself. */
export const copyRequestSchema = v.strictObject({
  runId: idSchema,
  object: v.optional(count),
  field: v.optional(shortText),
})

/**
 * Checks a request before it is sent over the bridge, where main checks it again.
 * @returns the request, or the parameters that are wrong
 */
export function checkReadRequest(
  action: ReadAction,
  params: Record<string, string | number>,
): { ok: true; request: RequestToRead } | { ok: false; wrong: string[] } {
  const checked = v.safeParse(readRequestSchema, { action, params })
  if (checked.success) return { ok: true, request: checked.output }
  const names = checked.issues.map(({ path }) => String(path?.[1]?.key ?? ''))
  return { ok: false, wrong: [...new Set(names)] }
}
