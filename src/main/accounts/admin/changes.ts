import type { AccountToken, TokenFields } from '../../../contract/account'
import { changedFields, checkTokenFields } from '../../../contract/accountRules'
import type { Failure } from '../../../contract/failures'
import {
  type AppToken,
  type AppTokenFields,
  isAppTokenGone,
  KalturaError,
  mayHaveArrived,
} from '../../../kaltura'
import { toFailure } from '../../bridge/toFailure'
import { Failed } from '../../failed'
import type { AccountSessions } from './adminSessions'
import type { Keep } from './adopting'
import type { Directory } from './directory'
import { hasGap, withoutSecret } from './withoutSecret'

/** Seconds by which a token may seem to be made before it was asked for: clocks count whole seconds. */
const CLOCK_TOLERANCE = 5

export type Created = { token: AccountToken; heldId?: string; notKept?: Failure }

export type Changes = {
  get(appTokenId: string): Promise<AccountToken>
  /** Makes a token and keeps its secret. @throws Failed INVALID_…, CREATE_UNCLEAR, SERVICE_FORBIDDEN; KalturaError */
  create(fields: TokenFields): Promise<Created>
  /** Changes a token, unless it is not any more what was shown: then that is answered and nothing sent. */
  update(
    appTokenId: string,
    shown: AccountToken,
    changes: Partial<TokenFields>,
  ): Promise<{ token: AccountToken; changedMeanwhile: boolean }>
  /** @param typed what was typed to confirm it @throws Failed CONFIRMATION_DIFFERS */
  delete(appTokenId: string, typed: string): Promise<void>
}

/**
 * Changes of an account's app tokens, one at a time. Everything is checked here again, the page may be anybody's.
 *
 * @param mustType whether deleting this token is confirmed by typing its id
 * @param now milliseconds
 */
export function openChanges({
  id,
  sessions,
  directory,
  keep,
  refreshHeld,
  mustType,
  now = Date.now,
}: {
  id: string
  sessions: AccountSessions
  directory: Directory
  keep: Keep
  /** has the held token's limits follow, if it is held */
  refreshHeld: (token: AppToken) => Promise<void>
  mustType: (appTokenId: string) => boolean
  now?: () => number
}): Changes {
  const { partnerId } = sessions.get(id)
  const ofThisAccount = (token: AppToken, appTokenId: string | undefined): AppToken => {
    if (token.partnerId !== partnerId || (appTokenId !== undefined && token.id !== appTokenId)) {
      throw new KalturaError('ANSWER_UNEXPECTED')
    }
    return token
  }
  const fetchOne = async (appTokenId: string): Promise<AppToken> => {
    try {
      const found = await sessions.run(id, 'APP_TOKEN_BASE', (client, ks) =>
        client.appTokens.get({ ks, id: appTokenId }),
      )
      const token = ofThisAccount(found, appTokenId)
      directory.put(withoutSecret(token))
      return token
    } catch (error) {
      forgetIfGone(error, appTokenId)
      throw error
    }
  }
  const forgetIfGone = (error: unknown, appTokenId: string) => {
    if (isAppTokenGone(error)) directory.delete(appTokenId)
  }

  /**
   * Whether a token was made although no usable answer came: it is looked for among the newest. One that is there
   * counts as answered, so that trying again makes no second one.
   */
  const lookForMade = async (fields: TokenFields, askedAt: number, why: unknown): Promise<AppToken> => {
    let newest: AppToken[]
    try {
      const { objects } = await sessions.run(id, 'APP_TOKEN_BASE', (client, ks) =>
        client.appTokens.list({ ks, pageIndex: 1, newestFirst: true }),
      )
      newest = objects
    } catch {
      throw new Failed('CREATE_UNCLEAR')
    }
    const since = (askedAt + sessions.skew(id)) / 1000 - CLOCK_TOLERANCE
    const made = newest.filter(
      (token) =>
        (token.createdAt ?? 0) >= since &&
        directory.get(token.id) === undefined &&
        changedFields(fields, token).length === 0,
    )
    const [only] = made
    if (only === undefined) throw why
    if (made.length > 1) throw new Failed('CREATE_UNCLEAR')
    return only
  }

  return {
    get: async (appTokenId) => withoutSecret(await fetchOne(appTokenId)),

    async create(fields) {
      refuse(checkTokenFields(fields, now()))
      const askedAt = now()
      const made = await sessions
        .run(id, 'APP_TOKEN_ADD', (client, ks) => client.appTokens.add({ ks, fields: set(fields) }))
        .catch((error) => {
          if (mayHaveArrived(error)) return lookForMade(fields, askedAt, error)
          throw error
        })
      const token = ofThisAccount(made, undefined)
      directory.put(withoutSecret(token))
      try {
        const { heldId } = await keep(token)
        return { token: withoutSecret(token), heldId }
      } catch (error) {
        return { token: withoutSecret(token), notKept: toFailure(error, 'account.create') }
      }
    },

    async update(appTokenId, shown, changes) {
      refuse(checkTokenFields(changes, now()))
      refuse(gapsIn(changes))
      const current = await fetchOne(appTokenId)
      const clean = withoutSecret(current)
      if (clean.updatedAt !== shown.updatedAt || changedFields(clean, shown).length > 0) {
        return { token: clean, changedMeanwhile: true }
      }
      try {
        const updated = ofThisAccount(
          await sessions.run(id, 'APP_TOKEN_UPDATE', (client, ks) =>
            client.appTokens.update({ ks, id: appTokenId, fields: onlyChanged(clean, changes) }),
          ),
          appTokenId,
        )
        directory.put(withoutSecret(updated))
        await refreshHeld(updated)
        return { token: withoutSecret(updated), changedMeanwhile: false }
      } catch (error) {
        forgetIfGone(error, appTokenId)
        throw error
      }
    },

    async delete(appTokenId, typed) {
      if (mustType(appTokenId) && typed.trim() !== appTokenId) {
        throw new Failed('CONFIRMATION_DIFFERS', { field: 'typed' })
      }
      try {
        await sessions.run(id, 'APP_TOKEN_DELETE', (client, ks) =>
          client.appTokens.delete({ ks, id: appTokenId }),
        )
      } catch (error) {
        // whoever deleted it: it is gone, which is what was wanted
        forgetIfGone(error, appTokenId)
        throw error
      }
      directory.delete(appTokenId)
    },
  }
}

/** Texts in which a secret is left out are not sent back: what is really there would be lost. */
function gapsIn({ description, sessionPrivileges }: Partial<TokenFields>): Partial<Record<string, Failure>> {
  return {
    ...(hasGap(description) && { description: { code: 'INVALID_DESCRIPTION', field: 'description' } }),
    ...(hasGap(sessionPrivileges) && {
      sessionPrivileges: { code: 'INVALID_PRIVILEGES', field: 'sessionPrivileges' },
    }),
  }
}

function refuse(problems: Partial<Record<string, Failure>>): void {
  const [problem] = Object.values(problems)
  if (!problem) return
  const { code, ...more } = problem
  throw new Failed(code, more)
}

/** What a new token is given: what is not set is left out, so that the server's own "not set" stays. */
function set(fields: TokenFields): AppTokenFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}

/** What a change really changes; `null` takes a limit away. */
function onlyChanged(before: TokenFields, changes: Partial<TokenFields>): AppTokenFields {
  const { sessionDuration, ...rest } = changes
  const changed = Object.entries({
    ...rest,
    ...(typeof sessionDuration === 'number' && { sessionDuration }),
  }).filter(([name, value]) => value !== undefined && value !== before[name as keyof TokenFields])
  return Object.fromEntries(changed)
}
