import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channels } from '../../../src/contract/channels'
import { openSettingsFile } from '../../../src/main/settings/settingsFile'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksmith-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const others = { tokenExpiryDays: 14, tokenExpiryNotice: true }

describe('settings', () => {
  it('that are older than the forms of copying keep what they say', () => {
    writeFileSync(join(folder, 'settings.json'), '{"clipboardSeconds":90}')
    expect(openSettingsFile(folder).get()).toMatchObject({
      ...others,
      clipboardSeconds: 90,
      copyFormat: 'ks',
    })
  })

  it('change one by one, and stay over a restart', () => {
    const { request } = channels['settings.update']
    const settings = openSettingsFile(folder)
    settings.update(v.parse(request, { copyFormat: 'dotenv' }))
    settings.update(v.parse(request, { clipboardSeconds: 30 }))
    expect(openSettingsFile(folder).get()).toMatchObject({
      ...others,
      clipboardSeconds: 30,
      copyFormat: 'dotenv',
    })
  })
})
