import {
  checkEnvironmentName,
  type Environment,
  type EnvironmentColour,
  environmentColours,
  MAX_ENVIRONMENTS,
} from '../../contract/environments'
import type { Failure } from '../../contract/failures'

/** An environment while it is edited. `key` tells it apart before it has an id. */
export type EnvironmentDraft = {
  key: string
  id?: string
  name: string
  colour: EnvironmentColour
  production: boolean
}

/** The list as it is edited, from the list that is kept. */
export function draftsOf(environments: readonly Environment[]): EnvironmentDraft[] {
  return environments.map((environment) => ({ ...environment, key: environment.id }))
}

/** One more, in the first colour that is free; nothing when the list is full. */
export function withOneMore(drafts: readonly EnvironmentDraft[], key: string): EnvironmentDraft[] {
  if (drafts.length >= MAX_ENVIRONMENTS) return [...drafts]
  const used = new Set(drafts.map(({ colour }) => colour))
  const colour = environmentColours.find((each) => !used.has(each)) ?? 'grey'
  return [...drafts, { key, name: '', colour, production: false }]
}

/** What is wrong with the names, by key. The second of two equal names is the one that is wrong. */
export function problemsOf(drafts: readonly EnvironmentDraft[]): ReadonlyMap<string, Failure> {
  const problems = new Map<string, Failure>()
  drafts.forEach(({ key, name }, index) => {
    const others = drafts.slice(0, index).map((other) => other.name)
    const checked = checkEnvironmentName(name, others)
    if (!checked.ok) problems.set(key, checked.failure)
  })
  return problems
}
