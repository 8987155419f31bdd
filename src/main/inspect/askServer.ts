import { INSPECTED } from '../../contract/catalogue/inspectedKs'
import type { KsVerdict } from '../../contract/inspect'
import { type Answer, type KalturaClient, KalturaError, type SessionInfo } from '../../kaltura'
import { toFailure } from '../bridge/toFailure'

/**
 * Asks a server about a KS with `session.get`. With the KS itself, any answer but INVALID_KS says that it is alive: the
 * server looks at the KS first and at what it may do afterwards. With another session the KS is only opened and read,
 * so that an ended one is read like a live one.
 *
 * @param asker an ADMIN session of the same account, to ask in place of the KS itself
 * @throws KalturaError when no answer about the KS came back
 */
export async function askServer(
  client: KalturaClient,
  ks: string,
  partnerId: number,
  asker: string | undefined,
): Promise<KsVerdict> {
  let answer: Answer<SessionInfo>
  try {
    answer = await client.sessionGet(asker === undefined ? { ks } : { ks: asker, session: ks })
  } catch (error) {
    return verdictOf(error, asker === undefined)
  }
  const { value, transport } = answer
  // these are shown, so nothing secret may come back in them
  const shown = `${value.privileges}\n${value.userId ?? ''}`
  if (value.partnerId !== partnerId || [ks, asker].some((secret) => secret && shown.includes(secret))) {
    throw new KalturaError('ANSWER_UNEXPECTED', { serverSession: transport.serverSession })
  }
  return {
    state: 'read',
    isTried: asker === undefined,
    expiry: value.expiry,
    ...(transport.skewMs !== undefined && { skewMs: transport.skewMs }),
    sessionType: value.sessionType,
    userId: value.userId ?? '',
    privileges: value.privileges,
  }
}

function verdictOf(error: unknown, isTried: boolean): KsVerdict {
  if (!(error instanceof KalturaError)) throw error
  if (isTried && error.code === 'SERVICE_FORBIDDEN') return { state: 'forbidden' }
  // asked by another session, only what cannot be read is about the KS; any other reason is about the session
  const isAboutIt = error.code === 'INVALID_KS' && (isTried || error.ksReason === 'UNREADABLE')
  if (!isAboutIt) throw error
  const failure = toFailure(error, 'inspect.ask')
  return { state: 'dead', failure: { ...failure, params: { ...failure.params, about: INSPECTED } } }
}
