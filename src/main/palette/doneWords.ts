import type { QuickDone } from '../../contract/palette'

/** The words of the notification. There is no KS, no fingerprint and no user id in them: other people may see them. */
export function doneWords({ kind, name, clearsIn, caseId, format }: QuickDone): {
  title: string
  body: string
} {
  const what = format === 'ks' ? 'KS' : clearsIn === undefined ? 'Program' : `KS as ${format}`
  const title = `${what} ${kind === 'minted' ? 'minted and copied' : 'copied'}`
  return {
    title: clearsIn === undefined ? title : `${title}, clears in ${clearsIn} s`,
    body: caseId === undefined ? name : `${name}, case ${caseId}`,
  }
}
