import type { JournalBreak } from '../../contract/journal'
import { momentOf } from './times'

/** What a break means, in plain words. */
export type BreakWords = {
  title: string
  /** the last entry before it that can be relied on */
  before: string
  meaning: string
  next: string
}

/** Explains a break to somebody who has to decide whether to worry. */
export function breakWords({ kind, file, line, lastGood }: JournalBreak): BreakWords {
  const before = lastGood
    ? `The last good entry before it is number ${lastGood.seq.toLocaleString()}${lastGood.at === undefined ? '' : ` of ${momentOf(lastGood.at)}`} (${lastGood.file}, line ${lastGood.line.toLocaleString()}).`
    : 'There is no good entry before it.'
  const at = `${file}, line ${line.toLocaleString()}`
  switch (kind) {
    case 'edited':
      return {
        title: `An entry is not as it was written: ${at}`,
        before,
        meaning:
          'It was changed, put in, taken out or moved by something other than KSmith, or the disk damaged it. What follows it, up to where KSmith began a new file, proves nothing.',
        next: 'Keep the file as it is. Compare it with a backup, and find out who or what else can write to this folder.',
      }
    case 'cut':
      return {
        title: `Entries are missing: ${at}`,
        before,
        meaning:
          'KSmith wrote more entries than there are. They were taken away, or the files were set back to an older copy, for instance by a backup or a synchronisation.',
        next: 'Look for a newer copy of the journal’s files, and keep these as they are.',
      }
    case 'incomplete':
      return {
        title: `The last entry was not finished: ${at}`,
        before,
        meaning:
          'Most likely the machine or KSmith stopped in the middle of writing it. That entry is lost, nothing else is.',
        next: 'Nothing needs to be done.',
      }
    case 'missing':
      return {
        title: `A file is missing: ${file}`,
        before,
        meaning:
          'KSmith wrote this file, and it is not there any more. Without it, what follows it up to a new beginning proves nothing.',
        next: 'Put the file back from a backup, then check again.',
      }
    case 'unreadable':
      return {
        title: `A file cannot be read: ${at}`,
        before,
        meaning:
          'The file belongs to another user, its permissions were changed, or the disk has a fault. Nothing is known of what is in it.',
        next: 'Correct its permissions, then check again.',
      }
    case 'keyless':
      return {
        title: `These entries cannot be checked: from ${at}`,
        before,
        meaning:
          'The key they were marked with is not in this keychain. They were written on another machine or by another user, the keychain was set up anew, or KSmith’s folder was moved. They may be right; nothing here proves it.',
        next: 'Check them where they were written, with the keychain of that machine.',
      }
  }
}

/**
 * What was found, in a few words. What cannot be checked here, and what was only not finished, is not called changed.
 *
 * @param count all breaks, told one by one or not
 */
export function foundWords(breaks: readonly JournalBreak[], count: number): string {
  if (breaks.every(({ kind }) => kind === 'keyless')) return 'Some entries cannot be checked here'
  if (count === 1 && breaks[0]?.kind === 'incomplete') return 'One entry was not finished'
  return count === 1
    ? 'One place is not as it was written'
    : `${count.toLocaleString()} places are not as they were written`
}

/** One sentence on what looking through the journal found. */
export function soundWords(sound: number, files: number, isAll: boolean): string {
  const entries = sound === 1 ? '1 entry' : `${sound.toLocaleString()} entries`
  const inFiles = `in ${files === 1 ? '1 file' : `${files.toLocaleString()} files`}`
  const verb = sound === 1 ? 'is as it was written' : 'are as they were written'
  if (!isAll) return sound === 0 ? 'No entry could be confirmed.' : `${entries} ${verb}.`
  return sound === 1 ? `The one entry ${inFiles} ${verb}.` : `All ${entries} ${inFiles} ${verb}.`
}
