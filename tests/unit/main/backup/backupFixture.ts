import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sealAge } from '../../../../src/main/backup/age'
import { type BackupTask, backupThread, doBackupTask } from '../../../../src/main/backup/tasks'
import type { FoundToken } from '../../../../src/main/bulk/reading/found'

export const identity = await generateX25519Identity()
export const recipient = await identityToRecipient(identity)

/** Does the tasks in this thread, where cheap guesses are good enough. @param now epoch milliseconds */
export const hereThread = (now = Date.now()) =>
  backupThread(async (task: BackupTask, signal) => {
    signal?.throwIfAborted()
    const done = await doBackupTask(task, now, 2)
    return { tokens: [] as FoundToken[], ...done }
  })

/** A sealed file with these entries. */
export async function sealedWith(tokens: readonly unknown[], more: object = {}): Promise<Uint8Array> {
  const content = JSON.stringify({
    format: 'ksmith backup',
    version: 1,
    createdAt: Date.now(),
    ...more,
    tokens,
  })
  return new TextEncoder().encode(await sealAge(content, { recipient }))
}
