import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileChecks } from '../../../../src/main/doctor/checks/files'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksmith-doctor-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, text: string, mode = 0o600) => {
  writeFileSync(join(folder, name), text)
  chmodSync(join(folder, name), mode)
}
const look = async (id: string, platform: NodeJS.Platform = 'linux') => {
  const check = fileChecks(folder, platform).find((each) => each.id === id)
  const [finding] = (await check?.look(new AbortController().signal)) ?? []
  return finding
}

describe('the check of the files', () => {
  it('finds whole files good, and those that are not there yet too', async () => {
    put('inventory.json', '{"version":1,"records":[]}')
    put('settings.json', '{"clipboardSeconds":45}')
    put('lock.json', '{"passphrase":true,"touchId":false}')
    put('rotations.json', '{}')
    mkdirSync(join(folder, 'journal'), { mode: 0o700 })
    expect(await look('folder')).toMatchObject({ state: 'good', code: 'FOLDER_GOOD' })
    expect(await look('inventory.json')).toMatchObject({ state: 'good', facts: { version: 1 } })
    expect(await look('settings.json')).toMatchObject({ state: 'good', code: 'FILE_GOOD' })
    expect(await look('lock.json')).toMatchObject({ state: 'good', code: 'FILE_GOOD' })
    expect(await look('rotations.json')).toMatchObject({ state: 'good', code: 'FILE_GOOD' })
    expect(await look('journal')).toMatchObject({ state: 'good', code: 'FILE_GOOD' })
    expect(await look('incidents.json')).toMatchObject({ state: 'good', code: 'FILE_NOT_YET' })
    expect(await look('disk')).toMatchObject({ facts: { bytes: expect.any(Number) } })
  })

  it.each([
    ['no JSON', 'FILE_DAMAGED'],
    ['[]', 'FILE_DAMAGED'],
    ['{"records":[]}', 'FILE_DAMAGED'],
    ['{"version":2,"records":[]}', 'FILE_NEWER'],
  ])('says of %s what it is, and leaves it as it is', async (text, code) => {
    put('inventory.json', text)
    expect(await look('inventory.json')).toMatchObject({ state: 'bad', code })
    expect(readFileSync(join(folder, 'inventory.json'), 'utf8')).toBe(text)
  })

  it('judges a large file by its beginning', async () => {
    put('inventory.json', `{"version":1,"records":["${'x'.repeat(400_000)}`)
    expect(await look('inventory.json')).toMatchObject({ state: 'good' })
    put('inventory.json', `{"version":9,"records":["${'x'.repeat(400_000)}"]}`)
    expect(await look('inventory.json')).toMatchObject({ code: 'FILE_NEWER' })
  })

  it('tells of files and folders that others can look into, where there are such modes', async () => {
    put('inventory.json', '{"version":1,"records":[]}', 0o640)
    mkdirSync(join(folder, 'journal'))
    chmodSync(join(folder, 'journal'), 0o755)
    chmodSync(folder, 0o750)
    expect(await look('inventory.json')).toMatchObject({
      code: 'FILE_OPEN_TO_OTHERS',
      facts: { mode: '0640' },
    })
    expect(await look('journal')).toMatchObject({ code: 'FILE_OPEN_TO_OTHERS', facts: { mode: '0755' } })
    expect(await look('folder')).toMatchObject({ code: 'FOLDER_OPEN_TO_OTHERS', facts: { mode: '0750' } })
    expect(await look('inventory.json', 'win32')).toMatchObject({ state: 'good' })
  })

  it.skipIf(process.getuid?.() === 0)('tells of what cannot be read', async () => {
    put('inventory.json', '{"version":1,"records":[]}', 0o000)
    expect(await look('inventory.json')).toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  it('tells of a folder that is not there', async () => {
    rmSync(folder, { recursive: true })
    expect(await look('folder')).toMatchObject({ state: 'bad', code: 'FOLDER_UNREADABLE' })
  })
})
