import { ApiException } from '../../apiException'
import type { SessionAction } from '../action'
import { mediaEntry } from './mediaEntry'

/** `baseEntry.get`: one entry, which widget and playback sessions may ask for too. */
export const baseEntryGet: SessionAction = {
  access: [
    'BASE_USER_SESSION_PERMISSION',
    'CONTENT_MANAGE_BASE',
    'KMC_READ_ONLY',
    'PLAYBACK_BASE_PERMISSION',
    'WIDGET_SESSION_PERMISSION',
  ],
  bind(args) {
    const entryId = args.requiredString('entryId')

    return ({ state: { account } }) => {
      const entry = account.media.find(({ id }) => id === entryId)
      if (!entry) throw new ApiException('ENTRY_ID_NOT_FOUND', { ENTRY_ID: entryId })
      return mediaEntry(entry, account.partnerId)
    }
  },
}
