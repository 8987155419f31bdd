import * as v from 'valibot'
import {
  accountChoiceSchema,
  accountFilterSchema,
  accountRowSchema,
  accountSelectionSchema,
  accountSortSchema,
  accountTokenSchema,
  accountViewSchema,
  appTokenIdSchema,
  tokenFieldsSchema,
} from '../account'
import { failureSchema } from '../failures'
import { MAX_CONFIRMATION_LENGTH } from '../guardRails'
import { idSchema } from '../tokens'
import { byId, type ChannelTable, nothing, windowAnswer, windowOf } from './shared'

/** Whence a KS comes: main takes it itself, so that it never is in the page. */
const from = v.picklist(['clipboard', 'window'])
const one = { id: idSchema, appTokenId: appTokenIdSchema }

/**
 * Administering the app tokens of an account. No answer carries a secret or a KS: main keeps both. `id` is that of an
 * account that is open.
 */
export const accountChannels = {
  /** the accounts that tokens are held of */
  'account.choices': {
    request: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)), ...windowOf }),
    answer: windowAnswer(accountChoiceSchema),
  },
  /** `confirmation` is what was typed, where an ADMIN session takes that */
  'account.openByToken': {
    request: v.strictObject({
      tokenId: idSchema,
      confirmation: v.optional(v.pipe(v.string(), v.maxLength(MAX_CONFIRMATION_LENGTH))),
    }),
    answer: accountViewSchema,
  },
  /** the fields as typed: main names the field that is wrong */
  'account.openByKs': {
    request: v.strictObject({
      serviceUrl: v.pipe(v.string(), v.maxLength(2_000)),
      partnerId: v.pipe(v.string(), v.maxLength(100)),
      from,
    }),
    answer: accountViewSchema,
  },
  /** another KS for an account whose KS is over */
  'account.giveKs': { request: v.strictObject({ id: idSchema, from }), answer: accountViewSchema },
  'account.view': { request: byId, answer: accountViewSchema },
  'account.close': { request: byId, answer: nothing },

  /** goes on where reading stopped; `again` begins anew. Progress is told by `account.changed` */
  'account.read': { request: v.strictObject({ id: idSchema, again: v.boolean() }), answer: nothing },
  'account.stopReading': { request: byId, answer: nothing },
  'account.list': {
    request: v.strictObject({
      id: idSchema,
      filter: accountFilterSchema,
      sort: accountSortSchema,
      ...windowOf,
    }),
    answer: windowAnswer(accountRowSchema),
  },
  /** one token as it is now, asked of the account */
  'account.get': { request: v.strictObject(one), answer: accountRowSchema },

  /** takes tokens over into the inventory; of those that are held, the limits are read again */
  'account.adopt': {
    request: v.strictObject({ id: idSchema, selection: accountSelectionSchema }),
    answer: nothing,
  },
  'account.stopAdopting': { request: byId, answer: nothing },
  'account.goOnAdopting': { request: byId, answer: nothing },
  /** forgets how the last adoption went */
  'account.dismissAdopting': { request: byId, answer: nothing },

  /** `notKept`: it was made on the account, and the secret could not be kept here */
  'account.create': {
    request: v.strictObject({ id: idSchema, fields: tokenFieldsSchema }),
    answer: v.strictObject({
      token: accountTokenSchema,
      heldId: v.optional(idSchema),
      notKept: v.optional(failureSchema),
    }),
  },
  /**
   * `shown` is the token as the page showed it when the change was made; where the account has another state by now,
   * nothing is sent and `changedMeanwhile` is that state
   */
  'account.update': {
    request: v.strictObject({ ...one, shown: accountTokenSchema, changes: v.partial(tokenFieldsSchema) }),
    answer: v.strictObject({
      token: accountRowSchema,
      changedMeanwhile: v.boolean(),
    }),
  },
  /** `typed` is what was typed to confirm it, where that is asked for */
  'account.delete': {
    request: v.strictObject({ ...one, typed: v.pipe(v.string(), v.maxLength(100)) }),
    answer: nothing,
  },
} satisfies ChannelTable

/** What main tells about accounts that are open. */
export const accountEvents = {
  /** the list or what goes on with it is another one */
  'account.changed': byId,
  /** closed without being asked to: nobody used it, or the token it was opened by is gone */
  'account.closed': v.strictObject({ id: idSchema, why: v.picklist(['idle', 'token-deleted']) }),
}
