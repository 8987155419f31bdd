import { hashTypes } from '../../../kaltura'
import type { Arguments } from '../../request/arguments'
import { absoluteTime } from '../../request/relativeTime'
import type { StoredAppToken } from '../../state'

/** What a request may set of an app token. */
export type Writable = Pick<
  StoredAppToken,
  | 'expiry'
  | 'sessionType'
  | 'sessionUserId'
  | 'sessionDuration'
  | 'sessionPrivileges'
  | 'hashType'
  | 'description'
>

/** What only the server sets. */
export type ReadOnly = Pick<StoredAppToken, (typeof readOnlyNames)[number]>

/** A `KalturaAppToken` as a request sends it: what it does not mention is not in here. */
export interface AppTokenInput {
  readOnly: Partial<ReadOnly>
  /** @param nowSeconds what a relative expiry counts from */
  changes(nowSeconds: number): Partial<Writable>
}

/** In the order in which the server checks them. */
export const readOnlyNames = ['id', 'token', 'partnerId', 'createdAt', 'updatedAt', 'status'] as const

/** @throws ApiException `MISSING_MANDATORY_PARAMETER`, `INVALID_ENUM_VALUE` */
export function appTokenInput(args: Arguments): AppTokenInput {
  const given = args.requiredObject('appToken')
  const readOnly = {
    id: given.optionalString('id'),
    token: given.optionalString('token'),
    partnerId: given.optionalInteger('partnerId'),
    createdAt: given.optionalInteger('createdAt'),
    updatedAt: given.optionalInteger('updatedAt'),
    status: given.optionalEnum('status', [1, 2, 3], 'KalturaAppTokenStatus'),
  }
  const writable = {
    expiry: given.optionalInteger('expiry'),
    sessionType: given.optionalSessionType('sessionType'),
    sessionUserId: given.optionalString('sessionUserId'),
    sessionDuration: given.optionalInteger('sessionDuration'),
    sessionPrivileges: given.optionalString('sessionPrivileges'),
    hashType: given.optionalEnum('hashType', hashTypes, 'KalturaAppTokenHashType'),
    description: given.optionalString('description'),
  }
  return {
    readOnly: set(readOnly),
    changes(nowSeconds) {
      const expiry = writable.expiry === null ? null : absoluteTime(writable.expiry, nowSeconds)
      return { ...set({ ...writable, expiry }), ...unset(given, writable) }
    },
  }
}

/** Without what was not sent. */
function set<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}

/** What is asked to be unset, by `name__null`. A token without a hash type uses SHA1. */
function unset(given: Arguments, fields: object): Partial<Writable> {
  const names = Object.keys(fields).filter((name) => given.isUnset(name))
  return Object.fromEntries(names.map((name) => [name, name === 'hashType' ? 'SHA1' : null]))
}
