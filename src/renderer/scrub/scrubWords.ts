import type { ScrubKind } from '../../contract/scrub'

const one: Record<ScrubKind, string> = {
  ks: 'KS',
  tokenSecret: 'secret of a token held here',
  tokenHash: 'token hash',
  secret: 'account secret',
  password: 'password',
  token: 'other token or key',
  authorization: 'authorization header',
  cookie: 'cookie',
  base64: 'base64 body with secrets',
}
const several: Record<ScrubKind, string> = {
  ks: 'KS',
  tokenSecret: 'secrets of tokens held here',
  tokenHash: 'token hashes',
  secret: 'account secrets',
  password: 'passwords',
  token: 'other tokens or keys',
  authorization: 'authorization headers',
  cookie: 'cookies',
  base64: 'base64 bodies with secrets',
}

/** So many of a kind. */
export function kindWords(kind: ScrubKind, count: number): string {
  return count === 1 ? one[kind] : several[kind]
}

const number = new Intl.NumberFormat()

/** A size for reading, of characters. */
export function sizeWords(characters: number): string {
  if (characters < 10_000) return `${number.format(characters)} characters`
  if (characters < 1_000_000) return `${number.format(Math.round(characters / 1_000))} thousand characters`
  return `${number.format(Math.round(characters / 100_000) / 10)} million characters`
}
