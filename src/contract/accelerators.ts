import type { Failure } from './failures'

export const MAX_ACCELERATOR_LENGTH = 60
/** What is offered until somebody chooses another one. */
export const SUGGESTED_SHORTCUT = 'CommandOrControl+Alt+K'

const modifiers = ['CommandOrControl', 'Command', 'Control', 'Alt', 'Shift', 'Super'] as const
type Modifier = (typeof modifiers)[number]

const namedKeys = [
  'Space',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Up',
  'Down',
  'Left',
  'Right',
] as const

/** What every program needs for itself: with these keys an app would take copying or closing away from all others. */
const everybodys = /^(?:[ACVXZYSFWQ]|F4|Space|Left|Right|Up|Down|Home|End|Insert)$/

type Checked = { ok: true; value: string } | { ok: false; failure: Failure }
export type ShortcutRule = 'NO_KEY' | 'NO_MODIFIER' | 'UNKNOWN_KEY' | 'EVERYBODYS'

const refuse = (rule: ShortcutRule): Checked => ({
  ok: false,
  failure: { code: 'INVALID_SHORTCUT', field: 'shortcut', params: { rule } },
})

/**
 * Keys to press together that a program may claim for itself in all others, as Electron spells them: modifiers, then one key. A
 * modifier besides Shift is needed, except with a function key, and what is everybody's (Ctrl+C, Alt+F4) stays so.
 *
 * @returns the same spelled in one way
 */
export function checkAccelerator(text: string): Checked {
  const parts = text.split('+').map((part) => part.trim())
  const held = new Set<Modifier>()
  const keys: string[] = []
  for (const part of parts) {
    const modifier = modifiers.find((each) => each.toLowerCase() === part.toLowerCase())
    if (modifier) held.add(modifier)
    else keys.push(part)
  }
  const [key, ...more] = keys
  if (key === undefined || key === '') return refuse('NO_KEY')
  const known = keyNamed(key)
  if (known === undefined || more.length > 0 || text.length > MAX_ACCELERATOR_LENGTH)
    return refuse('UNKNOWN_KEY')
  const strong = [...held].filter((modifier) => modifier !== 'Shift')
  if (strong.length === 0 && !/^F\d/.test(known)) return refuse('NO_MODIFIER')
  if (strong.length === 1 && strong[0] !== 'Super' && everybodys.test(known)) return refuse('EVERYBODYS')
  return { ok: true, value: [...modifiers.filter((modifier) => held.has(modifier)), known].join('+') }
}

function keyNamed(key: string): string | undefined {
  const upper = key.toUpperCase()
  if (/^[A-Z0-9]$/.test(upper) || /^F(?:[1-9]|1\d|2[0-4])$/.test(upper)) return upper
  return namedKeys.find((each) => each.toUpperCase() === upper)
}

/** The parts of a key press that say which keys they were, as the DOM tells them. */
export type Pressed = {
  /** the key by its place on the board, e.g. `KeyK` */
  code: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}

/**
 * The keys that are pressed, as an accelerator; nothing while only modifiers are. A letter is taken by its place on the
 * board, since with Alt many boards write something else.
 */
export function acceleratorOf(pressed: Pressed, isMac: boolean): string | undefined {
  const key =
    /^(?:Key([A-Z])|Digit([0-9])|(F\d+)|Arrow(Up|Down|Left|Right)|(Space|Insert|Home|End|PageUp|PageDown))$/
      .exec(pressed.code)
      ?.slice(1)
      .find((part) => part !== undefined)
  if (key === undefined) return /^(?:Control|Alt|Shift|Meta|OS)/.test(pressed.code) ? undefined : pressed.code
  const main = isMac ? pressed.metaKey : pressed.ctrlKey
  return [
    ...(main ? ['CommandOrControl'] : []),
    ...(isMac && pressed.ctrlKey ? ['Control'] : []),
    ...(pressed.altKey ? ['Alt'] : []),
    ...(pressed.shiftKey ? ['Shift'] : []),
    ...(!isMac && pressed.metaKey ? ['Super'] : []),
    key,
  ].join('+')
}

/** An accelerator as a person reads it, key by key. */
export function shortcutKeys(accelerator: string, isMac: boolean): string[] {
  const names: Record<string, string> = isMac
    ? { CommandOrControl: '⌘', Command: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧', Super: '⌘' }
    : { CommandOrControl: 'Ctrl', Control: 'Ctrl', Super: 'Win' }
  return accelerator === '' ? [] : accelerator.split('+').map((part) => names[part] ?? part)
}
