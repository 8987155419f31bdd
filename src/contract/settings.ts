import * as v from 'valibot'
import { copyFormatSchema, DEFAULT_COPY_FORMAT } from './copyFormats'
import { failureSchema } from './failures'

/** What some systems have and others lack. Main finds out which; the page never guesses. */
export const capabilities = [
  'autostart',
  'clipboardMarks',
  'contentProtection',
  'globalShortcut',
  'lockEvents',
  'notifications',
  'sleepEvents',
  'tray',
] as const
export type Capability = (typeof capabilities)[number]

/** Why a system lacks one. */
export const unavailableReasons = [
  /** this operating system has nothing of the kind */
  'system',
  /** no program here shows icons in a tray */
  'no-tray-host',
  /** no program here shows notifications */
  'no-notifications',
  /** the desktop (Wayland) passes no keys on that are meant for other programs */
  'no-key-grab',
  /** nothing tells programs that the screen was locked */
  'no-lock-signal',
  /** this Electron writes one format to the clipboard at a time */
  'no-clipboard-marks',
] as const
export type UnavailableReason = (typeof unavailableReasons)[number]

/** The parts of the settings screen, in their order. */
export const settingGroups = [
  'appearance',
  'sessions',
  'privacy',
  'tokens',
  'notifications',
  'window',
] as const
export type SettingGroup = (typeof settingGroups)[number]

/** Whole numbers with a unit, from `min` to `max`. */
export type Bounds = { min: number; max: number; unit: 'seconds' | 'minutes' | 'days' }

/** One setting: everything about it but its words. */
type Definition<S extends v.GenericSchema> = {
  schema: S
  default: v.InferOutput<S>
  /** where the screen has it; what has none is remembered, not set */
  group?: SettingGroup
  bounds?: Bounds
  /** what the system has to have; without it, `without` is in force, whatever is stored */
  needs?: Capability
  without?: v.InferOutput<S>
}

const setting = <S extends v.GenericSchema>(definition: Definition<S>) => definition

const toggle = (group: SettingGroup, isOn: boolean, needs?: Capability) =>
  setting({
    schema: v.boolean(),
    default: isOn,
    group,
    ...(needs && { needs, without: false }),
  })

const whole = (group: SettingGroup, usual: number, bounds: Bounds) =>
  setting({
    schema: v.pipe(v.number(), v.integer(), v.minValue(bounds.min), v.maxValue(bounds.max)),
    default: usual,
    group,
    bounds,
  })

/**
 * Keys to press together, as Electron spells them (`CommandOrControl+Alt+K`); empty for none. One that other programs
 * could need for typing is none: there has to be a modifier besides Shift, or a function key.
 */
export const acceleratorSchema = v.union([
  v.literal(''),
  v.pipe(
    v.string(),
    v.maxLength(60),
    v.regex(
      /^(?=.*(?:CommandOrControl|Command|Control|Alt|Super)\+|(?:Shift\+)?F\d)(?:(?:CommandOrControl|Command|Control|Alt|Shift|Super)\+){0,4}(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/,
    ),
  ),
])

/** Every setting, by its key: what it may be, what it is until somebody says otherwise, and what it needs. */
export const settingDefinitions = {
  'appearance.theme': setting({
    schema: v.picklist(['system', 'light', 'dark']),
    default: 'system',
    group: 'appearance',
  }),
  'appearance.contrast': setting({
    schema: v.picklist(['system', 'more']),
    default: 'system',
    group: 'appearance',
  }),

  /** seconds until a copied KS is cleared from the clipboard */
  'copy.clearAfter': whole('sessions', 45, { min: 5, max: 600, unit: 'seconds' }),
  /** whether clipboard managers and histories are asked to leave a copied KS alone */
  'copy.marked': toggle('sessions', true, 'clipboardMarks'),
  /** the form in which a session is copied unless another is chosen: the one chosen last */
  'copy.format': setting({ schema: copyFormatSchema, default: DEFAULT_COPY_FORMAT }),
  /** seconds a KS may be seen in the window */
  'reveal.seconds': whole('sessions', 20, { min: 5, max: 120, unit: 'seconds' }),
  /** what the palette does with a token that is chosen: its default preset or else its last request, its last request
   * or else its default preset, or nothing before a request is chosen */
  'palette.request': setting({
    schema: v.picklist(['preset', 'last', 'ask']),
    default: 'preset',
    group: 'sessions',
  }),

  /** minutes without use until the window is concealed; 0: never */
  'conceal.idleMinutes': whole('privacy', 10, { min: 0, max: 240, unit: 'minutes' }),
  'conceal.onLock': toggle('privacy', true, 'lockEvents'),
  'conceal.onSleep': toggle('privacy', true, 'sleepEvents'),
  /** whether the system keeps the windows out of screenshots and shared screens */
  'privacy.contentProtection': toggle('privacy', true, 'contentProtection'),

  /** days before its end from which an app token counts as expiring */
  'tokens.expiryDays': whole('tokens', 14, { min: 1, max: 365, unit: 'days' }),

  /** whether there are any at all */
  'notifications.on': toggle('notifications', true, 'notifications'),
  /** a minute before a KS in use ends */
  'notifications.sessionEnds': toggle('notifications', true),
  /** once a day, that app tokens expire */
  'notifications.tokensExpire': toggle('notifications', true),
  /** whether labels and cases are named; off, since a screen may be shared with somebody whom they do not concern */
  'notifications.names': toggle('notifications', false, 'notifications'),

  /** that the palette copied a KS */
  'notifications.copied': toggle('notifications', true),

  /** whether there is an icon in the tray */
  'window.tray': toggle('window', true, 'tray'),
  /** whether closing the window leaves the app in the tray */
  'window.closeToTray': toggle('window', false, 'tray'),
  'start.atLogin': toggle('window', false, 'autostart'),
  /** whether a start at login opens no window */
  'start.hidden': toggle('window', false, 'autostart'),
  /** opens the palette from any program; none until somebody chooses one */
  'palette.shortcut': setting({
    schema: acceleratorSchema,
    default: '',
    group: 'window',
    needs: 'globalShortcut',
    without: '',
  }),
} as const

/** What is offered for `palette.shortcut`. */
export const SUGGESTED_SHORTCUT = 'CommandOrControl+Alt+K'

type Definitions = typeof settingDefinitions
export type SettingKey = keyof Definitions
export type SettingValue<K extends SettingKey> = v.InferOutput<Definitions[K]['schema']>
export type SettingValues = { [K in SettingKey]: SettingValue<K> }

export const settingKeys = Object.keys(settingDefinitions) as SettingKey[]
export const settingKeySchema = v.picklist(settingKeys)

/** The definition of a setting, without the exact types of its own. */
export function definitionOf(key: SettingKey): Definition<v.GenericSchema> {
  return settingDefinitions[key]
}

/** What a setting is until somebody says otherwise. */
export function defaultOf<K extends SettingKey>(key: K): SettingValue<K> {
  return settingDefinitions[key].default as SettingValue<K>
}

/** A value from outside as that of a setting; nothing where it cannot be one. */
export function settingValue<K extends SettingKey>(key: K, value: unknown): SettingValue<K> | undefined {
  const parsed = v.safeParse(definitionOf(key).schema, value)
  return parsed.success ? (parsed.output as SettingValue<K>) : undefined
}

type ValueEntries = { [K in SettingKey]: Definitions[K]['schema'] }
const valueEntries = Object.fromEntries(
  settingKeys.map((key) => [key, definitionOf(key).schema]),
) as ValueEntries

/** Every setting with its value. */
export const settingValuesSchema = v.strictObject(valueEntries)

/** One setting and the value it is to have. */
export type SettingChange = { [K in SettingKey]: { key: K; value: SettingValue<K> } }[SettingKey]
export const settingChangeSchema = v.union(
  settingKeys.map((key) => v.strictObject({ key: v.literal(key), value: definitionOf(key).schema })),
) as v.GenericSchema as v.GenericSchema<SettingChange>

export const settingsStateSchema = v.strictObject({
  /** what is stored, or else the default */
  values: settingValuesSchema,
  /** settings that this system cannot have, and why */
  unavailable: v.partial(
    v.strictObject(
      Object.fromEntries(settingKeys.map((key) => [key, v.picklist(unavailableReasons)])) as Record<
        SettingKey,
        v.PicklistSchema<typeof unavailableReasons, undefined>
      >,
    ),
  ),
  /** what was wrong with the file when it was opened */
  trouble: v.pipe(v.array(failureSchema), v.maxLength(4)),
  /** nothing can be set: a newer KSmith wrote the file, or it may not be read */
  readOnly: v.boolean(),
})
export type SettingsState = v.InferOutput<typeof settingsStateSchema>
