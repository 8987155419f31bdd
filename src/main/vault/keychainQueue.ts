import type { Failure } from '../../contract/failures'
import { Failed, isFailed } from '../failed'
import type { Keychain } from './keychain'

export type KeychainState = {
  status: 'untried' | 'working' | 'waiting' | 'unavailable'
  failure?: Failure
}

export type QueuedKeychain = Keychain & {
  state(): KeychainState
  /** Whether a change of this entry was left behind and may still happen. */
  outstanding(service: string, account: string): boolean
  /** Whether a call is unanswered at this moment. */
  hangs(): boolean
  /** Takes note that a call which was answered was refused in truth. */
  refused(failure: Failure): void
  /** Forgets an earlier refusal and gives up a call that hangs, so that the next one is tried. */
  reset(): void
}

/**
 * Calls that were given up but still occupy a thread each. The process has four for the keychain, files and crypto
 * together: beyond two, nothing more is asked of the keychain until one of them comes back.
 */
const MAX_STUCK = 2

/**
 * One call to the keychain at a time. A locked Linux keychain leaves calls waiting on a prompt, some for ever, and four
 * of them at once would freeze the process.
 *
 * A call that takes longer than `waitingAfter` turns the state to `waiting`. One that takes longer than `giveUpAfter` is
 * answered KEYCHAIN_WAITING and left behind: it cannot be taken back and may still have its effect. A call whose turn
 * did not come by then is never made.
 *
 * @param waitingAfter milliseconds
 * @param giveUpAfter milliseconds, counted from when the call was asked for
 * @param onLate called when a call that was left behind has ended after all
 */
export function queueKeychain(
  backend: Keychain,
  { waitingAfter = 2_000, giveUpAfter = 60_000, onState = (_: KeychainState) => {}, onLate = () => {} } = {},
): QueuedKeychain {
  let state: KeychainState = { status: 'untried' }
  let tail: Promise<void> = Promise.resolve()
  /** changes that were left behind, by entry; reads are counted too, without a name */
  const stuck = new Set<{ entry: string | undefined }>()
  let giveUpCurrent: (() => void) | undefined
  /** whether the current call has taken longer than `waitingAfter` */
  let slowCurrent = false

  const become = (next: KeychainState) => {
    if (next.status === state.status && next.failure?.code === state.failure?.code) return
    state = next
    onState(state)
  }
  const waiting = () => become({ status: 'waiting', failure: { code: 'KEYCHAIN_WAITING' } })

  /** Makes a call and resolves when it has ended, or was left behind. */
  const turn = <T>(call: Call<T>): Promise<void> =>
    new Promise((next) => {
      slowCurrent = false
      const slow = setTimeout(() => {
        slowCurrent = true
        waiting()
      }, waitingAfter)
      const left = { entry: call.changes }
      giveUpCurrent = () => {
        clearTimeout(slow)
        stuck.add(left)
        call.giveUp()
        next()
      }
      call
        .make()
        .then(
          (answer) => {
            if (!stuck.has(left)) become({ status: 'working' })
            call.resolve(answer)
          },
          (error) => {
            if (isFailed(error) && !stuck.has(left)) become({ status: 'unavailable', failure: error.failure })
            call.reject(error)
          },
        )
        .finally(() => {
          clearTimeout(slow)
          if (stuck.delete(left)) onLate()
          else {
            giveUpCurrent = undefined
            slowCurrent = false
          }
          next()
        })
    })

  const enqueue = <T>(make: () => Promise<T>, changes?: string): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let phase: 'queued' | 'running' | 'over' = 'queued'
      const over = () => {
        phase = 'over'
        clearTimeout(patience)
      }
      const giveUp = () => {
        over()
        reject(new Failed('KEYCHAIN_WAITING'))
      }
      const patience = setTimeout(() => (phase === 'running' ? leaveBehind() : giveUp()), giveUpAfter)
      tail = tail.then(() => {
        if (phase === 'over') return
        if (stuck.size >= MAX_STUCK) {
          waiting()
          giveUp()
          return
        }
        phase = 'running'
        return turn({
          make,
          changes,
          giveUp,
          resolve: (answer) => {
            over()
            resolve(answer)
          },
          reject: (error) => {
            over()
            reject(error)
          },
        })
      })
    })

  const leaveBehind = () => {
    const giveUp = giveUpCurrent
    giveUpCurrent = undefined
    slowCurrent = false
    giveUp?.()
  }

  return {
    get: (service, account) => enqueue(() => backend.get(service, account)),
    set: (service, account, secret) =>
      enqueue(() => backend.set(service, account, secret), entryName(service, account)),
    delete: (service, account) =>
      enqueue(() => backend.delete(service, account), entryName(service, account)),
    state: () => state,
    outstanding: (service, account) => [...stuck].some(({ entry }) => entry === entryName(service, account)),
    refused: (failure) => become({ status: 'unavailable', failure }),
    hangs: () => giveUpCurrent !== undefined || stuck.size > 0,
    reset() {
      if (slowCurrent) leaveBehind()
      become({ status: 'untried' })
    },
  }
}

const entryName = (service: string, account: string) => `${service}\0${account}`

type Call<T> = {
  make: () => Promise<T>
  /** the entry it changes, if it changes one */
  changes: string | undefined
  resolve: (answer: T) => void
  reject: (error: unknown) => void
  /** answers the caller KEYCHAIN_WAITING */
  giveUp: () => void
}
