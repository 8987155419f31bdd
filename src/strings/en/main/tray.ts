/** The icon in the tray and its menu. */
export const tray = {
  open: 'Open KSmith',
  quit: 'Quit KSmith',
  conceal: 'Conceal KSmith',
  clearClipboard: 'Clear the KS from the clipboard',
  mint: 'Mint and copy',
  inEnvironment: '{{name}} ({{environment}})',
  sessions: 'Sessions',
  ofCase: 'case {{caseId}}',
  copy: 'Copy again',
  forget: 'Forget',
  more_one: '{{count, number}} more…',
  more_other: '{{count, number}} more…',
  left: {
    underAMinute: 'under a minute left',
    minutes: '{{minutes, number}} min left',
    hours: '{{hours, number}} h left',
    hoursAndMinutes: '{{hours, number}} h {{minutes, number}} min left',
    days: '{{days, number}} d left',
    daysAndHours: '{{days, number}} d {{hours, number}} h left',
  },
  /** when the pointer rests on the icon; `time` in minutes and seconds, as 0:45 */
  holdsKs: 'KSmith: a KS is on the clipboard for {{time}}',
} as const
