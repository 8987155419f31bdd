import type { FailureCode } from '../../../src/contract/failures'
import { Failed } from '../../../src/main/failed'
import type { Keychain } from '../../../src/main/vault/keychain'

/** A keychain in memory that can be told to fail, to stall, or to stop the test's "process" at a given call. */
export function memoryKeychain() {
  const entries = new Map<string, string>()
  const calls: string[] = []
  let fail: { code: FailureCode; only?: 'get' | 'set' | 'delete' } | undefined
  let stalled: Promise<void> | undefined
  const act = async <T>(kind: 'get' | 'set' | 'delete', account: string, action: () => T): Promise<T> => {
    calls.push(`${kind} ${account}`)
    await stalled
    if (fail && (fail.only === undefined || fail.only === kind)) throw new Failed(fail.code)
    return action()
  }
  const keychain: Keychain = {
    get: (service, account) => act('get', account, () => entries.get(`${service}/${account}`) ?? null),
    set: (service, account, secret) =>
      act('set', account, () => {
        entries.set(`${service}/${account}`, secret)
      }),
    delete: (service, account) => act('delete', account, () => entries.delete(`${service}/${account}`)),
  }
  return {
    keychain,
    entries,
    calls,
    failWith(code: FailureCode, only?: 'get' | 'set' | 'delete') {
      fail = { code, ...(only && { only }) }
    },
    work() {
      fail = undefined
    },
    /** leaves calls waiting until the returned function is called */
    stall(): () => void {
      let go = () => {}
      stalled = new Promise((resolve) => {
        go = () => {
          stalled = undefined
          resolve()
        }
      })
      return go
    },
  }
}
