import type { BulkRow } from '../../contract/bulk'
import type { Environments } from '../settings/environments'
import type { ForeignEnvironment } from '../settings/foreignEnvironment'
import type { AccountPlace } from '../vault/vault'
import type { JudgedRow } from './judge'

/** Says which environment the others of an account are in. */
type Suggest = ReturnType<Environments['suggestions']>

/**
 * Where a new token goes: where the others of its account are, or where it was before. What is not there yet is made.
 *
 * @param onMade told that there is one more environment
 */
export function environmentIdOf(
  environments: Pick<Environments, 'place' | 'make'>,
  account: AccountPlace,
  from: ForeignEnvironment | undefined,
  suggest: Suggest,
  onMade: () => void,
): string | undefined {
  const suggested = suggest(account)
  const place = from ? environments.place(from, suggested) : suggested && { id: suggested }
  if (!place) return undefined
  if ('id' in place) return place.id
  const { id } = environments.make(place.make)
  onMade()
  return id
}

/** The same for looking at it beforehand, of a row whose source says any; nothing is made. */
export function environmentShown(
  environments: Pick<Environments, 'place' | 'of'>,
  { staged, standing, serviceUrl, partnerId }: JudgedRow,
  suggest: Suggest,
): BulkRow['environment'] {
  const from = staged.found.environment
  const isToCome = standing === 'ready' || standing === 'failed'
  if (!from || !isToCome || serviceUrl === undefined || partnerId === undefined) return undefined
  const place = environments.place(from, suggest({ serviceUrl, partnerId }))
  if (!place) return undefined
  if ('make' in place) return { name: place.make.name, production: place.make.production, isNew: true }
  const environment = environments.of({ environmentId: place.id })
  return environment && { name: environment.name, production: environment.production, isNew: false }
}
