import { apiObject } from '../../answer/value'
import { filterOf } from '../../request/filter'
import { pagerOf } from '../../request/pager'
import type { StoredAppToken } from '../../state'
import type { SessionAction } from '../action'
import { appTokenAnswer } from './answer'

/** `appToken.list`: secrets included. Deleted tokens are never listed, whatever status is asked for. */
export const appTokenList: SessionAction = {
  access: ['APP_TOKEN_BASE', 'KMC_READ_ONLY'],
  bind(args) {
    const user = args.object('filter').optionalString('sessionUserIdEqual')
    const page = pagerOf(args)
    const filter = filterOf<StoredAppToken>(args, {
      equal: {
        id: ({ id }) => id,
        status: ({ status }) => status,
      },
      time: {
        createdAt: ({ createdAt }) => createdAt,
        updatedAt: ({ updatedAt }) => updatedAt,
      },
      order: {
        createdAt: ({ createdAt }) => createdAt,
        updatedAt: ({ updatedAt }) => updatedAt,
      },
    })

    return ({ state }) => {
      const response = (found: readonly StoredAppToken[] | null) =>
        apiObject('KalturaAppTokenListResponse', {
          objects: found && page(found).map(appTokenAnswer),
          totalCount: found?.length ?? 0,
        })
      // For a user whom it does not know the server answers no list at all.
      if (user !== null && !state.userIds.has(user)) return response(null)
      const present = [...state.appTokens.values()].filter(
        ({ status, sessionUserId }) => status !== 3 && (user === null || sessionUserId === user),
      )
      return response(filter(present, state.nowSeconds()))
    }
  },
}
