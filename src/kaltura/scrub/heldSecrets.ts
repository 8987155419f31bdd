import type { Finding } from './mark'

/** Letters and digits that hang together; longer ones are no secret. */
const word = /(?<![0-9A-Za-z])[0-9A-Za-z]{16,129}/g
/** As Kaltura makes them. */
const usual = /^[0-9A-Fa-f]{32}$/
/** What another secret would have to stand between, so that the pieces of other base64 do not count. */
const open = /[\w+/=.-]/

/** Whether a word can be a secret: 32 hexadecimal digits, or any other that has a digit and stands alone. */
function isCandidate(text: string, at: number, found: string): boolean {
  const after = text[at + found.length] ?? ' '
  if (/[0-9A-Za-z]/.test(after)) return false
  if (usual.test(found)) return true
  return /\d/.test(found) && !open.test(text[at - 1] ?? ' ') && (after === '.' || !open.test(after))
}

/**
 * Secrets that are held here, recognised by fingerprints alone. Those are short, so that now and then another word is
 * taken for one: it is masked too.
 *
 * @param held fingerprints
 */
export function* heldSecrets(
  text: string,
  held: ReadonlySet<string>,
  fingerprint: (word: string) => string,
): Generator<Finding> {
  if (held.size === 0) return
  const known = new Map<string, string | undefined>()
  for (const { index, 0: found } of text.matchAll(word)) {
    if (!isCandidate(text, index, found)) continue
    if (!known.has(found)) {
      const prints = [...new Set([found, found.toLowerCase()])].map(fingerprint)
      known.set(
        found,
        prints.find((print) => held.has(print)),
      )
    }
    const print = known.get(found)
    if (print !== undefined) {
      yield { kind: 'tokenSecret', start: index, end: index + found.length, mark: `[token secret #${print}]` }
    }
  }
}
