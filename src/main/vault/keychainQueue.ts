import type { Failure } from '../../contract/failures'
import { Failed, isFailed } from '../failed'
import type { Keychain } from './keychain'

export type KeychainState = {
  status: 'untried' | 'working' | 'waiting' | 'unavailable'
  failure?: Failure
}

export type QueuedKeychain = Keychain & {
  state(): KeychainState
  /** forget an earlier refusal, so that the next call is tried and seen as new */
  reset(): void
}

/**
 * One call to the keychain at a time. A locked Linux keychain leaves calls waiting on a prompt, each holding one of
 * the few threads that files and crypto also need: four of them at once would freeze the process.
 *
 * A call that takes longer than `waitingAfter` turns the state to `waiting`; one that takes longer than `giveUpAfter`
 * is answered KEYCHAIN_WAITING. The system's call cannot be taken back, so it keeps its place and calls behind it
 * wait; but a call whose turn comes after it was given up is never made.
 *
 * @param waitingAfter milliseconds
 * @param giveUpAfter milliseconds, counted from when the call was asked for
 */
export function queueKeychain(
  backend: Keychain,
  { waitingAfter = 2_000, giveUpAfter = 60_000, onState = (_: KeychainState) => {} } = {},
): QueuedKeychain {
  let state: KeychainState = { status: 'untried' }
  let tail: Promise<unknown> = Promise.resolve()

  const become = (next: KeychainState) => {
    if (next.status === state.status && next.failure?.code === state.failure?.code) return
    state = next
    onState(state)
  }

  const turn = async <T>(call: () => Promise<T>): Promise<T> => {
    const slow = setTimeout(
      () => become({ status: 'waiting', failure: { code: 'KEYCHAIN_WAITING' } }),
      waitingAfter,
    )
    try {
      const answer = await call()
      become({ status: 'working' })
      return answer
    } catch (error) {
      if (isFailed(error)) become({ status: 'unavailable', failure: error.failure })
      throw error
    } finally {
      clearTimeout(slow)
    }
  }

  const enqueue = <T>(call: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let givenUp = false
      const patience = setTimeout(() => {
        givenUp = true
        reject(new Failed('KEYCHAIN_WAITING'))
      }, giveUpAfter)
      tail = tail.then(async () => {
        if (givenUp) return
        try {
          resolve(await turn(call))
        } catch (error) {
          reject(error)
        } finally {
          clearTimeout(patience)
        }
      })
    })

  return {
    get: (service, account) => enqueue(() => backend.get(service, account)),
    set: (service, account, secret) => enqueue(() => backend.set(service, account, secret)),
    delete: (service, account) => enqueue(() => backend.delete(service, account)),
    state: () => state,
    reset: () => become({ status: 'untried' }),
  }
}
