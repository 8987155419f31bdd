import { ApiException } from '../../apiException'
import type { StoredAppToken } from '../../state'
import { type AppTokenInput, readOnlyNames } from './input'

/**
 * Refuses an input that sets what only the server sets. An update may repeat what is there already.
 *
 * @throws ApiException `PROPERTY_VALIDATION_NOT_UPDATABLE`
 */
export function refuseReadOnly({ readOnly }: AppTokenInput, present?: StoredAppToken): void {
  const changed = readOnlyNames.find(
    (name) => readOnly[name] !== undefined && readOnly[name] !== present?.[name],
  )
  if (changed === undefined) return
  throw new ApiException('PROPERTY_VALIDATION_NOT_UPDATABLE', { PROP_NAME: `KalturaAppToken::${changed}` })
}
