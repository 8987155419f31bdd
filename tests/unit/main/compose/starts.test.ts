import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { followStarts } from '../../../../src/main/compose/starts'

const app = vi.hoisted(() => ({ value: undefined as unknown }))
vi.mock('electron', () => ({
  get app() {
    return app.value
  },
}))

function started({ argv = [] as string[], keys = '', set = '' } = {}) {
  const quit = vi.fn()
  const events = Object.assign(new EventEmitter(), {
    quit,
    getLoginItemSettings: () => ({ wasOpenedAtLogin: false }),
  })
  app.value = events
  process.argv = ['electron', ...argv]
  const show = vi.fn()
  const begin = vi.fn()
  const toggle = vi.fn()
  const open = vi.fn((link: unknown) => link !== undefined)
  const needs = {
    main: { show, tell: vi.fn(), window: () => undefined },
    system: {
      settings: { value: (key: string) => (key === 'palette.shortcut' ? set : false) },
      desktop: { trayHost: { start: vi.fn() }, noticeWay: { start: vi.fn() } },
    },
    outside: { withoutWindow: { begin, mayGoOn: () => false }, tray: { refresh: vi.fn() } },
    palette: { toggle },
    links: { open, follow: vi.fn() },
    shortcut: { current: () => keys },
  }
  followStarts(needs as unknown as Parameters<typeof followStarts>[0])
  const again = (...more: string[]) => events.emit('second-instance', {}, ['electron', ...more])
  return { show, begin, toggle, open, quit, again, events }
}

describe('a start', () => {
  const { argv } = process
  beforeEach(() => () => {
    process.argv = argv
  })

  it('opens the window, unless it was one at login that is to open none', () => {
    expect(started().show).toHaveBeenCalledOnce()
    expect(started({ argv: ['--hidden'] }).show).not.toHaveBeenCalled()
  })

  it.each([
    ['no keys were set', '', '', 1],
    ['the keys that were set are another program’s', 'CommandOrControl+Alt+K', '', 1],
    ['keys lead in', 'CommandOrControl+Alt+K', 'CommandOrControl+Alt+K', 0],
  ])('without a window is no trap where %s', (_, set, keys, looks) => {
    const { begin, show } = started({ argv: ['--hidden'], set, keys })
    expect(show).not.toHaveBeenCalled()
    expect(begin).toHaveBeenCalledTimes(looks)
  })

  it('once more shows the window, the palette, or what a link names, and nothing at a login', () => {
    const { again, show, toggle, open } = started({ argv: ['--hidden'] })
    again('--hidden')
    expect(show).not.toHaveBeenCalled()
    again('--palette')
    expect(toggle).toHaveBeenCalledOnce()
    again('--', 'ksmith://token/nonsense')
    expect(open).toHaveBeenLastCalledWith({ kind: 'unknown' })
    expect(show).not.toHaveBeenCalled()
    again()
    expect(show).toHaveBeenCalledOnce()
  })

  it('that never had a window is not ended by the palette’s that is closed', () => {
    const { events, quit } = started({ argv: ['--hidden'], keys: 'F9' })
    events.emit('window-all-closed')
    expect(quit).not.toHaveBeenCalled()
  })
})
