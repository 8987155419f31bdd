import { formatLocale, list, type NamesIn, type PartArguments, t, texts } from '../strings'
import { explain } from './catalogue'
import type { Facts, Finding, FindingCode, FindingGroup, FindingState } from './doctor'
import { helpPlaces } from './helpPlaces'

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

export function groupName(group: FindingGroup): string {
  return t(`doctor.groups.${group}`)
}

export function stateName(state: FindingState): string {
  return t(`doctor.states.${state}`)
}

/** The words for a finding. There is nothing in them that a ticket must not hold. */
export function findingWords({ code, facts }: Pick<Finding, 'code' | 'facts'>): FindingWords {
  return words[code](facts)
}

const words: Record<FindingCode, (facts: Facts) => FindingWords> = {
  KEYCHAIN_OPEN: () => said('KEYCHAIN_OPEN', 'keychain'),
  KEYCHAIN_ANSWERS: () => said('KEYCHAIN_ANSWERS', 'keychain'),
  KEYCHAIN_TROUBLE: (facts) => ofFailure(t('doctor.findings.KEYCHAIN_TROUBLE.name'), facts),
  KEYCHAIN_WRITES: () => said('KEYCHAIN_WRITES', 'keychain'),
  KEYCHAIN_NOT_WRITING: (facts) => ofFailure(t('doctor.findings.KEYCHAIN_NOT_WRITING.name'), facts),

  FOLDER_GOOD: () => said('FOLDER_GOOD', 'files#who-may-read-them'),
  FOLDER_OPEN_TO_OTHERS: ({ mode = '' }) =>
    said('FOLDER_OPEN_TO_OTHERS', 'files#who-may-read-them', { mode }),
  FOLDER_UNREADABLE: () => said('FOLDER_UNREADABLE', 'files#it-cannot-be-read-or-written'),
  FILE_GOOD: ({ file = '', version }) => ({
    ...said('FILE_GOOD', 'files'),
    name: file,
    ...(version !== undefined && { means: t('doctor.findings.FILE_GOOD.meansOfFormat', { version }) }),
  }),
  FILE_NOT_YET: ({ file = '' }) => ({ ...said('FILE_NOT_YET', 'files'), name: file }),
  FILE_UNREADABLE: ({ file = '' }) => ({
    ...said('FILE_UNREADABLE', 'files#it-cannot-be-read-or-written'),
    name: file,
  }),
  FILE_DAMAGED: ({ file = '' }) => ({ ...said('FILE_DAMAGED', 'files#a-damaged-file'), name: file }),
  FILE_NEWER: ({ file = '' }) => ({ ...said('FILE_NEWER', 'files#from-a-newer-version'), name: file }),
  FILE_OPEN_TO_OTHERS: ({ file = '', mode = '' }) => ({
    ...said('FILE_OPEN_TO_OTHERS', 'files#who-may-read-them', { mode }),
    name: file,
    ...(file === 'journal' && { next: list('doctor.findings.FILE_OPEN_TO_OTHERS.nextOfFolder') }),
  }),
  DISK_ROOM: ({ bytes }) => said('DISK_ROOM', 'files', { size: sizeWords(bytes) }),
  DISK_LOW: ({ bytes }) => said('DISK_LOW', 'files#it-cannot-be-read-or-written', { size: sizeWords(bytes) }),
  DISK_FULL: ({ bytes }) =>
    said('DISK_FULL', 'files#it-cannot-be-read-or-written', { size: sizeWords(bytes) }),

  RUNTIME_GOOD: (facts) => ofRuntime('RUNTIME_GOOD', facts),
  RUNTIME_SUBSTITUTE: (facts) => ofRuntime('RUNTIME_SUBSTITUTE', facts),
  SWITCHES_NONE: () => said('SWITCHES_NONE', 'doctor#sandbox-and-runtime'),
  SWITCHES_SEEN: () => said('SWITCHES_SEEN', 'network#only-this-machine'),
  SANDBOX_ON: () => said('SANDBOX_ON', 'doctor#sandbox-and-runtime'),
  SANDBOX_OFF: () => said('SANDBOX_OFF', 'doctor#sandbox-and-runtime'),
  SANDBOX_UNSEEN: () => said('SANDBOX_UNSEEN', 'doctor#sandbox-and-runtime'),

  HOSTS_NONE: () => said('HOSTS_NONE', 'regions'),
  HOSTS_MORE: ({ count = 0 }) => ({
    ...said('HOSTS_MORE', 'network'),
    means: t('doctor.findings.HOSTS_MORE.means', { count }),
  }),
  HOST_GOOD: (facts) => ({
    ...said('HOST_GOOD', 'network'),
    name: serverName(facts),
    ...(facts.byProxy && { means: t('doctor.findings.HOST_GOOD.meansByProxy') }),
  }),
  HOST_TROUBLE: (facts) => ofFailure(serverName(facts), facts),
  HOST_NOT_CALLED: (facts) => ({
    ...said('HOST_NOT_CALLED', 'network#only-this-machine'),
    name: serverName(facts),
  }),
  CERTIFICATE_GOOD: (facts) => said('CERTIFICATE_GOOD', 'network#certificates', serverUntil(facts)),
  CERTIFICATE_OF_OWN_AUTHORITY: (facts) =>
    said('CERTIFICATE_OF_OWN_AUTHORITY', 'network#certificates', serverUntil(facts)),
  CERTIFICATE_ENDS_SOON: (facts) => said('CERTIFICATE_ENDS_SOON', 'network#certificates', serverUntil(facts)),
  CERTIFICATE_UNSEEN: (facts) => said('CERTIFICATE_UNSEEN', 'network#certificates', serverOf(facts)),
  CLOCK_GOOD: (facts) => said('CLOCK_GOOD', 'clock', serverOf(facts)),
  CLOCK_OFF: (facts) => ({
    ...said('CLOCK_OFF', 'clock#setting-it-right', serverOf(facts)),
    means: offWords(facts.milliseconds),
  }),
  CLOCK_NOT_BELIEVED: (facts) => said('CLOCK_NOT_BELIEVED', 'clock', serverOf(facts)),
  CLOCK_UNSEEN: (facts) => said('CLOCK_UNSEEN', 'clock', serverOf(facts)),

  CLIPBOARD_WORKS: () => said('CLIPBOARD_WORKS', 'minting#clipboard'),
  CLIPBOARD_IN_USE: () => said('CLIPBOARD_IN_USE', 'minting#clipboard'),
  CLIPBOARD_TROUBLE: () => said('CLIPBOARD_TROUBLE', 'minting#clipboard'),
  MARKS_SET: () => said('MARKS_SET', 'minting#clipboard'),
  MARKS_MISSING: () => said('MARKS_MISSING', 'minting#clipboard'),
  TRAY_SHOWN: () => said('TRAY_SHOWN', 'tray'),
  TRAY_MISSING: () => said('TRAY_MISSING', 'tray'),
  NOTIFICATIONS_SHOWN: () => said('NOTIFICATIONS_SHOWN', 'tray#notifications'),
  NOTIFICATIONS_MISSING: () => said('NOTIFICATIONS_MISSING', 'tray#notifications'),
  SHORTCUTS_WORK: () => said('SHORTCUTS_WORK', 'palette#from-any-program'),
  SHORTCUTS_MISSING: () => said('SHORTCUTS_MISSING', 'palette#from-any-program'),
  SHORTCUTS_BY_PORTAL: () => said('SHORTCUTS_BY_PORTAL', 'palette#from-any-program'),
  SHORTCUT_TROUBLE: (facts) => ofFailure(t('doctor.findings.SHORTCUT_TROUBLE.name'), facts),
  AUTOSTART_ON: () => said('AUTOSTART_ON', 'settings#starting-at-login'),
  AUTOSTART_OFF: () => said('AUTOSTART_OFF', 'settings#starting-at-login'),

  CHECK_TOO_SLOW: () => said('CHECK_TOO_SLOW', 'doctor'),
  CHECK_BROKE: () => said('CHECK_BROKE', 'files#a-fault-in-ksmith'),
}

type Name = NamesIn<'doctor.findings'>
type Values<N extends Name> = PartArguments<`doctor.findings.${N}`, 'name' | 'means' | 'next'>

/** What is kept under a code. What differs from case to case is put in its place by the caller. */
function said<const N extends Name>(code: N, help: string, ...values: Values<N>): FindingWords {
  const given = values[0] as Record<string, string | number> | undefined
  const { name = '', means = '', next = [] }: Partial<FindingWords> = texts(`doctor.findings.${code}`, given)
  return { name, means, next, help }
}

/** What the catalogue of failures says. */
function ofFailure(name: string, { failure = 'INTERNAL', tls }: Facts): FindingWords {
  const { title, happened, next } = explain({ code: failure, ...(tls && { params: { tls } }) })
  return { name, means: t('doctor.ofFailure', { title, happened }), next, help: helpPlaces[failure] }
}

function ofRuntime(code: 'RUNTIME_GOOD' | 'RUNTIME_SUBSTITUTE', { versions }: Facts): FindingWords {
  const help = 'doctor#sandbox-and-runtime'
  const found = said(code, help, versions ?? { electron: '', chromium: '', node: '' })
  return versions ? found : { ...found, means: t(`doctor.findings.${code}.meansUnknown`) }
}

const serverOf = (facts: Facts) => ({ server: serverName(facts) })
const serverUntil = (facts: Facts) => ({ ...serverOf(facts), day: dayWords(facts.until) })

function serverName({ server }: Facts): string {
  switch (server?.kind) {
    case 'region':
      return t('doctor.servers.region', { name: t(`regions.${server.code}`) })
    case 'practice':
      return t('doctor.servers.practice')
    case 'here':
      return t('doctor.servers.here', { n: server.number })
    case 'other':
      return t('doctor.servers.other', { n: server.number })
    default:
      return t('doctor.servers.unknown')
  }
}

function sizeWords(bytes = 0): string {
  const megabytes = bytes / 1_000_000
  const [amount, unit] = megabytes < 10_000 ? [megabytes, 'megabyte'] : [megabytes / 1000, 'gigabyte']
  return new Intl.NumberFormat(formatLocale, { style: 'unit', unit }).format(Math.floor(amount))
}

const dayWords = (until = 0) => new Date(until).toISOString().slice(0, 10)

/** @param milliseconds the server's clock minus this one */
function offWords(milliseconds = 0): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000)
  const way = milliseconds > 0 ? 'behind' : 'ahead'
  if (seconds < 120) return t(`doctor.findings.CLOCK_OFF.${way}.seconds`, { count: seconds })
  return t(`doctor.findings.CLOCK_OFF.${way}.minutes`, { count: Math.round(seconds / 60) })
}
