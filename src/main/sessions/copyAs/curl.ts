import { mediaListUrl, PAGE_SIZE } from './mediaListUrl'
import { quoteForShell } from './quoteForShell'
import { type CopiedSession, KS_VARIABLE } from './session'

/**
 * `media.list` with curl, for POSIX shells. The body goes through a pipe, since everyone on a machine can read the
 * arguments of its commands; a KS is base64, so it needs no escaping in JSON.
 */
export function curlSnippet(session: CopiedSession): string {
  const body = `{"format":1,"ks":"%s","pager":{"pageSize":${PAGE_SIZE}}}`
  return `printf '${body}' "$${KS_VARIABLE}" |
  curl --silent --show-error --fail --header 'Content-Type: application/json' --data-binary @- \\
    ${quoteForShell(mediaListUrl(session))}
`
}
