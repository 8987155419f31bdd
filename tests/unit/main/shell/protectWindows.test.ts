import { describe, expect, it, vi } from 'vitest'
import { openSettings } from '../../../../src/main/settings/settings'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {} }))
const { protectAlways, protectWindows } = await import('../../../../src/main/shell/protectWindows')

function system() {
  const windows: { isProtected: boolean | undefined; setContentProtection(isOn: boolean): void }[] = []
  let created: ((window: (typeof windows)[number]) => void) | undefined
  const open = () => {
    const window = {
      isProtected: undefined as boolean | undefined,
      setContentProtection(isOn: boolean) {
        this.isProtected = isOn
      },
    }
    windows.push(window)
    created?.(window)
    return window
  }
  const onWindow = (listener: typeof created) => {
    created = listener
  }
  return { open, all: () => windows, onWindow }
}
const opened = (capabilities = {}) =>
  openSettings(
    { initial: { values: {}, environments: [] }, trouble: [], write: () => {} },
    capabilities,
    () => {},
  )

describe('windows in pictures of the screen', () => {
  it('are kept out from the start, those that come later too, until somebody says otherwise', async () => {
    const settings = opened()
    const windows = system()
    protectWindows(settings, windows as never)
    const first = windows.open()
    expect(first.isProtected).toBe(true)
    await settings.set({ key: 'privacy.contentProtection', value: false })
    const second = windows.open()
    expect([first.isProtected, second.isProtected]).toEqual([false, false])
    await settings.reset()
    expect([first.isProtected, second.isProtected]).toEqual([true, true])
  })

  it('are always kept out where something secret is typed', async () => {
    const settings = opened()
    const windows = system()
    protectWindows(settings, windows as never)
    const entry = windows.open()
    protectAlways(entry)
    await settings.set({ key: 'privacy.contentProtection', value: false })
    expect(entry.isProtected).toBe(true)
  })

  it('are not said to be kept out where the system cannot', () => {
    const settings = opened({ contentProtection: () => 'system' })
    const windows = system()
    protectWindows(settings, windows as never)
    expect(windows.open().isProtected).toBe(false)
    expect(settings.state().unavailable['privacy.contentProtection']).toBe('system')
  })
})
