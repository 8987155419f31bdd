import type { HelpPlace } from '../../help/model'

/** What labels in forms are about: where the help says it. The words for it are in `help.topics`. */
export const topics = {
  appTokens: 'app-tokens',
  secrets: 'app-tokens#where-it-is-kept',
  fingerprints: 'app-tokens#fingerprint',
  hashTypes: 'hash-types',
  privileges: 'privileges',
  entitlement: 'privileges#entitlement',
  partnerIds: 'regions#partner-id',
  regions: 'regions',
  serviceUrls: 'regions#another-server',
  sessionTypes: 'session-types',
  userIds: 'session-types#user-id',
  lifetimes: 'minting#lifetime',
  longestSessions: 'accounts#creating',
  tokenEnds: 'accounts#creating',
  environments: 'environments',
  production: 'environments#guard-rails',
  cases: 'minting#cases',
  recipients: 'backup#how-it-is-sealed',
  adminTokens: 'rotation#who-can-rotate',
  clipboard: 'minting#clipboard',
  palette: 'palette',
  anyProgram: 'palette#from-any-program',
  concealing: 'concealing',
  lock: 'concealing#the-lock',
  tray: 'tray',
  notifications: 'tray#notifications',
  atLogin: 'settings#starting-at-login',
  grace: 'rotation',
} as const satisfies Record<string, HelpPlace>

export type HelpTopic = keyof typeof topics

/** The page that fits what a screen is for. */
export const screenPlaces = {
  tokens: 'minting',
  requests: 'texts#requests',
  inspect: 'texts#inspect',
  scrub: 'texts#scrub',
  account: 'accounts',
  journal: 'journal',
  settings: 'settings',
} as const satisfies Record<string, HelpPlace>
