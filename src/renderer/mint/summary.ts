import type { MintRequest, Token } from '../../contract/tokens'
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
      lifetime.granted === undefined ? 'token has ended' : formatDuration(lifetime.granted),
      userId.granted ? `user ${userId.granted}` : 'no user',
      ...(request.privileges === '' ? [] : [request.privileges]),
    ],
  }
}

/** A preview in one line, to stand beside the button: `15 min · USER · 1 dropped`. */
export function previewSummary({ lifetime, type, userId, privileges }: GrantPreview): Summary {
  const dropped = privileges.filter(({ verdict }) => verdict.startsWith('DROPPED')).length
  const shortened = lifetime.limit === 'duration' || lifetime.limit === 'expiry'
  return {
    isAdmin: type.granted === 2,
    facts: [
      lifetime.granted === undefined
        ? 'token has ended'
        : `${formatDuration(lifetime.granted)}${shortened ? ' (shortened)' : ''}`,
      ...(type.granted === 2 ? [] : ['USER']),
      ...(userId.granted ? [userId.granted] : []),
      ...(dropped === 0 ? [] : [`${dropped} dropped`]),
    ],
  }
}
