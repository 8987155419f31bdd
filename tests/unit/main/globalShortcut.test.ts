import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { isEverybodys } from '../../../src/contract/accelerators'
import { acceleratorSchema, SUGGESTED_SHORTCUT } from '../../../src/contract/settings'
import {
  allowShortcutsOnWayland,
  isWayland,
  openGlobalShortcut,
} from '../../../src/main/shell/globalShortcut'
import { placeOn } from '../../../src/main/shell/palettePlace'

function system(taken: readonly string[] = []) {
  const held = new Set<string>()
  return {
    held,
    register: vi.fn((keys: string) => {
      if (keys.includes('Nonsense')) throw new TypeError('made up: conversion failure')
      if (taken.includes(keys)) return false
      held.add(keys)
      return true
    }),
    unregister: vi.fn((keys: string) => void held.delete(keys)),
  }
}

describe('the palette’s shortcut', () => {
  it('is none until one is set, and one at a time', () => {
    const keys = system()
    const shortcut = openGlobalShortcut(() => {}, keys)
    shortcut.restore('')
    expect(keys.register).not.toHaveBeenCalled()
    shortcut.set('CommandOrControl+Alt+K')
    shortcut.set('CommandOrControl+Alt+J')
    expect([...keys.held]).toEqual(['CommandOrControl+Alt+J'])
    shortcut.set('')
    expect([...keys.held]).toEqual([])
  })

  it.each([
    ['owned by another program', 'CommandOrControl+Alt+T', 'SHORTCUT_TAKEN'],
    ['unknown to the system', 'CommandOrControl+Nonsense', 'SHORTCUT_TAKEN'],
    ['needed by every program', 'CommandOrControl+C', 'INVALID_SHORTCUT'],
  ])('that is %s is refused, and the one before stays', (_, wanted, code) => {
    const keys = system(['CommandOrControl+Alt+T'])
    const shortcut = openGlobalShortcut(() => {}, keys)
    shortcut.set('CommandOrControl+Alt+K')
    expect(() => shortcut.set(wanted)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code }) }),
    )
    expect(shortcut.current()).toBe('CommandOrControl+Alt+K')
    expect([...keys.held]).toEqual(['CommandOrControl+Alt+K'])
  })

  it('that was stored and cannot be had is kept as a failure, until another one is set', () => {
    const shortcut = openGlobalShortcut(() => {}, system(['CommandOrControl+Alt+T']))
    shortcut.restore('CommandOrControl+Alt+T')
    expect(shortcut.failure()).toMatchObject({ code: 'SHORTCUT_TAKEN' })
    expect(shortcut.current()).toBe('')
    shortcut.set('CommandOrControl+Alt+K')
    expect(shortcut.failure()).toBeUndefined()
  })

  it.each([
    'CommandOrControl+C',
    'CommandOrControl+Shift+V',
    'Alt+F4',
    'Command+Q',
    'Control+Left',
    // the same, as somebody could write it who does not want it to be seen
    'Shift+Control+V',
    'Control+Control+C',
    'Control+CommandOrControl+V',
    'Super+C',
  ])('is never %s, which is everybody’s', (keys) => {
    expect(v.is(acceleratorSchema, keys)).toBe(true)
    expect(isEverybodys(keys)).toBe(true)
  })
  it.each([SUGGESTED_SHORTCUT, 'CommandOrControl+Alt+C', 'Super+K', 'F9', 'CommandOrControl+Shift+K'])(
    'can be %s',
    (keys) => expect(isEverybodys(keys)).toBe(false),
  )

  it('goes through the desktop’s portal on Wayland, and on no other system', () => {
    const line = { appendSwitch: vi.fn() }
    allowShortcutsOnWayland(line, { XDG_SESSION_TYPE: 'x11' }, 'linux')
    allowShortcutsOnWayland(line, { WAYLAND_DISPLAY: 'wayland-0' }, 'darwin')
    expect(line.appendSwitch).not.toHaveBeenCalled()
    allowShortcutsOnWayland(line, { XDG_SESSION_TYPE: 'wayland' }, 'linux')
    expect(line.appendSwitch).toHaveBeenCalledWith('enable-features', 'GlobalShortcutsPortal')
    expect(isWayland({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  })
})

describe('where the palette comes up', () => {
  it('is in the middle of the display, and never beyond it, whatever the zoom', () => {
    const area = { x: 1920, y: 40, width: 1280, height: 800 }
    expect(placeOn(area, { width: 640, height: 440 }, 1)).toEqual({
      x: 2240,
      y: 130,
      width: 640,
      height: 440,
    })
    expect(placeOn(area, { width: 640, height: 440 }, 3)).toEqual({
      x: 1920,
      y: 40,
      width: 1280,
      height: 800,
    })
  })
})
