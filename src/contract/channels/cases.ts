import * as v from 'valibot'
import { MAX_CASE_LENGTH } from '../cases'
import { type ChannelTable, nothing } from './shared'

/** Support cases: what is minted while one is open belongs to it. In memory only. */
export const caseChannels = {
  /** `caseId` as typed: main checks it */
  'cases.open': {
    request: v.strictObject({ caseId: v.pipe(v.string(), v.maxLength(1_000)) }),
    answer: nothing,
  },
  /** forgets every KS of the case, on the clipboard too */
  'cases.close': {
    request: v.strictObject({ caseId: v.pipe(v.string(), v.maxLength(MAX_CASE_LENGTH)) }),
    answer: v.strictObject({ forgotten: v.number() }),
  },
} satisfies ChannelTable
