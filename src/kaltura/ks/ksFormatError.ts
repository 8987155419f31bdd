/** What is wrong with a text that should have been a KS. */
export type KsFormatRule =
  /** Not base64 as the server writes it. */
  | 'NOT_BASE64'
  /** Base64 of something that is no KS of a known version. */
  | 'NOT_A_KS'
  /** A KS by its looks, with a field missing or of the wrong kind. */
  | 'BAD_FIELD'
  /** Signed or encrypted with another secret, or changed on the way. */
  | 'BAD_SIGNATURE'

/** The text is not a KS. Carries the rule alone, never the text: a damaged KS is still a secret. */
export class KsFormatError extends Error {
  readonly code = 'KS_FORMAT'

  constructor(readonly rule: KsFormatRule) {
    super(`Not a KS: ${rule}`)
    this.name = 'KsFormatError'
  }
}
