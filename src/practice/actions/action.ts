import type { KsFields } from '../../kaltura'
import type { ApiValue } from '../answer/value'
import type { Arguments } from '../request/arguments'
import type { Permission } from '../session/roles'
import type { PracticeState } from '../state'

/**
 * Who may call an action: anyone, without a KS being looked at; anyone whose KS, if there is one, is good; or
 * a session with one of these permissions.
 */
export type Access = 'anyone' | 'any session' | readonly [Permission, ...Permission[]]

/** The session that calls, and what it calls upon. */
export interface SessionContext {
  state: PracticeState
  /** The `ks` parameter, letter by letter. */
  ks: string
  session: KsFields
}

/**
 * An action in two steps, as the server takes them: its arguments are built (and may be refused) before
 * anything is asked about the session; what `bind` returns runs once the session may call it.
 */
export type Action = OpenAction | LooseAction | SessionAction

export interface OpenAction {
  access: 'anyone'
  bind(args: Arguments): (context: Pick<SessionContext, 'state'>) => ApiValue
}

export interface LooseAction {
  access: 'any session'
  bind(
    args: Arguments,
  ): (context: SessionContext | { state: PracticeState; ks: ''; session: undefined }) => ApiValue
}

export interface SessionAction {
  access: readonly [Permission, ...Permission[]]
  bind(args: Arguments): (context: SessionContext) => ApiValue
}
