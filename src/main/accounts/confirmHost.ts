import { isLoopbackUrl } from '../../kaltura'
import { regions } from '../../kaltura/regions'
import { Failed } from '../failed'

/**
 * Has a person confirm, outside the page, a host that is neither a region of the hosted service, nor this machine, nor
 * one that a token is held for already. A page that was taken over could otherwise send what it can mint, or a hash,
 * to a host of its own choosing.
 *
 * @param isKnown whether a token of this service URL is held
 * @param ask shows the question; resolves with whether the host may be used
 * @param remembers whether a host that was confirmed is not asked about again until the app is closed
 * @returns resolves when the host may be used; throws Failed HOST_NOT_CONFIRMED when not
 */
export function hostConfirmation(
  isKnown: (serviceUrl: string) => boolean,
  ask: (host: string) => Promise<boolean>,
  { remembers = false }: { remembers?: boolean } = {},
): (serviceUrl: string) => Promise<void> {
  const confirmed = new Set<string>()
  return async (serviceUrl) => {
    if (confirmed.has(serviceUrl)) return
    if (isLoopbackUrl(serviceUrl) || regions.some(({ url }) => url === serviceUrl) || isKnown(serviceUrl))
      return
    if (!(await ask(new URL(serviceUrl).host)))
      throw new Failed('HOST_NOT_CONFIRMED', { field: 'serviceUrl' })
    if (remembers) confirmed.add(serviceUrl)
  }
}
