/** Support cases, which sessions belong to. */
export const cases = {
  none: 'No case',
  open: 'Case <id>{{caseId}}</id> (open)',
  /** where no case is open */
  title: 'Support case',
  name: 'Case <id>{{caseId}}</id>',
  about: 'While a case is open, every session you mint belongs to it. Closing the case forgets them all.',
  hasNone: 'What you mint belongs to this case. It has no KS that is alive.',
  has_one: 'What you mint belongs to this case. It has {{count, number}} KS that is alive.',
  has_other: 'What you mint belongs to this case. It has {{count, number}} KS that are alive.',
  closeOpen: 'Close the case…',
  others: {
    label: 'Other cases with sessions',
    hasNone: 'Case <id>{{caseId}}</id>, no KS that is alive',
    has_one: 'Case <id>{{caseId}}</id>, {{count, number}} KS that is alive',
    has_other: 'Case <id>{{caseId}}</id>, {{count, number}} KS that are alive',
    close: 'Close…',
    closeLabel: 'Close case {{caseId}}',
  },
  form: {
    caseId: 'Case id',
    another: 'Open another case',
    open: 'Open',
    opened: 'Case {{caseId}} is open',
  },
  close: {
    title: 'Close case {{caseId}}?',
    clipboard: 'If one of them is on the clipboard, it is cleared there.',
    atKaltura: 'At Kaltura they stay valid until they end.',
    action: 'Close the case',
    closed: 'Closed case {{caseId}}',
  },
} as const
