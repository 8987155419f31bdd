import { basename } from 'node:path'
import { type BackupOrder, type BackupProgress, MAX_LEFT_OUT, type MadeBackup } from '../../contract/backup'
import { MAX_BULK_BYTES, MAX_BULK_ROWS } from '../../contract/bulk'
import type { JournalFacts } from '../../contract/journal'
import { formatNumber, t } from '../../strings'
import { asFailed, Failed, isFailed } from '../failed'
import type { Environments } from '../settings/environments'
import type { Inventory } from '../vault/inventory'
import { labelOf, type Vault } from '../vault/vault'
import { type AgeLock, checkRecipient } from './age'
import { type BackupHead, fitNote, writeEntry } from './contents'
import type { BackupThread } from './tasks'
import { writeWholeFile } from './writeFile'

/** Milliseconds between two tellings of how far it is. */
const PROGRESS_EVERY = 100
/** What keeps one token out of a backup and says nothing of the others. */
const OF_ONE_TOKEN = ['SECRET_MISSING', 'SECRET_MISMATCH', 'TOKEN_NOT_READY', 'TOKEN_NOT_HELD'] as const

export type BackupMaker = {
  /**
   * Makes a backup: asks for what locks it and where it goes, reads the secrets one by one, seals them, writes the file
   * and looks at it again. Anything that fails or is stopped before the end leaves no file.
   *
   * @throws Failed INVALID_RECIPIENT, CANCELLED, KEYCHAIN_*, BULK_NO_TOKENS, BULK_TOO_MANY, BULK_TOO_LARGE,
   *   BACKUP_NOT_WRITTEN, BACKUP_CHANGED
   */
  make(order: BackupOrder): Promise<MadeBackup>
  /** Ends what is being made under this id. */
  stop(id: string): void
  /** Ends everything, when the page is gone. */
  stopAll(): void
}

type Services = {
  vault: Pick<Vault, 'withSecret'>
  inventory: Pick<Inventory, 'all' | 'get'>
  environments: Pick<Environments, 'of'>
  thread: BackupThread
  /** asks for a new passphrase outside the page */
  askPassphrase: (title: string) => Promise<string>
  /** asks for a path outside the page. @param name the file name to begin with */
  askWhere: (name: string) => Promise<string>
  onProgress: (progress: BackupProgress) => void
  note?: (facts: JournalFacts) => void
  /** epoch milliseconds */
  now?: () => number
}

export function openBackupMaker(services: Services): BackupMaker {
  const { vault, inventory, environments, thread, onProgress, note = () => {}, now = Date.now } = services
  const running = new Map<string, AbortController>()

  const readEntries = async (order: BackupOrder, signal: AbortSignal) => {
    // what a rotation has in hand is not one of the list: a successor is not proven, the replaced one is about to go
    const listed = () => inventory.all().filter(({ standing }) => standing === undefined)
    const ids = [...new Set(order.tokenIds ?? listed().map(({ id }) => id))]
    if (ids.length === 0) throw new Failed('BULK_NO_TOKENS')
    if (ids.length > MAX_BULK_ROWS) {
      throw new Failed('BULK_TOO_MANY', { params: { rows: formatNumber(ids.length) } })
    }
    const entries: string[] = []
    const left: MadeBackup['left'] = []
    let told = Number.NEGATIVE_INFINITY
    for (const [done, id] of ids.entries()) {
      if (signal.aborted) throw new Failed('CANCELLED')
      if (performance.now() - told > PROGRESS_EVERY) {
        told = performance.now()
        onProgress({ id: order.id, step: 'reading', done, total: ids.length })
      }
      try {
        entries.push(
          await vault.withSecret(id, (secret, record) => writeEntry(record, secret, environments.of(record))),
        )
      } catch (error) {
        if (!isFailed(error, ...OF_ONE_TOKEN)) throw error
        const record = inventory.get(id)
        left.push({ label: record ? labelOf(record) : t('main.backup.unknownToken'), failure: error.failure })
      }
    }
    // the one reason is then the reason for all
    if (entries.length === 0) throw new Failed(left[0]?.failure.code ?? 'BULK_NO_TOKENS')
    return { entries, left, total: ids.length }
  }

  const make = async (order: BackupOrder, signal: AbortSignal): Promise<MadeBackup> => {
    const lock: AgeLock =
      order.lock.kind === 'recipient'
        ? { recipient: checkRecipient(order.lock.recipient) }
        : { passphrase: await services.askPassphrase(t('main.backup.newPassphrase')) }
    const date = new Date(now()).toISOString().slice(0, 10)
    const path = await services.askWhere(`ksmith-${order.tokenIds ? 'hand-over' : 'backup'}-${date}.age`)
    const { entries, left, total } = await readEntries(order, signal)
    const tell = (step: BackupProgress['step']) => onProgress({ id: order.id, step, done: total, total })
    tell('sealing')
    const sealed = await thread.seal(headOf(order, now()), entries, lock, signal)
    // no larger than what can be taken in again
    if (sealed.file.length > MAX_BULK_BYTES) throw new Failed('BULK_TOO_LARGE')
    tell('writing')
    await writeWholeFile(path, sealed.file, async (written) => {
      if (Buffer.compare(written, sealed.file) !== 0) throw new Failed('BACKUP_CHANGED')
      if ('recipient' in lock) return
      tell('verifying')
      await thread.verify(written, lock, sealed.digest, signal)
    })
    return {
      file: basename(path).slice(0, 200),
      tokens: entries.length,
      fingerprint: sealed.fingerprint,
      opened: 'passphrase' in lock,
      left: left.slice(0, MAX_LEFT_OUT),
      leftCount: left.length,
    }
  }

  return {
    async make(order) {
      const ending = new AbortController()
      running.get(order.id)?.abort()
      running.set(order.id, ending)
      try {
        const made = await make(order, ending.signal)
        note({
          event: 'backup.exported',
          note: t(`main.backup.notes.made.${order.lock.kind}`, {
            count: made.tokens,
            fingerprint: made.fingerprint,
          }),
        })
        return made
      } catch (error) {
        const failure = asFailed(error).failure.code
        if (failure !== 'CANCELLED') note({ event: 'backup.exported', failure })
        throw error
      } finally {
        if (running.get(order.id) === ending) running.delete(order.id)
      }
    },
    stop: (id) => running.get(id)?.abort(),
    stopAll() {
      for (const ending of running.values()) ending.abort()
    },
  }
}

function headOf({ expiresAt, note }: BackupOrder, createdAt: number): BackupHead {
  const words = fitNote(note ?? '')
  return { createdAt, ...(expiresAt !== undefined && { expiresAt }), ...(words !== '' && { note: words }) }
}
