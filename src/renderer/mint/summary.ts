import type { MintRequest } from '../../contract/tokens'
import { formatDuration } from '../ui/duration'

/** What a request asks for, in the fewest words: `15 min · user jane@… · list:*`. Separate facts, so no sentence. */
export function summarize(request: MintRequest): string[] {
  return [
    formatDuration(request.lifetime),
    ...(request.type === 2 ? ['ADMIN'] : []),
    request.userId === undefined || request.userId === '' ? 'no user' : `user ${request.userId}`,
    ...(request.privileges === '' ? [] : [request.privileges]),
  ]
}
