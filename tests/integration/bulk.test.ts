import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBulkBatches } from '../../src/main/bulk/batches'
import { readTokens } from '../../src/main/bulk/reading/readTokens'
import { openInventory } from '../../src/main/vault/inventory'
import { openInventoryFile } from '../../src/main/vault/inventoryFile'
import { openKeychain } from '../../src/main/vault/keychain'
import { queueKeychain } from '../../src/main/vault/keychainQueue'
import { openVault } from '../../src/main/vault/openVault'
import { provingAbsence, SENTINEL } from '../../src/main/vault/provenAbsence'
import { KEYCHAIN_SERVICE } from '../../src/main/vault/vault'
import { startPractice } from '../../src/practice'
import { type SecretService, startSecretService } from '../support/secretService'
import { noEnvironments } from '../unit/main/noEnvironments'

const secretOf = (n: number) => `made-up-${n}-0123456789abcdef`
const shared = {
  partnerId: '12345',
  serviceUrl: 'https://www.kaltura.com',
  hashType: 'SHA256' as const,
  tags: [],
  everywhere: [],
}

function openAll(folder = mkdtempSync(join(tmpdir(), 'ksmith-integration-'))) {
  const inventory = openInventory(openInventoryFile(folder))
  const keychain = provingAbsence(queueKeychain(openKeychain(), { waitingAfter: 300, giveUpAfter: 2_000 }))
  const vault = openVault(inventory, keychain)
  const bulk = openBulkBatches({
    vault,
    inventory,
    environments: { ...noEnvironments },
    confirmHost: async () => {},
    onProgress: () => {},
    journal: { note: () => {} },
  })
  return { folder, inventory, keychain, vault, bulk }
}

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())
const secretsIn = () =>
  secretService
    .listEntries(KEYCHAIN_SERVICE)
    .filter(({ account }) => account !== SENTINEL.account)
    .map(({ password }) => JSON.parse(password).secret)

describe('many tokens at once, with a real Secret Service', () => {
  it('are kept through a restart, and stop at a lock without a trace of the rest', async () => {
    const first = openAll()
    const lines = Array.from({ length: 120 }, (_, n) => `1_t${n}:${secretOf(n)}`).join('\n')
    const { id } = first.bulk.stage(readTokens(lines, Date.now()))
    first.bulk.share(id, shared)
    expect((await first.bulk.add(id)).counts).toMatchObject({ added: 120, failed: 0 })
    expect(secretsIn().sort()).toEqual(Array.from({ length: 120 }, (_, n) => secretOf(n)).sort())

    await secretService.lock()
    const more = first.bulk.stage(readTokens(`1_more:${secretOf(500)}\n1_most:${secretOf(501)}`, Date.now()))
    first.bulk.share(more.id, shared)
    const halted = await first.bulk.add(more.id)
    expect(halted.counts.added).toBe(0)
    expect(halted.ended?.code).toMatch(/^KEYCHAIN_/)
    await secretService.unlock()
    first.keychain.reset()
    await expect.poll(async () => (await first.bulk.add(more.id)).counts.added, { timeout: 20_000 }).toBe(2)

    const second = openAll(first.folder)
    expect(second.inventory.all()).toHaveLength(122)
    expect(second.inventory.all().every(({ intent }) => intent === undefined)).toBe(true)
    const kept = second.inventory.all().find(({ appTokenId }) => appTokenId === '1_more')
    expect(await second.vault.withSecret(kept?.id ?? '', (secret) => secret)).toBe(secretOf(500))
    expect(secretsIn()).toHaveLength(122)
  })

  it('come as the API answers them, with their limits', async () => {
    const practice = await startPractice()
    const call = async (service: string, action: string, params: object) => {
      const url = `${practice.serviceUrl}/api_v3/service/${service}/action/${action}`
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ format: 1, ...params }),
      })
      return answer.text()
    }
    const ks: string = JSON.parse(
      await call('session', 'start', {
        partnerId: practice.partnerId,
        secret: practice.adminSecret,
        type: 2,
      }),
    )
    const { bulk, inventory } = openAll()
    const { id, format } = bulk.stage(readTokens(await call('apptoken', 'list', { ks }), Date.now()))
    expect(format).toBe('json')
    bulk.share(id, { ...shared, serviceUrl: practice.serviceUrl })
    const { counts } = await bulk.add(id)
    expect(counts.added).toBe(counts.total)
    expect(counts.added).toBeGreaterThan(3)
    for (const { appTokenId, hashType, caps } of inventory.all()) {
      const sample = practice.appTokens.find((token) => token.id === appTokenId)
      expect(hashType).toBe(sample?.hashType)
      expect(caps.privileges).toEqual({ source: 'declared', value: sample?.sessionPrivileges ?? null })
    }
    await practice.close()
  })
})
