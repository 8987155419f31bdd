import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openInventoryFile } from '../../../src/main/vault/inventoryFile'
import { aToken, freshFolder, openAll } from './vaultFixture'

const inventoryPath = (folder: string) => join(folder, 'inventory.json')
const held = ({ inventory }: ReturnType<typeof openAll>) =>
  inventory.all().map(({ appTokenId }) => appTokenId)

async function withTokens(count: number): Promise<string> {
  const parts = openAll(freshFolder())
  for (let n = 0; n < count; n++) await parts.vault.add({ ...aToken, appTokenId: `1_token${n}` }, 'made-up')
  await parts.inventory.saveNow()
  return parts.folder
}

describe('the inventory file', () => {
  it('can be read by its owner only', async () => {
    const folder = await withTokens(1)
    expect(statSync(inventoryPath(folder)).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'inventory.backup.json')).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['cut off', '{"version":1,"records":[{"id":"'],
    ['empty', ''],
    ['other JSON', '["hello"]'],
    ['a record of the wrong shape', '{"version":1,"records":[{"id":7}]}'],
    ['binary', '\0\u0001\ufffd'],
  ])('that is damaged (%s) is set aside, and the last good state is shown', async (_, content) => {
    const folder = await withTokens(2)
    writeFileSync(inventoryPath(folder), content)
    const parts = openAll(folder)
    expect(parts.file.status).toBe('recovered')
    expect(parts.file.failure).toMatchObject({ code: 'INVENTORY_DAMAGED', params: { recovered: '2' } })
    expect(held(parts)).toEqual(['1_token0', '1_token1'])
    const aside = parts.file.failure?.params?.file ?? ''
    expect(readFileSync(aside, 'utf8')).toBe(content)
    expect(openAll(folder).file.status).toBe('good')
  })

  it('that is damaged and has no copy is still kept aside before anything new is written', async () => {
    const folder = freshFolder()
    writeFileSync(inventoryPath(folder), 'not an inventory')
    const parts = openAll(folder)
    expect(parts.file.status).toBe('recovered')
    await parts.vault.add(aToken, 'made-up')
    const aside = readdirSync(folder).filter((name) => name.startsWith('inventory.damaged-'))
    expect(aside).toHaveLength(1)
    expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toBe('not an inventory')
  })

  it('that is damaged like its copy has both set aside, and is kept until there is something to keep', () => {
    const folder = freshFolder()
    const broken = { 'inventory.json': '{"version":1,"records":[', 'inventory.backup.json': 'also broken' }
    for (const [name, content] of Object.entries(broken)) writeFileSync(join(folder, name), content)
    const { file } = openAll(folder)
    expect(file).toMatchObject({ status: 'recovered', failure: { params: { recovered: '0' } } })
    const aside = readdirSync(folder).filter((name) => name.includes('.damaged-'))
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual(
      Object.values(broken).sort(),
    )
    expect(readFileSync(inventoryPath(folder), 'utf8')).toBe(broken['inventory.json'])
  })

  it('with one bad record and no copy keeps all the others', async () => {
    const folder = await withTokens(3)
    const content = JSON.parse(readFileSync(inventoryPath(folder), 'utf8'))
    content.records[1] = { id: 'nonsense' }
    writeFileSync(inventoryPath(folder), JSON.stringify(content))
    rmSync(join(folder, 'inventory.backup.json'))
    expect(held(openAll(folder))).toEqual(['1_token0', '1_token2'])
  })

  it.skipIf(process.getuid?.() === 0)(
    'that cannot be set aside is left as it is, and the app still opens',
    async () => {
      const folder = await withTokens(1)
      writeFileSync(inventoryPath(folder), 'damaged')
      chmodSync(folder, 0o500)
      expect(openInventoryFile(folder)).toMatchObject({
        status: 'unreadable',
        failure: { code: 'INVENTORY_WRITE_FAILED' },
      })
      chmodSync(folder, 0o700)
      expect(readFileSync(inventoryPath(folder), 'utf8')).toBe('damaged')
    },
  )

  it('that vanished is recovered from its copy', async () => {
    const folder = await withTokens(1)
    writeFileSync(inventoryPath(folder), '{}')
    expect(held(openAll(folder))).toEqual(['1_token0'])
  })

  it('of a newer version is left exactly as it is, and nothing can be saved', async () => {
    const folder = freshFolder()
    const content = '{"version":2,"records":[],"more":true}'
    writeFileSync(inventoryPath(folder), content)
    const parts = openAll(folder)
    expect(parts.file).toMatchObject({ status: 'unreadable', failure: { code: 'INVENTORY_NEWER' } })
    await expect(parts.vault.add(aToken, 'made-up')).rejects.toMatchObject({
      failure: { code: 'INVENTORY_NEWER' },
    })
    expect(parts.memory.entries.size).toBe(0)
    expect(readFileSync(inventoryPath(folder), 'utf8')).toBe(content)
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read is left as it is', async () => {
    const folder = await withTokens(1)
    chmodSync(inventoryPath(folder), 0)
    expect(openInventoryFile(folder)).toMatchObject({
      status: 'unreadable',
      failure: { code: 'INVENTORY_UNREADABLE' },
    })
    chmodSync(inventoryPath(folder), 0o600)
    expect(held(openAll(folder))).toEqual(['1_token0'])
  })

  it('is not made before there is something to keep', () => {
    const folder = freshFolder()
    openAll(folder)
    expect(existsSync(inventoryPath(folder))).toBe(false)
  })

  it('is written once for changes of the same moment', async () => {
    const parts = openAll(freshFolder())
    const { write } = parts.file
    let writes = 0
    parts.file.write = (data) => {
      writes++
      write(data)
    }
    const { id } = await parts.vault.add(aToken, 'made-up')
    writes = 0
    await Promise.all(['a', 'b', 'c'].map((label) => parts.vault.edit(id, { label })))
    expect(writes).toBe(1)
    expect(openAll(parts.folder).inventory.get(id)?.label).toBe('c')
  })
})
