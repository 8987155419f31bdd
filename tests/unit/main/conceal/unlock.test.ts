import type { BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { openConcealment } from '../../../../src/main/conceal/concealment'
import { openUnlocking } from '../../../../src/main/conceal/unlock'
import type { AskInWindow, Typed } from '../../../../src/main/intake/entryWindow'
import { aLock } from './lockFixture'

/** A person who types this, window after window; where `take` throws, the window stays and is given up. */
function withPerson(types: Typed[], more: Parameters<typeof aLock>[0] = {}) {
  const { lock, clock } = aLock(more)
  const asked: string[] = []
  const ask: AskInWindow = async (_, { title, kind }, take) => {
    asked.push(`${kind}: ${title}`)
    const typed = types.shift()
    if (!typed) throw new Error('nobody types that much')
    return take(typed)
  }
  const concealment = openConcealment({ isLocked: lock.isSet, prove: lock.prove, letGo: [] })
  const unlocking = openUnlocking({ concealment, lock, ask, parent: () => ({}) as BrowserWindow })
  return { lock, clock, asked, concealment, unlocking }
}
const twice = (secret: string): Typed => ({ secret, again: secret })

describe('the lock, with a person before it', () => {
  it('is set without being asked for anything, changed and removed by whoever knows it', async () => {
    const { unlocking, asked, lock } = withPerson([
      twice('the first one'),
      { secret: 'the first one' },
      twice('the second one'),
      { secret: 'the second one' },
    ])
    expect(await unlocking.setPassphrase()).toEqual({ passphrase: true })
    await unlocking.setPassphrase()
    expect(await unlocking.removePassphrase()).toEqual({ passphrase: false })
    expect(asked.map((each) => each.split(':')[0])).toEqual([
      'new-app-passphrase',
      'app-passphrase',
      'new-app-passphrase',
      'app-passphrase',
    ])
    expect(lock.isSet()).toBe(false)
  })

  it('is neither changed nor removed by whoever does not', async () => {
    const { unlocking, lock, clock } = withPerson([
      twice('the first one'),
      { secret: 'a guess' },
      { secret: 'a guess' },
    ])
    await unlocking.setPassphrase()
    await expect(unlocking.setPassphrase()).rejects.toThrow('LOCK_WRONG')
    await expect(unlocking.removePassphrase()).rejects.toThrow('LOCK_WAIT')
    clock.now += 1_000
    await expect(unlocking.removePassphrase()).rejects.toThrow('LOCK_WRONG')
    expect(lock.isSet()).toBe(true)
  })

  it('opens by the ways that there are, and by no other', async () => {
    const { unlocking, concealment } = withPerson([twice('the first one'), { secret: 'the first one' }])
    await unlocking.setPassphrase()
    concealment.conceal('asked')
    for (const way of ['press', 'touch-id'] as const) {
      await expect(unlocking.open(way)).rejects.toThrow('APP_CONCEALED')
    }
    await unlocking.open('passphrase')
    expect(concealment.isConcealed()).toBe(false)
  })

  it('is changed by nobody while KSmith is concealed, even if a finger was shown', async () => {
    let touch = () => {}
    const preferences = {
      canPromptTouchID: () => true,
      promptTouchID: () =>
        new Promise<void>((resolve) => {
          touch = resolve
        }),
    }
    const { unlocking, concealment, asked, lock } = withPerson([], { preferences })
    lock.setTouchId(true)
    for (const change of [unlocking.setPassphrase, () => unlocking.setTouchId(false)]) {
      const changing = change()
      concealment.conceal('idle')
      touch()
      await expect(changing).rejects.toThrow('APP_CONCEALED')
      const opening = unlocking.open('touch-id')
      touch()
      await opening
    }
    expect([asked, lock.state()]).toEqual([[], { passphrase: false, touchId: true }])
  })

  it('takes the passphrase and a finger to switch Touch ID on, and where the reader fails, the passphrase to switch it off', async () => {
    let works = true
    const preferences = {
      canPromptTouchID: () => true,
      promptTouchID: () => (works ? Promise.resolve() : Promise.reject(new Error('made up: cancelled'))),
    }
    const { unlocking, lock, clock } = withPerson(
      [
        twice('the first one'),
        { secret: 'a guess' },
        { secret: 'the first one' },
        { secret: 'the first one' },
      ],
      { preferences },
    )
    await unlocking.setPassphrase()
    await expect(unlocking.setTouchId(true)).rejects.toThrow('LOCK_WRONG')
    expect(lock.state()).toEqual({ passphrase: true, touchId: false })
    clock.now += 1_000
    expect(await unlocking.setTouchId(true)).toEqual({ passphrase: true, touchId: true })
    works = false
    expect(await unlocking.setTouchId(false)).toEqual({ passphrase: true, touchId: false })
  })

  it('takes a finger alone to switch Touch ID on where there is no lock yet', async () => {
    const preferences = { canPromptTouchID: () => true, promptTouchID: vi.fn(async () => {}) }
    const { unlocking, asked } = withPerson([], { preferences })
    expect(await unlocking.setTouchId(true)).toEqual({ passphrase: false, touchId: true })
    expect([asked, preferences.promptTouchID.mock.calls.length]).toEqual([[], 1])
  })
})
