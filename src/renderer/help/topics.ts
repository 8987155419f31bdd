import type { HelpPlace } from '../../help/model'

/** What labels in forms are about: the words behind “Help about …”, and where the help says it. */
export const topics = {
  appTokens: { about: 'app tokens', place: 'app-tokens' },
  secrets: { about: 'secrets', place: 'app-tokens#where-it-is-kept' },
  fingerprints: { about: 'fingerprints', place: 'app-tokens#fingerprint' },
  hashTypes: { about: 'hash types', place: 'hash-types' },
  privileges: { about: 'privileges', place: 'privileges' },
  entitlement: { about: 'entitlement', place: 'privileges#entitlement' },
  partnerIds: { about: 'partner ids', place: 'regions#partner-id' },
  regions: { about: 'regions', place: 'regions' },
  serviceUrls: { about: 'service URLs', place: 'regions#another-server' },
  sessionTypes: { about: 'session types', place: 'session-types' },
  userIds: { about: 'user ids', place: 'session-types#user-id' },
  lifetimes: { about: 'lifetimes', place: 'minting#lifetime' },
  longestSessions: { about: 'longest sessions', place: 'accounts#creating' },
  tokenEnds: { about: 'the end of a token', place: 'accounts#creating' },
  environments: { about: 'environments', place: 'environments' },
  production: { about: 'production', place: 'environments#guard-rails' },
  cases: { about: 'cases', place: 'minting#cases' },
  recipients: { about: 'recipients and passphrases', place: 'backup#how-it-is-sealed' },
  adminTokens: { about: 'who can rotate', place: 'rotation#who-can-rotate' },
  clipboard: { about: 'the clipboard', place: 'minting#clipboard' },
  palette: { about: 'the palette', place: 'palette' },
  anyProgram: { about: 'the shortcut from anywhere', place: 'palette#from-any-program' },
  concealing: { about: 'concealing', place: 'concealing' },
  lock: { about: 'the lock', place: 'concealing#the-lock' },
  tray: { about: 'the tray', place: 'tray' },
  notifications: { about: 'notifications', place: 'tray#notifications' },
  atLogin: { about: 'starting at login', place: 'settings#starting-at-login' },
  grace: { about: 'rotation', place: 'rotation' },
} as const satisfies Record<string, { about: string; place: HelpPlace }>

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
