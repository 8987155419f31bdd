import * as v from 'valibot'
import { actionIdSchema } from './actions'
import { failureSchema } from './failures'
import { tokenFilterSchema } from './health'
import { idSchema } from './tokens'

/** What was asked for outside the page, in the tray, the menu or the palette window, or on a notification, and is to be seen in it. */
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
  /** something that is done by its name, chosen in the menu or in the palette window */
  v.strictObject({ kind: v.literal('action'), id: actionIdSchema }),
])
export type Wanted = v.InferOutput<typeof wantedSchema>
