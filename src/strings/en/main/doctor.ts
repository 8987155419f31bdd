/** Doctor’s report as it is copied and printed. */
export const doctor = {
  report: {
    title: 'KSmith {{version}} Doctor, {{at}}',
    /** before each finding; there is room for five letters */
    marks: { good: 'ok', note: 'note', bad: 'BAD', absent: '-' },
    finding: '{{name}}: {{means}}',
    findingWithCode: '{{name}}: {{means}} ({{code}})',
    nothingWrong: 'Nothing is wrong.',
    wrong_one: '{{count, number}} thing is wrong.',
    wrong_other: '{{count, number}} things are wrong.',
  },
  issuedBy: 'Issued by {{issuer}}',
} as const
