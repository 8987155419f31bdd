import * as v from 'valibot'
import { checkPlanSchema, checkProgressSchema, checkScopeSchema } from '../health'
import { type ChannelTable, nothing } from './shared'

/** Finding out which of the tokens held still work. */
export const healthChannels = {
  'health.plan': { request: v.strictObject({ scope: checkScopeSchema }), answer: checkPlanSchema },
  /** begins; progress is told by `health.progress`. One check at a time: while one runs, it is answered */
  'health.check': { request: v.strictObject({ scope: checkScopeSchema }), answer: checkProgressSchema },
  'health.stop': { request: nothing, answer: nothing },
} satisfies ChannelTable

export const healthEvents = { 'health.progress': checkProgressSchema }
