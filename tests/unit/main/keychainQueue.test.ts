import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keychainFailureCode } from '../../../src/main/vault/keychain'
import { queueKeychain } from '../../../src/main/vault/keychainQueue'
import { memoryKeychain } from './memoryKeychain'

describe('the keychain queue', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('never has two calls at the keychain at once', async () => {
    let atOnce = 0
    let most = 0
    const slow = async () => {
      most = Math.max(most, ++atOnce)
      await new Promise((resolve) => setTimeout(resolve, 10))
      atOnce--
      return null
    }
    const queue = queueKeychain({
      get: slow,
      set: async () => void (await slow()),
      delete: async () => !(await slow()),
    })
    const all = Promise.all([
      queue.get('s', 'a'),
      queue.set('s', 'b', 'x'),
      queue.delete('s', 'c'),
      queue.get('s', 'd'),
    ])
    await vi.runAllTimersAsync()
    await all
    expect(most).toBe(1)
  })

  it('says that it waits when a call takes longer than two seconds, and that it works when the call ends', async () => {
    const { keychain, stall } = memoryKeychain()
    const states: string[] = []
    const queue = queueKeychain(keychain, { onState: ({ status }) => states.push(status) })
    const go = stall()
    const answer = queue.get('s', 'a')
    await vi.advanceTimersByTimeAsync(1_999)
    expect(queue.state().status).toBe('untried')
    await vi.advanceTimersByTimeAsync(2)
    expect(queue.state()).toEqual({ status: 'waiting', failure: { code: 'KEYCHAIN_WAITING' } })
    go()
    await expect(answer).resolves.toBeNull()
    expect(states).toEqual(['waiting', 'working'])
  })

  it('leaves a call behind that hangs when told to try again, and the next one gets through', async () => {
    const { keychain, stall, entries } = memoryKeychain()
    entries.set('s/b', 'made-up')
    const queue = queueKeychain(keychain)
    const go = stall()
    const hanging = expect(queue.get('s', 'a')).rejects.toThrow('KEYCHAIN_WAITING')
    await vi.advanceTimersByTimeAsync(2_001)
    queue.reset()
    await hanging
    go()
    await expect(queue.get('s', 'b')).resolves.toBe('made-up')
    expect(queue.state().status).toBe('working')
  })

  it('asks nothing more while two calls hang, so that files and crypto keep their threads', async () => {
    const { keychain, stall, calls } = memoryKeychain()
    const queue = queueKeychain(keychain)
    const go = stall()
    for (const account of ['a', 'b']) {
      const hanging = expect(queue.get('s', account)).rejects.toThrow('KEYCHAIN_WAITING')
      await vi.advanceTimersByTimeAsync(60_001)
      await hanging
    }
    await expect(queue.get('s', 'c')).rejects.toThrow('KEYCHAIN_WAITING')
    expect(calls).toEqual(['get a', 'get b'])
    go()
    await vi.runAllTimersAsync()
    await expect(queue.get('s', 'd')).resolves.toBeNull()
  })

  it('goes on after a refusal, and keeps the reason until the next success', async () => {
    const { keychain, failWith, work } = memoryKeychain()
    const queue = queueKeychain(keychain)
    failWith('KEYCHAIN_DENIED')
    await expect(queue.get('s', 'a')).rejects.toMatchObject({ failure: { code: 'KEYCHAIN_DENIED' } })
    expect(queue.state()).toEqual({ status: 'unavailable', failure: { code: 'KEYCHAIN_DENIED' } })
    work()
    await queue.get('s', 'a')
    expect(queue.state()).toEqual({ status: 'working' })
  })
})

describe("a keychain's own words", () => {
  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'KEYCHAIN_MISSING'],
    ['Could not connect: No such file or directory', 'KEYCHAIN_MISSING'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'KEYCHAIN_MISSING'],
    ['libsecret-1.so.0: cannot open shared object file: No such file or directory', 'KEYCHAIN_MISSING'],
    ['A default keychain could not be found.', 'KEYCHAIN_MISSING'],
    ['Cannot create an item in a locked collection', 'KEYCHAIN_LOCKED'],
    ['Prompt was dismissed', 'KEYCHAIN_DENIED'],
    ['User canceled the operation.', 'KEYCHAIN_DENIED'],
    ['User interaction is not allowed.', 'KEYCHAIN_DENIED'],
    ['The user name or passphrase you entered is not correct.', 'KEYCHAIN_DENIED'],
    [
      'Rejected send message, 2 matched rules; type="method_call", interface="org.freedesktop.Secret.Service"',
      'KEYCHAIN_DENIED',
    ],
    [
      'An AppArmor policy prevents this sender from sending this message to this recipient; interface="org.freedesktop.Secret.Service"',
      'KEYCHAIN_DENIED',
    ],
    ['Something else entirely', 'KEYCHAIN_FAILED'],
  ])('%s: %s', (text, code) => expect(keychainFailureCode(text)).toBe(code))
})
