import { EventEmitter } from 'node:events'
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BulkProgress, BulkShared } from '../../../../src/contract/bulk'
import { MAX_BULK_BYTES } from '../../../../src/contract/bulk'
import type { JournalFacts } from '../../../../src/contract/journal'
import { openBulkBatches } from '../../../../src/main/bulk/batches'
import type { Reading } from '../../../../src/main/bulk/reading/found'
import { inThread } from '../../../../src/main/bulk/reading/inThread'
import { readTokens } from '../../../../src/main/bulk/reading/readTokens'
import { readClipboard, readFile } from '../../../../src/main/bulk/sources'
import { Failed } from '../../../../src/main/failed'
import { noEnvironments } from '../noEnvironments'
import { aToken, freshFolder, openAll } from '../vaultFixture'

const read = (text: string | Uint8Array): Reading => readTokens(text, 1_800_000_000_000)
const secretOf = (n: number) => `made-up-${n}-secret`
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `1_t${from + n}:${secretOf(from + n)}`).join('\n')
const shared = (change: Partial<BulkShared> = {}): BulkShared => ({
  partnerId: '12345',
  serviceUrl: 'https://www.kaltura.com',
  hashType: 'SHA256',
  tags: [],
  everywhere: [],
  ...change,
})

function open(confirmHost: (url: string) => Promise<void> = async () => {}) {
  const all = openAll(freshFolder())
  const told: BulkProgress[] = []
  const noted: JournalFacts[] = []
  const bulk = openBulkBatches({
    // the accounts of the tests are all in production
    environments: { ...noEnvironments, suggestions: () => () => 'production' },
    vault: all.vault,
    inventory: all.inventory,
    confirmHost,
    onProgress: (progress) => told.push(progress),
    journal: { note: (facts) => void noted.push(facts) },
  })
  const standings = (id: string) => bulk.rows(id, 'all', 0, 200).rows.map(({ standing }) => standing)
  return { ...all, bulk, told, noted, standings }
}

afterEach(() => vi.useRealTimers())

describe('what was read', () => {
  it('is shown without secrets, in windows, and counted by where each row stands', async () => {
    const { bulk, vault } = open()
    await vault.add({ ...aToken, appTokenId: '1_t0' }, secretOf(0))
    await vault.add({ ...aToken, appTokenId: '1_t1' }, 'another-secret')
    const batch = bulk.stage(read(`${lines(4)}\n1_t3:other-secret\n1_t3:${secretOf(3)}\nnonsense\n1_x:a b`))
    expect(batch.counts).toMatchObject({ total: 8, ready: 0, incomplete: 4, duplicate: 2, wrong: 2 })
    expect(batch.without).toEqual({ partnerId: 6, serviceUrl: 6, hashType: 6 })
    const filled = bulk.share(batch.id, shared())
    expect(filled.counts).toMatchObject({ ready: 2, incomplete: 0, duplicate: 3, differing: 1, wrong: 2 })
    expect(bulk.rows(batch.id, 'differing', 0, 200).rows).toMatchObject([
      { line: 2, standing: 'differs', replaces: false, twin: { label: 'Acme', sameSecret: false } },
    ])
    const { rows, total } = bulk.rows(batch.id, 'duplicates', 0, 200)
    expect(total).toBe(3)
    expect(rows.map(({ line, standing, twin }) => [line, standing, twin])).toEqual([
      [1, 'held', { label: 'Acme', sameSecret: true }],
      [5, 'repeated', { line: 4, sameSecret: false }],
      [6, 'repeated', { line: 4, sameSecret: true }],
    ])
    expect(bulk.rows(batch.id, 'problems', 1, 1)).toMatchObject({
      rows: [{ line: 8, problems: ['SECRET_SPACE'] }],
      total: 2,
    })
    const everything = JSON.stringify([batch, filled, ...bulk.rows(batch.id, 'all', 0, 200).rows])
    for (const secret of [0, 1, 2, 3].map(secretOf)) expect(everything).not.toContain(secret)
  })

  it('takes a shared field for the rows without one, or for all on request', () => {
    const { bulk } = open()
    const { id } = bulk.stage(
      read('id,token,partnerId,region,hashType,tags\n1_a,made-up,7,de,SHA1,x\n1_b,made-up,,,,'),
    )
    const rows = (change: Partial<BulkShared>) => {
      bulk.share(id, shared(change))
      return bulk
        .rows(id, 'all', 0, 9)
        .rows.map(({ partnerId, serviceUrl, hashType }) => [partnerId, serviceUrl, hashType])
    }
    expect(rows({})).toEqual([
      [7, 'https://api.de.kaltura.com', 'SHA1'],
      [12345, 'https://www.kaltura.com', 'SHA256'],
    ])
    expect(rows({ everywhere: ['partnerId', 'serviceUrl', 'hashType'] })[0]).toEqual([
      12345,
      'https://www.kaltura.com',
      'SHA256',
    ])
    // what is wrong with it is said, and it is not used
    expect(rows({ partnerId: '12x', serviceUrl: 'http://example.com' })[1]).toEqual([
      undefined,
      undefined,
      'SHA256',
    ])
    expect(bulk.share(id, shared({ partnerId: '12x' })).sharedProblems).toMatchObject({
      partnerId: { code: 'INVALID_PARTNER_ID' },
    })
  })

  it('is forgotten after a quarter of an hour, when something else is read, and when it is let go', () => {
    vi.useFakeTimers()
    const { bulk } = open()
    const first = bulk.stage(read(lines(1)))
    vi.advanceTimersByTime(15 * 60_000 - 1)
    expect(bulk.rows(first.id, 'all', 0, 1).total).toBe(1)
    vi.advanceTimersByTime(1)
    expect(() => bulk.rows(first.id, 'all', 0, 1)).toThrow('BULK_EXPIRED')
    const second = bulk.stage(read(lines(1)))
    const third = bulk.stage(read(lines(1)))
    expect(() => bulk.share(second.id, shared())).toThrow('BULK_EXPIRED')
    bulk.discard(second.id)
    expect(bulk.rows(third.id, 'all', 0, 1).total).toBe(1)
    bulk.discardAll()
    expect(() => bulk.rows(third.id, 'all', 0, 1)).toThrow('BULK_EXPIRED')
  })
})

describe('adding what was read', () => {
  it('keeps every token with its secret, limits and shared fields, with few writes, and tells how far it is', async () => {
    const { bulk, inventory, memory, told, file } = open()
    const writes = vi.spyOn(file, 'write')
    const { id } = bulk.stage(
      read(
        JSON.stringify(
          Array.from({ length: 250 }, (_, n) => ({
            id: `1_t${n}`,
            token: secretOf(n),
            partnerId: 12345,
            sessionDuration: 60,
            description: `Token ${n}`,
            objectType: 'KalturaAppToken',
          })),
        ),
      ),
    )
    bulk.share(id, shared({ tags: ['import'] }))
    const done = await bulk.add(id)
    expect(done).toMatchObject({ counts: { added: 250, ready: 0, failed: 0 }, adding: false })
    expect(done.ended).toBeUndefined()
    expect(writes.mock.calls.length).toBeLessThanOrEqual(6)
    expect(memory.secrets().map(([, secret]) => secret)).toEqual(
      Array.from({ length: 250 }, (_, n) => secretOf(n)),
    )
    expect(inventory.all()[7]).toMatchObject({
      label: 'Token 7',
      tags: ['import'],
      hashType: 'SHA1',
      caps: { duration: { source: 'declared', value: 60 }, privileges: { source: 'declared', value: null } },
    })
    expect(inventory.all().every(({ intent }) => intent === undefined)).toBe(true)
    expect(inventory.all().every(({ environmentId }) => environmentId === 'production')).toBe(true)
    expect(told.at(-1)).toEqual({ id, done: 250, total: 250, failed: 0 })
    // the same once more: nothing but duplicates
    const again = bulk.stage(read(lines(250)))
    expect(bulk.share(again.id, shared()).counts).toMatchObject({ duplicate: 250, ready: 0 })
    expect(await bulk.add(again.id)).toMatchObject({ counts: { added: 0, duplicate: 250 } })
  })

  it('ends when it is stopped: what was added stays, nothing is half there, and the rest can follow', async () => {
    const { bulk, inventory, memory, standings, noted } = open()
    const { id } = bulk.stage(read(lines(150)))
    bulk.share(id, shared())
    const set = memory.keychain.set
    let count = 0
    memory.keychain.set = async (...args) => {
      count += 1
      if (count === 21) bulk.stop(id)
      return set(...args)
    }
    const stopped = await bulk.add(id)
    const { added, ready } = stopped.counts
    expect(added + ready).toBe(150)
    expect(added).toBeGreaterThan(0)
    expect(
      noted.filter(({ event, tokenId }) => event === 'token.added' && tokenId !== undefined),
    ).toHaveLength(added)
    expect(ready).toBeGreaterThan(100)
    expect(stopped.ended).toEqual({ code: 'CANCELLED' })
    expect(inventory.all()).toHaveLength(added)
    expect(memory.secrets()).toHaveLength(added)
    expect(inventory.all().every(({ intent }) => intent === undefined)).toBe(true)
    expect(
      standings(id)
        .slice(0, added)
        .every((standing) => standing === 'added'),
    ).toBe(true)
    const done = await bulk.add(id)
    expect(done.counts).toMatchObject({ added: 150, ready: 0 })
    expect(memory.secrets()).toHaveLength(150)
  })

  it('tells what failed row by row and tries it again', async () => {
    const { bulk, memory, inventory } = open()
    const set = memory.keychain.set
    memory.keychain.set = async (service, account, content) => {
      if (/-[37]-secret/.test(content)) throw new Failed('KEYCHAIN_FAILED')
      return set(service, account, content)
    }
    const { id } = bulk.stage(read(lines(10)))
    bulk.share(id, shared())
    expect((await bulk.add(id)).counts).toMatchObject({ added: 8, failed: 2, ready: 0 })
    expect(bulk.rows(id, 'problems', 0, 9).rows).toMatchObject([
      { line: 4, standing: 'failed', failure: { code: 'KEYCHAIN_FAILED' } },
      { line: 8, standing: 'failed', failure: { code: 'KEYCHAIN_FAILED' } },
    ])
    expect(inventory.all()).toHaveLength(8)
    memory.keychain.set = set
    expect((await bulk.add(id)).counts).toMatchObject({ added: 10, failed: 0 })
  })

  it('stops at a keychain that is locked, and says so once', async () => {
    const { bulk, memory, inventory } = open()
    memory.failWith('KEYCHAIN_LOCKED', 'set')
    const { id } = bulk.stage(read(lines(250)))
    bulk.share(id, shared())
    const halted = await bulk.add(id)
    expect(halted).toMatchObject({
      counts: { added: 0, failed: 1, ready: 249 },
      ended: { code: 'KEYCHAIN_LOCKED' },
    })
    expect(inventory.all()).toEqual([])
    memory.work()
    expect((await bulk.add(id)).counts).toMatchObject({ added: 250, failed: 0 })
  })

  it('that a silent keychain may still finish is not added twice', async () => {
    const { bulk, memory, inventory } = open()
    const go = memory.stall('set')
    const { id } = bulk.stage(read(lines(3)))
    bulk.share(id, shared())
    expect(await bulk.add(id)).toMatchObject({
      counts: { added: 0, failed: 1, ready: 2 },
      ended: { code: 'KEYCHAIN_WAITING' },
    })
    go()
    await expect.poll(async () => (await bulk.add(id)).counts.added).toBe(3)
    expect(inventory.all()).toHaveLength(3)
    expect(inventory.all().every(({ intent }) => intent === undefined)).toBe(true)
    expect(memory.secrets()).toHaveLength(3)
  })

  it('that cannot be written to the disk leaves no trace', async () => {
    const { bulk, memory, inventory, file } = open()
    vi.spyOn(file, 'write').mockImplementation(() => {
      throw new Failed('INVENTORY_WRITE_FAILED')
    })
    const { id } = bulk.stage(read(lines(3)))
    bulk.share(id, shared())
    expect(await bulk.add(id)).toMatchObject({
      counts: { added: 0, ready: 3 },
      ended: { code: 'INVENTORY_WRITE_FAILED' },
    })
    expect(inventory.all()).toEqual([])
    expect(memory.secrets()).toEqual([])
  })

  it('asks about each host once, and leaves out those that are refused', async () => {
    const asked: string[] = []
    const { bulk, inventory } = open(async (url) => {
      asked.push(url)
      if (url.includes('bad')) throw new Failed('HOST_NOT_CONFIRMED', { field: 'serviceUrl' })
    })
    const hosts = ['https://good.example.com', 'https://bad.example.com', 'https://www.kaltura.com']
    const rows = Array.from({ length: 9 }, (_, n) => `1_t${n},${secretOf(n)},1,${hosts[n % 3]}`)
    const { id } = bulk.stage(read(['id,token,partnerId,serviceUrl', ...rows].join('\n')))
    expect((await bulk.add(id)).counts).toMatchObject({ added: 6, failed: 3 })
    expect(asked).toEqual(hosts)
    expect(inventory.all().some(({ serviceUrl }) => serviceUrl.includes('bad'))).toBe(false)
    expect(bulk.rows(id, 'problems', 0, 1).rows).toMatchObject([{ failure: { code: 'HOST_NOT_CONFIRMED' } }])
  })

  it('never asks about more than ten hosts in one go', async () => {
    const asked: string[] = []
    const { bulk } = open(async (url) => void asked.push(url))
    const rows = Array.from({ length: 30 }, (_, n) => `1_t${n},${secretOf(n)},1,https://h${n}.example.com`)
    const { id } = bulk.stage(read(['id,token,partnerId,serviceUrl', ...rows].join('\n')))
    expect((await bulk.add(id)).counts).toMatchObject({ added: 10, failed: 20 })
    expect(asked).toHaveLength(10)
  })

  it('is alone: nothing else is read or changed meanwhile, and letting it go ends it', async () => {
    const { bulk, inventory, memory } = open()
    const { id } = bulk.stage(read(lines(150)))
    bulk.share(id, shared())
    const adding = bulk.add(id)
    for (const act of [() => bulk.stage(read(lines(1))), () => bulk.share(id, shared()), bulk.mustBeIdle]) {
      expect(act).toThrow('BULK_BUSY')
    }
    await expect(bulk.add(id)).rejects.toThrow('BULK_BUSY')
    bulk.discard(id)
    expect((await adding).counts.added).toBeLessThan(150)
    expect(memory.secrets()).toHaveLength(inventory.all().length)
    expect(inventory.all().every(({ intent }) => intent === undefined)).toBe(true)
    expect(() => bulk.rows(id, 'all', 0, 1)).toThrow('BULK_EXPIRED')
  })
})

describe('where tokens are read from', () => {
  const clipboardWith = (text: string) => {
    let content = text
    const place = {
      read: async () => content,
      clear: async () => {
        content = ''
      },
    }
    const clipboard = { places: [place, place], write: async () => {}, writeSecret: async () => false }
    return { clipboard, content: () => content }
  }
  const readNow = async (source: string | Uint8Array) => read(source)

  it('the clipboard is cleared once there were secrets in it, and left alone otherwise', async () => {
    const good = clipboardWith(lines(2))
    expect((await readClipboard(good.clipboard, readNow)).tokens).toHaveLength(2)
    expect(good.content()).toBe('')
    for (const text of ['1_a:two words', 'my shopping list', 'id,name\n1,x']) {
      const other = clipboardWith(text)
      await readClipboard(other.clipboard, readNow).catch(() => {})
      expect(other.content()).toBe(text)
    }
    await expect(readClipboard(clipboardWith(' \n').clipboard, readNow)).rejects.toThrow('CLIPBOARD_EMPTY')
    const large = clipboardWith('x'.repeat(MAX_BULK_BYTES + 1))
    await expect(readClipboard(large.clipboard, readNow)).rejects.toThrow('BULK_TOO_LARGE')
  })

  it('a file is read by its name alone, and said why when it cannot be', async () => {
    const folder = freshFolder()
    const at = (name: string) => join(folder, name)
    writeFileSync(at('tokens.env'), lines(2))
    expect(await readFile(at('tokens.env'), readNow)).toMatchObject({ file: 'tokens.env', encoding: 'utf-8' })
    rmSync(at('tokens.env'))
    await expect(readFile(at('tokens.env'), readNow)).rejects.toThrow('BULK_FILE_GONE')
    mkdirSync(at('folder'))
    await expect(readFile(at('folder'), readNow)).rejects.toThrow('BULK_FILE_UNREADABLE')
    writeFileSync(at('large'), '')
    truncateSync(at('large'), MAX_BULK_BYTES + 1)
    await expect(readFile(at('large'), readNow)).rejects.toThrow('BULK_TOO_LARGE')
    writeFileSync(at('empty'), '')
    await expect(readFile(at('empty'), readNow)).rejects.toThrow('BULK_EMPTY')
  })

  it('the thread that reads answers in parts, or with the failure alone; one that dies is a failure too', async () => {
    const { tokens, ...reading } = read(lines(3))
    const threadThat = (act: (thread: EventEmitter) => void) =>
      inThread((() => {
        const thread = Object.assign(new EventEmitter(), { postMessage: () => {} })
        setImmediate(() => act(thread))
        return thread
      }) as never)
    const whole = threadThat((thread) => {
      thread.emit('message', { tokens: tokens.slice(0, 2) })
      thread.emit('message', { tokens: tokens.slice(2) })
      thread.emit('message', { rest: reading })
      thread.emit('exit', 0)
    })
    expect(await whole('')).toEqual({ ...reading, tokens })
    const refused = threadThat((thread) => thread.emit('message', { failure: { code: 'BULK_EMPTY' } }))
    await expect(refused('')).rejects.toThrow('BULK_EMPTY')
    await expect(threadThat((thread) => thread.emit('error', new Error('x')))('')).rejects.toThrow('INTERNAL')
    await expect(threadThat((thread) => thread.emit('exit', 1))('')).rejects.toThrow('INTERNAL')
  })
})
