import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MintRequest } from '../../src/contract/tokens'
import { createClient, type Fetch } from '../../src/kaltura'
import { openConcealment } from '../../src/main/conceal/concealment'
import { openSessionBook } from '../../src/main/sessions/book'
import { openMinter } from '../../src/main/sessions/minter'
import { openWidgetSessions } from '../../src/main/sessions/widgetSessions'
import { openInventory } from '../../src/main/vault/inventory'
import { openInventoryFile } from '../../src/main/vault/inventoryFile'
import { openKeychain } from '../../src/main/vault/keychain'
import { queueKeychain } from '../../src/main/vault/keychainQueue'
import { openVault } from '../../src/main/vault/openVault'
import { provingAbsence } from '../../src/main/vault/provenAbsence'
import { type Practice, startPractice } from '../../src/practice'
import { type SecretService, startSecretService } from '../support/secretService'

let secretService: SecretService
let practice: Practice
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
  practice = await startPractice()
})
afterAll(async () => {
  await practice.close()
  await secretService.stop()
})

const asked: MintRequest = { lifetime: 900, privileges: '' }

async function openAll() {
  const folder = mkdtempSync(join(tmpdir(), 'ksmith-minting-'))
  const inventory = openInventory(openInventoryFile(folder))
  const vault = openVault(inventory, provingAbsence(queueKeychain(openKeychain())))
  const book = openSessionBook(() => {})
  const calls: string[] = []
  const fetched: Fetch = (url, init) => {
    calls.push(new URL(url).pathname.replace('/api_v3/service/', ''))
    return fetch(url, init)
  }
  const concealment = openConcealment({
    isLocked: () => false,
    prove: async () => {},
    letGo: [() => book.letGo(), () => widgets.dropAll()],
  })
  const widgets = openWidgetSessions(Date.now, () => !concealment.isConcealed())
  const minter = openMinter({
    vault,
    book,
    guard: concealment.guard,
    widgets,
    environments: { of: () => undefined },
    clientFor: async (serviceUrl) => createClient({ fetch: fetched, serviceUrl }),
  })
  const hold = async (
    id: string,
    change: { secret?: string; hashType?: 'SHA1' | 'MD5'; partnerId?: number } = {},
  ) => {
    const sample = practice.appTokens.find((token) => token.id === id)
    if (!sample) throw new Error(`no sample token ${id}`)
    const { partnerId = sample.partnerId, hashType = sample.hashType, secret = sample.token } = change
    const token = {
      label: '',
      tags: [],
      serviceUrl: practice.serviceUrl,
      partnerId,
      appTokenId: id,
      hashType,
    }
    return (await vault.add(token, secret)).id
  }
  return { vault, book, minter, hold, calls, inventory, concealment }
}

describe('a mint over HTTP with the secret in a real keychain', () => {
  it.each(['1_user0001', '1_md5hash1', '1_sha1hash', '1_sha256h1', '1_sha512h1'])(
    'of %s gives a KS that the server accepts',
    async (id) => {
      const { minter, hold, book } = await openAll()
      const view = await minter.mint(await hold(id), asked)
      const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
      expect((await client.mediaList({ ks: book.ks(view.id) })).value.totalCount).toBeGreaterThan(0)
    },
  )

  it('is one round trip when it was warmed, and two when it was not', async () => {
    const { minter, hold, calls } = await openAll()
    const id = await hold('1_user0001')
    await minter.mint(id, asked)
    expect(calls).toHaveLength(2)
    calls.length = 0
    await minter.warm(id)
    await minter.mint(id, asked)
    expect(calls).toHaveLength(1)
  })

  it('is forgotten with all that was fetched ahead when KSmith is concealed, also if it is under way by then', async () => {
    const { minter, hold, calls, concealment, book } = await openAll()
    const id = await hold('1_user0001')
    const before = await minter.mint(id, asked)
    const underWay = minter.mint(id, asked)
    concealment.conceal('asked')
    await expect(underWay).rejects.toThrow('APP_CONCEALED')
    await expect(minter.mint(id, asked)).rejects.toThrow('APP_CONCEALED')
    await concealment.open({ by: 'press' })
    expect(() => book.ks(before.id)).toThrow('SESSION_LET_GO')
    expect(book.window(0, 10).total).toBe(1)
    // nothing of the widget session is left: the next mint takes two round trips again
    calls.length = 0
    await minter.mint(id, asked)
    expect(calls).toHaveLength(2)
  })

  it('shows what the token changed about the request', async () => {
    const { minter, hold } = await openAll()
    const id = await hold('1_narrow01')
    const { points, lifetime } = await minter.mint(id, {
      lifetime: 3600,
      privileges: 'edit:*,sview:1_a,appid:x',
    })
    expect(lifetime).toBeGreaterThan(895)
    const differing = points.filter(({ verdict }) => verdict !== 'same' && verdict !== 'added-by-token')
    expect(differing.map(({ field, name, verdict }) => [field, name, verdict])).toEqual([
      ['lifetime', undefined, 'shortened'],
      ['privilege', 'sview', 'overridden'],
      ['privilege', 'edit', 'dropped'],
    ])
  })

  it('learns what the token allows, and remembers how it was used', async () => {
    const { minter, hold, vault } = await openAll()
    const id = await hold('1_fixedusr')
    await minter.mint(id, { ...asked, userId: 'jo@example.com' })
    expect(vault.record(id)).toMatchObject({
      caps: {
        userId: { source: 'learned', value: 'support@practice.example' },
        privileges: { source: 'learned' },
      },
      recentUserIds: ['jo@example.com'],
      lastRequest: { lifetime: 900, userId: 'jo@example.com' },
    })
  })

  it.each([
    ['a wrong secret', '1_user0001', { secret: 'made-up-and-wrong' }, 'INVALID_APP_TOKEN_HASH'],
    ['a wrong hash type', '1_user0001', { hashType: 'MD5' }, 'INVALID_APP_TOKEN_HASH'],
    ['an expired token', '1_expired1', {}, 'APP_TOKEN_EXPIRED'],
    ['a disabled token', '1_disabled', {}, 'APP_TOKEN_NOT_ACTIVE'],
    ['an unknown partner', '1_user0001', { partnerId: 4242 }, 'INVALID_WIDGET_ID'],
  ] as const)('of %s fails with its own code', async (_, token, change, code) => {
    const { minter, hold, book } = await openAll()
    await expect(minter.mint(await hold(token, change), asked)).rejects.toMatchObject({ code })
    expect(book.window(0, 10).total).toBe(0)
  })

  it.each([
    [{ lifetime: 0, privileges: '' }, 'INVALID_LIFETIME'],
    [{ lifetime: 900, privileges: 'a,,b' }, 'INVALID_PRIVILEGES'],
    [{ lifetime: 900, privileges: '', userId: 'a\nb' }, 'INVALID_USER_ID'],
  ])('is refused before anything is sent: %j', async (request, code) => {
    const { minter, hold, calls } = await openAll()
    await expect(minter.mint(await hold('1_user0001'), request)).rejects.toMatchObject({ failure: { code } })
    expect(calls).toEqual([])
  })

  it('does not fail because the server cut off a widget session that was kept', async () => {
    const { minter, hold, calls } = await openAll()
    const id = await hold('1_user0001')
    await minter.warm(id)
    const { port } = new URL(practice.serviceUrl)
    await practice.close()
    // another secret behind the same address: every earlier KS is refused
    const { sampleAccount } = await import('../../src/practice')
    practice = await startPractice({
      port: Number(port),
      seed: { ...sampleAccount, adminSecret: '0f'.repeat(16) },
    })
    await minter.mint(id, asked)
    expect(calls.filter((call) => call.toLowerCase().includes('startwidgetsession'))).toHaveLength(2)
  })
})
