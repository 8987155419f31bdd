import { basename } from 'node:path'
import type { OpenedBackup } from '../../contract/backup'
import { t } from '../../strings'
import type { Reading } from '../bulk/reading/found'
import { bytesOf } from '../bulk/sources'
import { asFailed, isFailed } from '../failed'
import type { AgeKey } from './age'
import type { OwnIdentity } from './identity'
import type { BackupThread } from './tasks'

type Services = {
  thread: BackupThread
  identity: Pick<OwnIdentity, 'existing'>
  /** asks for a file outside the page; throws Failed CANCELLED */
  askForFile: () => Promise<string>
  /**
   * asks for a key outside the page, again and again until `take` does not throw any more; throws Failed CANCELLED
   */
  askForKey: <T>(
    kind: 'passphrase' | 'identity',
    title: string,
    take: (typed: string) => Promise<T>,
  ) => Promise<T>
}

/**
 * Opens a backup: a file, then what its header says that it is locked with. A passphrase is asked for; for a recipient this
 * KSmith's own identity is tried without a word, then another one asked for. A wrong key is asked for again where it
 * is typed; anything else that is wrong ends it.
 *
 * @throws Failed CANCELLED, BULK_FILE_GONE, BULK_FILE_UNREADABLE, BULK_TOO_LARGE, BULK_EMPTY, BULK_TOO_MANY,
 *   BULK_NO_TOKENS, BACKUP_FOREIGN, BACKUP_CUT, BACKUP_CHANGED, BACKUP_NEWER, BACKUP_EXPIRED, KEYCHAIN_*
 */
export async function openBackup(services: Services): Promise<Reading & { file: string }> {
  const { thread, identity, askForFile, askForKey } = services
  const path = await askForFile()
  const bytes = await bytesOf(path)
  const file = basename(path).slice(0, 200)
  const { lock, fingerprint } = await thread.look(bytes)

  const open = async (key: AgeKey, openedWith: OpenedBackup['openedWith']) => {
    const { tokens, ...head } = await thread.open(bytes, key)
    const backup: OpenedBackup = { ...head, fingerprint, openedWith }
    return {
      format: 'backup' as const,
      encoding: 'utf-8' as const,
      ignored: 0,
      undecodable: 0,
      backup,
      tokens,
      file,
    }
  }
  /** A wrong key is thrown, so that it is asked for again; any other end is handed out. */
  const attempt = async (key: AgeKey, openedWith: OpenedBackup['openedWith']) => {
    try {
      return { opened: await open(key, openedWith), error: undefined }
    } catch (error) {
      if (isFailed(error, 'BACKUP_WRONG_KEY')) throw error
      return { opened: undefined, error }
    }
  }
  const asked = () =>
    lock === 'passphrase'
      ? askForKey('passphrase', t('main.backup.enter.passphrase', { file }), (passphrase) =>
          attempt({ passphrase }, 'passphrase'),
        )
      : askForKey('identity', t('main.backup.enter.identity', { file }), (typed) =>
          attempt({ identity: typed }, 'identity'),
        )
  const own = lock === 'recipient' ? await identity.existing() : undefined
  const tried =
    own === undefined
      ? undefined
      : await attempt({ identity: own }, 'own').catch((error: unknown) => {
          if (isFailed(error, 'BACKUP_WRONG_KEY')) return undefined
          throw error
        })
  const outcome = tried ?? (await asked())
  if (outcome.opened) return outcome.opened
  throw asFailed(outcome.error)
}
