import type { bulkChannels } from '../../../contract/channels/bulk'
import type { BulkBatches } from '../../bulk/batches'
import type { Reading } from '../../bulk/reading/found'
import type { Handlers } from '../serve'

export type BulkServices = {
  bulk: BulkBatches
  readBulkClipboard: () => Promise<Reading>
  /** @throws Failed CANCELLED when no file is chosen */
  readBulkFile: () => Promise<Reading & { file: string }>
}

export function bulkHandlers(app: BulkServices): Handlers<typeof bulkChannels> {
  const { bulk } = app
  return {
    'bulk.fromClipboard': async () => {
      bulk.mustBeIdle()
      return bulk.stage(await app.readBulkClipboard())
    },
    'bulk.fromFile': async () => {
      bulk.mustBeIdle()
      return bulk.stage(await app.readBulkFile())
    },
    'bulk.rows': ({ id, view, offset, limit }) => bulk.rows(id, view, offset, limit),
    'bulk.share': ({ id, shared }) => bulk.share(id, shared),
    'bulk.replace': ({ id, line, replace }) => bulk.replace(id, line, replace),
    'bulk.add': ({ id }) => bulk.add(id),
    'bulk.stop': ({ id }) => {
      bulk.stop(id)
      return {}
    },
    'bulk.discard': ({ id }) => {
      bulk.discard(id)
      return {}
    },
  }
}
