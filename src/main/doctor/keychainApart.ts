import { utilityProcess } from 'electron'
import * as v from 'valibot'
import { failureCodeSchema } from '../../contract/failures'
import { Failed } from '../failed'
import type { Keychain } from '../vault/keychain'
import keychainProcess from './keychainProcess?modulePath'

const answerSchema = v.union([
  v.strictObject({ id: v.number(), content: v.nullable(v.string()) }),
  v.strictObject({ id: v.number(), failure: failureCodeSchema }),
])

/**
 * The keychain, asked from a process apart, as far as a look at it needs: the entry beside our secrets can be read. So
 * whoever asks can end while the keychain still waits for its prompt.
 */
export function openKeychainApart(): Pick<Keychain, 'get'> & { end(): void } {
  const child = utilityProcess.fork(keychainProcess, [], { stdio: 'ignore', serviceName: 'KSmith keychain' })
  const waiting = new Map<
    number,
    { resolve: (content: string | null) => void; reject: (why: Failed) => void }
  >()
  let last = 0
  child.on('message', (message) => {
    const answer = v.safeParse(answerSchema, message)
    if (!answer.success) return
    const asked = waiting.get(answer.output.id)
    waiting.delete(answer.output.id)
    if ('failure' in answer.output) asked?.reject(new Failed(answer.output.failure))
    else asked?.resolve(answer.output.content)
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Failed('KEYCHAIN_FAILED'))
    waiting.clear()
  })
  return {
    get: (service) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        child.postMessage({ id: last, service })
      }),
    end() {
      const { pid } = child
      // not asked to end: what hangs would not
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    },
  }
}
