import type { AccountToken } from '../../../contract/account'
import type { AppToken } from '../../../kaltura'
import { MARK, withoutKs } from '../../intake/withoutKs'

/** Of the form that app tokens' and accounts' secrets have. */
const SECRET_FORM = /(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/gi
/** Shorter than this, nothing is a KS. */
const MAYBE_KS = /[A-Za-z0-9+/_=-]{40}/

/**
 * An app token as the account answered it, less its secret: what is kept in memory and shown. Somebody may have written
 * a secret into a text field, this one's, another one's or the account's, or a KS: so that is looked for, too. A user or a
 * privilege may well be a hash by its form, so there only this secret and KS are.
 */
export function withoutSecret({ token: secret, partnerId: _, ...rest }: AppToken): AccountToken {
  const clean = (text: string | null) => {
    const own = text?.replaceAll(secret, MARK) ?? null
    return own !== null && MAYBE_KS.test(own) ? withoutKs(own) : own
  }
  return {
    ...rest,
    sessionUserId: clean(rest.sessionUserId),
    sessionPrivileges: clean(rest.sessionPrivileges),
    description: clean(rest.description)?.replace(SECRET_FORM, MARK) ?? null,
  }
}

/** Whether a text has a gap where a secret stood, so that sending it would put the gap into the account. */
export function hasGap(text: unknown): boolean {
  return typeof text === 'string' && text.includes(MARK)
}
