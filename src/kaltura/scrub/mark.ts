/** What is taken out of a text, by kind. */
export const scrubKinds = [
  'ks',
  'tokenSecret',
  'tokenHash',
  'secret',
  'password',
  'token',
  'authorization',
  'cookie',
  'base64',
] as const

export type ScrubKind = (typeof scrubKinds)[number]

/** A stretch of a text, and what is to stand in its place. */
export interface Finding {
  kind: ScrubKind
  start: number
  end: number
  mark: string
}

/** What stands in the place of something of which nothing can be told. */
export const plainMarks: Record<ScrubKind, string> = {
  ks: '[KS hidden]',
  tokenSecret: '[token secret hidden]',
  tokenHash: '[token hash hidden]',
  secret: '[secret hidden]',
  password: '[password hidden]',
  token: '[token hidden]',
  authorization: '[authorization hidden]',
  cookie: '[cookie hidden]',
  base64: '[base64 with secrets hidden]',
}

const fingerprint = '#[0-9a-f]{8}'
const oneMark = String.raw`\[(?:KS v[12] partner -?\d{1,15} ${fingerprint}|token secret ${fingerprint}|(?:KS|token secret|token hash|secret|password|token|authorization|cookie|base64 with secrets) hidden)\]`

/** A mark at one place of a text: how many characters it takes, 0 when there is none. */
export function markLength(text: string, at: number): number {
  if (text[at] !== '[') return 0
  markAt.lastIndex = at
  return markAt.exec(text)?.[0].length ?? 0
}

const markAt = new RegExp(oneMark, 'y')

/** Whether a text is nothing but marks: there is nothing left to take out. */
export function isMarks(text: string): boolean {
  let at = 0
  for (let length = markLength(text, at); length > 0; length = markLength(text, at)) at += length
  return at === text.length && at > 0
}
