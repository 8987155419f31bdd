import { createHash } from 'node:crypto'
import type { InThread } from '../bulk/reading/inThread'
import { Failed } from '../failed'
import { type AgeKey, type AgeLock, lockOf, openAge, sealAge } from './age'
import { type BackupHead, type ReadBackup, readContents, writeContents } from './contents'
import { fileFingerprint } from './fileFingerprint'

/*
 * What a backup needs long work for: done in a thread of its own, since scrypt alone takes a second.
 */

export type BackupTask =
  | { task: 'look'; file: Uint8Array }
  | { task: 'open'; file: Uint8Array; key: AgeKey }
  /** `entries` as `writeEntry` writes them */
  | { task: 'seal'; head: BackupHead; entries: readonly string[]; lock: AgeLock }
  | { task: 'verify'; file: Uint8Array; key: AgeKey; digest: string }

/** What can be known of a file without opening it. */
export type LookedAt = { lock: 'passphrase' | 'recipient'; fingerprint: string }
/** A sealed file, its fingerprint, and what to recognise its content by when it is opened again. */
export type Sealed = { file: Uint8Array; fingerprint: string; digest: string }

export type BackupThread = {
  /** @throws Failed BULK_EMPTY, BACKUP_FOREIGN, BACKUP_CUT, BACKUP_CHANGED */
  look(file: Uint8Array): Promise<LookedAt>
  /** @throws Failed what `openAge` and `readContents` throw */
  open(file: Uint8Array, key: AgeKey): Promise<ReadBackup>
  /** @throws Failed INVALID_RECIPIENT, CANCELLED */
  seal(head: BackupHead, entries: readonly string[], lock: AgeLock, signal?: AbortSignal): Promise<Sealed>
  /** Opens what was sealed. @throws Failed BACKUP_CHANGED where it is not the same */
  verify(file: Uint8Array, key: AgeKey, digest: string, signal?: AbortSignal): Promise<void>
}

/**
 * Does a task.
 * @param now epoch milliseconds
 * @param workFactor of a passphrase: see `sealAge`
 */
export async function doBackupTask(task: BackupTask, now: number, workFactor?: number): Promise<object> {
  switch (task.task) {
    case 'look':
      return { lock: lockOf(task.file), fingerprint: fileFingerprint(task.file) } satisfies LookedAt
    case 'open':
      return readContents(await openAge(task.file, task.key), now)
    case 'seal': {
      const content = writeContents(task.head, task.entries)
      const file = new TextEncoder().encode(await sealAge(content, task.lock, workFactor))
      return { file, fingerprint: fileFingerprint(file), digest: digestOf(content) } satisfies Sealed
    }
    case 'verify':
      if (digestOf(await openAge(task.file, task.key)) !== task.digest) throw new Failed('BACKUP_CHANGED')
      return {}
  }
}

/** @param run does a task in a thread */
export function backupThread(run: InThread<BackupTask, object>): BackupThread {
  return {
    look: async (file) => (await run({ task: 'look', file })) as unknown as LookedAt,
    open: async (file, key) => (await run({ task: 'open', file, key })) as ReadBackup,
    seal: async (head, entries, lock, signal) =>
      (await run({ task: 'seal', head, entries, lock }, signal)) as unknown as Sealed,
    verify: async (file, key, digest, signal) => {
      await run({ task: 'verify', file, key, digest }, signal)
    },
  }
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
