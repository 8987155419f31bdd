import type { FailureCode } from '../failures'
import type { Entry } from './explanation'

const spoken = (shortcut: string | undefined) =>
  shortcut?.replace('CommandOrControl', 'Ctrl or Cmd').replaceAll('+', ' + ') ?? 'These keys'

/** What can be wrong with the shortcut that opens the palette. */
export const palette = {
  INVALID_SHORTCUT: ({ params }) => ({
    title: 'Every program needs these keys',
    happened: `${spoken(params?.shortcut)} would be missing in all other programs, where they copy, close or move. Nothing was changed.`,
    causes: [],
    next: ['Press another combination, for instance Ctrl or Cmd with Alt and a letter.'],
    retryable: false,
  }),
  SHORTCUT_TAKEN: ({ params }) => ({
    title: 'These keys cannot be had',
    happened: `The system does not give ${spoken(params?.shortcut)} to KSmith. Nothing was changed.`,
    causes: [
      'Another program, or the desktop itself, has claimed them.',
      'This desktop gives such keys to no program.',
    ],
    next: ['Press another combination, or free these keys in the other program and try again.'],
    retryable: true,
  }),
} satisfies Partial<Record<FailureCode, Entry>>
