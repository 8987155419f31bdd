import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_ENVIRONMENTS } from '../../../src/contract/environments'
import { PRACTICE_SERVICE_URL } from '../../../src/contract/tokens'
import { openEnvironments } from '../../../src/main/settings/environments'
import { bringBackLost } from '../../../src/main/settings/lostEnvironments'
import { openSettings } from '../../../src/main/settings/settings'
import { openSettingsFile } from '../../../src/main/settings/settingsFile'
import { openInventory } from '../../../src/main/vault/inventory'
import { openInventoryFile } from '../../../src/main/vault/inventoryFile'
import { queueKeychain } from '../../../src/main/vault/keychainQueue'
import { openVault } from '../../../src/main/vault/openVault'
import { provingAbsence } from '../../../src/main/vault/provenAbsence'
import { memoryKeychain } from './memoryKeychain'

const account = { serviceUrl: 'https://www.kaltura.com', partnerId: 12_345 }

function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'ksmith-environments-'))
  const inventory = openInventory(openInventoryFile(folder))
  const settings = openSettings(openSettingsFile(folder), {}, () => {})
  const environments = openEnvironments(settings, inventory)
  const vault = openVault(inventory, provingAbsence(queueKeychain(memoryKeychain().keychain)))
  const hold = (appTokenId: string, more: object = {}) =>
    vault.add({ ...account, label: '', tags: [], appTokenId, hashType: 'SHA256', ...more }, 'made-up')
  return { folder, inventory, settings, environments, vault, hold }
}

describe('environments', () => {
  it('are three at first, and Production is the one with guard rails', () => {
    const { settings } = opened()
    expect(settings.environments().map(({ name, production }) => [name, production])).toEqual([
      ['Production', true],
      ['Staging', false],
      ['Development', false],
    ])
  })

  it('come to a settings file from before there were any, which keeps what it says', () => {
    const { folder } = opened()
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ clipboardSeconds: 12 }))
    const { initial } = openSettingsFile(folder)
    expect(initial).toEqual({ values: { 'copy.clearAfter': 12 }, environments: DEFAULT_ENVIRONMENTS })
  })

  it('that the settings have lost come back with guard rails while a token is in them', async () => {
    const { folder, environments, hold } = opened()
    const [own] = environments.save([{ name: 'Live', colour: 'violet', production: true }])
    const token = await hold('1_kept', { environmentId: own?.id })
    writeFileSync(join(folder, 'settings.json'), '{ damaged')
    const inventory = openInventory(openInventoryFile(folder))
    const settings = openSettings(openSettingsFile(folder), {}, () => {})
    expect(openEnvironments(settings, inventory).of(token)).toBeUndefined()
    bringBackLost(settings, inventory)
    expect(openEnvironments(settings, inventory).of(token)).toMatchObject({
      name: 'Lost environment 1',
      production: true,
    })
    const before = settings.environments()
    bringBackLost(settings, inventory)
    expect(settings.environments()).toEqual(before)
    expect(openSettingsFile(folder).initial?.environments).toEqual(before)
  })

  it('are renamed, added and deleted, and what was deleted leaves its tokens without one', async () => {
    const { environments, inventory, hold } = opened()
    const kept = await hold('1_kept', { environmentId: 'production' })
    const left = await hold('1_left', { environmentId: 'staging' })
    expect(environments.usage()).toEqual([
      { id: 'production', tokens: 1 },
      { id: 'staging', tokens: 1 },
    ])
    const saved = environments.save([
      { id: 'production', name: ' Live ', colour: 'violet', production: true },
      { name: 'Lab', colour: 'grey', production: false },
    ])
    expect(saved.map(({ name }) => name)).toEqual(['Live', 'Lab'])
    expect(environments.of(kept)?.name).toBe('Live')
    expect(inventory.get(left.id)).not.toHaveProperty('environmentId')
    expect(inventory.get(kept.id)?.environmentId).toBe('production')
  })

  it('never take over an id that was used before', () => {
    const { environments } = opened()
    environments.save([])
    const [again] = environments.save([{ id: 'production', name: 'Fake', colour: 'red', production: false }])
    expect(again?.id).not.toBe('production')
  })

  it.each(['', '  ', '\u202eevil', 'x'.repeat(31), 'a\nb'])('are not called %j', (name) => {
    const { environments, settings } = opened()
    expect(() => environments.save([{ name, colour: 'red', production: true }])).toThrow(
      'INVALID_ENVIRONMENT',
    )
    expect(settings.environments()).toEqual(DEFAULT_ENVIRONMENTS)
  })

  it('have names of their own, whatever the case of the letters', () => {
    const { environments } = opened()
    const twice = (name: string) => ({ name, colour: 'red' as const, production: false })
    expect(() => environments.save([twice('Live'), twice('LIVE')])).toThrow('INVALID_ENVIRONMENT')
  })

  it('are suggested from another token of the same account, never for the practice account', async () => {
    const { environments, hold } = opened()
    await hold('1_a', { environmentId: 'production' })
    await hold('1_p', { serviceUrl: PRACTICE_SERVICE_URL, environmentId: 'staging' })
    expect(environments.suggest(account)).toBe('production')
    expect(environments.suggest({ ...account, partnerId: 1 })).toBeUndefined()
    expect(environments.suggest({ ...account, serviceUrl: PRACTICE_SERVICE_URL })).toBeUndefined()
  })

  it('are kept with a token, taken away, and untouched by other edits', async () => {
    const { folder, vault, inventory, hold } = opened()
    const { id } = await hold('1_a')
    await vault.edit(id, { environmentId: 'staging' })
    await vault.edit(id, { label: 'Renamed' })
    expect(vault.record(id)).toMatchObject({ label: 'Renamed', environmentId: 'staging' })
    await vault.edit(id, { environmentId: undefined })
    await inventory.saveNow()
    expect(readFileSync(join(folder, 'inventory.json'), 'utf8')).not.toContain('environmentId')
  })
})
