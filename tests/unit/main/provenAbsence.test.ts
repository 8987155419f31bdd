import { describe, expect, it } from 'vitest'
import { Failed } from '../../../src/main/failed'
import type { Keychain } from '../../../src/main/vault/keychain'
import { queueKeychain } from '../../../src/main/vault/keychainQueue'
import { provingAbsence, SENTINEL } from '../../../src/main/vault/provenAbsence'
import { memoryKeychain } from './memoryKeychain'

/** libsecret's answers for a locked collection whose prompt cannot be shown. */
const locked: Keychain = {
  get: async () => null,
  set: () => Promise.reject(new Failed('KEYCHAIN_LOCKED')),
  delete: async () => false,
}

describe('"no such entry"', () => {
  it('is believed of an open keychain', async () => {
    const { keychain } = memoryKeychain()
    expect(await provingAbsence(keychain, 'linux').get('s', 'a')).toBeNull()
  })

  it('is not believed of a locked one', async () => {
    await expect(provingAbsence(locked, 'linux').get('s', 'a')).rejects.toThrow('KEYCHAIN_LOCKED')
  })

  it('is not believed, and nothing is written, once the keychain was locked while the app ran', async () => {
    const { keychain, calls } = memoryKeychain()
    let shut = false
    const proven = provingAbsence(
      { ...keychain, get: async (service, account) => (shut ? null : keychain.get(service, account)) },
      'linux',
    )
    await proven.set('s', 'a', 'made-up')
    expect(await proven.get('s', 'a')).toBe('made-up')
    shut = true
    calls.length = 0
    await expect(proven.get('s', 'a')).rejects.toThrow('KEYCHAIN_LOCKED')
    await expect(proven.set('s', 'b', 'made-up')).rejects.toThrow('KEYCHAIN_LOCKED')
    expect(calls).toEqual([])
    shut = false
    expect(await proven.get('s', 'a')).toBe('made-up')
  })

  it('shows in the state that a keychain which was locked meanwhile is not available', async () => {
    const { keychain } = memoryKeychain()
    let shut = false
    const queue = queueKeychain({
      ...keychain,
      get: async (service, account) => (shut ? null : keychain.get(service, account)),
    })
    const proven = provingAbsence(queue, 'linux')
    await proven.set('s', 'a', 'made-up')
    expect(proven.state()).toEqual({ status: 'working' })
    shut = true
    await expect(proven.get('s', 'a')).rejects.toThrow('KEYCHAIN_LOCKED')
    expect(proven.state()).toEqual({ status: 'unavailable', failure: { code: 'KEYCHAIN_LOCKED' } })
    shut = false
    await proven.get('s', 'a')
    expect(proven.state()).toEqual({ status: 'working' })
  })

  it.each(['darwin', 'win32'] as const)(
    'is taken at its word on %s, where it is reliable',
    async (platform) => {
      const { keychain, calls, entries } = memoryKeychain()
      const proven = provingAbsence(keychain, platform)
      await proven.set('s', 'a', 'made-up')
      expect(await proven.get('s', 'b')).toBeNull()
      expect(calls).toEqual(['set a', 'get b'])
      expect([...entries.keys()]).toEqual(['s/a'])
    },
  )
})

describe('the sentinel', () => {
  it('lies beside the secrets of a service from the first one on', async () => {
    const { keychain, entries } = memoryKeychain()
    const proven = provingAbsence(keychain, 'linux')
    await proven.set('s', 'a', 'made-up')
    await proven.set('s', 'b', 'made-up')
    expect([...entries.keys()]).toEqual([`s/${SENTINEL.account}`, 's/a', 's/b'])
  })

  it('leaves with the last secret, and comes back with the next', async () => {
    const { keychain, entries } = memoryKeychain()
    const proven = provingAbsence(keychain, 'linux')
    await proven.set('s', 'a', 'made-up')
    await proven.delete('s', 'a')
    await proven.leave('s')
    expect(entries.size).toBe(0)
    await proven.set('s', 'b', 'made-up')
    expect(entries.has(`s/${SENTINEL.account}`)).toBe(true)
  })
})
