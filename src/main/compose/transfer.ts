import { t } from '../../strings'
import { openBackupMaker } from '../backup/exporting'
import { openOwnIdentity } from '../backup/identity'
import { noteTakenIn } from '../backup/noteTakenIn'
import { openBackup } from '../backup/opening'
import { checkNewPassphrase } from '../backup/passphrase'
import { type BackupTask, backupThread } from '../backup/tasks'
import backupWorker from '../backup/worker?nodeWorker'
import { openBulkBatches } from '../bulk/batches'
import { inThread, type ReadTokens } from '../bulk/reading/inThread'
import bulkThread from '../bulk/reading/worker?nodeWorker'
import { readClipboard, readFile } from '../bulk/sources'
import type { Concealment } from '../conceal/concealment'
import type { AskInWindow } from '../intake/entryWindow'
import type { Journal } from '../journal/journal'
import { askForFile } from '../shell/askForFile'
import { askWhereToSave } from '../shell/askWhereToSave'
import type { SystemClipboard } from '../shell/clipboard'
import type { Accounts } from './accounts'
import type { Sessions } from './sessions'
import type { Stored } from './vault'
import { type MainWindow, orCancelled } from './window'

type Needs = {
  stored: Stored
  confirmHost: Sessions['confirmHost']
  accountJournal: Accounts['accountJournal']
  journal: Journal
  systemClipboard: SystemClipboard
  concealment: Concealment
  askInWindow: AskInWindow
  main: Pick<MainWindow, 'window' | 'opened' | 'tell'>
  onEnvironments: () => void
}

/**
 * Tokens that come and go in numbers: lists of them, read in a thread of their own and kept until they are added or let
 * go; backups and hand-overs, sealed files in the age format, and the identity to receive them with.
 */
export function composeTransfer(needs: Needs) {
  const { stored, journal, systemClipboard, concealment, askInWindow, main } = needs
  const { vault, inventory, environments, keychain } = stored
  const { whileOpen } = concealment
  const { window, opened, tell } = main
  const readTokens: ReadTokens = whileOpen(inThread(bulkThread))
  const sealing = backupThread(inThread<BackupTask, object>(backupWorker))
  const identity = openOwnIdentity(keychain)
  return {
    bulk: openBulkBatches({
      vault,
      inventory,
      environments,
      confirmHost: needs.confirmHost,
      onProgress: (progress) => tell('bulk.progress', progress),
      onEnvironments: needs.onEnvironments,
      journal,
      onAdded: noteTakenIn(journal.note),
    }),
    readBulkClipboard: whileOpen(() => readClipboard(systemClipboard, readTokens)),
    readBulkFile: whileOpen(async () => {
      const words = {
        title: t('main.fileDialogs.tokens.title'),
        buttonLabel: t('main.fileDialogs.tokens.button'),
      }
      return readFile(await orCancelled(askForFile(window(), words)), readTokens)
    }),
    identity,
    backups: openBackupMaker({
      vault,
      inventory,
      environments,
      thread: sealing,
      askPassphrase: (title) =>
        askInWindow(opened(), { title, kind: 'new-passphrase' }, ({ secret, again }) =>
          checkNewPassphrase(secret, again),
        ),
      askWhere: (name) => orCancelled(askWhereToSave(window(), t('main.fileDialogs.saveBackup'), name)),
      onProgress: (progress) => tell('backup.progress', progress),
      note: needs.accountJournal.note,
    }),
    openBackup: whileOpen(() =>
      openBackup({
        thread: sealing,
        identity,
        askForFile: () =>
          orCancelled(
            askForFile(window(), {
              title: t('main.fileDialogs.backup.title'),
              buttonLabel: t('main.fileDialogs.backup.button'),
            }),
          ),
        askForKey: (kind, title, take) =>
          askInWindow(opened(), { title, kind }, ({ secret }) => take(secret)),
      }),
    ),
  }
}
