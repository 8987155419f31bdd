import { KalturaError, normalizeServiceUrl } from '../../kaltura'
import { Failed } from '../failed'

/**
 * The canonical spelling of a service URL that a person typed; tokens are bound to it.
 * @throws Failed INVALID_SERVICE_URL, naming the field
 */
export function canonicalServiceUrl(typed: string): string {
  try {
    return normalizeServiceUrl(typed.trim())
  } catch (error) {
    if (error instanceof KalturaError) throw new Failed('INVALID_SERVICE_URL', { field: 'serviceUrl' })
    throw error
  }
}
