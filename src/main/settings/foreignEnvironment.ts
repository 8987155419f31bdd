import {
  checkEnvironmentName,
  type Environment,
  MAX_ENVIRONMENT_NAME_LENGTH,
  MAX_ENVIRONMENTS,
  sameName,
} from '../../contract/environments'
import { t } from '../../strings'

/** An environment of another KSmith, as a backup tells of it. */
export type ForeignEnvironment = Omit<Environment, 'id'>

/** Where a token goes that was in such an environment: into one that is here, into one to be made, or into none. */
export type Placement = { id: string } | { make: ForeignEnvironment } | undefined

/**
 * Where a token goes that comes from elsewhere. What people set up here wins, unless production would be lost by it: a
 * token that was in production is in production here.
 *
 * @param here the environments there are
 * @param suggested the one that the other tokens of its account are in
 */
export function placeForeign(
  here: readonly Environment[],
  suggested: string | undefined,
  from: ForeignEnvironment,
): Placement {
  const isEnough = ({ production }: Environment) => production || !from.production
  const own = here.find(({ id }) => id === suggested)
  if (own && isEnough(own)) return { id: own.id }
  const names = [from.name, withSuffix(from.name)]
  const same = names
    .flatMap((name) => here.filter((environment) => sameName(environment.name, name)))
    .find(isEnough)
  if (same) return { id: same.id }
  if (here.length >= MAX_ENVIRONMENTS) {
    const strict = from.production ? here.find(({ production }) => production) : own
    return strict && { id: strict.id }
  }
  const taken = here.map(({ name }) => name)
  const name = names.find((each) => checkEnvironmentName(each, taken).ok)
  return name === undefined ? undefined : { make: { ...from, name } }
}

/** The name of the one in production, where another of that name is none. */
function withSuffix(name: string): string {
  const twin = (of: string) => t('main.bulk.productionTwin', { name: of })
  return twin(name.slice(0, MAX_ENVIRONMENT_NAME_LENGTH - twin('').length).trimEnd())
}
