import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { createClient, type Fetch, type KalturaClient } from '../../kaltura'
import type { PracticeAccount } from './practiceAccount'

/**
 * Makes the API client of an account, one per service URL. The practice account's stand-in URL leads to the server
 * that this process runs, and to nothing else: a secret of it can never reach another host, nor the other way round.
 *
 * @param isLoopbackOnly asked before each call is prepared: a debugger may have been attached meanwhile
 */
export function apiClients(
  fetch: Fetch,
  practice: PracticeAccount,
  isLoopbackOnly: () => boolean,
): (serviceUrl: string) => Promise<KalturaClient> {
  return async (serviceUrl) =>
    createClient({
      fetch,
      serviceUrl: serviceUrl === PRACTICE_SERVICE_URL ? await practice.serviceUrl() : serviceUrl,
      loopbackOnly: isLoopbackOnly(),
    })
}
