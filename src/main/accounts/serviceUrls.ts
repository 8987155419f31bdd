import { KalturaError, normalizeServiceUrl } from '../../kaltura'
import { Failed } from '../failed'

/** It is kept beside the secret in the keychain, and Windows holds 2,560 bytes per entry. */
const MAX_SERVICE_URL_LENGTH = 300

/**
 * The canonical spelling of a service URL that a person typed; tokens are bound to it.
 * @throws Failed INVALID_SERVICE_URL, naming the field
 */
export function canonicalServiceUrl(typed: string): string {
  try {
    const serviceUrl = normalizeServiceUrl(typed.trim())
    if (serviceUrl.length > MAX_SERVICE_URL_LENGTH) throw new KalturaError('URL_NOT_ALLOWED')
    return serviceUrl
  } catch (error) {
    if (error instanceof KalturaError) throw new Failed('INVALID_SERVICE_URL', { field: 'serviceUrl' })
    throw error
  }
}
