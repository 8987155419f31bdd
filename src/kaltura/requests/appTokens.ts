import { listParams, type Page } from './page'
import type { ReadRequest } from './readRequest'
import { choice, listOf, number, type ObjectShape, required, text, time } from './shape'

/** An app token without its secret: the server answers `token` to whoever may ask, and it is withheld. */
const appToken: ObjectShape = {
  types: ['KalturaAppToken'],
  fields: {
    id: required(text),
    partnerId: number,
    description: text,
    status: choice({ 1: 'DISABLED', 2: 'ACTIVE', 3: 'DELETED' }),
    createdAt: time,
    updatedAt: time,
    expiry: time,
    sessionType: choice({ 0: 'USER', 2: 'ADMIN' }),
    sessionUserId: text,
    sessionDuration: number,
    sessionPrivileges: text,
    hashType: text,
  },
}

/** `appToken.get` */
export const appTokenGet: ReadRequest<{ id: string }> = {
  service: 'appToken',
  action: 'get',
  params: ({ id }) => ({ id }),
  answer: appToken,
}

export interface AppTokenListParams extends Page {
  /** ids, separated by commas */
  idIn?: string | undefined
  sessionUserIdEqual?: string | undefined
  orderBy?: string | undefined
}

/** `appToken.list` */
export const appTokenList: ReadRequest<AppTokenListParams> = {
  service: 'appToken',
  action: 'list',
  params: (asked) => listParams({ ...asked }),
  answer: listOf('KalturaAppTokenListResponse', appToken),
}
