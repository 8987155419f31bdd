import type { KsFields } from '../../kaltura'
import type { ApiValue } from '../answer/value'
import type { Arguments } from '../request/arguments'
import type { Permission } from '../session/roles'
import type { PracticeState } from '../state'

/** Who may call an action: anyone, without a KS being looked at, or a session with one of these permissions. */
export type Access = 'anyone' | readonly [Permission, ...Permission[]]

/** The session that calls, and what it calls upon. */
export interface SessionContext {
  state: PracticeState
  /** The `ks` parameter, letter by letter. */
  ks: string
  session: KsFields
}

export type Context<A extends Access> = A extends 'anyone' ? Pick<SessionContext, 'state'> : SessionContext

/**
 * An action in two steps, as the server takes them: its arguments are built (and may be refused) before
 * anything is asked about the session; what `bind` returns runs once the session may call it.
 */
export interface Action<A extends Access = Access> {
  access: A
  bind(args: Arguments): (context: Context<A>) => ApiValue
}

export type OpenAction = Action<'anyone'>
export type SessionAction = Action<readonly [Permission, ...Permission[]]>
