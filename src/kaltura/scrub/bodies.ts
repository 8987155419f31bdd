import { base64Bodies, holdsKs } from '../ks'
import { type Finding, plainMarks } from './mark'

/** Characters that are looked at to tell text from other bytes. */
const SAMPLE = 400

/**
 * Base64 bodies with something secret in them. They are hidden whole: what is left of one could not be decoded.
 *
 * @param holdsSecret whether a text holds one
 */
export function* bodies(text: string, holdsSecret: (text: string) => boolean): Generator<Finding> {
  for (const { start, end, decoded } of base64Bodies(text)) {
    if (holdsKs(decoded) || (isText(decoded) && holdsSecret(decoded))) {
      yield { kind: 'base64', start, end, mark: plainMarks.base64 }
    }
  }
}

function isText(decoded: string): boolean {
  return !/[^\t\n\r\x20-\x7e\x80-\xff]/.test(decoded.slice(0, SAMPLE))
}
