import { randomUUID } from 'node:crypto'
import {
  checkEnvironmentName,
  type Environment,
  type EnvironmentColour,
  environmentOf,
} from '../../contract/environments'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { Failed, orThrow } from '../failed'
import type { Inventory } from '../vault/inventory'
import type { TokenRecord } from '../vault/record'
import { type ForeignEnvironment, type Placement, placeForeign } from './foreignEnvironment'
import type { Settings } from './settings'

/** An environment as typed; a new one has no id yet. */
export type TypedEnvironment = {
  id?: string | undefined
  name: string
  colour: EnvironmentColour
  production: boolean
}

type Account = { serviceUrl: string; partnerId: number }

export type Environments = {
  /** The environment a token is in, if any. */
  of(token: { environmentId?: string | undefined }): Environment | undefined
  /** @throws Failed ENVIRONMENT_NOT_KEPT */
  require(id: string): Environment
  /** How many tokens are in each environment that has any. */
  usage(): { id: string; tokens: number }[]
  /** Where a token goes that was in an environment of another KSmith; `suggested` as {@link Environments.suggest} says. */
  place(from: ForeignEnvironment, suggested: string | undefined): Placement
  /** Adds one to the list. @throws as {@link Environments.save} does */
  make(environment: ForeignEnvironment): Environment
  /** Replaces the list. @throws Failed INVALID_ENVIRONMENT, SETTINGS_WRITE_FAILED, SETTINGS_NEWER, SETTINGS_UNREADABLE */
  save(typed: readonly TypedEnvironment[]): Environment[]
  /** The environment of the token of an account that was used last; none for the practice account. */
  suggest(account: Account): string | undefined
  /** The same for many accounts: the inventory is gone through once, now. */
  suggestions(): (account: Account) => string | undefined
}

/** What accounts are for: a list in the settings, which tokens name by id. */
export function openEnvironments(settings: Settings, inventory: Inventory): Environments {
  const of: Environments['of'] = ({ environmentId }) => environmentOf(settings.environments(), environmentId)
  const suggestions: Environments['suggestions'] = () => {
    const latest = new Map<string, TokenRecord>()
    for (const record of inventory.all()) {
      const before = latest.get(accountOf(record))
      if (of(record) && (before === undefined || isLater(record, before)))
        latest.set(accountOf(record), record)
    }
    return (account) =>
      account.serviceUrl === PRACTICE_SERVICE_URL ? undefined : latest.get(accountOf(account))?.environmentId
  }
  const list = () => settings.environments()
  return {
    of,
    place: (from, suggested) => placeForeign(list(), suggested, from),
    make(environment) {
      const name = orThrow(
        checkEnvironmentName(
          environment.name,
          list().map((other) => other.name),
        ),
      )
      const made = { ...environment, name, id: randomUUID() }
      settings.setEnvironments([...list(), made])
      return made
    },
    require(id) {
      const found = of({ environmentId: id })
      if (!found) throw new Failed('ENVIRONMENT_NOT_KEPT', { field: 'environmentId' })
      return found
    },
    usage() {
      const counts = new Map<string, number>()
      for (const record of inventory.all()) {
        const id = of(record)?.id
        if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
      }
      return [...counts].map(([id, tokens]) => ({ id, tokens }))
    },
    save(typed) {
      const known = new Set(settings.environments().map(({ id }) => id))
      const saved: Environment[] = []
      for (const { id, name, ...rest } of typed) {
        const names = saved.map((other) => other.name)
        const isKept = id !== undefined && known.delete(id)
        // an id of the page's own making names nothing: what comes with one is new
        saved.push({
          ...rest,
          id: isKept ? id : randomUUID(),
          name: orThrow(checkEnvironmentName(name, names)),
        })
      }
      settings.setEnvironments(saved)
      // the ids of those that are gone are never used again, so a token that still named one would be in none anyway
      for (const record of inventory.all()) {
        if (record.environmentId === undefined || of(record)) continue
        const { environmentId: _, ...rest } = record
        inventory.put(rest)
      }
      return saved
    },
    suggest: (account) => suggestions()(account),
    suggestions,
  }
}

function accountOf({ serviceUrl, partnerId }: Account): string {
  return `${partnerId} ${serviceUrl}`
}

/** Whether one token was used, or else added, after another. */
function isLater(one: TokenRecord, other: TokenRecord): boolean {
  const byUse = (one.lastUsedAt ?? 0) - (other.lastUsedAt ?? 0)
  return byUse > 0 || (byUse === 0 && one.createdAt > other.createdAt)
}
