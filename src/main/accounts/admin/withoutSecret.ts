import type { AccountToken } from '../../../contract/account'
import type { AppToken } from '../../../kaltura'

/**
 * An app token as the account answered it, less its secret: what is kept in memory and shown. Somebody may have written
 * the secret into a text field, so it is looked for there too.
 */
export function withoutSecret({ token: secret, partnerId: _, ...rest }: AppToken): AccountToken {
  const clean = (text: string | null) => text?.replaceAll(secret, '•••') ?? null
  return {
    ...rest,
    sessionUserId: clean(rest.sessionUserId),
    sessionPrivileges: clean(rest.sessionPrivileges),
    description: clean(rest.description),
  }
}
