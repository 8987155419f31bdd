import * as v from 'valibot'
import { failureSchema } from './failures'
import { tokenFilterSchema } from './health'
import { idSchema } from './tokens'

/** What was asked for outside the window, in the tray or on a notification, and is to be seen in it. */
export const wantedSchema = v.variant('kind', [
  /** a session: to be shown, or minted again with the same request */
  v.strictObject({ kind: v.literal('session'), id: idSchema, action: v.picklist(['show', 'renew']) }),
  /** a token: to be shown, perhaps with what came of a mint; or what Enter asks it for, which takes a person's word */
  v.strictObject({
    kind: v.literal('token'),
    id: idSchema,
    action: v.picklist(['show', 'mint']),
    failure: v.optional(failureSchema),
  }),
  /** the list of tokens */
  v.strictObject({ kind: v.literal('tokens'), filter: tokenFilterSchema }),
  v.strictObject({ kind: v.literal('incident'), id: idSchema }),
  v.strictObject({ kind: v.literal('rotations') }),
])
export type Wanted = v.InferOutput<typeof wantedSchema>
