/** What stands where a secret stood. Outside ASCII, so that it can never be part of one. */
export const redactionMark = '•••'

/**
 * Takes everything that is, or looks like, a secret out of a server's text: first every secret of the
 * request literally (also url-encoded or with escaped slashes), then whatever has the shape of a KS, of an
 * app token, of a hash, or of any long run of base64.
 *
 * Rather too much than too little: the text only helps a person to understand a failure. (The message of
 * `INVALID_KS` contains the whole KS when the server cannot read it.)
 *
 * @param secrets what was sent with the request, or was used to make it
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  return redactor(secrets)(text)
}

/** {@link redact} for many texts with the same secrets. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const literally = spellings(secrets)
  return (text) => {
    let redacted = text
    for (const spelling of literally) redacted = redacted.replaceAll(spelling, redactionMark)
    return redacted.replace(ksShape, redactionMark).replace(longRun, redactionMark)
  }
}

/** Longest first, so that a secret within another does not leave the other's ends standing. */
function spellings(secrets: readonly string[]): string[] {
  const all = secrets.flatMap((secret) => [secret, urlEncoded(secret), secret.replaceAll('/', '\\/')])
  return [...new Set(all)].filter((spelling) => spelling !== '').sort((a, b) => b.length - a.length)
}

function urlEncoded(secret: string): string {
  try {
    return encodeURIComponent(secret)
  } catch {
    return secret
  }
}

/** `djJ8` is base64 for `v2|`. */
const ksShape = /djJ8[A-Za-z0-9+/_=-]{4,}/g
/** A v1 KS, an app token, any hash, any other credential. Percent signs join what a URL has encoded. */
const longRun = /(?:[A-Za-z0-9+/_=-]|%[0-9A-Fa-f]{2}|\\\/){32,}/g
