import { PRACTICE_SERVICE_URL } from '../../../contract/tokens'
import { isLoopbackUrl } from '../../../kaltura'
import type { Environments } from '../../settings/environments'
import type { Inventory } from '../../vault/inventory'

/** An account, or a token of it, which may be in an environment. */
type Place = { serviceUrl: string; partnerId: number; environmentId?: string | undefined }

/** Whether people may depend on an account. */
export type IsProduction = (place: Place) => boolean

/**
 * Tells whether people may depend on an account. The environment of a token decides; without one, those of the other
 * held tokens of its account do, one production environment being enough. Where nothing was put into an environment,
 * every account counts but those on this machine.
 */
export function openProduction(
  environments: Pick<Environments, 'of'>,
  inventory: Pick<Inventory, 'all' | 'version'>,
): IsProduction {
  let seen = -1
  const idsOf = new Map<string, Set<string>>()

  const refresh = () => {
    if (seen === inventory.version()) return
    seen = inventory.version()
    idsOf.clear()
    for (const record of inventory.all()) {
      if (record.environmentId === undefined) continue
      const key = accountOf(record)
      const ids = idsOf.get(key) ?? new Set()
      idsOf.set(key, ids.add(record.environmentId))
    }
  }

  return (place) => {
    const own = environments.of(place)
    if (own) return own.production
    refresh()
    const known = [...(idsOf.get(accountOf(place)) ?? [])]
      .map((environmentId) => environments.of({ environmentId }))
      .filter((environment) => environment !== undefined)
    if (known.length > 0) return known.some(({ production }) => production)
    return place.serviceUrl !== PRACTICE_SERVICE_URL && !isLoopbackUrl(place.serviceUrl)
  }
}

function accountOf({ serviceUrl, partnerId }: Place): string {
  return `${partnerId} ${serviceUrl}`
}
