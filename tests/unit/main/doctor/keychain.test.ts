import { describe, expect, it, vi } from 'vitest'
import { keychainCheck, keychainTryout, PROBE_SERVICE } from '../../../../src/main/doctor/checks/keychain'
import { Failed } from '../../../../src/main/failed'
import type { Keychain } from '../../../../src/main/vault/keychain'
import { queueKeychain } from '../../../../src/main/vault/keychainQueue'
import { SENTINEL } from '../../../../src/main/vault/provenAbsence'

const never = new AbortController().signal
const entries = (content: Record<string, string>): Keychain & { content: Record<string, string> } => ({
  content,
  get: async (service, account) => content[`${service}/${account}`] ?? null,
  set: async (service, account, secret) => {
    content[`${service}/${account}`] = secret
  },
  delete: async (service, account) => delete content[`${service}/${account}`],
})
const open = { [`KSmith/${SENTINEL.account}`]: SENTINEL.content, 'KSmith/token': 'a made-up secret' }

const look = (keychain: Keychain, services: string[], platform: NodeJS.Platform = 'linux') =>
  keychainCheck({ keychain: queueKeychain(keychain), services, platform }).look(never)

describe('the check of the keychain', () => {
  it('reads no secret and writes nothing', async () => {
    const keychain = entries({ ...open })
    const get = vi.spyOn(keychain, 'get')
    expect(await look(keychain, ['KSmith'])).toMatchObject([{ state: 'good', code: 'KEYCHAIN_OPEN' }])
    expect(get.mock.calls).toEqual([['KSmith', SENTINEL.account]])
    expect(keychain.content).toEqual(open)
  })

  it('takes an entry that should be there and is not for a locked keychain, on Linux', async () => {
    expect(await look(entries({}), ['KSmith'])).toMatchObject([
      { state: 'bad', code: 'KEYCHAIN_TROUBLE', facts: { failure: 'KEYCHAIN_LOCKED' } },
    ])
    expect(await look(entries({}), ['KSmith'], 'darwin')).toMatchObject([{ state: 'good' }])
  })

  it('looks at each service that holds a secret', async () => {
    const both = ['KSmith', 'KSmith practice']
    expect(await look(entries(open), both)).toMatchObject([{ facts: { failure: 'KEYCHAIN_LOCKED' } }])
  })

  it('cannot know whether it is open while nothing is kept in it', async () => {
    expect(await look(entries({}), [])).toMatchObject([{ state: 'good', code: 'KEYCHAIN_ANSWERS' }])
  })

  it('says why it does not answer, without the system’s words', async () => {
    const get = async () => {
      throw new Failed('KEYCHAIN_MISSING', { params: { system: '/home/jane/.dbus is not there' } })
    }
    const findings = await look({ ...entries({}), get }, ['KSmith'])
    expect(findings).toMatchObject([{ state: 'bad', facts: { failure: 'KEYCHAIN_MISSING' } }])
    expect(JSON.stringify(findings)).not.toContain('jane')
  })

  it('asks nothing more of a keychain that hangs', async () => {
    vi.useFakeTimers()
    const hanging = { ...entries({}), get: vi.fn(() => new Promise<string>(() => {})) }
    const keychain = queueKeychain(hanging)
    const check = keychainCheck({ keychain, services: ['KSmith'], platform: 'linux' })
    const first = check.look(never)
    await vi.advanceTimersByTimeAsync(6_000)
    expect(await first).toMatchObject([{ facts: { failure: 'KEYCHAIN_WAITING' } }])
    expect(await check.look(never)).toMatchObject([{ facts: { failure: 'KEYCHAIN_WAITING' } }])
    expect(hanging.get).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })
})

describe('trying to write', () => {
  it('leaves nothing behind', async () => {
    const keychain = entries({ ...open })
    const set = vi.spyOn(keychain, 'set')
    expect(await keychainTryout(queueKeychain(keychain)).look(never)).toMatchObject([
      { state: 'good', code: 'KEYCHAIN_WRITES' },
    ])
    expect(set.mock.calls[0]?.[0]).toBe(PROBE_SERVICE)
    expect(keychain.content).toEqual(open)
  })

  it.each([
    ['keeps nothing', { set: async () => {} }, 'KEYCHAIN_LOCKED'],
    ['does not delete', { delete: async () => true }, 'SECRET_NOT_DELETED'],
    [
      'refuses',
      {
        set: async () => {
          throw new Failed('KEYCHAIN_DENIED')
        },
      },
      'KEYCHAIN_DENIED',
    ],
  ])('says of a keychain that %s that it does', async (_, part, failure) => {
    const keychain = { ...entries({}), ...part }
    expect(await keychainTryout(queueKeychain(keychain)).look(never)).toMatchObject([
      { state: 'bad', code: 'KEYCHAIN_NOT_WRITING', facts: { failure } },
    ])
  })
})
