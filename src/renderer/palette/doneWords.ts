import { carriesKs } from '../../contract/copyFormats'
import type { QuickDone } from '../../contract/palette'
import { copyFormatWords } from '../sessions/copyFormatWords'

/** What is on the clipboard now, and for how long: two short texts. */
export function doneWords({ format, clearsIn, name, type, caseId }: QuickDone): {
  title: string
  detail: string
} {
  const what = format === 'ks' ? 'KS' : (copyFormatWords[format].title ?? copyFormatWords[format].name)
  const title =
    clearsIn === undefined
      ? carriesKs(format)
        ? `${what} copied`
        : `${what} copied, which carries no KS`
      : `${what} copied, clears in ${clearsIn} s`
  const facts = [...(type === 2 ? ['ADMIN'] : []), name, ...(caseId === undefined ? [] : [`case ${caseId}`])]
  return { title, detail: facts.join(' · ') }
}
