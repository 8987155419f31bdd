/** What can be wrong with the shortcut that opens the palette. */
export const palette = {
  INVALID_SHORTCUT: {
    title: 'Every program needs these keys',
    happened:
      '{{keys}} would be missing in all other programs, where they copy, close or move. Nothing was changed.',
    happenedUnnamed:
      'These keys would be missing in all other programs, where they copy, close or move. Nothing was changed.',
    next: ['Press another combination, for instance Ctrl or Cmd with Alt and a letter.'],
  },
  SHORTCUT_TAKEN: {
    title: 'These keys cannot be had',
    happened: 'The system does not give {{keys}} to KSmith. Nothing was changed.',
    happenedUnnamed: 'The system does not give these keys to KSmith. Nothing was changed.',
    causes: [
      'Another program, or the desktop itself, has claimed them.',
      'This desktop gives such keys to no program.',
    ],
    next: ['Press another combination, or free these keys in the other program and try again.'],
  },
} as const
