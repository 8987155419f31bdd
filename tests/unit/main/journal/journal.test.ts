import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitted } from '../../../../src/main/journal/fitted'
import { anyKs } from '../../kaltura/ksInText'
import { journalPlace, minted, START } from './journalFixture'

let place: ReturnType<typeof journalPlace>
beforeEach(() => {
  place = journalPlace()
})
afterEach(() => place.remove())

/** A journal of several files. */
const long = async () => {
  const journal = place.open()
  for (let n = 0; n < 4_000; n += 1) journal.note({ event: 'token.added', note: 'x'.repeat(200) })
  await journal.flush()
  return journal
}
const edited = (line: string, index: number, at: number) =>
  index === at ? line.replace('"note":"xx', '"note":"yy').replace('token ', 'taken ') : line

describe('a journal as it was written', () => {
  it('is sound, numbers its entries, and goes on after a restart', async () => {
    await place.written(3)
    const again = await place.written(2)
    expect(await again.check()).toEqual({ files: 1, sound: 6, breaks: [], more: 0 })
    const all = await place.entriesOf()
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(all[0]).toMatchObject({ event: 'journal.started', user: 'engineer', at: START })
    expect(all[5]).toMatchObject({ event: 'session.minted', label: 'token 2' })
  })

  it('is readable for its owner only', async () => {
    await place.written(1)
    expect(statSync(place.path(0)).mode & 0o777).toBe(0o600)
    expect(statSync(place.folder).mode & 0o777).toBe(0o700)
  })

  it('begins a new file by size, in the same chain', async () => {
    const journal = await long()
    const check = await journal.check()
    expect(check.files).toBeGreaterThan(2)
    expect(check).toMatchObject({ sound: 4_001, breaks: [] })
    expect(await (await place.written(1)).check()).toMatchObject({ sound: 4_002, breaks: [] })
  })

  it('tells how far the looking through is', async () => {
    const journal = await long()
    const told: number[] = []
    let size = 0
    await journal.check((done, all) => {
      told.push(done)
      size = all
    })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(size)
  })

  it('keeps its key in the keychain and nowhere else', async () => {
    await place.written(1)
    expect(place.head().key).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(place.path(0), 'utf8')).not.toContain(place.head().key)
  })

  it('keeps what a newer version keeps beside the key', async () => {
    await place.written(1)
    place.entries.set(place.headName(), JSON.stringify({ ...place.head(), newer: 1 }))
    await place.written(1)
    expect(place.head()).toMatchObject({ newer: 1, seq: 3 })
  })

  it('asks the keychain for nothing before there is something to write', async () => {
    const journal = place.open()
    await journal.flush()
    expect(place.asked).toEqual([])
    expect(journal.trouble()).toBeUndefined()
  })

  it('is looked through while entries are added', async () => {
    const journal = await long()
    const checking = journal.check()
    for (let n = 0; n < 500; n += 1) journal.note(minted(n))
    expect((await checking).breaks).toEqual([])
    await journal.flush()
    expect(await journal.check()).toMatchObject({ sound: 4_501, breaks: [] })
  })

  it('holds what a text can hold, and cuts what is longer than an entry', async () => {
    const journal = place.open()
    journal.note({ event: 'token.edited', note: 'line\u2028separator "quoted" \ud800 end\n' })
    journal.note({
      event: 'session.minted',
      requested: { userId: 'u'.repeat(9_999), privileges: 'p'.repeat(99_999) },
    })
    await journal.flush()
    expect((await journal.check()).breaks).toEqual([])
    const [, one, two] = await place.entriesOf()
    expect(one?.note).toBe('line\u2028separator "quoted" \ud800 end\n')
    expect(two?.requested?.userId).toHaveLength(500)
    expect(two?.requested?.privileges).toHaveLength(8_192)
  })

  it('leaves out a KS that was pasted where it does not belong', () => {
    fc.assert(
      fc.property(anyKs, ({ ks }) => {
        const requested = { lifetime: 60, userId: ks, privileges: `edit:*,${ks},list:*` }
        const facts = fitted({
          event: 'session.minted',
          label: `my ${ks} label`,
          note: `${ks} ${ks}`,
          requested,
        })
        expect(JSON.stringify(facts)).not.toContain(ks.slice(4, -4))
        expect(facts.label).toBe('my ••• label')
      }),
      { numRuns: 50 },
    )
  })

  it('takes an entry of a newer version for what it is', async () => {
    await place.written(1)
    const before = place.linesOf(0)
    const newer = place.forge(before.at(-1), {
      seq: 3,
      at: START,
      user: 'e',
      event: 'moon.landed',
      crew: ['x'],
    })
    place.rewrite(0, [...before, newer])
    const journal = await place.written(1)
    expect(await journal.check()).toEqual({ files: 1, sound: 4, breaks: [], more: 0 })
    expect((await place.rows())[2]).toMatchObject({
      kind: 'unknown',
      seq: 3,
      event: 'moon.landed',
      text: /crew/,
    })
  })
})

describe('a journal that was touched', () => {
  it('names an entry that was changed, and the last good one before it', async () => {
    await place.written(4)
    place.rewrite(
      0,
      place.linesOf(0).map((line, index) => edited(line, index, 2)),
    )
    expect(await place.open().check()).toEqual({
      files: 1,
      sound: 2,
      more: 0,
      breaks: [
        {
          file: 'journal-000001.jsonl',
          line: 3,
          kind: 'edited',
          lastGood: { file: 'journal-000001.jsonl', line: 2, seq: 2, at: START },
        },
      ],
    })
  })

  it('names an entry that was taken out, one that was moved, and one of a line that is no text', async () => {
    await place.written(4)
    const lines = place.linesOf(0)
    place.rewrite(
      0,
      lines.filter((_, index) => index !== 2),
    )
    expect((await place.open().check()).breaks).toMatchObject([{ line: 3, kind: 'edited' }])
    place.rewrite(
      0,
      [0, 2, 1, 3, 4].map((index) => lines[index] as string),
    )
    expect((await place.open().check()).breaks).toMatchObject([{ line: 2, kind: 'edited' }])
  })

  it('is not put off by binary garbage, empty lines, or a line without end', async () => {
    await place.written(2)
    const good = readFileSync(place.path(0))
    for (const rubbish of [
      Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x0a, 0x80]),
      Buffer.from('\n\n\n'),
      Buffer.alloc(3_000_000, 'x'),
      Buffer.from('null\n[]\n{}\n{"seq":4,"mac":""}\n'),
      Buffer.from(`{"seq":4,"mac":"${'0'.repeat(64)}"}\n`),
    ]) {
      writeFileSync(place.path(0), Buffer.concat([good, rubbish]))
      const [broken] = (await place.open().check()).breaks
      expect(broken).toMatchObject({ line: 4, lastGood: { line: 3 } })
      for (const name of place.names().slice(1)) rmSync(join(place.folder, name))
      const rows = await place.rows()
      expect(rows.filter(({ kind }) => kind === 'entry')).toHaveLength(3)
    }
  })

  it('names a cut tail', async () => {
    await place.written(4)
    place.rewrite(0, place.linesOf(0).slice(0, 3))
    expect((await place.open().check()).breaks).toMatchObject([
      { line: 4, kind: 'cut', lastGood: { seq: 3 } },
    ])
  })

  it('names a journal whose files are gone, and what comes after can be checked', async () => {
    await place.written(2)
    rmSync(place.folder, { recursive: true })
    expect((await place.open().check()).breaks).toMatchObject([{ kind: 'cut' }])
    const again = await place.written(2)
    expect(await again.check()).toMatchObject({ sound: 3, breaks: [{ line: 1, kind: 'cut' }] })
  })

  it('can be checked after its files are gone for the second time', async () => {
    await place.written(2)
    place.entries.clear()
    await place.written(2)
    rmSync(place.folder, { recursive: true })
    expect(await (await place.written(2)).check()).toMatchObject({ sound: 3, breaks: [{ kind: 'cut' }] })
    expect(await (await place.written(2)).check()).toMatchObject({ sound: 5, breaks: [{ kind: 'cut' }] })
  })

  it('names a file that is missing, and one that cannot be read', async () => {
    await long()
    const aside = join(place.root, 'aside')
    const second = place.path(1)
    renameSync(second, aside)
    const file = 'journal-000002.jsonl'
    expect((await place.open().check()).breaks).toMatchObject([{ file, line: 1, kind: 'missing' }])
    mkdirSync(second)
    expect((await place.open().check()).breaks).toMatchObject([{ file, kind: 'unreadable' }])
    rmSync(second, { recursive: true })
    renameSync(aside, second)
    expect(await (await place.written(1)).check()).toMatchObject({ breaks: [] })
  })

  it('goes on in a new file when the last one cannot be read', async () => {
    await place.written(2)
    const aside = join(place.root, 'aside')
    const first = place.path(0)
    renameSync(first, aside)
    mkdirSync(first)
    const again = await place.written(1)
    expect(again.trouble()).toBeUndefined()
    expect((await again.check()).breaks).toMatchObject([{ kind: 'unreadable' }])
    rmSync(first, { recursive: true })
    renameSync(aside, first)
    expect(await again.check()).toMatchObject({ sound: 5, breaks: [] })
  })

  it('names an unfinished last line, and begins a new file', async () => {
    await place.written(2)
    appendFileSync(place.path(0), '{"seq":4,"at"')
    const again = await place.written(1)
    expect(await again.check()).toMatchObject({ files: 2, breaks: [{ line: 4, kind: 'incomplete' }] })
    const started = (await place.entriesOf()).filter(({ event }) => event === 'journal.started')
    expect(started[1]?.note).toContain('from line 4')
  })

  it('writes to a new file after a break, and the break stays known', async () => {
    await place.written(3)
    place.rewrite(
      0,
      place.linesOf(0).map((line, index) => edited(line, index, 1)),
    )
    const touched = place.linesOf(0)
    const again = await place.written(2)
    expect(place.names()).toHaveLength(2)
    expect(place.linesOf(0)).toEqual(touched)
    expect(await again.check()).toMatchObject({ sound: 1 + 3, breaks: [{ line: 2, kind: 'edited' }] })
    expect(await (await place.written(1)).check()).toMatchObject({ sound: 1 + 4, breaks: [{ line: 2 }] })
  })

  it('begins anew once a break further up is found, so that what comes after counts', async () => {
    await long()
    place.rewrite(
      0,
      place.linesOf(0).map((line, index) => edited(line, index, 6)),
    )
    const files = place.names().length
    const journal = await place.written(1)
    expect(place.names()).toHaveLength(files)
    expect(await journal.check()).toMatchObject({ sound: 6, breaks: [{ line: 7 }] })
    expect(place.names()).toHaveLength(files + 1)
    const again = await place.written(2)
    expect(await again.check()).toMatchObject({ sound: 6 + 1 + 2, breaks: [{ line: 7 }] })
    expect(place.names()).toHaveLength(files + 1)
  })

  it('begins anew when its file is changed, cut or taken away while it is open', async () => {
    const journal = await place.written(2)
    place.rewrite(0, place.linesOf(0).slice(0, 2))
    await place.written(2, journal)
    expect(place.names()).toHaveLength(2)
    expect(await journal.check()).toMatchObject({ sound: 2 + 3, breaks: [{ line: 3, kind: 'cut' }] })
    rmSync(place.path(1))
    await place.written(1, journal)
    expect((await journal.check()).breaks.length).toBeGreaterThan(0)
    expect((await place.entriesOf()).at(-1)).toMatchObject({ label: 'token 1' })
  })

  it('says when the key is gone, and begins anew', async () => {
    await place.written(2)
    place.entries.clear()
    const again = await place.written(1)
    expect(await again.check()).toMatchObject({ sound: 2, breaks: [{ line: 1, kind: 'keyless' }] })
  })

  it('tells a break from before the key and one after it apart', async () => {
    await place.written(2)
    place.entries.clear()
    await place.written(3)
    place.rewrite(
      1,
      place.linesOf(1).map((line, index) => edited(line, index, 2)),
    )
    expect(await place.open().check()).toMatchObject({
      sound: 2,
      breaks: [{ kind: 'keyless' }, { kind: 'edited', line: 3 }],
    })
  })

  it('does not take a journal of another key for its own', async () => {
    await place.written(3)
    const foreign = readFileSync(place.path(0))
    rmSync(place.folder, { recursive: true })
    place.entries.clear()
    await place.written(3)
    writeFileSync(place.path(0), foreign)
    expect((await place.open().check()).breaks).toMatchObject([{ line: 1, kind: 'edited' }])
  })

  it('sees a file set back to an earlier state', async () => {
    await place.written(2)
    const early = readFileSync(place.path(0))
    await place.written(2)
    writeFileSync(place.path(0), early)
    expect((await place.open().check()).breaks).toMatchObject([{ kind: 'cut' }])
  })
})

describe('a journal that cannot be written', () => {
  it('keeps its entries while the keychain refuses, and writes them afterwards', async () => {
    place.keychainIs('unavailable')
    const journal = await place.written(2)
    expect(journal.trouble()).toEqual({ code: 'KEYCHAIN_LOCKED' })
    expect(journal.waiting()).toBe(2)
    place.keychainIs('working')
    journal.note(minted(3))
    await journal.flush()
    expect(journal.trouble()).toBeUndefined()
    expect((await place.entriesOf()).map(({ label }) => label)).toEqual([
      undefined,
      'token 1',
      'token 2',
      'token 3',
    ])
    expect((await journal.check()).breaks).toEqual([])
  })

  it('does not ask a keychain that is waiting or refused', async () => {
    for (const status of ['waiting', 'unavailable'] as const) {
      place.keychainIs(status)
      const journal = await place.written(2)
      expect(journal.trouble()?.code).toMatch(/^KEYCHAIN_(WAITING|LOCKED)$/)
      await expect(journal.check()).rejects.toThrow(/^KEYCHAIN_(WAITING|LOCKED)$/)
    }
    expect(place.asked).toEqual([])
  })

  it('counts what it could not keep, and says so when it can write again', async () => {
    place.keychainIs('unavailable')
    const journal = place.open()
    for (let n = 0; n < 50_002; n += 1) journal.note({ event: 'token.added' })
    await journal.flush()
    expect(journal.waiting()).toBe(50_002)
    place.keychainIs('working')
    await journal.flush()
    expect(journal.waiting()).toBe(0)
    expect((await place.entriesOf()).at(-1)).toMatchObject({ event: 'journal.lost', note: '2 entries' })
  })

  it('says so when the folder cannot be written, and goes on when it can', async () => {
    writeFileSync(place.folder, 'in the way')
    const told: unknown[] = []
    const journal = place.open(() => told.push(journal.trouble()?.code))
    await place.written(1, journal)
    const trouble = { code: 'JOURNAL_WRITE_FAILED', params: { folder: place.folder, system: 'ENOTDIR' } }
    expect(journal.trouble()).toEqual(trouble)
    await expect(journal.check()).rejects.toMatchObject({ failure: { code: 'JOURNAL_UNREADABLE' } })
    rmSync(place.folder)
    await journal.flush()
    expect(journal.trouble()).toBeUndefined()
    expect(told).toContain('JOURNAL_WRITE_FAILED')
    expect(told.at(-1)).toBeUndefined()
    expect(await journal.check()).toMatchObject({ sound: 2, breaks: [] })
  })
})
