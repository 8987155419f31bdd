import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actions } from '../../../src/contract/actions'
import { screens } from '../../../src/renderer/screens/screens'
import { shortcutOf, shortcutTable } from '../../../src/renderer/shortcutTable'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('the keys of the window', () => {
  it('open every screen', () => {
    for (const { id } of screens) {
      expect(actions.find((action) => action.id === id)?.shortcut, id).toBeDefined()
    }
  })

  it('do what the sheet says of them, with Ctrl and with Cmd', () => {
    for (const row of shortcutTable) {
      for (const { key, mod = false, shift = false } of row.keys) {
        for (const modifier of mod ? (['ctrlKey', 'metaKey'] as const) : (['altKey'] as const)) {
          const event = { ...none, key, shiftKey: shift, [modifier]: mod }
          expect(shortcutOf(event), `${row.name} ${key}`).toBe(row)
        }
      }
    }
  })

  it('are on the sheet for every action that has some, and no two do different things', () => {
    const withKeys = actions.filter(({ shortcut }) => shortcut)
    expect(
      withKeys.filter(
        ({ shortcut }) => !shortcutTable.some(({ keys }) => shortcut && keys.includes(shortcut)),
      ),
    ).toEqual([])
    const all = shortcutTable.flatMap(({ keys }) =>
      keys.map((each) => JSON.stringify([each.mod, each.shift, each.key])),
    )
    expect(new Set(all).size).toBe(all.length)
  })

  it('are none but these', () => {
    const key = fc.oneof(
      fc.string({ minLength: 1, maxLength: 1 }),
      fc.constantFrom('Enter', 'Escape', 'Tab', 'F1', 'Home'),
    )
    fc.assert(
      fc.property(key, fc.boolean(), fc.boolean(), (pressed, ctrlKey, shiftKey) => {
        const row = shortcutOf({ ...none, key: pressed, ctrlKey, shiftKey })
        const said = row?.keys.some(
          (each) => each.key === pressed.toLowerCase() && Boolean(each.mod) === ctrlKey,
        )
        expect(said ?? true).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('that are single characters are left to whoever is typing, and none are taken from Alt', () => {
    expect(shortcutOf({ ...none, key: '/' })?.name).toBe('search')
    expect(shortcutOf({ ...none, key: '?', shiftKey: true })?.name).toBe('keys')
    for (const key of ['/', '?']) expect(shortcutOf({ ...none, key }, true)).toBeUndefined()
    expect(shortcutOf({ ...none, key: 'f', ctrlKey: true }, true)?.name).toBe('search')
    expect(shortcutOf({ ...none, key: 'F1' }, true)?.name).toBe('help')
    expect(shortcutOf({ ...none, key: 'f', ctrlKey: true, altKey: true })).toBeUndefined()
  })
})
