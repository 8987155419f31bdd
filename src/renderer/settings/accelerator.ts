import { modifier } from '../ui/Kbd'

const isMac = modifier === '⌘'

/** The keys of an accelerator as this system's keyboards name them. */
export function keysOf(accelerator: string, mac = isMac): string[] {
  return accelerator.split('+').map((key) => {
    if (key === 'CommandOrControl') return mac ? '⌘' : 'Ctrl'
    if (key === 'Command') return '⌘'
    if (key === 'Control') return mac ? '⌃' : 'Ctrl'
    if (key === 'Alt') return mac ? '⌥' : 'Alt'
    if (key === 'Shift') return mac ? '⇧' : 'Shift'
    if (key === 'Super') return 'Super'
    return key
  })
}

type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code'>

/**
 * What is pressed, as Electron spells it; nothing while only modifiers are down, and for keys that cannot be part of one.
 * The main modifier of this system is written so that it means the same on the others.
 */
export function acceleratorOf(
  { ctrlKey, metaKey, altKey, shiftKey, code }: Pressed,
  mac = isMac,
): string | undefined {
  const key = keyName(code)
  if (key === undefined) return undefined
  const main = mac ? metaKey : ctrlKey
  return [
    ...(main ? ['CommandOrControl'] : []),
    ...(mac && ctrlKey ? ['Control'] : []),
    ...(!mac && metaKey ? ['Super'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    key,
  ].join('+')
}

function keyName(code: string): string | undefined {
  const letter = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  if (letter) return letter[1] ?? letter[2]
  if (/^F([1-9]|1\d|2[0-4])$/.test(code)) return code
  const arrow = /^Arrow(Up|Down|Left|Right)$/.exec(code)?.[1]
  if (arrow) return arrow
  return ['Space', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'].includes(code) ? code : undefined
}
