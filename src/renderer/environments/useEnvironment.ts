import { type Environment, environmentOf } from '../../contract/environments'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'

const none: readonly Environment[] = []

/** The environments there are, in a person's order. */
export function useEnvironments(): readonly Environment[] {
  const { app } = useStores()
  return usePart(app, ({ state }) => state?.environments) ?? none
}

/** The environment with this id, if it is there. */
export function useEnvironment(id: string | undefined): Environment | undefined {
  return environmentOf(useEnvironments(), id)
}
