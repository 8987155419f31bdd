import type { JournalFacts } from '../../contract/journal'
import type { Environments } from '../settings/environments'
import type { Inventory } from '../vault/inventory'
import type { Noting } from './noted'

type Parts = {
  inventory: Pick<Inventory, 'get'>
  environments: Pick<Environments, 'of' | 'suggest'>
  /** the case that is open, if one is */
  openCase: () => string | undefined
}

/**
 * Adds to what is noted where it was done and for what: the environment of the token, or else of its account, and the
 * case that is open. What the facts say themselves stays.
 */
export function noteSurroundings(journal: Noting, { inventory, environments, openCase }: Parts): Noting {
  const environmentOf = ({ tokenId, event, serviceUrl, partnerId }: JournalFacts): string | undefined => {
    const record = tokenId === undefined ? undefined : inventory.get(tokenId)
    if (record) return environments.of(record)?.name
    // looking for an account's goes through the whole inventory, which is too much for thousands in a row
    if (serviceUrl === undefined || partnerId === undefined || event === 'account.adopted') return undefined
    return environments.of({ environmentId: environments.suggest({ serviceUrl, partnerId }) })?.name
  }
  return {
    note(facts) {
      const environment = facts.environment ?? environmentOf(facts)
      const caseId = facts.case ?? openCase()
      journal.note({
        ...facts,
        ...(environment !== undefined && { environment }),
        ...(caseId !== undefined && { case: caseId }),
      })
    },
  }
}
