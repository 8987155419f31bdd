import { explain } from './catalogue'
import type { Facts, Finding, FindingCode, FindingGroup, FindingState } from './doctor'
import { helpPlaces } from './helpPlaces'

export const groupNames: Record<FindingGroup, string> = {
  keychain: 'Keychain',
  files: 'KSmith’s files',
  network: 'Servers and network',
  run: 'This run',
  desktop: 'Desktop',
}

export const stateNames: Record<FindingState, string> = {
  good: 'Good',
  note: 'Worth knowing',
  bad: 'Bad',
  absent: 'Not available here',
}

/** A finding as a person reads it. */
export type FindingWords = {
  /** what was looked at */
  name: string
  /** what was found, and what it means */
  means: string
  /** what to do, in the order to try it; empty where there is nothing to do */
  next: readonly string[]
  /** where the help says more */
  help: string
}

type Entry = FindingWords | ((facts: Facts) => FindingWords)

/** The words for a finding. There is nothing in them that a ticket must not hold. */
export function findingWords({ code, facts }: Pick<Finding, 'code' | 'facts'>): FindingWords {
  const entry = words[code]
  return entry instanceof Function ? entry(facts) : entry
}

const words: Record<FindingCode, Entry> = {
  KEYCHAIN_OPEN: said('Keychain', 'It answers, and it is open.', 'keychain'),
  KEYCHAIN_ANSWERS: said(
    'Keychain',
    'It answers. Nothing is kept in it yet, so whether it is open shows when something is written.',
    'keychain',
  ),
  KEYCHAIN_TROUBLE: (facts) => ofFailure('Keychain', facts),
  KEYCHAIN_WRITES: said(
    'Writing to the keychain',
    'A made-up entry was written, read and deleted.',
    'keychain',
  ),
  KEYCHAIN_NOT_WRITING: (facts) => ofFailure('Writing to the keychain', facts),

  FOLDER_GOOD: said('Profile folder', 'Only you can look into it.', 'files#who-may-read-them'),
  FOLDER_OPEN_TO_OTHERS: ({ mode = '' }) => ({
    name: 'Profile folder',
    means: `Other users of this computer can look into it (mode ${mode}).`,
    next: ['Give it mode 0700.'],
    help: 'files#who-may-read-them',
  }),
  FOLDER_UNREADABLE: {
    name: 'Profile folder',
    means: 'It cannot be read.',
    next: ['Give it back to yourself: it may belong to another user.'],
    help: 'files#it-cannot-be-read-or-written',
  },
  FILE_GOOD: ({ file = '', version }) =>
    said(file, version === undefined ? 'It can be read.' : `It can be read (format ${version}).`, 'files'),
  FILE_NOT_YET: ({ file = '' }) =>
    said(file, 'It is not there yet: there was nothing to keep in it.', 'files'),
  FILE_UNREADABLE: ({ file = '' }) => ({
    name: file,
    means: 'It is there but cannot be read.',
    next: ['Give it back to yourself: it may belong to another user.'],
    help: 'files#it-cannot-be-read-or-written',
  }),
  FILE_DAMAGED: ({ file = '' }) => ({
    name: file,
    means: 'It is not what KSmith writes. Something damaged it.',
    next: ['Start KSmith: it sets the damaged file aside and shows what can be saved.'],
    help: 'files#a-damaged-file',
  }),
  FILE_NEWER: ({ file = '' }) => ({
    name: file,
    means: 'A newer KSmith wrote it. This one leaves it alone.',
    next: ['Start the newer version.'],
    help: 'files#from-a-newer-version',
  }),
  FILE_OPEN_TO_OTHERS: ({ file = '', mode = '' }) => ({
    name: file,
    means: `Other users of this computer can read or change it (mode ${mode}).`,
    next: [file === 'journal' ? 'Give it mode 0700, and the files in it 0600.' : 'Give it mode 0600.'],
    help: 'files#who-may-read-them',
  }),
  DISK_ROOM: ({ bytes = 0 }) => said('Disk', `${sizeWords(bytes)} are free.`, 'files'),
  DISK_LOW: ({ bytes = 0 }) => ({
    name: 'Disk',
    means: `Only ${sizeWords(bytes)} are free.`,
    next: ['Make room soon.'],
    help: 'files#it-cannot-be-read-or-written',
  }),
  DISK_FULL: ({ bytes = 0 }) => ({
    name: 'Disk',
    means: `Only ${sizeWords(bytes)} are free: changes may not be saved.`,
    next: ['Make room now.'],
    help: 'files#it-cannot-be-read-or-written',
  }),

  RUNTIME_GOOD: (facts) => said('Runtime', `${versionWords(facts)}.`, 'doctor#sandbox-and-runtime'),
  RUNTIME_SUBSTITUTE: (facts) => ({
    name: 'Runtime',
    means: `A substitute: ${versionWords(facts)}. Only this machine is called, and real secrets do not belong here.`,
    next: ['Set KSmith up where Electron’s own download can be reached.'],
    help: 'doctor#sandbox-and-runtime',
  }),
  SWITCHES_NONE: said(
    'Switches',
    'No switch lets another program look inside.',
    'doctor#sandbox-and-runtime',
  ),
  SWITCHES_SEEN: {
    name: 'Switches',
    means: 'KSmith was started so that another program can look inside. Only this machine is called.',
    next: ['Start it the ordinary way.'],
    help: 'network#only-this-machine',
  },
  SANDBOX_ON: said('Sandbox', 'Pages run in Chromium’s sandbox.', 'doctor#sandbox-and-runtime'),
  SANDBOX_OFF: {
    name: 'Sandbox',
    means: 'Pages run without Chromium’s sandbox.',
    next: ['Do not use KSmith like this: start it without --no-sandbox.'],
    help: 'doctor#sandbox-and-runtime',
  },
  SANDBOX_UNSEEN: said(
    'Sandbox',
    'It is not switched off. Whether it is on shows only while a window is open.',
    'doctor#sandbox-and-runtime',
  ),

  HOSTS_NONE: said('Servers', 'No token is held yet, so there is no server to try.', 'regions'),
  HOSTS_MORE: ({ count = 0 }) => said('More servers', `${count} more were not tried in this run.`, 'network'),
  HOST_GOOD: (facts) =>
    said(
      serverName(facts),
      facts.byProxy ? 'It answers, by way of the system’s proxy.' : 'It answers.',
      'network',
    ),
  HOST_TROUBLE: (facts) => ofFailure(serverName(facts), facts),
  HOST_NOT_CALLED: (facts) =>
    said(serverName(facts), 'Not called: in this run only this machine may be.', 'network#only-this-machine'),
  CERTIFICATE_GOOD: (facts) =>
    said(`${serverName(facts)}: certificate`, `Good until ${dayWords(facts.until)}.`, 'network#certificates'),
  CERTIFICATE_OF_OWN_AUTHORITY: (facts) =>
    said(
      `${serverName(facts)}: certificate`,
      `It comes from an authority that was added to this computer, as a company’s proxy has it. Good until ${dayWords(facts.until)}.`,
      'network#certificates',
    ),
  CERTIFICATE_ENDS_SOON: (facts) => ({
    name: `${serverName(facts)}: certificate`,
    means: `It ends on ${dayWords(facts.until)}.`,
    next: ['Tell whoever runs the server, unless it is renewed by itself.'],
    help: 'network#certificates',
  }),
  CERTIFICATE_UNSEEN: (facts) =>
    said(`${serverName(facts)}: certificate`, 'It could not be seen.', 'network#certificates'),
  CLOCK_GOOD: (facts) => said(`${serverName(facts)}: clock`, 'The clocks agree.', 'clock'),
  CLOCK_OFF: (facts) => ({
    name: `${serverName(facts)}: clock`,
    means: `This computer’s clock is ${offWords(facts.milliseconds)}. Sessions are counted by the server’s.`,
    next: ['Let the system set the clock by the network.'],
    help: 'clock#setting-it-right',
  }),
  CLOCK_NOT_BELIEVED: (facts) => ({
    name: `${serverName(facts)}: clock`,
    means: 'The clocks are more than a day apart, so that one of them cannot be right.',
    next: ['Look at this computer’s date.'],
    help: 'clock',
  }),
  CLOCK_UNSEEN: (facts) =>
    said(`${serverName(facts)}: clock`, 'The server’s clock could not be seen.', 'clock'),

  CLIPBOARD_WORKS: said(
    'Clipboard',
    'A text of KSmith’s own was written, read and cleared.',
    'minting#clipboard',
  ),
  CLIPBOARD_IN_USE: said(
    'Clipboard',
    'It can be read. It was not written to, because something is on it.',
    'minting#clipboard',
  ),
  CLIPBOARD_TROUBLE: {
    name: 'Clipboard',
    means: 'It did not take a text, or gave back another one.',
    next: ['Another program holds it: close clipboard managers, then try again.'],
    help: 'minting#clipboard',
  },
  MARKS_SET: said('Clipboard histories', 'They are asked to leave a KS alone.', 'minting#clipboard'),
  MARKS_MISSING: said(
    'Clipboard histories',
    'This runtime cannot ask them to leave a KS alone. It is cleared all the same.',
    'minting#clipboard',
  ),
  TRAY_SHOWN: said('Tray', 'The desktop shows one.', 'tray'),
  TRAY_MISSING: said('Tray', 'The desktop shows none.', 'tray'),
  NOTIFICATIONS_SHOWN: said('Notifications', 'The desktop shows them.', 'tray#notifications'),
  NOTIFICATIONS_MISSING: said(
    'Notifications',
    'The desktop shows none. What ends soon is said in the window.',
    'tray#notifications',
  ),
  SHORTCUTS_WORK: said('Shortcuts in every program', 'They can be set.', 'palette#from-any-program'),
  SHORTCUTS_MISSING: said(
    'Shortcuts in every program',
    'This desktop (Wayland) passes no keys on to programs.',
    'palette#from-any-program',
  ),
  SHORTCUTS_BY_PORTAL: said(
    'Shortcuts in every program',
    'They can be set. Under Wayland the desktop itself decides on them.',
    'palette#from-any-program',
  ),
  SHORTCUT_TROUBLE: (facts) => ofFailure('Shortcut from anywhere', facts),
  AUTOSTART_ON: said('Start at login', 'It is on.', 'settings#starting-at-login'),
  AUTOSTART_OFF: said('Start at login', 'It is off.', 'settings#starting-at-login'),

  CHECK_TOO_SLOW: {
    name: 'A check',
    means: 'It did not end in time and was left behind.',
    next: ['Run Doctor again.'],
    help: 'doctor',
  },
  CHECK_BROKE: {
    name: 'A check',
    means: 'It broke off for a reason that was not foreseen.',
    next: ['Run Doctor again. If it comes back, report it with the version.'],
    help: 'files#a-fault-in-ksmith',
  },
}

function said(name: string, means: string, help: string): FindingWords {
  return { name, means, next: [], help }
}

/** What the catalogue of failures says. */
function ofFailure(name: string, { failure = 'INTERNAL', tls }: Facts): FindingWords {
  const { title, happened, next } = explain({ code: failure, ...(tls && { params: { tls } }) })
  return { name, means: `${title}. ${happened}`, next, help: helpPlaces[failure] }
}

function serverName({ server }: Facts): string {
  switch (server?.kind) {
    case 'region':
      return `Kaltura, ${server.name}`
    case 'practice':
      return 'Practice account'
    case 'here':
      return `Server on this machine, ${server.number}`
    case 'other':
      return `Another server, ${server.number}`
    default:
      return 'Server'
  }
}

function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes < 10_000 ? `${Math.floor(megabytes)} MB` : `${Math.floor(megabytes / 1000)} GB`
}

function versionWords({ versions }: Facts): string {
  if (!versions) return 'unknown'
  return `Electron ${versions.electron}, Chromium ${versions.chromium}, Node ${versions.node}`
}

const dayWords = (until = 0) => new Date(until).toISOString().slice(0, 10)

/** @param milliseconds the server's clock minus this one */
function offWords(milliseconds = 0): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000)
  const amount = seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
  return `${amount} ${milliseconds > 0 ? 'behind' : 'ahead'}`
}
