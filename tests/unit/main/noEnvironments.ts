import type { Environments } from '../../../src/main/settings/environments'

/** A KSmith in which no token is in any environment. */
export const noEnvironments: Pick<Environments, 'of' | 'suggestions' | 'place' | 'make'> = {
  of: () => undefined,
  suggestions: () => () => undefined,
  place: () => undefined,
  make: () => {
    throw new Error('none is to be made')
  },
}
