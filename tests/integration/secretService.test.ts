import { afterEach, describe, expect, test } from 'vitest'
import { callKeychain } from '../support/keychainProcess'
import {
  applyEnv,
  noSecretServiceBecause,
  type SecretService,
  type SecretServiceMode,
  startSecretService,
} from '../support/secretService'

const SERVICE = 'ksmith-fixture'

let service: SecretService | undefined
const start = async (mode: SecretServiceMode) => {
  service = await startSecretService({ mode })
  return service
}
afterEach(async () => {
  await service?.stop()
  service = undefined
})

describe.skipIf(noSecretServiceBecause)('the keychain that tests run on', () => {
  test('keeps a secret for the next process and gives it up for good', async () => {
    const { env, listEntries } = await start('unlocked')
    expect(await callKeychain(env, ['getPassword', SERVICE, 'id'])).toEqual({ end: 'answered', value: null })
    expect(await callKeychain(env, ['setPassword', SERVICE, 'id', 'sécret ✓'])).toMatchObject({
      end: 'answered',
    })
    expect(await callKeychain(env, ['getPassword', SERVICE, 'id'])).toMatchObject({ value: 'sécret ✓' })
    expect(listEntries(SERVICE)).toEqual([{ account: 'id', password: 'sécret ✓' }])
    expect(await callKeychain(env, ['deletePassword', SERVICE, 'id'])).toMatchObject({ value: true })
    expect(listEntries(SERVICE)).toEqual([])
  })

  test('serves this very process once its environment is applied', async () => {
    const { env, listEntries } = await start('unlocked')
    const restore = applyEnv(env)
    try {
      const { setPassword } = await import('keytar')
      await setPassword(SERVICE, 'here', 'value')
    } finally {
      restore()
    }
    expect(listEntries(SERVICE)).toEqual([{ account: 'here', password: 'value' }])
  })

  test('starts empty every time', async () => {
    const first = await start('unlocked')
    await callKeychain(first.env, ['setPassword', SERVICE, 'id', 'left behind'])
    await first.stop()
    expect((await start('unlocked')).listEntries(SERVICE)).toEqual([])
  })

  test('locked: reading and writing wait on a prompt, deleting says false and deletes nothing', async () => {
    const keyring = await start('locked')
    await keyring.unlock()
    await callKeychain(keyring.env, ['setPassword', SERVICE, 'id', 'kept'])
    await keyring.lock()
    expect(await keyring.isLocked()).toBe(true)
    expect(await callKeychain(keyring.env, ['deletePassword', SERVICE, 'id'])).toEqual({
      end: 'answered',
      value: false,
    })
    expect(await callKeychain(keyring.env, ['getPassword', SERVICE, 'id'], 3000)).toEqual({ end: 'waiting' })
    expect(await callKeychain(keyring.env, ['setPassword', SERVICE, 'id', 'new'], 3000)).toEqual({
      end: 'waiting',
    })
    await keyring.unlock()
    expect(await callKeychain(keyring.env, ['getPassword', SERVICE, 'id'])).toMatchObject({ value: 'kept' })
  })

  test('refused: reading answers as if there were no such entry, writing is rejected', async () => {
    const keyring = await start('refused')
    await keyring.unlock()
    await callKeychain(keyring.env, ['setPassword', SERVICE, 'id', 'kept'])
    await keyring.lock()
    expect(await callKeychain(keyring.env, ['getPassword', SERVICE, 'id'])).toEqual({
      end: 'answered',
      value: null,
    })
    expect(await callKeychain(keyring.env, ['setPassword', SERVICE, 'id', 'new'])).toMatchObject({
      end: 'rejected',
    })
    await keyring.unlock()
    expect(await callKeychain(keyring.env, ['getPassword', SERVICE, 'id'])).toMatchObject({ value: 'kept' })
  })

  test.each(['absent', 'nobus'] as const)('%s: every call is rejected at once', async (mode) => {
    const { env } = await start(mode)
    expect(await callKeychain(env, ['setPassword', SERVICE, 'id', 'x'])).toMatchObject({ end: 'rejected' })
    expect(await callKeychain(env, ['getPassword', SERVICE, 'id'])).toMatchObject({ end: 'rejected' })
    expect(await callKeychain(env, ['deletePassword', SERVICE, 'id'])).toMatchObject({ end: 'rejected' })
  })
})
