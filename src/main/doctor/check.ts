import type { Facts, Finding, FindingCode, FindingGroup, FindingState } from '../../contract/doctor'

/** One thing to look at. It stands alone: it needs no other check, and none waits for it. */
export type Check = {
  id: string
  group: FindingGroup
  /** milliseconds; a check that takes longer is left behind */
  patience: number
  /** Looks, and tells what was found. It may end early, without an answer that counts, when `signal` is aborted. */
  look(signal: AbortSignal): Promise<readonly Found[]>
}

/** What a check found, before it is known which check it was. */
export type Found = Pick<Finding, 'state' | 'code' | 'facts' | 'shown'>

/** Short for one finding. */
export function found(state: FindingState, code: FindingCode, facts: Facts = {}, shown?: string): Found {
  return { state, code, facts, ...(shown !== undefined && { shown: shown.slice(0, 300) }) }
}

/** A try-out stands in the list behind the check that it belongs to. */
export const tryoutId = (id: string) => `${id} tried`
