import type { ShortcutRule } from '../accelerators'
import type { FailureCode } from '../failures'
import type { Entry } from './explanation'

const rules: Record<ShortcutRule, string> = {
  NO_KEY: 'There is no key in it besides Ctrl, Alt, Shift or Cmd.',
  NO_MODIFIER: 'It would be pressed while typing: it needs Ctrl, Alt or Cmd, or a function key.',
  UNKNOWN_KEY: 'It is not a modifier with one letter, digit, arrow or function key.',
  EVERYBODYS: 'Every program uses these keys for itself, so they would be missing everywhere.',
}

/** What can be wrong with the shortcut that opens the palette. */
export const palette = {
  INVALID_SHORTCUT: ({ params }) => ({
    title: 'These keys cannot be a shortcut',
    happened: rules[params?.rule as ShortcutRule] ?? rules.UNKNOWN_KEY,
    causes: [],
    next: ['Press another combination, for instance Ctrl or Cmd with Alt and a letter.'],
    retryable: false,
  }),
  SHORTCUT_TAKEN: ({ params }) => ({
    title: 'Another program uses these keys',
    happened: `The system does not give ${params?.shortcut?.replace('CommandOrControl', 'Ctrl or Cmd') ?? 'them'} to KSmith. The shortcut that was set before stays.`,
    causes: ['Another program, or the desktop itself, has claimed them.'],
    next: ['Press another combination, or free these keys in the other program and try again.'],
    retryable: true,
  }),
} satisfies Partial<Record<FailureCode, Entry>>
