import * as v from 'valibot'
import { environmentsSchema } from './environments'
import { failureSchema } from './failures'

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
  environments: environmentsSchema,
  /** why the shortcut that was chosen for the palette is not in force */
  shortcutFailure: v.optional(failureSchema),
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
