import type { Params } from '../request/params'
import type { FaultName } from './names'

/** What is to go wrong: a fault by its name for every request, or more exactly when. */
export type PracticeFault = FaultName | LimitedFault

export interface LimitedFault {
  fault: FaultName
  /** The one action that it befalls, as `service.action` in any case. Default: all. */
  on?: string
  /** How often, before all is well again. Default: always. */
  times?: number
}

/** Decides for each request whether something goes wrong with it. */
export interface FaultSwitch {
  /** `undefined`: all is well again. */
  set(fault: PracticeFault | undefined): void
  /** Asks once for a request, and counts. */
  next(params: Params): FaultName | undefined
}

export function faultSwitch(): FaultSwitch {
  let current: LimitedFault | undefined
  let left = 0

  return {
    set(fault) {
      current = typeof fault === 'string' ? { fault } : fault
      left = current?.times ?? Number.POSITIVE_INFINITY
    },
    next(params) {
      if (!current || left <= 0) return undefined
      if (current.on !== undefined && current.on.toLowerCase() !== calledAction(params)) return undefined
      left -= 1
      return current.fault
    },
  }
}

function calledAction(params: Params): string {
  const service = String(params.get('service') ?? '')
  return service === 'multirequest' ? service : `${service}.${params.get('action') ?? ''}`.toLowerCase()
}
