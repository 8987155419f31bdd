import type { Failure } from '../../contract/failures'
import { KalturaError } from '../../kaltura'
import { t } from '../../strings'
import { Failed, kindAndPlace } from '../failed'

/**
 * Anything thrown, as a failure that may cross the bridge. What the app did not foresee becomes INTERNAL, and only
 * the kind of error and where it happened are written to the log: a message could quote what it was given.
 */
export function toFailure(error: unknown, where: string): Failure {
  if (error instanceof Failed) return error.failure
  if (error instanceof KalturaError) return fromKaltura(error)
  process.stderr.write(`${t('main.terminal.unforeseen', { where, what: kindAndPlace(error) })}\n`)
  return { code: 'INTERNAL', params: { channel: where } }
}

function fromKaltura({
  code,
  ksReason,
  tlsProblem,
  serverCode,
  serverMessage,
  httpStatus,
  serverSession,
}: KalturaError): Failure {
  const server = {
    ...(serverCode !== undefined && { code: serverCode }),
    ...(serverMessage !== undefined && { message: serverMessage }),
    ...(ksReason !== undefined && { ksReason }),
    ...(serverSession !== undefined && { session: serverSession }),
    ...(httpStatus !== undefined && { httpStatus }),
  }
  return {
    code,
    ...(tlsProblem !== undefined && { params: { tls: tlsProblem } }),
    ...(Object.keys(server).length > 0 && { server }),
  }
}
