import { ApiException } from '../../apiException'
import type { PracticeState, StoredAppToken } from '../../state'

/** @throws ApiException `APP_TOKEN_ID_NOT_FOUND`, also for one that was deleted */
export function findAppToken(id: string, { appTokens }: PracticeState): StoredAppToken {
  const token = appTokens.get(id)
  if (!token || token.status === deleted) throw new ApiException('APP_TOKEN_ID_NOT_FOUND', { ID: id })
  return token
}

const deleted = 3
