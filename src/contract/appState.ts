import * as v from 'valibot'
import { copyFormatSchema, DEFAULT_COPY_FORMAT } from './copyFormats'
import { environmentsSchema } from './environments'
import { failureSchema } from './failures'

/** Seconds a copied KS stays on the clipboard unless told otherwise. */
export const DEFAULT_CLIPBOARD_SECONDS = 45
export const MIN_CLIPBOARD_SECONDS = 5
export const MAX_CLIPBOARD_SECONDS = 600

/** Days before an app token's end from which it counts as expiring, unless told otherwise. */
export const DEFAULT_EXPIRY_DAYS = 14
export const MIN_EXPIRY_DAYS = 1
export const MAX_EXPIRY_DAYS = 365

export const settingsSchema = v.strictObject({
  /** seconds until a copied KS is cleared from the clipboard */
  clipboardSeconds: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(MIN_CLIPBOARD_SECONDS),
    v.maxValue(MAX_CLIPBOARD_SECONDS),
  ),
  /** the form in which a session is copied unless another is chosen: the one chosen last */
  copyFormat: v.optional(copyFormatSchema, DEFAULT_COPY_FORMAT),
  /** whether the system tells a minute before a KS in use ends */
  expiryNotice: v.boolean(),
  environments: environmentsSchema,
  /** days before its end from which an app token counts as expiring */
  tokenExpiryDays: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(MIN_EXPIRY_DAYS), v.maxValue(MAX_EXPIRY_DAYS)),
    DEFAULT_EXPIRY_DAYS,
  ),
  /** whether the system tells once a day that app tokens expire */
  tokenExpiryNotice: v.optional(v.boolean(), true),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const appStateSchema = v.strictObject({
  version: v.string(),
  keychain: v.strictObject({
    /**
     * `untried`: nothing was asked of it yet; `waiting`: a call has been unanswered for more than two seconds (it is
     * locked and shows a prompt somewhere); `unavailable`: it refused or is not there, `failure` says which.
     */
    status: v.picklist(['untried', 'working', 'waiting', 'unavailable']),
    failure: v.optional(failureSchema),
  }),
  inventory: v.strictObject({
    /** `recovered`: a damaged file was set aside and the last good state is shown; `unreadable`: nothing can be saved */
    status: v.picklist(['good', 'recovered', 'unreadable']),
    failure: v.optional(failureSchema),
  }),
  runtime: v.strictObject({
    electron: v.string(),
    /** only loopback service URLs are called, because of the reason given */
    loopbackOnly: v.optional(v.picklist(['fallback-runtime', 'debugging-switch'])),
  }),
  /** all tokens held, whatever the search says */
  held: v.number(),
  holdsPractice: v.boolean(),
  /** tokens that do not work, leaked or are over, as far as is known */
  trouble: v.number(),
  /** tokens that expire within the days of the setting */
  expiring: v.number(),
  settings: settingsSchema,
})
export type AppState = v.InferOutput<typeof appStateSchema>

/** What the clipboard guard holds. `clearsAt` in epoch milliseconds. */
export const clipboardStateSchema = v.variant('holding', [
  v.strictObject({
    holding: v.literal(false),
    ended: v.optional(v.picklist(['cleared', 'replaced', 'failed'])),
  }),
  v.strictObject({
    holding: v.literal(true),
    sessionId: v.string(),
    clearsAt: v.number(),
    /** seconds the whole countdown takes */
    seconds: v.number(),
    /** whether clipboard managers were asked to leave it alone */
    concealed: v.boolean(),
  }),
])
export type ClipboardState = v.InferOutput<typeof clipboardStateSchema>
