import { describe, expect, it, vi } from 'vitest'
import type { SettingsState } from '../../../../src/contract/settings'
import { Failed } from '../../../../src/main/failed'
import { type Capabilities, openSettings } from '../../../../src/main/settings/settings'
import type { SettingsData, SettingsFile } from '../../../../src/main/settings/settingsFile'

function opened({
  values = {},
  capabilities = {},
}: {
  values?: SettingsData['values']
  capabilities?: Capabilities
} = {}) {
  const written: SettingsData[] = []
  let broken = false
  const file: SettingsFile = {
    initial: { values, environments: [] },
    trouble: [],
    write: (data) => {
      if (broken) throw new Failed('SETTINGS_WRITE_FAILED')
      written.push(data)
    },
  }
  const states: SettingsState[] = []
  const settings = openSettings(file, capabilities, (state) => states.push(state))
  return { settings, written, states, breakDisk: () => (broken = true) }
}

describe('settings', () => {
  it('are at their defaults until they are set, and stay over a restart', async () => {
    const { settings, written } = opened()
    expect(settings.value('conceal.idleMinutes')).toBe(10)
    await settings.set({ key: 'conceal.idleMinutes', value: 0 })
    expect(settings.value('conceal.idleMinutes')).toBe(0)
    expect(written).toEqual([{ values: { 'conceal.idleMinutes': 0 }, environments: [] }])
    expect(opened(written[0]).settings.value('conceal.idleMinutes')).toBe(0)
  })

  it('tell who follows them, once for each change and with the value', async () => {
    const { settings, states } = opened()
    const heard = vi.fn()
    const end = settings.onChange('appearance.theme', heard)
    await settings.set({ key: 'appearance.theme', value: 'dark' })
    await settings.set({ key: 'appearance.theme', value: 'dark' })
    await settings.set({ key: 'reveal.seconds', value: 30 })
    end()
    await settings.set({ key: 'appearance.theme', value: 'light' })
    expect(heard.mock.calls).toEqual([['dark']])
    expect(states.map(({ values }) => values['appearance.theme'])).toEqual(['dark', 'dark', 'light'])
  })

  it('that cannot be written stay as they were', async () => {
    const { settings, states, breakDisk } = opened({ values: { 'reveal.seconds': 30 } })
    const heard = vi.fn()
    settings.onChange('reveal.seconds', heard)
    breakDisk()
    await expect(settings.set({ key: 'reveal.seconds', value: 40 })).rejects.toThrow('SETTINGS_WRITE_FAILED')
    await expect(settings.reset()).rejects.toThrow('SETTINGS_WRITE_FAILED')
    expect(settings.value('reveal.seconds')).toBe(30)
    expect(heard).not.toHaveBeenCalled()
    expect(states).toEqual([])
  })

  it('that the system refuses are not stored, and those that cannot be stored are taken back', async () => {
    const { settings, written, breakDisk } = opened()
    const applied: boolean[] = []
    let refuses = true
    settings.applyBy('start.atLogin', async (isOn) => {
      if (refuses) throw new Failed('INTERNAL')
      applied.push(isOn)
    })
    await expect(settings.set({ key: 'start.atLogin', value: true })).rejects.toThrow('INTERNAL')
    expect(settings.value('start.atLogin')).toBe(false)
    refuses = false
    await settings.set({ key: 'start.atLogin', value: true })
    breakDisk()
    await expect(settings.set({ key: 'start.atLogin', value: false })).rejects.toThrow()
    expect(applied).toEqual([true, false, true])
    expect(settings.value('start.atLogin')).toBe(true)
    expect(written).toHaveLength(1)
  })

  it('go back one by one or all at once, and only what is remembered stays', async () => {
    const { settings, written } = opened({
      values: { 'reveal.seconds': 30, 'appearance.theme': 'dark', 'copy.format': 'json' },
    })
    await settings.reset(['reveal.seconds'])
    expect(written.at(-1)?.values).toEqual({ 'appearance.theme': 'dark', 'copy.format': 'json' })
    await settings.reset()
    expect(written.at(-1)?.values).toEqual({ 'copy.format': 'json' })
    await settings.reset()
    expect(written).toHaveLength(2)
  })

  it('that this system cannot have are refused with the reason and out of force, and keep what was stored', async () => {
    let host = false
    const { settings, written } = opened({
      values: { 'window.closeToTray': true },
      capabilities: { tray: () => (host ? undefined : 'no-tray-host') },
    })
    const heard = vi.fn()
    settings.onChange('window.closeToTray', heard)
    expect(settings.value('window.closeToTray')).toBe(false)
    expect(settings.state()).toMatchObject({
      values: { 'window.closeToTray': true },
      unavailable: { 'window.closeToTray': 'no-tray-host' },
    })
    await expect(settings.set({ key: 'window.closeToTray', value: false })).rejects.toMatchObject({
      failure: {
        code: 'SETTING_UNAVAILABLE',
        params: { setting: 'window.closeToTray', reason: 'no-tray-host' },
      },
    })
    host = true
    settings.capabilitiesChanged()
    expect(heard.mock.calls).toEqual([[true]])
    expect(settings.state().unavailable).toEqual({})
    expect(written).toEqual([])
  })
})
