/** The main window as a whole: its panes, and what it says of what was done from elsewhere in it. */
export const mainWindow = {
  panes: { label: 'Panes', tokens: 'Tokens', token: 'Token', sessions: 'Sessions' },
  added_one: 'Added {{count, number}} token',
  added_other: 'Added {{count, number}} tokens',
  takenIn_one: 'Took in {{count, number}} token',
  takenIn_other: 'Took in {{count, number}} tokens',
  clipboardCleared: 'The clipboard was cleared',
  /** links from outside that name a token */
  links: {
    unknown: 'This link names no token held here',
    behindDialog: 'A link was opened. Close the dialog and open it again to see its token.',
  },
} as const
