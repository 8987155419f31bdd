import * as v from 'valibot'
import { clipboardStateSchema } from '../appState'
import {
  copyRequestSchema,
  objectsAnswerSchema,
  objectsRequestSchema,
  runAnswerSchema,
  runRequestSchema,
} from '../requests'
import { idSchema } from '../tokens'
import { type ChannelTable, nothing } from './shared'

/** Calls that read something of an account with the KS of a session. No answer carries a KS or a secret. */
export const requestChannels = {
  'requests.run': { request: runRequestSchema, answer: runAnswerSchema },
  /** more objects of an answer; only the last few answers are kept */
  'requests.objects': { request: objectsRequestSchema, answer: objectsAnswerSchema },
  'requests.cancel': { request: v.strictObject({ runId: idSchema }), answer: nothing },
  /** puts what is shown, or a part of it, on the clipboard as text */
  'requests.copy': { request: copyRequestSchema, answer: clipboardStateSchema },
} satisfies ChannelTable
