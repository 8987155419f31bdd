import { mediaEntry } from './entryShape'
import { listParams, type Page } from './page'
import type { ReadRequest } from './readRequest'
import { listOf } from './shape'

export interface MediaListParams extends Page {
  /** a part of the name, as it stands there */
  nameLike?: string | undefined
  /** ids, separated by commas */
  idIn?: string | undefined
  userIdEqual?: string | undefined
  /** 1 video, 2 image, 5 audio */
  mediaTypeEqual?: number | undefined
  /** a field, with `+` before it for rising and `-` for falling order */
  orderBy?: string | undefined
}

/** `media.list`: the account's media, in pages. */
export const mediaList: ReadRequest<MediaListParams> = {
  service: 'media',
  action: 'list',
  params: (asked) => listParams({ ...asked }),
  answer: listOf('KalturaMediaListResponse', mediaEntry),
}
