/** Looking through the whole journal, and what was found. */
export const check = {
  region: 'Check of the journal',
  start: 'Check the journal',
  running: 'Checking…',
  looking: 'Looking through every entry…',
  progress: 'Entries looked through',
  again: 'Check again',
  dismiss: 'Dismiss',
  nothing: 'There is nothing to check yet.',
  /** `inFiles` is one of the two below */
  all_one: 'The one entry {{inFiles}} is as it was written.',
  all_other: 'All {{count, number}} entries {{inFiles}} are as they were written.',
  inFiles_one: 'in {{count, number}} file',
  inFiles_other: 'in {{count, number}} files',
  /** beside what is not as it was written */
  noneSound: 'No entry could be confirmed.',
  sound_one: '{{count, number}} entry is as it was written.',
  sound_other: '{{count, number}} entries are as they were written.',
  found: {
    region: 'What was found',
    keyless: 'Some entries cannot be checked here',
    incomplete: 'One entry was not finished',
    changed_one: 'One place is not as it was written',
    changed_other: '{{count, number}} places are not as they were written',
    more_one: 'And {{count, number}} more.',
    more_other: 'And {{count, number}} more.',
    files: 'The files are in <folder>{{folder}}</folder>',
    goesOn: 'New entries go to a new file, which can be checked again.',
  },
  /** the last entry before a break that can be relied on */
  lastGood: {
    none: 'There is no good entry before it.',
    timed:
      'The last good entry before it is number {{seq, number}} of {{at}} ({{file}}, line {{line, number}}).',
    untimed: 'The last good entry before it is number {{seq, number}} ({{file}}, line {{line, number}}).',
  },
  breaks: {
    edited: {
      title: 'An entry is not as it was written: {{file}}, line {{line, number}}',
      meaning:
        'It was changed, put in, taken out or moved by something other than KSmith, or the disk damaged it. What follows it, up to where KSmith began a new file, proves nothing.',
      next: 'Keep the file as it is. Compare it with a backup, and find out who or what else can write to this folder.',
    },
    cut: {
      title: 'Entries are missing: {{file}}, line {{line, number}}',
      meaning:
        'KSmith wrote more entries than there are. They were taken away, or the files were set back to an older copy, for instance by a backup or a synchronisation.',
      next: 'Look for a newer copy of the journal’s files, and keep these as they are.',
    },
    incomplete: {
      title: 'The last entry was not finished: {{file}}, line {{line, number}}',
      meaning:
        'Most likely the machine or KSmith stopped in the middle of writing it. That entry is lost, nothing else is.',
      next: 'Nothing needs to be done.',
    },
    missing: {
      title: 'A file is missing: {{file}}',
      meaning:
        'KSmith wrote this file, and it is not there any more. Without it, what follows it up to a new beginning proves nothing.',
      next: 'Put the file back from a backup, then check again.',
    },
    unreadable: {
      title: 'A file cannot be read: {{file}}, line {{line, number}}',
      meaning:
        'The file belongs to another user, its permissions were changed, or the disk has a fault. Nothing is known of what is in it.',
      next: 'Correct its permissions, then check again.',
    },
    keyless: {
      title: 'These entries cannot be checked: from {{file}}, line {{line, number}}',
      meaning:
        'The key they were marked with is not in this keychain. They were written on another machine or by another user, the keychain was set up anew, or KSmith’s folder was moved. They may be right; nothing here proves it.',
      next: 'Check them where they were written, with the keychain of that machine.',
    },
  },
} as const
