import type { PracticeCategory } from '../../account'
import { type ApiObject, apiObject } from '../../answer/value'
import { filterOf } from '../../request/filter'
import { pagerOf } from '../../request/pager'
import type { SessionAction } from '../action'

/** `category.list`: the catalogue's categories, in pages. */
export const categoryList: SessionAction = {
  access: ['BASE_USER_SESSION_PERMISSION', 'CONTENT_MANAGE_BASE', 'KMC_READ_ONLY'],
  bind(args) {
    const page = pagerOf(args)
    const filter = filterOf<PracticeCategory>(args, {
      equal: { id: ({ id }) => id, parentId: ({ parentId }) => parentId },
      time: { createdAt: ({ createdAt }) => createdAt },
      order: { createdAt: ({ createdAt }) => createdAt, name: ({ name }) => name },
    })

    return ({ state: { account, nowSeconds } }) => {
      const { categories = [], partnerId } = account
      const found = filter(categories, nowSeconds())
      return apiObject('KalturaCategoryListResponse', {
        objects: page(found).map((category) => categoryAnswer(category, categories, partnerId)),
        totalCount: found.length,
      })
    }
  },
}

function categoryAnswer(
  category: PracticeCategory,
  all: readonly PracticeCategory[],
  partnerId: number,
): ApiObject {
  const { id, parentId, name, entryIds, createdAt } = category
  const path = pathTo(category, all)
  return apiObject('KalturaCategory', {
    id,
    parentId,
    depth: path.length - 1,
    partnerId,
    name,
    fullName: path.map((each) => each.name).join('>'),
    fullIds: path.map((each) => each.id).join('>'),
    entriesCount: entryIds.length,
    createdAt,
    updatedAt: createdAt,
    status: 2,
  })
}

/** From the top down to the category itself. */
function pathTo(category: PracticeCategory, all: readonly PracticeCategory[]): PracticeCategory[] {
  const parent = all.find(({ id }) => id === category.parentId && id < category.id)
  return parent ? [...pathTo(parent, all), category] : [category]
}
