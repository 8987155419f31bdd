import { type Environment, MAX_ENVIRONMENTS, sameName } from '../../contract/environments'
import { t } from '../../strings'
import type { Inventory } from '../vault/inventory'
import type { Settings } from './settings'

/**
 * Puts back environments that tokens are in and that the settings have lost, damaged or deleted as they may be: each as a
 * production environment, so that no token loses its guard rails with them. A person names them anew, or deletes them. What
 * cannot be written is in none until it can.
 */
export function bringBackLost(settings: Settings, inventory: Pick<Inventory, 'all'>): void {
  const known = settings.environments()
  const isKnown = (id: string) => known.some((environment) => environment.id === id)
  const used = new Set(inventory.all().flatMap(({ environmentId }) => environmentId ?? []))
  const lost = [...used].filter((id) => !isKnown(id)).slice(0, MAX_ENVIRONMENTS - known.length)
  if (lost.length === 0) return
  const free = Array.from({ length: MAX_ENVIRONMENTS }, (_, index) =>
    t('environments.lost', { n: index + 1 }),
  ).filter((name) => !known.some((environment) => sameName(environment.name, name)))
  const back = lost.map(
    (id, index): Environment => ({ id, name: free[index] ?? id, colour: 'red', production: true }),
  )
  try {
    settings.setEnvironments([...known, ...back])
  } catch {
    // the settings say for themselves that they cannot be written
  }
}
