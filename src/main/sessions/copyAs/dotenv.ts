import { KS_VARIABLE } from './session'

/**
 * A line of an `.env` file. The readers of such files agree on nothing but plain words and single quotes around what
 * has no quote, backslash or line break in it, and Docker's knows no quotes at all; a KS is base64, a plain word.
 *
 * @throws RangeError for a text that no spelling gives to every reader alike
 */
export function dotenvLine(ks: string): string {
  if (/^[\w+/=.:-]+$/.test(ks)) return `${KS_VARIABLE}=${ks}`
  if (/['\\\p{Cc}\u2028\u2029]/u.test(ks)) throw new RangeError('no line of an .env file says this')
  return `${KS_VARIABLE}='${ks}'`
}
