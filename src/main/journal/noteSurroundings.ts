import type { JournalFacts } from '../../contract/journal'
import type { Environments } from '../settings/environments'
import type { Inventory } from '../vault/inventory'
import type { Noting } from './noted'

type Parts = {
  inventory: Pick<Inventory, 'get' | 'version'>
  environments: Pick<Environments, 'of' | 'suggestions'>
  /** the case that is open, if one is */
  openCase: () => string | undefined
}

/**
 * Adds to what is noted where it was done and for what: the environment of the token, or else of its account, and the
 * case that is open. What the facts say themselves stays.
 */
export function noteSurroundings(journal: Noting, { inventory, environments, openCase }: Parts): Noting {
  let known: { version: number; suggest: ReturnType<Environments['suggestions']> } | undefined
  /** Looking for an account's goes through the whole inventory: once, for the thousands in a row that do not change it. */
  const suggestionFor = (account: { serviceUrl: string; partnerId: number }): string | undefined => {
    const version = inventory.version()
    if (known?.version !== version) known = { version, suggest: environments.suggestions() }
    return known.suggest(account)
  }
  const environmentOf = ({ tokenId, serviceUrl, partnerId }: JournalFacts): string | undefined => {
    const record = tokenId === undefined ? undefined : inventory.get(tokenId)
    if (record) return environments.of(record)?.name
    if (serviceUrl === undefined || partnerId === undefined) return undefined
    return environments.of({ environmentId: suggestionFor({ serviceUrl, partnerId }) })?.name
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
