import * as v from 'valibot'
import { backupOrderSchema, madeBackupSchema } from '../backup'
import { bulkBatchSchema } from '../bulk'
import { byId, type ChannelTable, nothing } from './shared'

const recipient = v.strictObject({ recipient: v.string() })

/**
 * Backups and hand-overs. Passphrases and identities are asked for in the entry window and files in the system's
 * dialogs, by main alone: the page names neither.
 */
export const backupChannels = {
  /** asks for what locks it and for where it goes, and answers when it is written and was looked at again */
  'backup.make': { request: backupOrderSchema, answer: madeBackupSchema },
  'backup.stop': { request: byId, answer: nothing },
  /** asks for a file and for what opens it; from there on it is a batch as any other, by the `bulk` channels */
  'backup.open': { request: nothing, answer: bulkBatchSchema },
  /** the recipient of this KSmith's own identity, which is made with the first call */
  'backup.recipient': { request: nothing, answer: recipient },
  'backup.copyRecipient': { request: nothing, answer: nothing },
} satisfies ChannelTable
