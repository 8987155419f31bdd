import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { type ActionFacts, actions } from '../../../../src/contract/actions'

vi.mock('electron', () => ({ Menu: {} }))
const { acceleratorOf, canBeDone, menuTemplate } = await import('../../../../src/main/shell/menu')

const itemsOf = (template: MenuItemConstructorOptions[]) =>
  template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
const nothing = { act: () => {}, conceal: () => {} }

describe.each(['darwin', 'win32', 'linux'] as const)('the menu (%s)', (platform) => {
  const template = menuTemplate({ platform, ...nothing })
  const items = itemsOf(template)

  it('has every action and every screen, once, with its keys', () => {
    const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.sort()).toEqual(actions.map(({ id }) => id).sort())
    for (const { id, shortcut } of actions) {
      const item = items.find((each) => each.id === id)
      expect(item?.accelerator, id).toBe(shortcut && acceleratorOf(shortcut))
    }
    const accelerators = items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })

  it('has what every program has, where this system has it', () => {
    const roles = items.flatMap(({ role }) => role ?? [])
    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']),
    )
    expect(roles.includes('hide')).toBe(platform === 'darwin')
    const [first] = template
    expect(first?.label).toBe(platform === 'darwin' ? 'KSmith' : 'File')
    expect(roles).not.toContain('toggleDevTools')
    expect(roles).not.toContain('reload')
  })
})

describe('an item of the menu', () => {
  const facts: ActionFacts = {
    held: 3,
    holdsPractice: false,
    keychain: 'working',
    alive: 1,
    holdsKs: true,
    openCase: undefined,
  }

  it('does what it says', () => {
    const act = vi.fn()
    const conceal = vi.fn()
    for (const item of itemsOf(menuTemplate({ platform: 'linux', act, conceal }))) {
      item.click?.(undefined as never, undefined as never, undefined as never)
    }
    expect(act.mock.calls.flat().sort()).toEqual(
      actions
        .map(({ id }) => id)
        .filter((id) => id !== 'conceal')
        .sort(),
    )
    expect(conceal).toHaveBeenCalledOnce()
  })

  it('is there when what it does can be done', () => {
    expect(canBeDone('copyLast', facts, true)).toBe(true)
    expect(canBeDone('copyLast', { ...facts, alive: 0 }, true)).toBe(false)
    expect(canBeDone('clearClipboard', { ...facts, holdsKs: false }, true)).toBe(false)
    expect(canBeDone('backUp', { ...facts, held: 0 }, true)).toBe(false)
    // a dialog is answered first, and a page that is away does nothing; concealing waits for neither
    expect(canBeDone('addToken', facts, false)).toBe(false)
    expect(canBeDone('conceal', facts, false)).toBe(true)
  })
})
