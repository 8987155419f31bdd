import type { OpenAction, SessionAction } from './actions/action'
import { actions } from './actions/table'
import type { ApiValue } from './answer/value'
import { ApiException } from './apiException'
import { type Arguments, argumentsOf } from './request/arguments'
import type { ApiRequest } from './request/readRequest'
import { checkKs } from './session/checkKs'
import { openKs } from './session/openKs'
import { allows, roleOf } from './session/roles'
import type { PracticeState } from './state'

/**
 * Runs one request, in the server's order: find the action, open the KS, build the arguments, check the KS,
 * check the permission, act. So a missing argument is reported before a forbidden service, and an
 * unreadable KS before both.
 *
 * @throws ApiException whatever the server would refuse
 */
export function dispatch(request: ApiRequest, state: PracticeState): ApiValue {
  const args = argumentsOf(request.params)
  const { name, action } = findAction(args)
  if (isOpen(action)) return action.bind(args)({ state })

  const ks = args.optionalString('ks') ?? ''
  const session = ks === '' ? undefined : openKs(ks, state.account)
  const run = action.bind(args)
  const partner = args.optionalString('partnerId')
  if (!session) throw partner === null ? new ApiException('MISSING_KS') : forbidden(name)
  checkKs(ks, session, { request, nowSeconds: state.nowSeconds(), counts: state.actionCounts })
  const foreign = partner !== null && partner !== String(session.partnerId)
  if (!allows(roleOf(session), action.access) || foreign) throw forbidden(name)
  return run({ state, ks, session })
}

function findAction(args: Arguments) {
  const service = args.optionalString('service')?.toLowerCase()
  const actionName = args.optionalString('action')?.toLowerCase()
  if (!service) throw new ApiException('SERVICE_NOT_SPECIFIED')
  if (!actionName) throw new ApiException('ACTION_NOT_SPECIFIED')
  const ofService = actions.get(service)
  if (!ofService) throw new ApiException('SERVICE_DOES_NOT_EXISTS', { SRV_NAME: service })
  const action = ofService.get(actionName)
  if (!action) {
    throw new ApiException('ACTION_DOES_NOT_EXISTS', { ACTION_NAME: actionName, SERVICE_NAME: service })
  }
  return { name: `${service}->${actionName}`, action }
}

function isOpen(action: OpenAction | SessionAction): action is OpenAction {
  return action.access === 'anyone'
}

function forbidden(service: string): ApiException {
  return new ApiException('SERVICE_FORBIDDEN', { SERVICE: service })
}
