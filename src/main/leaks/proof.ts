import type { Proof } from '../../contract/incidents'
import { KalturaError } from '../../kaltura'

/**
 * What the answer to a harmless call says about a KS. The server looks at the end of a KS first, then at addresses and
 * paths, then whether it was ended, then at the number of calls: what is refused before that look says nothing about it.
 *
 * @param call asks something that needs a KS, such as `session.get`
 */
export async function tryKs(
  of: Proof['of'],
  fingerprint: string,
  call: () => Promise<unknown>,
): Promise<Proof> {
  try {
    await call()
    return { of, fingerprint, verdict: 'alive' }
  } catch (error) {
    if (!(error instanceof KalturaError)) throw error
    const { code, ksReason } = error
    return { of, fingerprint, verdict: verdictOf(error), code, ...(ksReason && { reason: ksReason }) }
  }
}

function verdictOf({ code, ksReason }: KalturaError): Proof['verdict'] {
  if (code === 'SERVICE_FORBIDDEN' || code === 'INVALID_OBJECT_ID') return 'alive'
  if (code !== 'INVALID_KS') return 'unclear'
  if (ksReason === 'LOGOUT') return 'refused'
  if (ksReason === 'EXPIRED') return 'ended'
  return ksReason === 'EXCEEDED_ACTIONS_LIMIT' ? 'alive' : 'unclear'
}
