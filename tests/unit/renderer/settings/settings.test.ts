import { describe, expect, it, vi } from 'vitest'

vi.stubGlobal('navigator', { userAgent: 'X11; Linux' })

const { definitionOf, settingKeys, settingGroups, settingValue, SUGGESTED_SHORTCUT } = await import(
  '../../../../src/contract/settings'
)
const { settingWords } = await import('../../../../src/contract/settingWords')
const { acceleratorOf, keysOf } = await import('../../../../src/renderer/settings/accelerator')
const { foundRows } = await import('../../../../src/renderer/settings/found')
const { valueWords } = await import('../../../../src/renderer/settings/valueWords')
const { readWhole } = await import('../../../../src/renderer/settings/wholeNumber')

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
const rowsFor = (query: string) => foundRows(query, contains).flatMap(({ rows }) => rows)

describe('the settings screen', () => {
  it('has every setting that can be set once, with its words, and a default that is valid', () => {
    const shown = settingKeys.filter((key) => definitionOf(key).group !== undefined)
    expect(rowsFor('').sort()).toEqual([...shown, 'environments', 'lock'].sort())
    expect(foundRows('', contains).map(({ group }) => group)).toEqual(settingGroups)
    for (const key of settingKeys) {
      const { default: usual, without } = definitionOf(key)
      expect(settingValue(key, usual), key).toBe(usual)
      if (without !== undefined) expect(settingValue(key, without), key).toBe(without)
      expect(valueWords(key, usual), key).not.toBe('')
      const isShown = shown.includes(key)
      expect(settingWords(key)?.name ?? '', key).toMatch(isShown ? /^[A-Z][^.]+$/ : /^$/)
    }
  })

  it('finds a setting by its name, by what it does and by other words for it, all words needed', () => {
    expect(rowsFor('dark')).toEqual(['appearance.theme'])
    expect(rowsFor('AUTOSTART')).toEqual(['start.atLogin', 'start.hidden'])
    expect(rowsFor('clipboard seconds')).toEqual(['copy.clearAfter'])
    expect(rowsFor('production')).toEqual(['environments'])
    expect(rowsFor('touch id')).toEqual(['lock'])
    expect(rowsFor('no such thing')).toEqual([])
  })
})

describe('a number with a unit', () => {
  const bounds = { min: 5, max: 600, unit: 'seconds' }
  it.each([
    ['5', 5],
    [' 7 ', 7],
    ['600', 600],
    ['120 s', 120],
    ['45 sec', 45],
    ['45 Seconds', 45],
  ])('is read from %j', (text, value) => {
    expect(readWhole(text, bounds)).toBe(value)
  })
  it.each(['', '4', '601', '9999', '7.5', 'soon', '-5', '7 minutes', '1e2'])('is not %j', (text) => {
    expect(readWhole(text, bounds)).toBeUndefined()
  })
})

describe('a shortcut', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  it('is written so that it means the same on every system', () => {
    expect(acceleratorOf({ ...none, ctrlKey: true, altKey: true, code: 'KeyK' })).toBe(SUGGESTED_SHORTCUT)
    expect(acceleratorOf({ ...none, metaKey: true, altKey: true, code: 'KeyK' }, true)).toBe(
      SUGGESTED_SHORTCUT,
    )
    expect(keysOf(SUGGESTED_SHORTCUT)).toEqual(['Ctrl', 'Alt', 'K'])
    expect(keysOf(SUGGESTED_SHORTCUT, true)).toEqual(['⌘', '⌥', 'K'])
  })
  it('needs a key besides the modifiers', () => {
    expect(acceleratorOf({ ...none, ctrlKey: true, code: 'ControlLeft' })).toBeUndefined()
  })
  it.each(['', 'CommandOrControl+Alt+K', 'F9', 'Shift+F9', 'Super+Space', 'Control+Shift+1'])(
    'can be %j',
    (keys) => {
      expect(settingValue('palette.shortcut', keys)).toBe(keys)
    },
  )
  it.each(['K', 'Shift+K', 'Shift+Space', 'Alt+', 'Alt+Escape', 'Foo+K', 'Alt+K+L', 'CommandOrControl', 7])(
    'cannot be %j',
    (keys) => {
      expect(settingValue('palette.shortcut', keys)).toBeUndefined()
    },
  )
})
