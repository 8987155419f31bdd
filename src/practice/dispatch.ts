import type { Action } from './actions/action'
import { actions } from './actions/table'
import type { ApiValue } from './answer/value'
import { ApiException } from './apiException'
import { argumentsOf } from './request/arguments'
import type { Param, Params } from './request/params'
import type { ApiRequest } from './request/readRequest'
import { checkKs } from './session/checkKs'
import { openKs } from './session/openKs'
import { allows, roleOf } from './session/roles'
import type { PracticeState } from './state'

/**
 * Runs one call, in the server's order: find the action, open the KS, count the rate, build the arguments,
 * check the KS, check the permission, act. So a missing argument is reported before a forbidden service, and
 * an unreadable KS before both.
 *
 * @param call the call's own parameters: those of the request, or one of a multirequest
 * @param blocked whether the rate limit is to refuse it
 * @throws ApiException whatever the server would refuse
 */
export function dispatch(
  call: Params,
  request: ApiRequest,
  state: PracticeState,
  blocked: boolean,
): ApiValue {
  const { service, actionName, action } = findAction(call)
  const ks = action.access === 'anyone' ? '' : given(call.get('ks'))
  const session = ks === '' ? undefined : openKs(ks, state.account)
  if (blocked) {
    throw new ApiException('ACTION_BLOCKED', { ACTION_NAME: actionName, SERVICE_NAME: service })
  }
  const args = argumentsOf(call)
  if (action.access === 'anyone') return action.bind(args)({ state })

  const forbidden = new ApiException('SERVICE_FORBIDDEN', { SERVICE: `${service}->${actionName}` })
  const partner = given(call.get('partnerId') ?? call.get('p') ?? null)
  if (action.access === 'any session') {
    const run = action.bind(args)
    if (!session) return run({ state, ks: '', session })
    checkKs(ks, session, request, state)
    return run({ state, ks, session })
  }
  const run = action.bind(args)
  if (!session) throw partner === '' ? new ApiException('MISSING_KS') : forbidden
  checkKs(ks, session, request, state)
  const foreign = partner !== '' && partner !== String(session.partnerId)
  if (!allows(roleOf(session, state.account), action.access) || foreign) throw forbidden
  return run({ state, ks, session })
}

function findAction(call: Params): { service: string; actionName: string; action: Action } {
  const service = given(call.get('service')).toLowerCase()
  const actionName = given(call.get('action')).toLowerCase()
  if (!service) throw new ApiException('SERVICE_NOT_SPECIFIED')
  if (!actionName) throw new ApiException('ACTION_NOT_SPECIFIED')
  const ofService = actions.get(service)
  if (!ofService) throw new ApiException('SERVICE_DOES_NOT_EXISTS', { SRV_NAME: service })
  const action = ofService.get(actionName)
  if (!action) {
    throw new ApiException('ACTION_DOES_NOT_EXISTS', { ACTION_NAME: actionName, SERVICE_NAME: service })
  }
  return { service, actionName, action }
}

/** A parameter of the request itself. Here, unlike in an action's arguments, `null` is none. */
function given(value: Param | undefined): string {
  return value === undefined || value === null || value instanceof Map ? '' : String(value)
}
