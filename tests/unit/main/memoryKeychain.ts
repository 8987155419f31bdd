import type { FailureCode } from '../../../src/contract/failures'
import { Failed } from '../../../src/main/failed'
import type { Keychain } from '../../../src/main/vault/keychain'
import { SENTINEL } from '../../../src/main/vault/provenAbsence'

type Kind = 'get' | 'set' | 'delete'

/** A keychain in memory that can be told to fail, to stall, or to stop the test's "process" at a given call. */
export function memoryKeychain() {
  const entries = new Map<string, string>()
  const calls: string[] = []
  let fail: { code: FailureCode; only?: Kind } | undefined
  let stalled: { until: Promise<void>; only?: Kind } | undefined
  const act = async <T>(kind: Kind, account: string, action: () => T): Promise<T> => {
    calls.push(`${kind} ${account}`)
    if (stalled && (stalled.only ?? kind) === kind) await stalled.until
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
  /** the secrets that are kept: without the sentinel, and without what is kept beside each */
  const secrets = () =>
    [...entries]
      .filter(([name]) => !name.endsWith(SENTINEL.account))
      .map(([name, content]) => [name, JSON.parse(content).secret])
  return {
    keychain,
    entries,
    secrets,
    calls,
    failWith(code: FailureCode, only?: Kind) {
      fail = { code, ...(only && { only }) }
    },
    work() {
      fail = undefined
    },
    /** leaves calls waiting until the returned function is called */
    stall(only?: Kind): () => void {
      let go = () => {}
      const until = new Promise<void>((resolve) => {
        go = () => {
          stalled = undefined
          resolve()
        }
      })
      stalled = { until, ...(only && { only }) }
      return go
    },
  }
}
