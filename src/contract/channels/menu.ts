import * as v from 'valibot'
import { type ChannelTable, nothing } from './shared'

/** What the application's menu has to know of the page. */
export const menuChannels = {
  /** whether a dialog is open: until it is answered nothing else can be done */
  'menu.dialog': { request: v.strictObject({ isOpen: v.boolean() }), answer: nothing },
} satisfies ChannelTable
