import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_PRESETS } from '../../../src/contract/inputRules'
import { presetHandlers } from '../../../src/main/bridge/handlers/presets'
import { aToken, freshFolder, openAll } from './vaultFixture'

const request = { lifetime: 900, privileges: 'list:1_a' }

async function withToken(folder = freshFolder()) {
  const parts = openAll(folder)
  const { id: tokenId } = await parts.vault.add(aToken, 'made-up-secret-0001')
  const copied: string[] = []
  const handlers = presetHandlers({
    vault: parts.vault,
    copyText: async (text) => {
      copied.push(text)
    },
  })
  const save = async (name: string, isDefault = false) => {
    const token = await handlers['presets.save']({ tokenId, name, request, isDefault })
    return token.presets ?? []
  }
  return { ...parts, tokenId, handlers, save, copied }
}

describe('presets of a token', () => {
  it('are saved, renamed, chosen for Enter and deleted', async () => {
    const { handlers, tokenId, save } = await withToken()
    await save('One', true)
    const [one, two] = await save(' Two ', true)
    expect([one, two]).toMatchObject([
      { name: 'One', request, isDefault: false },
      { name: 'Two', request, isDefault: true },
    ])
    const presetId = one?.id ?? ''
    expect((await handlers['presets.setDefault']({ tokenId, presetId })).presets).toMatchObject([
      { isDefault: true },
      { isDefault: false },
    ])
    expect(
      (await handlers['presets.rename']({ tokenId, presetId, name: 'First' })).presets?.[0],
    ).toMatchObject({
      name: 'First',
      isDefault: true,
    })
    expect((await handlers['presets.setDefault']({ tokenId })).presets?.some((each) => each.isDefault)).toBe(
      false,
    )
    expect((await handlers['presets.remove']({ tokenId, presetId })).presets).toMatchObject([{ name: 'Two' }])
  })

  it('outlive a restart and a new secret, and go with their token', async () => {
    const folder = freshFolder()
    const { vault, tokenId, save, inventory, memory } = await withToken(folder)
    const presets = await save('Kept')
    await vault.replaceSecret(tokenId, 'made-up-secret-0002')
    await inventory.saveNow()
    const again = openAll(folder, memory)
    expect(again.vault.record(tokenId).presets).toEqual(presets)
    await again.vault.remove(tokenId)
    await again.inventory.saveNow()
    expect(readFileSync(join(folder, 'inventory.json'), 'utf8')).not.toContain('Kept')
    const { id } = await again.vault.add(aToken, 'made-up-secret-0001')
    expect(again.vault.record(id).presets).toBeUndefined()
  })

  it('are not needed in a file: one from before there were any is read as it is', async () => {
    const folder = freshFolder()
    const { inventory, memory, tokenId, save } = await withToken(folder)
    await save('One')
    await inventory.saveNow()
    const path = join(folder, 'inventory.json')
    const content = JSON.parse(readFileSync(path, 'utf8'))
    for (const record of content.records) delete record.presets
    writeFileSync(path, JSON.stringify(content))
    const again = openAll(folder, memory)
    expect(again.file.status).toBe('good')
    expect(again.vault.record(tokenId).presets).toBeUndefined()
  })

  it.each([
    ['', 'INVALID_PRESET_NAME'],
    ['x'.repeat(61), 'INVALID_PRESET_NAME'],
    ['a\u0007b', 'INVALID_PRESET_NAME'],
    ['ONE ', 'DUPLICATE_PRESET'],
    ['Ｏne', 'DUPLICATE_PRESET'],
  ])('cannot be called %j', async (name, code) => {
    const { save, handlers, tokenId, inventory } = await withToken()
    await save('One')
    const presetId = (await save('Two'))[1]?.id ?? ''
    const before = inventory.get(tokenId)
    for (const attempt of [
      () => save(name),
      async () => handlers['presets.rename']({ tokenId, presetId, name }),
    ]) {
      await expect((async () => attempt())()).rejects.toMatchObject({ failure: { code, field: 'name' } })
    }
    expect(inventory.get(tokenId)).toEqual(before)
  })

  it('can keep their own name, in another case too', async () => {
    const { save, handlers, tokenId } = await withToken()
    const presetId = (await save('One'))[0]?.id ?? ''
    const renamed = await handlers['presets.rename']({ tokenId, presetId, name: 'ONE' })
    expect(renamed.presets).toMatchObject([{ name: 'ONE' }])
  })

  it(`are at most ${MAX_PRESETS}`, async () => {
    const { save } = await withToken()
    for (let n = 0; n < MAX_PRESETS; n++) await save(`Preset ${n}`)
    await expect(save('One too many')).rejects.toMatchObject({ failure: { code: 'TOO_MANY_PRESETS' } })
  })

  it('ask for nothing that a mint would refuse, whatever the page says', async () => {
    const { handlers, tokenId, inventory } = await withToken()
    for (const [bad, code] of [
      [{ lifetime: 1, privileges: '' }, 'INVALID_LIFETIME'],
      [{ lifetime: 900, privileges: 'a,,b' }, 'INVALID_PRIVILEGES'],
      [{ lifetime: 900, privileges: '', userId: 'a\nb' }, 'INVALID_USER_ID'],
    ] as const) {
      const save = async () =>
        handlers['presets.save']({ tokenId, name: 'Bad', request: bad, isDefault: false })
      await expect(save()).rejects.toMatchObject({ failure: { code } })
    }
    expect(inventory.get(tokenId)?.presets).toBeUndefined()
  })

  it('that are gone, and tokens that are gone, are named as such', async () => {
    const { handlers, tokenId } = await withToken()
    const gone = { tokenId, presetId: '00000000-0000-4000-8000-000000000009' }
    for (const channel of ['presets.remove', 'presets.setDefault'] as const) {
      await expect((async () => handlers[channel](gone))()).rejects.toMatchObject({
        failure: { code: 'PRESET_NOT_FOUND' },
      })
    }
    const nowhere = { ...gone, tokenId: gone.presetId }
    await expect((async () => handlers['presets.remove'](nowhere))()).rejects.toMatchObject({
      failure: { code: 'TOKEN_NOT_HELD' },
    })
  })
})

describe('the privileges to come', () => {
  it('are worked out here and copied, where the token is known', async () => {
    const { handlers, vault, tokenId, copied } = await withToken()
    await expect(
      (async () => handlers['privileges.copy']({ tokenId, requested: '' }))(),
    ).rejects.toMatchObject({ failure: { code: 'BAD_REQUEST' } })
    const { caps } = vault.record(tokenId)
    await vault.edit(tokenId, { caps: { ...caps, privileges: { source: 'learned', value: 'edit:*' } } })
    await handlers['privileges.copy']({ tokenId, requested: 'edit:1_a,list:*' })
    expect(copied).toEqual(['sessionid:1_abcd1234,apptoken:1_abcd1234,edit:1_a'])
  })
})
