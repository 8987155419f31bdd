import { listParams, type Page } from './page'
import type { ReadRequest } from './readRequest'
import { choice, flag, listOf, number, required, text, time } from './shape'

export interface CategoryListParams extends Page {
  /** ids, separated by commas */
  idIn?: string | undefined
  /** 0 for the categories at the top */
  parentIdEqual?: number | undefined
  orderBy?: string | undefined
}

/** `category.list`: the account's categories, in pages. */
export const categoryList: ReadRequest<CategoryListParams> = {
  service: 'category',
  action: 'list',
  params: (asked) => listParams({ ...asked }),
  answer: listOf('KalturaCategoryListResponse', {
    types: ['KalturaCategory'],
    fields: {
      id: required(number),
      parentId: number,
      depth: number,
      partnerId: number,
      name: text,
      fullName: text,
      fullIds: text,
      description: text,
      tags: text,
      status: choice({ 1: 'UPDATING', 2: 'ACTIVE', 3: 'DELETED', 4: 'PURGED' }),
      entriesCount: number,
      directEntriesCount: number,
      directSubCategoriesCount: number,
      membersCount: number,
      owner: text,
      referenceId: text,
      privacy: number,
      privacyContext: text,
      inheritanceType: number,
      contributionPolicy: number,
      moderation: number,
      isAggregationCategory: flag,
      createdAt: time,
      updatedAt: time,
    },
  }),
}
