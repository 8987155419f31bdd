import { isFailed } from '../failed'
import { openKeychain } from '../vault/keychain'
import { SENTINEL } from '../vault/provenAbsence'

/**
 * A process of its own that asks the keychain for the entry beside our secrets, and for nothing else. A call that hangs
 * keeps the process it is made in from ending; this one can be ended from outside.
 */
const keychain = openKeychain()

process.parentPort.on(
  'message',
  async ({ data: { id, service } }: { data: { id: number; service: string } }) => {
    try {
      process.parentPort.postMessage({ id, content: await keychain.get(service, SENTINEL.account) })
    } catch (error) {
      process.parentPort.postMessage({
        id,
        failure: isFailed(error) ? error.failure.code : 'KEYCHAIN_FAILED',
      })
    }
  },
)
