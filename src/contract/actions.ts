import * as v from 'valibot'
import { type NamesIn, t } from '../strings'
import type { AppState } from './appState'

/** A shortcut inside the window: `mod` is Ctrl, or Cmd on a Mac. `key` as the DOM names it, in lower case. */
export type Shortcut = { mod?: true; shift?: true; key: string }

/** What can be known of the app that decides whether something can be done. */
export type ActionFacts = {
  held: number
  holdsPractice: boolean
  keychain: AppState['keychain']['status']
  /** sessions that have not ended */
  alive: number
  /** whether a KS is on the clipboard */
  holdsKs: boolean
  /** the support case that is open */
  openCase: string | undefined
}

/** Why something cannot be done: a text in `actions.whyNot`. */
export type WhyNot = NamesIn<'actions.whyNot'>

type Definition = {
  shortcut?: Shortcut
  /** the screen that it needs */
  screen?: string
  /** why it cannot be done at the moment */
  whyNot?: (facts: ActionFacts) => WhyNot | undefined
}

const needsToken = ({ held }: ActionFacts) => (held === 0 ? 'noToken' : undefined)
const needsSession = ({ alive }: ActionFacts) => (alive === 0 ? 'noSession' : undefined)
const needsKeychain = ({ keychain }: ActionFacts) => (keychain === 'unavailable' ? 'noKeychain' : undefined)
const screen = (place: number): Definition => ({ shortcut: { mod: true, key: String(place) } })

/** Everything that can be done by its name, in the order in which it is offered. The names are in `actions.words`. */
const definitions = {
  mintFor: { whyNot: (facts) => needsToken(facts) ?? needsKeychain(facts) },
  copyLast: { shortcut: { mod: true, shift: true, key: 'c' }, whyNot: needsSession },
  clearClipboard: { whyNot: ({ holdsKs }) => (holdsKs ? undefined : 'noCopiedKs') },
  searchTokens: { shortcut: { mod: true, key: 'f' }, screen: 'tokens', whyNot: needsToken },
  addToken: { shortcut: { mod: true, key: 'n' } },
  addSeveral: {},
  takeIn: {},
  backUp: { whyNot: needsToken },
  adminSecret: {},
  practise: {},
  conceal: { shortcut: { mod: true, key: 'l' } },
  openCase: { screen: 'tokens', whyNot: needsToken },
  checkHealth: { whyNot: (facts) => needsToken(facts) ?? needsKeychain(facts) },
  leaked: {},
  tokens: screen(1),
  requests: screen(2),
  inspect: screen(3),
  scrub: screen(4),
  account: screen(5),
  journal: screen(6),
  exportJournal: { screen: 'journal' },
  checkJournal: { screen: 'journal' },
  settings: { shortcut: { mod: true, key: ',' } },
  environments: {},
  themeLight: {},
  themeDark: {},
  themeSystem: {},
  help: { shortcut: { key: 'f1' } },
  doctor: {},
  keys: { shortcut: { mod: true, key: '/' } },
  about: {},
} as const satisfies Record<string, Definition>

export type ActionId = keyof typeof definitions
export type Action = Definition & { id: ActionId }

/** The one table of what can be done by name: the palettes, the keys and the help are made from it. */
export const actions: readonly Action[] = Object.entries(definitions).map(([id, definition]) => ({
  id: id as ActionId,
  ...definition,
}))
export const actionIdSchema = v.picklist(Object.keys(definitions) as ActionId[])

export function actionOf(id: ActionId): Action {
  return { id, ...definitions[id] }
}

/** What an action is called. */
export function actionName(id: ActionId): string {
  return t(`actions.words.${id}.name`)
}
