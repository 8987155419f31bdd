import { describe, expect, it, vi } from 'vitest'
import { openConcealment, type Proof } from '../../../../src/main/conceal/concealment'
import { Failed } from '../../../../src/main/failed'

function opened({ isLocked = false, startsConcealed = false } = {}) {
  const letGo = vi.fn()
  const note = vi.fn()
  const prove = vi.fn<(proof: Proof) => Promise<void>>().mockResolvedValue(undefined)
  const concealment = openConcealment({
    isLocked: () => isLocked,
    prove,
    letGo: [letGo],
    note,
    startsConcealed,
  })
  const heard: boolean[] = []
  concealment.onChange((is) => heard.push(is))
  return { concealment, letGo, note, prove, heard }
}
const refused = (code: string) => expect.objectContaining({ failure: expect.objectContaining({ code }) })

describe('concealing', () => {
  it('lets go before it tells anybody, and tells once', () => {
    const { concealment, letGo, heard, note } = opened()
    letGo.mockImplementationOnce(() => expect(heard).toEqual([]))
    expect(concealment.isConcealed()).toBe(false)
    concealment.conceal('idle')
    concealment.conceal('sleep')
    expect(heard).toEqual([true])
    expect(concealment.reason()).toBe('idle')
    // what came in between, if anything did, is let go of as well
    expect(letGo).toHaveBeenCalledTimes(2)
    expect(note.mock.calls).toEqual([['concealed', { isLocked: false, how: 'idle' }]])
  })

  it('opens by a press where there is no lock, and asks for no proof', async () => {
    const { concealment, prove, heard } = opened()
    concealment.conceal('asked')
    await concealment.open({ by: 'press' })
    expect([concealment.isConcealed(), heard]).toEqual([false, [true, false]])
    expect(prove).not.toHaveBeenCalled()
  })

  it('lets go of all it can, and is concealed, even where one place fails', () => {
    const others = vi.fn()
    const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const concealment = openConcealment({
      isLocked: () => false,
      prove: async () => {},
      letGo: [
        () => {
          throw new Error('a made-up secret')
        },
        others,
      ],
    })
    concealment.conceal('asked')
    expect(others).toHaveBeenCalledOnce()
    expect(concealment.isConcealed()).toBe(true)
    expect(complaint.mock.calls.join()).not.toContain('a made-up secret')
    complaint.mockRestore()
  })

  it('tells everybody, even where one of them fails, and whoever conceals is none the wiser', () => {
    const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { concealment } = opened()
    const others = vi.fn()
    concealment.onChange(() => {
      throw new TypeError('made up: the window has been closed')
    })
    concealment.onChange(others)
    concealment.conceal('sleep')
    expect(others.mock.calls).toEqual([[true]])
    expect(complaint).toHaveBeenCalledOnce()
    complaint.mockRestore()
  })

  it('does not tell whoever no longer listens', () => {
    const { concealment } = opened()
    const listener = vi.fn()
    concealment.onChange(listener)()
    concealment.conceal('asked')
    expect(listener).not.toHaveBeenCalled()
  })
})

describe('a lock', () => {
  it('is there from the start, and no press opens it', async () => {
    const { concealment, prove } = opened({ isLocked: true, startsConcealed: true })
    expect(concealment.reason()).toBe('start')
    await expect(concealment.open({ by: 'press' })).rejects.toEqual(refused('APP_CONCEALED'))
    expect(prove).not.toHaveBeenCalled()
    await concealment.open({ by: 'touch-id' })
    expect(concealment.isConcealed()).toBe(false)
  })

  it('stays shut when the proof fails, and takes one attempt at a time', async () => {
    const { concealment, prove, heard } = opened({ isLocked: true, startsConcealed: true })
    prove.mockRejectedValueOnce(new Failed('LOCK_WRONG'))
    const wrong = concealment.open({ by: 'passphrase', passphrase: 'wrong' })
    await expect(concealment.open({ by: 'touch-id' })).rejects.toEqual(refused('CANCELLED'))
    await expect(wrong).rejects.toEqual(refused('LOCK_WRONG'))
    expect([concealment.isConcealed(), heard]).toEqual([true, []])
    await concealment.open({ by: 'passphrase', passphrase: 'right' })
    expect(heard).toEqual([false])
  })

  it('stays shut when the machine falls asleep while the proof is checked', async () => {
    const { concealment, prove } = opened({ isLocked: true, startsConcealed: true })
    prove.mockImplementationOnce(async () => concealment.conceal('sleep'))
    await expect(concealment.open({ by: 'touch-id' })).rejects.toEqual(refused('CANCELLED'))
    expect(concealment.isConcealed()).toBe(true)
  })
})

describe('what is under way when it happens', () => {
  it('is given to nobody, even if it has been opened again since', async () => {
    const { concealment } = opened()
    const isStillOpen = concealment.guard()
    isStillOpen()
    let finish = (_: string) => {}
    const asked = concealment.whileOpen(
      () =>
        new Promise<string>((resolve) => {
          finish = resolve
        }),
    )()
    concealment.conceal('asked')
    await concealment.open({ by: 'press' })
    finish('a made-up KS')
    await expect(asked).rejects.toEqual(refused('APP_CONCEALED'))
    expect(isStillOpen).toThrow('APP_CONCEALED')
    concealment.guard()()
  })

  it('does not begin while it is concealed', async () => {
    const { concealment } = opened({ startsConcealed: true })
    const act = vi.fn(async () => 'a made-up KS')
    await expect(concealment.whileOpen(act)()).rejects.toEqual(refused('APP_CONCEALED'))
    expect(act).not.toHaveBeenCalled()
  })
})
