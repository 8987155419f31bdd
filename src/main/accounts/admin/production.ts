import { PRACTICE_SERVICE_URL } from '../../../contract/tokens'
import { isLoopbackUrl } from '../../../kaltura'

/** Whether people may depend on an account: all count as such but those on this machine. */
export function isProduction(serviceUrl: string): boolean {
  return serviceUrl !== PRACTICE_SERVICE_URL && !isLoopbackUrl(serviceUrl)
}
