import { openHashTypes } from '../accounts/hashTypes'
import { openRegionFinder } from '../accounts/regionFinder'
import { regionTable } from '../accounts/regionTable'
import { openSearches } from '../accounts/searches'
import type { Tell } from '../bridge/tell'
import type { Vault } from '../vault/vault'
import type { Intake } from './intake'
import type { Network } from './network'

type Needs = { vault: Vault; intake: Intake; network: Network; tell: Tell }

/** What can be found out from the server instead of being asked of a person. */
export function composeFindingOut({ vault, intake, network, tell }: Needs) {
  const { handles, confirmHost } = intake
  const { clientFor, isLoopbackOnly } = network
  const searches = openSearches()
  return {
    searches,
    hashTypes: openHashTypes({
      vault,
      handles,
      searches,
      clientFor,
      confirmHost,
      onTry: (step) => tell('diagnosis.trying', step),
    }),
    regionFinder: openRegionFinder({
      regions: () => regionTable(process.env.KSMITH_REGIONS, isLoopbackOnly()),
      searches,
      clientFor,
      onAnswer: (step) => tell('diagnosis.regionAnswered', step),
    }),
  }
}
