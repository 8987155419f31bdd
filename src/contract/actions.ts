import * as v from 'valibot'
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

type Definition = {
  /** what a person reads */
  name: string
  /** other words for it, which are searched but not shown */
  words?: string
  shortcut?: Shortcut
  /** the screen that it needs */
  screen?: string
  /** why it cannot be done at the moment */
  whyNot?: (facts: ActionFacts) => string | undefined
}

const needsToken = ({ held }: ActionFacts) => (held === 0 ? 'No token is held yet.' : undefined)
const needsSession = ({ alive }: ActionFacts) => (alive === 0 ? 'No session is alive.' : undefined)
const needsKeychain = ({ keychain }: ActionFacts) =>
  keychain === 'unavailable' ? 'The keychain is not available.' : undefined
const screen = (name: string, place: number, words: string): Definition => ({
  name: `Go to ${name}`,
  words,
  shortcut: { mod: true, key: String(place) },
})

/** Everything that can be done by its name, in the order in which it is offered. */
const definitions = {
  mintFor: {
    name: 'Mint for a token…',
    words: 'session ks start',
    whyNot: (facts) => needsToken(facts) ?? needsKeychain(facts),
  },
  copyLast: {
    name: 'Copy the newest KS',
    words: 'session clipboard last again',
    shortcut: { mod: true, shift: true, key: 'c' },
    whyNot: needsSession,
  },
  clearClipboard: {
    name: 'Clear the KS from the clipboard',
    words: 'wipe remove',
    whyNot: ({ holdsKs }) => (holdsKs ? undefined : 'No KS of KSmith’s is on the clipboard.'),
  },
  searchTokens: {
    name: 'Search the tokens',
    words: 'find list',
    shortcut: { mod: true, key: 'f' },
    screen: 'tokens',
    whyNot: needsToken,
  },
  addToken: { name: 'Add a token…', words: 'new', shortcut: { mod: true, key: 'n' } },
  addSeveral: { name: 'Add several tokens…', words: 'bulk import csv env json' },
  takeIn: { name: 'Take in a backup…', words: 'import restore open age' },
  backUp: { name: 'Back up…', words: 'export hand over age file', whyNot: needsToken },
  adminSecret: { name: 'Session from an admin secret…', words: 'account' },
  practise: { name: 'Practice account: add', words: 'try sample demo' },
  conceal: { name: 'Conceal KSmith', words: 'hide lock away', shortcut: { mod: true, key: 'l' } },
  openCase: {
    name: 'Open or close a support case…',
    words: 'ticket',
    screen: 'tokens',
    whyNot: needsToken,
  },
  checkHealth: {
    name: 'Check which tokens work…',
    words: 'health test probe all',
    whyNot: (facts) => needsToken(facts) ?? needsKeychain(facts),
  },
  leaked: { name: 'A KS leaked…', words: 'incident emergency stop revoke' },
  tokens: screen('Tokens', 1, 'inventory list'),
  requests: screen('Requests', 2, 'try api call'),
  inspect: screen('Inspect', 3, 'ks decode look into'),
  scrub: screen('Scrub', 4, 'redact clean log har'),
  account: screen('Account', 5, 'administer app tokens'),
  journal: screen('Journal', 6, 'history log audit'),
  exportJournal: { name: 'Export the journal…', words: 'csv json history', screen: 'journal' },
  checkJournal: { name: 'Check the journal', words: 'verify chain tamper', screen: 'journal' },
  settings: { ...screen('Settings', 7, 'preferences options'), shortcut: { mod: true, key: ',' } },
  environments: { name: 'Environments…', words: 'production staging colour' },
  themeLight: { name: 'Light theme', words: 'colours appearance bright day' },
  themeDark: { name: 'Dark theme', words: 'colours appearance night' },
  themeSystem: { name: 'Theme of the system', words: 'colours appearance light dark' },
  help: { name: 'Help', words: 'manual pages documentation explain', shortcut: { key: 'f1' } },
  doctor: { name: 'Run Doctor', words: 'help check diagnose report trouble' },
  keys: { name: 'Keyboard shortcuts', words: 'help keys', shortcut: { mod: true, key: '/' } },
  about: { name: 'About KSmith', words: 'version licence license credits' },
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
