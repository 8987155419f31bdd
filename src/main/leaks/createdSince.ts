import type { FailureCode } from '../../contract/failures'
import { type Incident, MAX_SINCE } from '../../contract/incidents'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { toFailure } from '../bridge/toFailure'

/** Pages of 500 that are looked at. */
const MAX_PAGES = 20

/**
 * The app tokens that were created on the account since the leak. Whatever goes wrong is part of the answer: it does not
 * keep the token from being deleted.
 *
 * @param session id of the open account session
 * @param now milliseconds
 */
export async function createdSince(
  accountSessions: Pick<AccountSessions, 'run'>,
  incident: Pick<Incident, 'since' | 'appTokenId'>,
  session: string,
  now: () => number,
): Promise<NonNullable<Incident['created']>> {
  const tokens: { id: string; at: number }[] = []
  let code: FailureCode | undefined
  try {
    for (let pageIndex = 1; pageIndex <= MAX_PAGES; pageIndex++) {
      const { objects } = await accountSessions.run(session, 'APP_TOKEN_BASE', (client, ks) =>
        client.appTokens.list({ ks, pageIndex, newestFirst: true }),
      )
      const newer = objects.filter(({ createdAt }) => (createdAt ?? 0) * 1000 >= incident.since)
      tokens.push(...newer.map(({ id, createdAt }) => ({ id, at: (createdAt ?? 0) * 1000 })))
      if (newer.length < objects.length || objects.length === 0) break
    }
  } catch (error) {
    code = toFailure(error, 'incidents.delete').code
  }
  const others = tokens.filter(({ id }) => id !== incident.appTokenId)
  return {
    at: now(),
    total: others.length,
    tokens: others.slice(0, MAX_SINCE),
    ...(code && { code }),
  }
}
