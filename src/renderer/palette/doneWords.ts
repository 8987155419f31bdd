import { carriesKs } from '../../contract/copyFormats'
import type { QuickDone } from '../../contract/palette'
import { t } from '../../strings'
import { copyFormatWords } from '../sessions/copyFormatWords'

/** What is on the clipboard now, and for how long: two short texts. */
export function doneWords({ format, clearsIn, name, type, caseId }: QuickDone): {
  title: string
  detail: string
} {
  const what = format === 'ks' ? t('palette.done.ks') : copyFormatWords[format].title
  const title =
    clearsIn === undefined
      ? carriesKs(format)
        ? t('palette.done.copied', { what })
        : t('palette.done.copiedWithoutKs', { what })
      : t('palette.done.copiedFor', { what, seconds: clearsIn })
  const facts = [
    ...(type === 2 ? ['ADMIN'] : []),
    name,
    ...(caseId === undefined ? [] : [t('palette.done.ofCase', { caseId })]),
  ]
  return { title, detail: facts.join(' · ') }
}
