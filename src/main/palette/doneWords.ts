import type { QuickDone } from '../../contract/palette'

/**
 * The words of the notification. There is no KS, no fingerprint and no user id in them: other people may see them. Names
 * are in them only where the setting says so.
 */
export function doneWords(
  { kind, name, clearsIn, caseId, format }: QuickDone,
  withNames: boolean,
): { title: string; body: string } {
  const what = format === 'ks' ? 'KS' : clearsIn === undefined ? 'Program' : `KS as ${format}`
  const title = `${what} ${kind === 'minted' ? 'minted and copied' : 'copied'}`
  return {
    title: clearsIn === undefined ? title : `${title}, clears in ${clearsIn} s`,
    body: !withNames ? '' : caseId === undefined ? name : `${name}, case ${caseId}`,
  }
}
