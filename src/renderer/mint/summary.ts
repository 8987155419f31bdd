import type { MintRequest, Token } from '../../contract/tokens'
import { t } from '../../strings'
import { formatDuration } from '../ui/duration'
import { type GrantPreview, previewGrant } from './preview'

/** A mint in the fewest words. Separate facts, so no sentence. */
export type Summary = { isAdmin: boolean; facts: string[] }

/**
 * What a request will give, as far as the token's caps are known: `15 min · user jane@… · list:*`. ADMIN is apart,
 * since it is shown as a mark.
 *
 * @param now epoch milliseconds
 */
export function summarize(
  token: Pick<Token, 'appTokenId' | 'caps'>,
  request: MintRequest,
  now: number,
): Summary {
  const { lifetime, type, userId } = previewGrant(token, request, now)
  return {
    isAdmin: type.granted === 2,
    facts: [
      lifetime.granted === undefined ? t('mint.summary.ended') : formatDuration(lifetime.granted),
      userId.granted ? t('mint.summary.user', { userId: userId.granted }) : t('mint.summary.noUser'),
      ...(request.privileges === '' ? [] : [request.privileges]),
    ],
  }
}

/** A preview in one line, to stand beside the button: `15 min · USER · 1 dropped`. */
export function previewSummary({ lifetime, type, userId, privileges }: GrantPreview): Summary {
  const dropped = privileges.filter(({ verdict }) => verdict.startsWith('DROPPED')).length
  return {
    isAdmin: type.granted === 2,
    facts: [
      lifetimeFact(lifetime),
      ...(type.granted === 2 ? [] : ['USER']),
      ...(userId.granted ? [userId.granted] : []),
      ...(dropped === 0 ? [] : [t('mint.summary.dropped', { count: dropped })]),
    ],
  }
}

function lifetimeFact({ granted, limit }: GrantPreview['lifetime']): string {
  if (granted === undefined) return t('mint.summary.ended')
  const lifetime = formatDuration(granted)
  const isShortened = limit === 'duration' || limit === 'expiry'
  return isShortened ? t('mint.summary.shortened', { lifetime }) : lifetime
}
