import type { backupChannels } from '../../../contract/channels/backup'
import type { BackupMaker } from '../../backup/exporting'
import type { OwnIdentity } from '../../backup/identity'
import type { BulkBatches } from '../../bulk/batches'
import type { Reading } from '../../bulk/reading/found'
import type { Handlers } from '../serve'

export type BackupServices = {
  backups: BackupMaker
  openBackup: () => Promise<Reading & { file: string }>
  identity: OwnIdentity
  bulk: BulkBatches
  /** puts text that is no secret on the clipboard, to stay there */
  copyText: (text: string) => Promise<void>
}

export function backupHandlers(app: BackupServices): Handlers<typeof backupChannels> {
  const { backups, bulk, identity } = app
  return {
    'backup.make': (order) => backups.make(order),
    'backup.stop': ({ id }) => {
      backups.stop(id)
      return {}
    },
    'backup.open': async () => {
      bulk.mustBeIdle()
      return bulk.stage(await app.openBackup())
    },
    'backup.recipient': async () => ({ recipient: await identity.recipient() }),
    'backup.copyRecipient': async () => {
      await app.copyText(await identity.recipient())
      return {}
    },
  }
}
