import { describe, expect, it, vi } from 'vitest'
import { clipboardChecks, clipboardTryout } from '../../../../src/main/doctor/checks/clipboard'
import { type DesktopProbes, desktopChecks } from '../../../../src/main/doctor/checks/desktop'
import { thisRunChecks } from '../../../../src/main/doctor/checks/thisRun'
import { Failed } from '../../../../src/main/failed'
import { PORTAL_PATIENCE } from '../../../../src/main/shell/shortcutPortal'

const never = new AbortController().signal
const codes = async (
  checks: readonly { look(signal: AbortSignal): Promise<readonly { code: string }[]> }[],
) => (await Promise.all(checks.map((check) => check.look(never)))).flat().map(({ code }) => code)

function clipboard(text = '') {
  let content = text
  const place = {
    read: async () => content,
    clear: async () => {
      content = ''
    },
  }
  return {
    places: [place, place],
    write: vi.fn(async (next: string) => {
      content = next
    }),
    content: () => content,
  }
}

describe('the check of the clipboard', () => {
  it('writes only while it is empty, and cleans up', async () => {
    const empty = clipboard()
    expect(await codes(clipboardChecks({ ...empty, canMark: true }))).toEqual([
      'CLIPBOARD_WORKS',
      'MARKS_SET',
    ])
    expect(empty.content()).toBe('')
    const used = clipboard('somebody else’s')
    expect(await codes(clipboardChecks({ ...used, canMark: false }))).toEqual([
      'CLIPBOARD_IN_USE',
      'MARKS_MISSING',
    ])
    expect(used.write).not.toHaveBeenCalled()
    expect(used.content()).toBe('somebody else’s')
  })

  it('writes over what is there when somebody asks for it', async () => {
    const used = clipboard('somebody else’s')
    expect(await codes([clipboardTryout(used)])).toEqual(['CLIPBOARD_WORKS'])
    expect(used.write).toHaveBeenCalledTimes(1)
  })

  it('tells of one that takes no text, and of one that gives back another', async () => {
    const refusing = { ...clipboard(), write: () => Promise.reject(new Failed('CLIPBOARD_FAILED')) }
    expect(await codes([clipboardTryout(refusing)])).toEqual(['CLIPBOARD_TROUBLE'])
    const deaf = { ...clipboard('other'), write: async () => {} }
    expect(await codes([clipboardTryout(deaf)])).toEqual(['CLIPBOARD_TROUBLE'])
    expect(deaf.content()).toBe('other')
  })
})

describe('the checks of desktop and run', () => {
  const probes: DesktopProbes = {
    tray: async () => true,
    notifications: async () => true,
    keyWay: async () => 'own',
    shortcutFailure: () => undefined,
    autostart: () => false,
  }

  it('say what is there and what is not', async () => {
    expect(await codes(desktopChecks(probes))).toEqual([
      'TRAY_SHOWN',
      'NOTIFICATIONS_SHOWN',
      'SHORTCUTS_WORK',
      'AUTOSTART_OFF',
    ])
    expect(
      await codes(
        desktopChecks({
          ...probes,
          tray: async () => false,
          notifications: async () => false,
          keyWay: async () => 'portal',
          autostart: () => true,
        }),
      ),
    ).toEqual(['TRAY_MISSING', 'NOTIFICATIONS_MISSING', 'SHORTCUTS_BY_PORTAL', 'AUTOSTART_ON'])
    expect(await codes(desktopChecks({ ...probes, keyWay: async () => 'none' }))).toContain(
      'SHORTCUTS_MISSING',
    )
    const taken = { ...probes, shortcutFailure: () => ({ code: 'SHORTCUT_TAKEN' as const }) }
    expect(await codes(desktopChecks(taken))).toContain('SHORTCUT_TROUBLE')
  })

  it('wait for the desktop’s portal as long as the app itself does', () => {
    const shortcuts = desktopChecks(probes).find(({ id }) => id === 'shortcuts')
    expect(shortcuts?.patience).toBeGreaterThan(PORTAL_PATIENCE)
  })

  it('say how the app was started', async () => {
    const versions = { electron: '45.4.1', chrome: '150.0.1.2', node: '24.1.0' }
    const run = (sandboxed: boolean | undefined, ...reasons: ('fallback-runtime' | 'debugging-switch')[]) =>
      codes(thisRunChecks({ versions, loopbackReasons: () => reasons, sandboxed: async () => sandboxed }))
    expect(await run(true)).toEqual(['RUNTIME_GOOD', 'SWITCHES_NONE', 'SANDBOX_ON'])
    expect(await run(false, 'fallback-runtime', 'debugging-switch')).toEqual([
      'RUNTIME_SUBSTITUTE',
      'SWITCHES_SEEN',
      'SANDBOX_OFF',
    ])
    expect(await run(undefined)).toContain('SANDBOX_UNSEEN')
  })
})
