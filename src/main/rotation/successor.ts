import { checkTokenFields } from '../../contract/accountRules'
import type { SuccessorEnd } from '../../contract/rotation'
import { type AppToken, type AppTokenFields, grantedPrivileges, type StartedSession } from '../../kaltura'
import { formatPrivileges, parsePrivileges } from '../../kaltura/privileges'
import type { AccountSessions } from '../accounts/admin/adminSessions'
import { withoutSecret } from '../accounts/admin/withoutSecret'
import { Failed } from '../failed'
import { markerOf, type RotationEntry, type Settings, withMarker } from './entry'

/** Seconds by which the account's clock may be behind what its last answer said. */
const CLOCK_TOLERANCE = 3_600

/**
 * What the successor of a token is to be: the same, except for an end that was asked for. It never gets a relative end, and
 * none that has passed, since it could not be proven then.
 *
 * @param now epoch milliseconds
 * @throws Failed INVALID_EXPIRY, INVALID_LIFETIME
 */
export function settingsOf(old: AppToken, end: SuccessorEnd, now: number): Settings {
  const { hashType, sessionType, sessionUserId, sessionDuration, sessionPrivileges, description } =
    withoutSecret(old)
  const expiry = end.kind === 'same' ? old.expiry : end.expiry
  if (checkTokenFields({ expiry }, now).expiry) throw new Failed('INVALID_EXPIRY', { field: 'expiry' })
  if (sessionDuration !== null && sessionDuration < 1) throw new Failed('INVALID_LIFETIME')
  return { hashType, sessionType, sessionUserId, sessionDuration, sessionPrivileges, expiry, description }
}

/** What the account is asked to make: settings without a value are left out. */
export function fieldsOf(entry: RotationEntry, settings: Settings): AppTokenFields {
  const { sessionDuration, ...rest } = settings
  const fields = {
    ...rest,
    ...(sessionDuration !== null && { sessionDuration }),
    description: withMarker(markerOf(entry), settings.description),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** The app tokens of the account that carry this rotation's marker, newest first: one, or none, or one too many. */
export async function findMarked(
  sessions: AccountSessions,
  account: string,
  entry: RotationEntry,
): Promise<AppToken[]> {
  const marker = markerOf(entry)
  const marked: AppToken[] = []
  for (let pageIndex = 1; ; pageIndex++) {
    const { objects } = await sessions.run(account, 'APP_TOKEN_BASE', (client, ks) =>
      client.appTokens.list({ ks, pageIndex, newestFirst: true }),
    )
    marked.push(...objects.filter(({ description }) => description?.startsWith(marker)))
    const since = (entry.startedAt + sessions.skew(account)) / 1000 - CLOCK_TOLERANCE
    const oldest = objects.at(-1)
    if (!oldest || (oldest.createdAt ?? 0) < since) return marked
  }
}

/**
 * Makes sure that a session of the successor is what the old token would have given when nothing is asked of it.
 * @throws Failed ROTATION_DIFFERS
 */
export function compareProof(
  {
    sessionType,
    sessionUserId,
    sessionPrivileges,
  }: Pick<Settings, 'sessionType' | 'sessionUserId' | 'sessionPrivileges'>,
  appTokenId: string,
  proof: StartedSession,
): void {
  const differs = (what: 'type' | 'user' | 'privileges') =>
    new Failed('ROTATION_DIFFERS', { params: { what } })
  if (proof.sessionType !== (sessionType ?? 0)) throw differs('type')
  if ((proof.userId ?? '') !== (sessionUserId ?? '')) throw differs('user')
  const expected = grantedPrivileges({
    appTokenId,
    tokenPrivileges: sessionPrivileges ?? '',
    requested: '',
  })
  if (inOrder(proof.privileges) !== inOrder(expected)) throw differs('privileges')
}

/** Privileges spelled so that the same ones are the same text. */
function inOrder(privileges: string): string {
  const sorted = [...parsePrivileges(privileges)]
    .map(([name, values]) => [name, [...values].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return formatPrivileges(new Map(sorted.map(([name, values]) => [name, values])))
}
