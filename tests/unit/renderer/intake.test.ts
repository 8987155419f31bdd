import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAddDraft } from '../../../src/renderer/addToken/draft'
import { emptyForm } from '../../../src/renderer/addToken/form'

const taken = { handle: '00000000-0000-4000-8000-00000000000a', fingerprint: '0a1b2c3d' }

function aMain() {
  return {
    secrets: {
      takeFromClipboard: vi.fn(async () => ({ ok: true, value: taken }) as const),
      enter: vi.fn(async () => ({ ok: true, value: taken }) as const),
      discard: vi.fn(async () => ({ ok: true, value: {} }) as const),
    },
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a token that is being added', () => {
  it('keeps its fields and its secret until it is started over, which gives the secret back', async () => {
    const api = aMain()
    const draft = openAddDraft(api)
    draft.form.set({ ...emptyForm, label: 'Acme' })
    await draft.intake.fromClipboard()
    expect(draft.intake.get()).toEqual({ taken })
    expect(api.secrets.discard).not.toHaveBeenCalled()
    draft.startOver()
    expect(api.secrets.discard).toHaveBeenCalledExactlyOnceWith({ handle: taken.handle })
    expect([draft.form.get(), draft.intake.get()]).toEqual([emptyForm, {}])
  })

  it('is empty once it was added, with nothing to give back', async () => {
    const api = aMain()
    const draft = openAddDraft(api)
    await draft.intake.fromClipboard()
    draft.added()
    expect(draft.intake.get()).toEqual({})
    expect(api.secrets.discard).not.toHaveBeenCalled()
  })

  it('gives back a secret that arrives after it was started over', async () => {
    const api = aMain()
    const draft = openAddDraft(api)
    const arrives = draft.intake.typed('Secret')
    draft.startOver()
    await arrives
    expect(draft.intake.get()).toEqual({})
    expect(api.secrets.discard).toHaveBeenCalledExactlyOnceWith({ handle: taken.handle })
  })

  it("says so when the secret's five minutes are over", async () => {
    const draft = openAddDraft(aMain())
    await draft.intake.fromClipboard()
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(draft.intake.get()).toMatchObject({ problem: { code: 'HANDLE_EXPIRED' } })
    expect(draft.intake.get().taken).toBeUndefined()
  })

  it('keeps the secret when something else about it is refused', async () => {
    const draft = openAddDraft(aMain())
    await draft.intake.fromClipboard()
    draft.intake.refuse({ code: 'KEYCHAIN_FAILED', field: 'secret' })
    expect(draft.intake.get().taken).toEqual(taken)
  })

  it('says that a secret is required until one is on its way', async () => {
    const draft = openAddDraft(aMain())
    draft.intake.require()
    expect(draft.intake.get()).toEqual({ isMissing: true })
    await draft.intake.fromClipboard()
    expect(draft.intake.get()).toEqual({ taken })
  })
})
