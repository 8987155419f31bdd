import type { PracticeMedia } from '../../account'
import { apiObject } from '../../answer/value'
import { filterOf } from '../../request/filter'
import { pagerOf } from '../../request/pager'
import type { SessionAction } from '../action'
import { mediaEntry } from './mediaEntry'

/**
 * `media.list`: the catalogue, in pages. The practice account lets every user session list, whatever its
 * privileges say about single entries; only a role can forbid it.
 */
export const mediaList: SessionAction = {
  access: ['BASE_USER_SESSION_PERMISSION', 'CONTENT_MANAGE_BASE', 'KMC_READ_ONLY'],
  bind(args) {
    const page = pagerOf(args)
    const filter = filterOf<PracticeMedia>(args, {
      equal: {
        id: ({ id }) => id,
        mediaType: ({ mediaType }) => mediaType,
        name: ({ name }) => name,
        userId: ({ userId }) => userId,
      },
      like: { name: ({ name }) => name },
      time: { createdAt: ({ createdAt }) => createdAt },
      order: {
        createdAt: ({ createdAt }) => createdAt,
        name: ({ name }) => name,
        plays: ({ plays }) => plays,
      },
    })

    return ({ state: { account, nowSeconds } }) => {
      const { media, partnerId } = account
      const found = filter(media, nowSeconds())
      return apiObject('KalturaMediaListResponse', {
        objects: page(found).map((entry) => mediaEntry(entry, partnerId)),
        totalCount: found.length,
      })
    }
  },
}
