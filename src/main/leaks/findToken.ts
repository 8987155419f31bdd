import type { SessionView } from '../../contract/sessions'
import type { ParsedKs } from '../../kaltura'
import { parsePrivileges } from '../../kaltura/privileges'
import type { TokenRecord } from '../vault/record'

/** The app token that a list of privileges names: the server stamps it on each of its KS. */
export function appTokenIn(privileges: string): string | undefined {
  const parsed = parsePrivileges(privileges)
  const id = parsed.get('apptoken')?.[0] ?? parsed.get('sessionid')?.[0]
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined
}

/** What is known of a KS without asking anybody: from the session book by its fingerprint, or from what is legible in it. */
export function readOrigin(
  parsed: ParsedKs,
  fingerprint: string,
  sessions: readonly SessionView[],
): { appTokenId?: string; serviceUrl?: string; isAdmin?: boolean } {
  const known = sessions.find(
    (session) => session.fingerprint === fingerprint && session.partnerId === parsed.partnerId,
  )
  if (known) {
    const { appTokenId, serviceUrl, type } = known
    return { serviceUrl, isAdmin: type === 2, ...(appTokenId !== undefined && { appTokenId }) }
  }
  if (parsed.version !== 1) return {}
  const appTokenId = appTokenIn(parsed.privileges)
  return { isAdmin: parsed.sessionType === 2, ...(appTokenId !== undefined && { appTokenId }) }
}

/** The service URL under which tokens of a partner are held, if there is exactly one. */
export function onlyServiceUrl(records: readonly TokenRecord[], partnerId: number): string | undefined {
  const urls = new Set(records.filter((held) => held.partnerId === partnerId).map((held) => held.serviceUrl))
  const [only] = urls
  return urls.size === 1 ? only : undefined
}
