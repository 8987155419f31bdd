import type { PracticeMedia } from '../account'
import { type ApiObject, apiObject } from '../answer/value'
import type { SessionAction } from './action'

/**
 * `media.list`: the catalogue, in pages. The practice account lets every user session list, whatever its
 * privileges say about single entries; only a role can forbid it.
 */
export const mediaList: SessionAction = {
  access: ['BASE_USER_SESSION_PERMISSION', 'CONTENT_MANAGE_BASE', 'KMC_READ_ONLY'],
  bind(args) {
    const pager = args.object('pager')
    const size = Math.min(Math.max(pager.optionalInteger('pageSize') ?? 30, 1), 500)
    const page = Math.max(pager.optionalInteger('pageIndex') ?? 1, 1)

    return ({ state: { account } }) => {
      const { media, partnerId } = account
      const shown = media.slice((page - 1) * size, page * size)
      return apiObject('KalturaMediaListResponse', {
        objects: shown.map((entry) => mediaEntry(entry, partnerId)),
        totalCount: media.length,
      })
    }
  },
}

function mediaEntry(entry: PracticeMedia, partnerId: number): ApiObject {
  const { id, name, description, tags, userId, createdAt, mediaType, duration, plays } = entry
  return apiObject('KalturaMediaEntry', {
    mediaType,
    plays,
    duration,
    id,
    name,
    description,
    partnerId,
    userId,
    tags,
    status: 2,
    createdAt,
    updatedAt: createdAt,
  })
}
