import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { createClient, type Fetch, type KalturaClient } from '../../kaltura'
import type { PracticeAccount } from './practiceAccount'

/** Where an account is reached from outside of this process: the practice account has a stand-in URL. */
export function reachableUrl(practice: PracticeAccount): (serviceUrl: string) => Promise<string> {
  return async (serviceUrl) =>
    serviceUrl === PRACTICE_SERVICE_URL ? await practice.serviceUrl() : serviceUrl
}

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
  const reachable = reachableUrl(practice)
  return async (serviceUrl) =>
    createClient({
      fetch,
      serviceUrl: await reachable(serviceUrl),
      loopbackOnly: isLoopbackOnly(),
    })
}
