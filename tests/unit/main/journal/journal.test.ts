import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalFacts } from '../../../../src/contract/journal'
import { Failed } from '../../../../src/main/failed'
import { openJournalFiles } from '../../../../src/main/journal/files'
import { openHeadKeeper } from '../../../../src/main/journal/head'
import { type Journal, openJournal } from '../../../../src/main/journal/journal'

let folder: string
let entries: Map<string, string>
let locked: boolean

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ksmith-journal-')), 'journal')
  entries = new Map()
  locked = false
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const keychain = {
  get: async (service: string, account: string) => {
    if (locked) throw new Failed('KEYCHAIN_LOCKED')
    return entries.get(`${service}/${account}`) ?? null
  },
  set: async (service: string, account: string, secret: string) => {
    if (locked) throw new Failed('KEYCHAIN_LOCKED')
    entries.set(`${service}/${account}`, secret)
  },
}
const open = () =>
  openJournal({
    files: openJournalFiles(folder),
    heads: openHeadKeeper(keychain),
    user: 'engineer',
    now: () => 1_800_000_000_000,
  })
const minted = (n: number): JournalFacts => ({ event: 'session.minted', label: `token ${n}`, ks: '01234567' })
/** A journal with some entries, closed. */
const written = async (count: number, journal: Journal = open()) => {
  for (let n = 1; n <= count; n += 1) journal.note(minted(n))
  await journal.flush()
  return journal
}
const files = () => readdirSync(folder).sort()
const path = (place: number) => join(folder, files()[place] ?? '')
const linesOf = (place: number) => readFileSync(path(place), 'utf8').split('\n').slice(0, -1)
const rewrite = (place: number, lines: string[]) => writeFileSync(path(place), `${lines.join('\n')}\n`)

describe('a journal as it was written', () => {
  it('is sound, numbers its entries, and goes on after a restart', async () => {
    await written(3)
    const again = await written(2)
    expect(await again.check()).toEqual({ files: 1, sound: 6, breaks: [] })
    const all = await again.entries()
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(all[0]).toMatchObject({ event: 'journal.started', user: 'engineer', at: 1_800_000_000_000 })
    expect(all[5]).toMatchObject({ event: 'session.minted', label: 'token 2' })
  })

  it('is readable for its owner only', async () => {
    await written(1)
    expect(statSync(path(0)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('begins a new file by size, in the same chain', async () => {
    const journal = open()
    for (let n = 0; n < 3_000; n += 1) journal.note({ event: 'token.added', note: 'x'.repeat(200) })
    await journal.flush()
    const check = await journal.check()
    expect(check.files).toBeGreaterThan(1)
    expect(check.breaks).toEqual([])
    const again = await written(1)
    expect((await again.check()).breaks).toEqual([])
  })

  it('keeps its key in the keychain and nowhere else', async () => {
    await written(1)
    const { key } = JSON.parse(entries.get('KSmith journal/journal') ?? '{}')
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    for (const name of files()) expect(readFileSync(join(folder, name), 'utf8')).not.toContain(key)
  })
})

describe('a journal that was touched', () => {
  it('names an entry that was changed', async () => {
    await written(4)
    rewrite(
      0,
      linesOf(0).map((line, index) => (index === 2 ? line.replace('token 2', 'token 9') : line)),
    )
    expect(await open().check()).toMatchObject({ sound: 2, breaks: [{ line: 3, kind: 'edited' }] })
  })

  it('names an entry that was taken out, and one that was moved', async () => {
    await written(4)
    const lines = linesOf(0)
    rewrite(
      0,
      lines.filter((_, index) => index !== 2),
    )
    expect((await open().check()).breaks).toMatchObject([{ line: 3, kind: 'edited' }])
    rewrite(0, [lines[0], lines[2], lines[1], lines[3], lines[4]] as string[])
    expect((await open().check()).breaks).toMatchObject([{ line: 2, kind: 'edited' }])
  })

  it('names a cut tail', async () => {
    await written(4)
    rewrite(0, linesOf(0).slice(0, 3))
    expect((await open().check()).breaks).toMatchObject([{ line: 4, kind: 'cut' }])
  })

  it('names a journal whose files are gone', async () => {
    await written(2)
    rmSync(folder, { recursive: true })
    expect((await open().check()).breaks).toMatchObject([{ kind: 'cut' }])
  })

  it('names an unfinished last line, and begins a new file', async () => {
    await written(2)
    appendFileSync(path(0), '{"seq":4,"at"')
    const again = await written(1)
    expect(await again.check()).toMatchObject({ files: 2, breaks: [{ line: 4, kind: 'incomplete' }] })
    const started = (await again.entries()).filter(({ event }) => event === 'journal.started')
    expect(started[1]?.note).toContain('from line 4')
  })

  it('writes to a new file after a break, and the break stays known', async () => {
    await written(3)
    rewrite(
      0,
      linesOf(0).map((line, index) => (index === 1 ? line.replace('token 1', 'token 7') : line)),
    )
    const touched = linesOf(0)
    const again = await written(2)
    expect(files()).toHaveLength(2)
    expect(linesOf(0)).toEqual(touched)
    expect(await again.check()).toMatchObject({ sound: 1 + 3, breaks: [{ line: 2, kind: 'edited' }] })
    expect(await (await written(1)).check()).toMatchObject({ sound: 1 + 4, breaks: [{ line: 2 }] })
  })

  it('says when the key is gone, and begins anew', async () => {
    await written(2)
    entries.clear()
    const again = await written(1)
    expect(await again.check()).toMatchObject({ sound: 2, breaks: [{ line: 1, kind: 'keyless' }] })
  })

  it('does not take a journal of another key for its own', async () => {
    await written(3)
    const foreign = readFileSync(path(0))
    rmSync(folder, { recursive: true })
    entries.clear()
    await written(3)
    writeFileSync(path(0), foreign)
    expect((await open().check()).breaks).toMatchObject([{ line: 1, kind: 'edited' }])
  })

  it('sees a file set back to an earlier state', async () => {
    await written(2)
    const early = readFileSync(path(0))
    await written(2)
    writeFileSync(path(0), early)
    expect((await open().check()).breaks).toMatchObject([{ kind: 'cut' }])
  })
})

describe('a journal that cannot be written', () => {
  it('keeps its entries while the keychain refuses, and writes them afterwards', async () => {
    locked = true
    const journal = await written(2)
    expect(journal.trouble()).toEqual({ code: 'KEYCHAIN_LOCKED' })
    locked = false
    journal.note(minted(3))
    await journal.flush()
    expect(journal.trouble()).toBeUndefined()
    expect((await journal.entries()).map(({ label }) => label)).toEqual([
      undefined,
      'token 1',
      'token 2',
      'token 3',
    ])
    expect((await journal.check()).breaks).toEqual([])
  })

  it('says so when the folder cannot be written', async () => {
    writeFileSync(folder, 'in the way')
    const journal = await written(1)
    expect(journal.trouble()).toEqual({ code: 'JOURNAL_WRITE_FAILED' })
  })
})
