import { findings } from './findings'

/** Doctor: its screen, and what it finds, in the window and in a report. */
export const doctor = {
  title: 'Doctor',
  about:
    'Looks at the keychain, KSmith’s files, the way to each of your servers, the clock and the desktop. It reads no secret and changes nothing.',
  run: 'Run',
  runAgain: 'Run again',
  stop: 'Stop',
  copyReport: 'Copy report',
  copied: 'Copied the report. There are no secrets, names or ids in it.',
  /** how far a run has come, or what it came to, one sentence after another */
  summary: {
    running: '{{done, number}} of {{total, number}} checks have ended',
    stopped: 'Stopped after {{done, number}} of {{total, number}} checks.',
    nothingWrong: 'Nothing is wrong.',
    wrong_one: '{{count, number}} thing is wrong.',
    wrong_other: '{{count, number}} things are wrong.',
    notes_one: '{{count, number}} worth knowing.',
    notes_other: '{{count, number}} worth knowing.',
  },
  /** above the findings that are bad, whatever they are about */
  wrong: 'What is wrong',
  groups: {
    keychain: 'Keychain',
    files: 'KSmith’s files',
    network: 'Servers and network',
    run: 'This run',
    desktop: 'Desktop',
  },
  states: {
    good: 'Good',
    note: 'Worth knowing',
    bad: 'Bad',
    absent: 'Not available here',
  },
  row: {
    /** what is between the tags is read out but not shown */
    help: 'Help<unseen> about {{name}}</unseen>',
    try: {
      keychain: 'Try writing<unseen> to the keychain</unseen>',
      clipboard: 'Try writing<unseen> to the clipboard</unseen>',
    },
    trying: {
      keychain: 'Trying…<unseen> to the keychain</unseen>',
      clipboard: 'Trying…<unseen> to the clipboard</unseen>',
    },
  },
  /** servers by what they are; a report names no others */
  servers: {
    region: 'Kaltura, {{name}}',
    practice: 'Practice account',
    here: 'Server on this machine, {{n, number}}',
    other: 'Another server, {{n, number}}',
    unknown: 'Server',
  },
  /** what the catalogue of failures says of one, as a finding */
  ofFailure: '{{title}}. {{happened}}',
  findings,
} as const
