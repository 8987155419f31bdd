import { check } from './check'
import { events, groups } from './events'

/** The journal: its list, the check of it, and taking it along. */
export const journal = {
  title: 'Journal',
  retry: 'Try again',
  entries_one: '{{count, number}} entry',
  entries_other: '{{count, number}} entries',
  /** how many of them the filter shows */
  entriesShown_one: '{{shown, number}} of {{count, number}} entry',
  entriesShown_other: '{{shown, number}} of {{count, number}} entries',
  waiting_one: 'One entry waits in memory until then.',
  waiting_other: '{{count, number}} entries wait in memory until then.',
  empty: {
    title: 'Nothing in the journal yet',
    /** there are entries, and they could not be written yet */
    waiting: 'Nothing of the journal is on the disk yet',
    about:
      'What you do here with tokens and sessions is written down, on this machine only: when, for which token, what was asked and what was granted. A KS is named by its fingerprint; no secret and no KS is ever in it.',
    files: 'Its files will be in <folder>{{folder}}</folder>',
  },
  noMatch: {
    title: 'No entry matches',
    about: 'Every word has to occur in what an entry says.',
    showAll: 'Show all entries',
  },
  filter: {
    search: 'Search the journal',
    examples: 'Label, id, user, privilege, fingerprint',
    kind: 'Kind of entry',
    anyKind: 'Any kind',
    token: 'Token',
    anyToken: 'Any token',
    case: 'Case',
    anyCase: 'Any case',
    time: 'Time',
    times: {
      any: 'Any time',
      today: 'Today',
      week: 'Last 7 days',
      month: 'Last 30 days',
      between: 'Between days…',
    },
    from: 'From',
    to: 'To',
    failedOnly: 'Failed only',
  },
  export: {
    start: 'Export…',
    running: 'Exporting…',
    menu: 'Export',
    shown: 'What is shown ({{entries, number}})',
    everything: 'Everything ({{entries, number}})',
    formats: {
      csv: 'CSV, for a spreadsheet',
      json: 'JSON, for a program',
    },
    done_one: 'Exported {{count, number}} entry to {{file}}.',
    done_other: 'Exported {{count, number}} entries to {{file}}.',
    unreadable_one: '{{count, number}} line could not be read.',
    unreadable_other: '{{count, number}} lines could not be read.',
  },
  list: {
    name: 'Entries, newest first',
    matches_one: '{{count, number}} entry matches',
    matches_other: '{{count, number}} entries match',
  },
  /** one line of the list */
  row: {
    practice: 'Practice',
    case: 'Case {{name}}',
    noUser: 'no user',
    /** of an entry whose time no calendar has */
    noTime: 'no time',
    unknown: 'Unknown event: {{name}}',
    unnamed: 'Unknown event: without a name',
    unknownDetail: 'Most likely from a newer KSmith. It counts like any other entry.',
    fileUnreadable: '{{file}} cannot be read',
    fileUnreadableDetail: 'Check its permissions.',
    unreadable_one: 'A line that is no entry',
    unreadable_other: '{{count, number}} lines that are no entries',
    unreadableDetail: '{{file}}, from line {{line, number}}',
  },
  /** an unfolded entry */
  details: {
    time: 'Time',
    number: 'Number',
    unknown: 'What it says',
    user: 'User',
    token: 'Token',
    appTokenId: 'App-token id',
    partnerId: 'Partner id',
    account: 'Account',
    case: 'Case',
    environment: 'Environment',
    ks: 'KS fingerprint',
    place: '{{file}}, line {{line, number}}',
    fileUnreadable:
      'The file is there but cannot be opened. It belongs to another user, its permissions were changed, or the disk has a fault.',
    unreadable:
      'This was not written by KSmith, or was damaged afterwards. “Check the journal” tells what that means for the entries around it.',
  },
  /** what was asked beside what was granted */
  rights: {
    point: 'Point',
    asked: 'Asked',
    granted: 'Granted',
    lifetime: 'Lifetime',
    type: 'Type',
    userId: 'User id',
    privileges: 'Privileges',
    nothing: 'Nothing',
  },
  check,
  events,
  groups,
} as const
