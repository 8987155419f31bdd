import * as v from 'valibot'
import { failureCodeSchema } from './failures'

/** How something stands: it works; it works with a difference; it does not work; it cannot be had or seen here. */
export const findingStates = ['good', 'note', 'bad', 'absent'] as const
export type FindingState = (typeof findingStates)[number]

/** What Doctor can find. The words for each are in `doctorWords.ts`. */
export const findingCodes = [
  'KEYCHAIN_OPEN',
  'KEYCHAIN_ANSWERS',
  'KEYCHAIN_TROUBLE',
  'KEYCHAIN_WRITES',
  'KEYCHAIN_NOT_WRITING',
  'FOLDER_GOOD',
  'FOLDER_OPEN_TO_OTHERS',
  'FOLDER_UNREADABLE',
  'FILE_GOOD',
  'FILE_NOT_YET',
  'FILE_UNREADABLE',
  'FILE_DAMAGED',
  'FILE_NEWER',
  'FILE_OPEN_TO_OTHERS',
  'DISK_ROOM',
  'DISK_LOW',
  'DISK_FULL',
  'RUNTIME_GOOD',
  'RUNTIME_SUBSTITUTE',
  'SWITCHES_NONE',
  'SWITCHES_SEEN',
  'SANDBOX_ON',
  'SANDBOX_OFF',
  'SANDBOX_UNSEEN',
  'HOSTS_NONE',
  'HOSTS_MORE',
  'HOST_GOOD',
  'HOST_TROUBLE',
  'HOST_NOT_CALLED',
  'CERTIFICATE_GOOD',
  'CERTIFICATE_OF_OWN_AUTHORITY',
  'CERTIFICATE_ENDS_SOON',
  'CERTIFICATE_UNSEEN',
  'CLOCK_GOOD',
  'CLOCK_OFF',
  'CLOCK_NOT_BELIEVED',
  'CLOCK_UNSEEN',
  'CLIPBOARD_WORKS',
  'CLIPBOARD_IN_USE',
  'CLIPBOARD_TROUBLE',
  'MARKS_SET',
  'MARKS_MISSING',
  'TRAY_SHOWN',
  'TRAY_MISSING',
  'NOTIFICATIONS_SHOWN',
  'NOTIFICATIONS_MISSING',
  'SHORTCUTS_WORK',
  'SHORTCUTS_MISSING',
  'SHORTCUTS_BY_PORTAL',
  'SHORTCUT_TROUBLE',
  'AUTOSTART_ON',
  'AUTOSTART_OFF',
  'CHECK_TOO_SLOW',
  'CHECK_BROKE',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Files of the profile that Doctor looks at. */
export const profileFiles = [
  'inventory.json',
  'inventory.backup.json',
  'settings.json',
  'lock.json',
  'rotations.json',
  'incidents.json',
  'journal',
] as const
export type ProfileFile = (typeof profileFiles)[number]

/** Parts of the list of findings, in their order. */
export const findingGroups = ['keychain', 'files', 'network', 'run', 'desktop'] as const
export type FindingGroup = (typeof findingGroups)[number]

/** Kaltura's own regions, by the short names of their deployments. */
const regionCodes = ['nvp1', 'frp2', 'irp2', 'sgp2', 'cap2', 'syp2'] as const

/** Hosts that are looked at, in one run. */
export const MAX_HOSTS = 20
const MAX_FINDINGS = 200

const versionText = v.pipe(v.string(), v.regex(/^\d[\w.-]{0,31}$/))

/**
 * What goes with a finding. There is no free text in it, so that a report made from it can hold no label, no id and no
 * name: whatever comes from outside is a number or one of a few words.
 */
export const factsSchema = v.strictObject({
  /** which server, where it is about one: a region of Kaltura's, this machine, or one of the others */
  server: v.optional(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('region'), code: v.picklist(regionCodes) }),
      v.strictObject({ kind: v.literal('practice') }),
      v.strictObject({ kind: v.literal('here'), number: v.number() }),
      v.strictObject({ kind: v.literal('other'), number: v.number() }),
    ]),
  ),
  file: v.optional(v.picklist(profileFiles)),
  /** file permissions, octal */
  mode: v.optional(v.pipe(v.string(), v.regex(/^[0-7]{3,4}$/))),
  /** format of a file */
  version: v.optional(v.number()),
  failure: v.optional(failureCodeSchema),
  /** what is wrong with a certificate */
  tls: v.optional(v.picklist(['UNTRUSTED', 'EXPIRED', 'WRONG_HOST', 'REVOKED', 'PROTOCOL'])),
  byProxy: v.optional(v.boolean()),
  bytes: v.optional(v.number()),
  milliseconds: v.optional(v.number()),
  /** epoch milliseconds */
  until: v.optional(v.number()),
  count: v.optional(v.number()),
  versions: v.optional(v.strictObject({ electron: versionText, chromium: versionText, node: versionText })),
})
export type Facts = v.InferOutput<typeof factsSchema>

export const findingSchema = v.strictObject({
  group: v.picklist(findingGroups),
  /** the check that it came from: a later finding of the same check takes its place */
  check: v.pipe(v.string(), v.maxLength(40)),
  state: v.picklist(findingStates),
  code: v.picklist(findingCodes),
  facts: factsSchema,
  /** for the person at the window alone, never in a report */
  shown: v.optional(v.pipe(v.string(), v.maxLength(300))),
})
export type Finding = v.InferOutput<typeof findingSchema>

export const doctorStateSchema = v.strictObject({
  state: v.picklist(['idle', 'running', 'done', 'stopped']),
  /** checks that have ended, and all */
  done: v.number(),
  total: v.number(),
  /** in the order of the list */
  findings: v.pipe(v.array(findingSchema), v.maxLength(MAX_FINDINGS)),
})
export type DoctorState = v.InferOutput<typeof doctorStateSchema>

/** What is tried only when somebody asks for it. */
export const tryoutSchema = v.picklist(['keychain', 'clipboard'])
export type Tryout = v.InferOutput<typeof tryoutSchema>
