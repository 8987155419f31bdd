import * as v from 'valibot'

/**
 * Why KSmith is concealed: somebody asked for it, nobody used the machine, the system locked its screen or goes to sleep,
 * or it was started and there is a lock.
 */
export const concealReasons = ['asked', 'idle', 'screen-locked', 'sleep', 'start'] as const
export const concealReasonSchema = v.picklist(concealReasons)
export type ConcealReason = v.InferOutput<typeof concealReasonSchema>

/** How it is opened again: by a press of a button where there is no lock, else by a proof of who is there. */
export const openWays = ['press', 'touch-id', 'passphrase'] as const
export const openWaySchema = v.picklist(openWays)
export type OpenWay = v.InferOutput<typeof openWaySchema>

/** What the concealed page is told, and all that it is told. */
export const concealedStateSchema = v.strictObject({
  reason: concealReasonSchema,
  /** those that there are, the quickest first */
  ways: v.pipe(v.array(openWaySchema), v.minLength(1), v.maxLength(openWays.length)),
  /** whether its colours are to stand out more */
  moreContrast: v.boolean(),
})
export type ConcealedState = v.InferOutput<typeof concealedStateSchema>

/** Characters that a new app passphrase has to have. It is guessed at here alone, and slowly. */
export const MIN_APP_PASSPHRASE_LENGTH = 8

/** What is known of the lock. */
export const lockStateSchema = v.strictObject({
  /** whether a passphrase is set */
  passphrase: v.boolean(),
  /** absent where there is none */
  touchId: v.optional(v.boolean()),
})
export type LockState = v.InferOutput<typeof lockStateSchema>

/** Whether opening KSmith again takes a proof. */
export function hasLock({ passphrase, touchId }: LockState): boolean {
  return passphrase || touchId === true
}
