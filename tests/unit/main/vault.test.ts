import { describe, expect, it, vi } from 'vitest'
import { PRACTICE_SERVICE_URL } from '../../../src/contract/tokens'
import { Failed } from '../../../src/main/failed'
import type { Keychain } from '../../../src/main/vault/keychain'
import { SENTINEL } from '../../../src/main/vault/provenAbsence'
import { memoryKeychain } from './memoryKeychain'
import { aToken, freshFolder, openAll } from './vaultFixture'

const SECRET = 'made-up-secret-0001'
const OTHER = 'made-up-secret-0002'
type Memory = ReturnType<typeof memoryKeychain>

describe('the vault', () => {
  it('keeps the secret in the keychain and everything else in the inventory', async () => {
    const { vault, memory, folder } = openAll(freshFolder())
    const { id } = await vault.add(aToken, SECRET)
    expect(memory.secrets()).toEqual([[`KSmith/${id}`, SECRET]])
    const again = openAll(folder, memory)
    expect(again.inventory.all()).toMatchObject([{ ...aToken, id }])
    expect(JSON.stringify(again.inventory.all())).not.toContain(SECRET)
    expect(await again.vault.withSecret(id, (secret) => secret)).toBe(SECRET)
  })

  it('keeps practice secrets apart from real ones', async () => {
    const { vault, memory } = openAll(freshFolder())
    const { id } = await vault.add({ ...aToken, serviceUrl: PRACTICE_SERVICE_URL }, SECRET)
    expect(memory.secrets()).toEqual([[`KSmith practice/${id}`, SECRET]])
  })

  it('refuses the same token twice, and names the one it has', async () => {
    const { vault } = openAll(freshFolder())
    await vault.add(aToken, SECRET)
    await expect(vault.add({ ...aToken, label: 'Again' }, OTHER)).rejects.toMatchObject({
      failure: { code: 'DUPLICATE_TOKEN', field: 'appTokenId', params: { label: 'Acme' } },
    })
  })

  it('takes the same app-token id of another account or another region', async () => {
    const { vault, inventory } = openAll(freshFolder())
    await vault.add(aToken, SECRET)
    await vault.add({ ...aToken, partnerId: 99 }, SECRET)
    await vault.add({ ...aToken, serviceUrl: 'https://api.eu.kaltura.com' }, SECRET)
    expect(inventory.all()).toHaveLength(3)
  })

  it('leaves nothing behind when the keychain refuses a new secret', async () => {
    const { vault, memory, folder, inventory } = openAll(freshFolder())
    memory.failWith('KEYCHAIN_DENIED')
    await expect(vault.add(aToken, SECRET)).rejects.toMatchObject({ failure: { code: 'KEYCHAIN_DENIED' } })
    expect(inventory.all()).toEqual([])
    await inventory.saveNow()
    expect(openAll(folder, memory).inventory.all()).toEqual([])
  })

  it('removes the secret and makes sure before it forgets the token', async () => {
    const { vault, memory, inventory } = openAll(freshFolder())
    const { id } = await vault.add(aToken, SECRET)
    memory.calls.length = 0
    await vault.remove(id)
    expect(memory.calls.slice(0, 2)).toEqual([`delete ${id}`, `get ${id}`])
    expect(memory.entries.size).toBe(0)
    expect(inventory.all()).toEqual([])
  })

  it('does not forget a token whose secret a locked keychain did not delete', async () => {
    const memory = memoryKeychain()
    const lying: Keychain = { ...memory.keychain, delete: async () => false }
    const { vault, inventory } = openAll(freshFolder(), { ...memory, keychain: lying })
    const { id } = await vault.add(aToken, SECRET)
    await expect(vault.remove(id)).rejects.toMatchObject({ failure: { code: 'SECRET_NOT_DELETED' } })
    expect(inventory.get(id)?.intent).toEqual({ kind: 'removing' })
  })

  it('replaces a secret under a new entry and removes the old one', async () => {
    const { vault, memory, inventory } = openAll(freshFolder())
    const { id, fingerprint } = await vault.add(aToken, SECRET)
    const replaced = await vault.replaceSecret(id, OTHER)
    expect(replaced.fingerprint).not.toBe(fingerprint)
    expect(inventory.get(id)?.intent).toBeUndefined()
    expect(memory.secrets()).toEqual([[`KSmith/${replaced.entryId}`, OTHER]])
  })

  it('says that a secret is missing when the keychain has none, and keeps the token', async () => {
    const { vault, memory, inventory } = openAll(freshFolder())
    const { id } = await vault.add(aToken, SECRET)
    memory.entries.delete(`KSmith/${id}`)
    await expect(vault.withSecret(id, () => 0)).rejects.toMatchObject({ failure: { code: 'SECRET_MISSING' } })
    expect(inventory.all()).toHaveLength(1)
  })

  it('lets only one change of a token happen at a time', async () => {
    const { vault } = openAll(freshFolder())
    const { id } = await vault.add(aToken, SECRET)
    const first = vault.replaceSecret(id, OTHER)
    await expect(vault.replaceSecret(id, SECRET)).rejects.toMatchObject({
      failure: { code: 'TOKEN_NOT_READY' },
    })
    await expect(vault.remove(id)).rejects.toMatchObject({ failure: { code: 'TOKEN_NOT_READY' } })
    await first
    expect(await vault.withSecret(id, (secret) => secret)).toBe(OTHER)
  })

  it('keeps a secret that a locked keychain stored only after the call was given up', async () => {
    const { vault, memory, inventory } = openAll(freshFolder())
    memory.entries.set(`KSmith/${SENTINEL.account}`, SENTINEL.content)
    const go = memory.stall('set')
    await expect(vault.add(aToken, SECRET)).rejects.toMatchObject({ failure: { code: 'KEYCHAIN_WAITING' } })
    expect(inventory.all()).toMatchObject([{ intent: { kind: 'adding' } }])
    await expect(vault.settle()).rejects.toMatchObject({ failure: { code: 'KEYCHAIN_WAITING' } })
    expect(inventory.all()).toHaveLength(1)
    go()
    await vi.waitFor(() => vault.settle())
    expect(inventory.all()[0]?.intent).toBeUndefined()
    expect(memory.secrets()).toHaveLength(1)
  })

  it('does not call a token removed while an abandoned write could still bring its secret back', async () => {
    const { vault, memory, inventory } = openAll(freshFolder())
    memory.entries.set(`KSmith/${SENTINEL.account}`, SENTINEL.content)
    const go = memory.stall('set')
    await expect(vault.add(aToken, SECRET)).rejects.toMatchObject({ failure: { code: 'KEYCHAIN_WAITING' } })
    const id = inventory.all()[0]?.id ?? ''
    await expect(vault.remove(id)).rejects.toMatchObject({ failure: { code: 'KEYCHAIN_WAITING' } })
    go()
    await vi.waitFor(() => vault.settle())
    expect(inventory.all()).toEqual([])
    expect(memory.secrets()).toEqual([])
  })

  it('does not bring a token back that was removed while others were being settled', async () => {
    const memory = memoryKeychain()
    const folder = freshFolder()
    const first = openAll(folder, memory)
    const ids = []
    for (const partnerId of [1, 2]) ids.push((await first.vault.add({ ...aToken, partnerId }, SECRET)).id)
    for (const id of ids) first.inventory.put({ ...first.vault.record(id), intent: { kind: 'adding' } })
    const [one = '', other = ''] = ids
    const go = memory.stall('get')
    const settling = first.vault.settle()
    const removing = first.vault.remove(other)
    go()
    await Promise.all([settling, removing])
    expect(first.inventory.all().map(({ id }) => id)).toEqual([one])
    expect(memory.secrets()).toEqual([[`KSmith/${one}`, SECRET]])
  })

  it('settles what it can when one record cannot be settled', async () => {
    const { vault, inventory, memory } = openAll(freshFolder())
    const bad = await vault.add(aToken, SECRET)
    const good = await vault.add({ ...aToken, partnerId: 2 }, SECRET)
    inventory.put({ ...bad, intent: { kind: 'removing' } })
    inventory.put({ ...good, intent: { kind: 'adding' } })
    memory.failWith('KEYCHAIN_FAILED', 'delete')
    await expect(vault.settle()).rejects.toMatchObject({ failure: { code: 'KEYCHAIN_FAILED' } })
    expect(inventory.get(good.id)?.intent).toBeUndefined()
    expect(inventory.get(bad.id)?.intent).toEqual({ kind: 'removing' })
  })

  it('does nothing that it could not write down: no change stays in memory when the disk is full', async () => {
    const { vault, inventory, file, memory } = openAll(freshFolder())
    const { id } = await vault.add(aToken, SECRET)
    const before = inventory.get(id)
    const { write } = file
    file.write = () => {
      throw new Failed('INVENTORY_WRITE_FAILED')
    }
    const full = { failure: { code: 'INVENTORY_WRITE_FAILED' } }
    await expect(vault.remove(id)).rejects.toMatchObject(full)
    await expect(vault.replaceSecret(id, OTHER)).rejects.toMatchObject(full)
    await expect(vault.edit(id, { label: 'lost' })).rejects.toMatchObject(full)
    await expect(vault.add({ ...aToken, partnerId: 2 }, SECRET)).rejects.toMatchObject(full)
    file.write = write
    await vault.settle()
    await inventory.saved()
    expect(inventory.all()).toEqual([before])
    expect(await vault.withSecret(id, (secret) => secret)).toBe(SECRET)
    expect(memory.secrets()).toHaveLength(1)
  })

  it.each([
    ['another host', { serviceUrl: 'https://attacker.example' }],
    ['another partner', { partnerId: 666 }],
    ['another app token', { appTokenId: '1_other000' }],
  ])('never uses a secret for %s, whatever the inventory file says', async (_, change) => {
    const { vault, inventory } = openAll(freshFolder())
    const added = await vault.add(aToken, SECRET)
    inventory.put({ ...added, ...change })
    await expect(vault.withSecret(added.id, () => 0)).rejects.toMatchObject({
      failure: { code: 'SECRET_MISMATCH' },
    })
  })

  it('does not take an entry for a secret that it did not make', async () => {
    const { vault, memory } = openAll(freshFolder())
    const { id } = await vault.add(aToken, SECRET)
    memory.entries.set(`KSmith/${id}`, 'a bare text')
    await expect(vault.withSecret(id, () => 0)).rejects.toMatchObject({
      failure: { code: 'SECRET_MISMATCH' },
    })
  })

  it('reads no secret at start when nothing was left unfinished', async () => {
    const { vault, memory, folder } = openAll(freshFolder())
    await vault.add(aToken, SECRET)
    memory.calls.length = 0
    await openAll(folder, memory).vault.settle()
    expect(memory.calls).toEqual([])
  })
})

/** Thrown where the process "dies": nothing reaches the keychain or the disk after that. */
class Died extends Error {}

/**
 * Runs a change in a "process" that dies right before, or right after, its n-th call to the keychain, and leaves disk
 * and keychain as they were at that moment.
 */
async function dieDuring(
  { folder, memory, call, after }: { folder: string; memory: Memory; call: number; after: boolean },
  change: (parts: ReturnType<typeof openAll>) => Promise<unknown>,
): Promise<void> {
  let calls = 0
  let dead = false
  const mortal = async <T>(act: () => Promise<T>): Promise<T> => {
    const last = ++calls === call
    if (last && !after) dead = true
    if (dead) throw new Died()
    const answer = await act()
    if (last) {
      dead = true
      throw new Died()
    }
    return answer
  }
  const { get, set, delete: remove } = memory.keychain
  const keychain: Keychain = {
    get: (...args) => mortal(() => get(...args)),
    set: (...args) => mortal(() => set(...args)),
    delete: (...args) => mortal(() => remove(...args)),
  }
  const parts = openAll(folder, { ...memory, keychain })
  const { write } = parts.file
  parts.file.write = (data) => {
    if (dead) throw new Died()
    write(data)
  }
  await change(parts).catch((error) => {
    if (!(error instanceof Died)) throw error
  })
}

describe('after dying at any call to the keychain, the next start', () => {
  const points = [1, 2, 3, 4, 5, 6].flatMap((call) => [false, true].map((after) => ({ call, after })))

  it.each(points)('has no half-added token (call $call, after: $after)', async (point) => {
    const folder = freshFolder()
    const memory = memoryKeychain()
    await dieDuring({ folder, memory, ...point }, ({ vault }) => vault.add(aToken, SECRET))
    const { vault, inventory } = openAll(folder, memory)
    await vault.settle()
    const [held] = inventory.all()
    if (held) expect(await vault.withSecret(held.id, (secret) => secret)).toBe(SECRET)
    else expect(memory.secrets()).toEqual([])
    expect(inventory.all().filter(({ intent }) => intent)).toEqual([])
  })

  it.each(points)('has one secret for a token being replaced (call $call, after: $after)', async (point) => {
    const folder = freshFolder()
    const memory = memoryKeychain()
    const { id } = await openAll(folder, memory).vault.add(aToken, SECRET)
    await dieDuring({ folder, memory, ...point }, ({ vault }) => vault.replaceSecret(id, OTHER))
    const { vault, inventory } = openAll(folder, memory)
    await vault.settle()
    expect([SECRET, OTHER]).toContain(await vault.withSecret(id, (secret) => secret))
    expect(inventory.get(id)?.intent).toBeUndefined()
    expect(memory.secrets()).toHaveLength(1)
  })

  it.each(points)('has removed what was being removed (call $call, after: $after)', async (point) => {
    const folder = freshFolder()
    const memory = memoryKeychain()
    const { id } = await openAll(folder, memory).vault.add(aToken, SECRET)
    await dieDuring({ folder, memory, ...point }, ({ vault }) => vault.remove(id))
    const { vault, inventory } = openAll(folder, memory)
    await vault.settle()
    expect(inventory.all()).toEqual([])
    expect(memory.secrets()).toEqual([])
  })
})
