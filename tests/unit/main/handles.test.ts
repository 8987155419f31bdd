import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Failed } from '../../../src/main/failed'
import { takeFromClipboard } from '../../../src/main/intake/fromClipboard'
import { openSecretHandles } from '../../../src/main/intake/handles'

describe('a secret that is taken in', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is known by a handle and a short fingerprint only', () => {
    const handles = openSecretHandles()
    const taken = handles.keep('made-up-secret')
    expect(Object.keys(taken)).toEqual(['handle', 'fingerprint'])
    expect(taken.fingerprint).toMatch(/^[0-9a-f]{8}$/)
    expect(handles.keep('made-up-secret').fingerprint).toBe(taken.fingerprint)
    expect(handles.use(taken.handle)).toBe('made-up-secret')
  })

  it.each([
    ['', 'SECRET_EMPTY'],
    [' \n\t', 'SECRET_EMPTY'],
    ['two words', 'SECRET_INNER_SPACE'],
    ['two\nlines', 'SECRET_INNER_SPACE'],
    ['bell\u0007', 'SECRET_NOT_PRINTABLE'],
    ['ümlaut', 'SECRET_NOT_PRINTABLE'],
    ['zero\u200bwidth', 'SECRET_NOT_PRINTABLE'],
    ['x'.repeat(1_025), 'SECRET_TOO_LONG'],
  ])('is refused with the reason: %j', (text, code) => {
    expect(() => openSecretHandles().keep(text)).toThrow(
      expect.objectContaining({ failure: { code, field: 'secret' } }),
    )
  })

  it.each(['  padded\n', 'a', '!"#$%&()*+,-./:;<=>?@[]^_`{|}~', 'x'.repeat(1_024)])(
    'may be any printable text: %j',
    (text) => {
      const handles = openSecretHandles()
      expect(handles.use(handles.keep(text).handle)).toBe(text.trim())
    },
  )

  it('is gone after five minutes, or when it is let go', () => {
    const handles = openSecretHandles()
    const { handle } = handles.keep('made-up')
    vi.advanceTimersByTime(5 * 60_000 + 1)
    expect(() => handles.use(handle)).toThrow('HANDLE_EXPIRED')
    const next = handles.keep('made-up')
    handles.discard(next.handle)
    expect(() => handles.use(next.handle)).toThrow('HANDLE_EXPIRED')
  })

  it('is cleared from the clipboard it came from; a text that cannot be one stays', async () => {
    let content = 'made-up-secret\n'
    const place = {
      read: async () => content,
      clear: async () => {
        content = ''
      },
    }
    const clipboard = { places: [place, place], write: async () => {}, writeSecret: async () => false }
    await takeFromClipboard(clipboard, openSecretHandles())
    expect(content).toBe('')
    await expect(takeFromClipboard(clipboard, openSecretHandles())).rejects.toThrow('CLIPBOARD_EMPTY')
    content = 'djJ8MTIzNDV8d2lkZ2V0LXNlc3Npb24tZXhhbXBsZQ=='
    await expect(takeFromClipboard(clipboard, openSecretHandles())).rejects.toThrow('SECRET_IS_KS')
    content = 'my shopping list'
    await expect(takeFromClipboard(clipboard, openSecretHandles())).rejects.toThrow('SECRET_INNER_SPACE')
    expect(content).toBe('my shopping list')
  })

  it('is discarded with all others, and none is taken in while that is refused', () => {
    let isConcealed = false
    const handles = openSecretHandles(undefined, () => {
      if (isConcealed) throw new Failed('APP_CONCEALED')
    })
    const all = [handles.keep('made-up-secret'), handles.keep('made-up-too')]
    handles.discardAll()
    for (const { handle } of all) expect(() => handles.use(handle)).toThrow('HANDLE_EXPIRED')
    isConcealed = true
    expect(() => handles.keep('made-up-secret')).toThrow('APP_CONCEALED')
  })
})
