import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openLockFile } from '../../../../src/main/conceal/lockFile'
import { freshFolder } from '../vaultFixture'
import { aLock } from './lockFixture'

const right = { by: 'passphrase', passphrase: 'the right one' } as const
const wrong = { by: 'passphrase', passphrase: 'a wrong one' } as const
const failure = (code: string, params?: Record<string, string>) => ({
  failure: { code, ...(params && { params }) },
})
async function locked(more: Parameters<typeof aLock>[0] = {}) {
  const all = aLock(more)
  await all.lock.setPassphrase(right.passphrase)
  return all
}

describe('a passphrase', () => {
  it('is recognised, and only it is; the keychain keeps neither the one nor the other', async () => {
    const { lock, memory, notes } = await locked()
    expect(lock.isSet()).toBe(true)
    expect(lock.ways()).toEqual(['passphrase'])
    await lock.prove(right)
    await expect(lock.prove(wrong)).rejects.toMatchObject(failure('LOCK_WRONG', { seconds: '1' }))
    expect([...memory.entries.values()].join()).not.toMatch(/right one|wrong one/)
    expect(notes).toEqual(['passphrase-set', 'wrong-passphrase'])
  })

  it('is asked for after a restart, and the start itself asks nothing of the keychain', async () => {
    const { folder, memory } = await locked()
    memory.calls.length = 0
    const { lock } = aLock({ folder, memory })
    expect(lock.isSet()).toBe(true)
    expect(memory.calls).toEqual([])
    await expect(lock.prove({ ...right, passphrase: '' })).rejects.toMatchObject(failure('LOCK_WRONG'))
  })

  it('of another profile is none of this one', async () => {
    const { memory } = await locked()
    expect(aLock({ memory }).lock.isSet()).toBe(false)
  })

  it('can be changed, so that the old one opens nothing any more, and removed with all that was kept of it', async () => {
    const { lock, memory, nameOf, notes } = await locked()
    await lock.setPassphrase('another one')
    await expect(lock.prove(right)).rejects.toMatchObject(failure('LOCK_WRONG'))
    await lock.removePassphrase()
    expect([lock.isSet(), lock.ways()]).toEqual([false, ['press']])
    expect([memory.entries.has(nameOf('verifier')), memory.entries.has(nameOf('tries'))]).toEqual([
      false,
      false,
    ])
    expect(notes).toEqual(['passphrase-set', 'passphrase-changed', 'wrong-passphrase', 'passphrase-removed'])
  })

  it('that the keychain does not take locks nobody out', async () => {
    const { lock, memory, file } = aLock()
    memory.failWith('KEYCHAIN_DENIED', 'set')
    await expect(lock.setPassphrase(right.passphrase)).rejects.toMatchObject(failure('KEYCHAIN_DENIED'))
    expect([lock.isSet(), existsSync(file.path)]).toEqual([false, false])
  })
})

describe('wrong tries', () => {
  it('make the next one wait, longer each time, and are forgotten by the right one', async () => {
    const { lock, clock } = await locked()
    for (const seconds of [1, 2, 4, 8]) {
      await expect(lock.prove(wrong)).rejects.toMatchObject(
        failure('LOCK_WRONG', { seconds: String(seconds) }),
      )
      // too early, the right one is not even looked at
      await expect(lock.prove(right)).rejects.toMatchObject(
        failure('LOCK_WAIT', { seconds: String(seconds) }),
      )
      await expect(lock.ready()).rejects.toMatchObject(failure('LOCK_WAIT', { seconds: String(seconds) }))
      clock.now += seconds * 1000
    }
    await lock.prove(right)
    await expect(lock.prove(wrong)).rejects.toMatchObject(failure('LOCK_WRONG', { seconds: '1' }))
  })

  it('are counted before they are checked, and go on counting after a restart', async () => {
    const { lock, folder, memory, clock, nameOf } = await locked()
    for (const seconds of [1, 2, 4]) {
      await lock.prove(wrong).catch(() => {})
      clock.now += seconds * 1000
    }
    const next = aLock({ folder, memory })
    next.clock.now = clock.now
    const counted: string[] = []
    const { set } = memory.keychain
    memory.keychain.set = async (service, account, text) => {
      counted.push(text)
      await set(service, account, text)
    }
    await next.lock.prove(right)
    expect(counted.map((text) => JSON.parse(text).wrong)).toEqual([4, 0])
    expect(JSON.parse(memory.entries.get(nameOf('tries')) ?? '')).toEqual({ wrong: 0, at: 0 })
  })

  it('many at once are one after the other, so that none of them is free', async () => {
    const { lock } = await locked()
    const all = await Promise.allSettled([wrong, wrong, right, wrong].map(lock.prove))
    expect(all.map((one) => (one.status === 'rejected' ? one.reason.failure.code : 'opened'))).toEqual([
      'LOCK_WRONG',
      'LOCK_WAIT',
      'LOCK_WAIT',
      'LOCK_WAIT',
    ])
  })

  it('are not checked where they cannot be counted', async () => {
    const { lock, memory } = await locked()
    memory.failWith('KEYCHAIN_FAILED', 'set')
    await expect(lock.prove(right)).rejects.toMatchObject(failure('KEYCHAIN_FAILED'))
    memory.work()
    await lock.prove(right)
  })
})

describe('a lock that cannot be checked stays shut', () => {
  it('when the keychain refuses, and opens when it answers again', async () => {
    const { lock, memory } = await locked()
    memory.failWith('KEYCHAIN_LOCKED')
    await expect(lock.ready()).rejects.toMatchObject(failure('KEYCHAIN_LOCKED'))
    await expect(lock.prove(right)).rejects.toMatchObject(failure('KEYCHAIN_LOCKED'))
    memory.work()
    await lock.ready()
    await lock.prove(right)
  })

  it.each([undefined, 'not JSON', '{}', '{"v":2,"kdf":"argon2"}'])(
    'when the keychain has %j of it, and says where the way out is',
    async (kept) => {
      const { lock, memory, nameOf, file } = await locked()
      if (kept === undefined) memory.entries.delete(nameOf('verifier'))
      else memory.entries.set(nameOf('verifier'), kept)
      await expect(lock.prove(right)).rejects.toMatchObject(failure('LOCK_GONE', { file: file.path }))
      expect(lock.isSet()).toBe(true)
    },
  )

  it.each(['', 'not JSON', '[]', '{"passphrase":"no"}', '{"passphrase":false,"touchId":false,"more":1}'])(
    'when its file says %j',
    (text) => {
      const folder = freshFolder()
      writeFileSync(join(folder, 'lock.json'), text)
      expect(openLockFile(folder).get()).toEqual({ passphrase: true, touchId: false })
    },
  )

  it('when its file is a folder: KSmith starts, and starts locked', () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'lock.json'))
    const file = openLockFile(folder)
    expect(file.get()).toEqual({ passphrase: true, touchId: false })
    expect(() => file.put({ passphrase: false, touchId: false })).toThrow('INVENTORY_WRITE_FAILED')
    expect(file.get()).toEqual({ passphrase: true, touchId: false })
  })

  it('and without its file there is none', () => {
    expect(openLockFile(freshFolder()).get()).toEqual({ passphrase: false, touchId: false })
  })

  it('its file is for its owner alone', async () => {
    const { file } = await locked()
    expect(statSync(file.path).mode & 0o777).toBe(0o600)
  })
})

describe('Touch ID, as Electron documents it for macOS', () => {
  const reader = (canPrompt: () => boolean, prompt: (reason: string) => Promise<void>) => ({
    canPromptTouchID: canPrompt,
    promptTouchID: vi.fn(prompt),
  })

  it('opens by a finger, beside the passphrase, which is asked for where there is no reader now', async () => {
    let lidIsOpen = true
    const preferences = reader(
      () => lidIsOpen,
      async () => {},
    )
    const { lock } = await locked({ preferences })
    expect(lock.state()).toEqual({ passphrase: true, touchId: false })
    await lock.tryTouchId()
    lock.setTouchId(true)
    expect(lock.ways()).toEqual(['touch-id', 'passphrase'])
    await lock.prove({ by: 'touch-id' })
    expect(preferences.promptTouchID).toHaveBeenCalledWith('open KSmith')
    lidIsOpen = false
    expect(lock.ways()).toEqual(['passphrase'])
    await expect(lock.prove({ by: 'touch-id' })).rejects.toMatchObject(
      failure('TOUCH_ID_REFUSED', { why: 'unavailable' }),
    )
  })

  it('alone is a lock too, and is offered even where it cannot be asked', () => {
    let lidIsOpen = true
    const preferences = reader(
      () => lidIsOpen,
      async () => {},
    )
    const { lock } = aLock({ preferences })
    lock.setTouchId(true)
    lidIsOpen = false
    expect([lock.isSet(), lock.ways(), lock.state()]).toEqual([
      true,
      ['touch-id'],
      { passphrase: false, touchId: true },
    ])
  })

  it('that is cancelled, or does not know the finger, opens nothing', async () => {
    const { lock } = aLock({
      preferences: reader(
        () => true,
        () => Promise.reject(new Error('made up: User canceled')),
      ),
    })
    await expect(lock.tryTouchId()).rejects.toMatchObject(failure('TOUCH_ID_REFUSED'))
    lock.setTouchId(true)
    await expect(lock.prove({ by: 'touch-id' })).rejects.toMatchObject(failure('TOUCH_ID_REFUSED'))
    // a proof of another kind is none
    await expect(lock.prove(right)).rejects.toMatchObject(failure('APP_CONCEALED'))
  })

  it('is not there on systems whose Electron has none', () => {
    const { lock } = aLock()
    expect([lock.state(), lock.ways()]).toEqual([{ passphrase: false }, ['press']])
  })
})
