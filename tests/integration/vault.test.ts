import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInventory } from '../../src/main/vault/inventory'
import { openInventoryFile } from '../../src/main/vault/inventoryFile'
import { keychainFailureCode, openKeychain } from '../../src/main/vault/keychain'
import { queueKeychain } from '../../src/main/vault/keychainQueue'
import { openVault } from '../../src/main/vault/openVault'
import { provingAbsence, SENTINEL } from '../../src/main/vault/provenAbsence'
import { KEYCHAIN_SERVICE, type NewToken } from '../../src/main/vault/vault'
import { callKeychain } from '../support/keychainProcess'
import { type SecretService, startSecretService } from '../support/secretService'

const SECRET = 'made-up-0123456789abcdef'
const aToken: NewToken = {
  label: 'Acme',
  tags: [],
  serviceUrl: 'https://www.kaltura.com',
  partnerId: 12345,
  appTokenId: '1_abcd1234',
  hashType: 'SHA256',
}

function openAll(folder = mkdtempSync(join(tmpdir(), 'ksmith-integration-'))) {
  const inventory = openInventory(openInventoryFile(folder))
  const keychain = provingAbsence(queueKeychain(openKeychain(), { waitingAfter: 300, giveUpAfter: 2_000 }))
  return { folder, inventory, keychain, vault: openVault(inventory, keychain) }
}

/** What the keychain holds, as another process sees it, less the sentinel. */
const secretsIn = ({ listEntries }: SecretService) =>
  listEntries(KEYCHAIN_SERVICE)
    .filter(({ account }) => account !== SENTINEL.account)
    .map(({ account, password }) => ({ account, secret: JSON.parse(password).secret }))

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())

describe('the vault, with a real Secret Service', () => {
  it('keeps a secret through a restart and leaves none after removing', async () => {
    const first = openAll()
    const { id } = await first.vault.add(aToken, SECRET)
    expect(secretsIn(secretService)).toEqual([{ account: id, secret: SECRET }])

    const second = openAll(first.folder)
    expect(await second.vault.withSecret(id, (secret) => secret)).toBe(SECRET)
    await second.vault.remove(id)
    expect(secretService.listEntries(KEYCHAIN_SERVICE)).toEqual([])
    expect(openAll(first.folder).inventory.all()).toEqual([])
  })

  it('writes no secret to the disk', async () => {
    const { vault, inventory, folder } = openAll()
    const { id } = await vault.add(aToken, SECRET)
    await vault.replaceSecret(id, `${SECRET}-2`)
    await inventory.saveNow()
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain(SECRET)
    await vault.remove(id)
  })

  it('has exactly one entry per token after replacing its secret', async () => {
    const { vault } = openAll()
    const { id } = await vault.add(aToken, SECRET)
    const { entryId } = await vault.replaceSecret(id, 'another-made-up-secret')
    expect(secretsIn(secretService)).toEqual([{ account: entryId, secret: 'another-made-up-secret' }])
    await vault.remove(id)
  })

  it('keeps 120 tokens and finds each secret again', { timeout: 120_000 }, async () => {
    const { vault } = openAll()
    const records = []
    for (let n = 0; n < 120; n++) {
      records.push(await vault.add({ ...aToken, appTokenId: `1_many${n}` }, `${SECRET}-${n}`))
    }
    for (const [n, { id }] of records.entries()) {
      expect(await vault.withSecret(id, (secret) => secret)).toBe(`${SECRET}-${n}`)
    }
    for (const { id } of records) await vault.remove(id)
    expect(secretsIn(secretService)).toEqual([])
  })

  it('says that a secret is gone only when it is', async () => {
    const { vault, keychain } = openAll()
    const { id } = await vault.add(aToken, SECRET)
    await keychain.delete(KEYCHAIN_SERVICE, id)
    await expect(vault.withSecret(id, () => 0)).rejects.toMatchObject({ failure: { code: 'SECRET_MISSING' } })
    expect(secretsIn(secretService)).toEqual([])
  })

  // last: what hangs in this process goes on hanging
  it('says that it waits while the keychain is locked, forgets nothing, and goes on once it is unlocked', async () => {
    const { vault, inventory, keychain } = openAll()
    const { id } = await vault.add(aToken, SECRET)
    await secretService.lock()
    const unanswered = { failure: { code: expect.stringMatching(/^KEYCHAIN_(WAITING|LOCKED)$/) } }
    await expect(vault.withSecret(id, () => 0)).rejects.toMatchObject(unanswered)
    expect(['waiting', 'unavailable']).toContain(keychain.state().status)
    expect(inventory.all()).toMatchObject([{ id }])

    await secretService.unlock()
    keychain.reset()
    expect(await vault.withSecret(id, (secret) => secret)).toBe(SECRET)
    await vault.remove(id)
    expect(secretService.listEntries(KEYCHAIN_SERVICE)).toEqual([])
  })
})

describe('a keychain that was locked before the app started', () => {
  let locked: SecretService
  beforeAll(async () => {
    locked = await startSecretService({ mode: 'refused' })
    await locked.unlock()
  })
  afterAll(() => locked.stop())

  it('is not taken for an empty one', async () => {
    const call = (...args: Parameters<typeof callKeychain>[1]) => callKeychain(locked.env, args)
    await call('setPassword', KEYCHAIN_SERVICE, SENTINEL.account, SENTINEL.content)
    await call('setPassword', KEYCHAIN_SERVICE, 'id', SECRET)
    await locked.lock()
    expect(await call('getPassword', KEYCHAIN_SERVICE, 'id')).toMatchObject({ value: null })
    const refusal = await call('setPassword', KEYCHAIN_SERVICE, SENTINEL.account, SENTINEL.content)
    expect(refusal.end).toBe('rejected')
    expect(keychainFailureCode(JSON.stringify(refusal))).toMatch(/^KEYCHAIN_(LOCKED|DENIED)$/)
  })
})
