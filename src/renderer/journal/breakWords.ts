import type { JournalBreak } from '../../contract/journal'
import { t } from '../../strings'
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
  return {
    title: t(`journal.check.breaks.${kind}.title`, { file, line }),
    before: lastGoodWords(lastGood),
    meaning: t(`journal.check.breaks.${kind}.meaning`),
    next: t(`journal.check.breaks.${kind}.next`),
  }
}

function lastGoodWords(lastGood: JournalBreak['lastGood']): string {
  if (!lastGood) return t('journal.check.lastGood.none')
  const { seq, at, file, line } = lastGood
  return at === undefined
    ? t('journal.check.lastGood.untimed', { seq, file, line })
    : t('journal.check.lastGood.timed', { seq, at: momentOf(at), file, line })
}

/**
 * What was found, in a few words. What cannot be checked here, and what was only not finished, is not called changed.
 *
 * @param count all breaks, told one by one or not
 */
export function foundWords(breaks: readonly JournalBreak[], count: number): string {
  if (breaks.every(({ kind }) => kind === 'keyless')) return t('journal.check.found.keyless')
  if (count === 1 && breaks[0]?.kind === 'incomplete') return t('journal.check.found.incomplete')
  return t('journal.check.found.changed', { count })
}

/** One sentence on what looking through the journal found. */
export function soundWords(sound: number, files: number, isAll: boolean): string {
  if (isAll) {
    return t('journal.check.all', { count: sound, inFiles: t('journal.check.inFiles', { count: files }) })
  }
  return sound === 0 ? t('journal.check.noneSound') : t('journal.check.sound', { count: sound })
}
