/** The field for privileges: names on offer, what each is, what the token carries and how that is narrowed. */
export const privileges = {
  label: 'Extra privileges',
  placeholder: 'None. Type a name, or ↓ to choose one',
  none: 'None',
  offered: 'Names to choose from',
  willBeDropped: 'will be dropped',
  /** where something is wrong with what was typed */
  place: 'Character {{position, number}}',
  /** how the part behind the colon is written */
  values: {
    none: 'It takes no value.',
    ids: 'Ids separated by /, or * for all.',
    id: 'One id, or * for all.',
    users: 'User ids separated by /, or * for all.',
    role: 'One role id.',
    uris: 'URIs separated by |, each with * at its end for a prefix.',
    ip: 'One IPv4 address.',
    number: 'A whole number.',
    time: 'A time in Unix seconds.',
    text: 'Text without commas and spaces.',
  },
  /** what a privilege does, as a sentence, and how its value is written */
  hint: {
    withoutValue: '<name>{{name}}</name>: {{does}}',
    withValue: '<name>{{name}}</name>: {{does}} {{value}}',
  },
  otherSpelling: 'This is not {{name}}: upper and lower case are told apart.',
  /** what the token makes of a name that is typed */
  outlook: {
    NARROWABLE: 'The token carries {{carried}}: you may narrow it.',
    FIXED: 'The token fixes {{carried}}: anything else will be dropped.',
    set: 'The server or the token sets this name: it will be dropped.',
    RESERVED: 'Reserved: only the token itself can carry it. It will be dropped.',
    PERHAPS_NARROWABLE: 'Reserved: dropped, unless the token carries it with *.',
    PERHAPS_OPEN: 'Added, unless the token fixes this name.',
    custom: 'A name of your own: it is added as it stands.',
  },
  carried: {
    title: 'The token carries',
    fixed: 'Fixed by the token',
    narrow: 'Narrow…',
    narrowIt: 'Narrow {{privilege}}…',
    more_one: '{{count, number}} more',
    more_other: '{{count, number}} more',
  },
  narrowing: {
    title: 'Narrow {{privilege}}',
    effect: 'The session gets what you enter here in the place of the token’s *.',
    users: 'User ids',
    entries: 'Entry ids',
    value: 'Value',
    separated: 'One, or several with a space, a comma or a slash between.',
    cancel: 'Cancel',
    narrow: 'Narrow',
    noIds: 'Enter at least one id.',
    noValue: 'Enter a value.',
    carried: 'The * is what the token carries already.',
    unfit: '“{{value}}” cannot be part of a privilege.',
  },
} as const
