import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalEntry, JournalRow } from '../../../../src/contract/journal'
import { exportJournal } from '../../../../src/main/journal/export'
import { journalPlace, minted, START } from './journalFixture'

let place: ReturnType<typeof journalPlace>
let folder: string
beforeEach(() => {
  place = journalPlace()
  folder = join(place.root, 'out')
  mkdirSync(folder)
})
afterEach(() => place.remove())

async function* rowsOf(entries: readonly Partial<JournalEntry>[]): AsyncGenerator<JournalRow[]> {
  yield entries.map((facts, index) => ({
    kind: 'entry' as const,
    file: 'journal-000001.jsonl',
    line: index + 1,
    entry: { seq: index + 1, at: START, user: 'engineer', event: 'session.minted', ...facts },
  }))
}
const csvOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true })

describe('an export of the journal', () => {
  it('is a file for its owner only, with every entry, oldest first', async () => {
    const journal = await place.written(700)
    const rows = await place.rows()
    async function* all() {
      yield rows
    }
    for (const format of ['csv', 'json'] as const) {
      const path = join(folder, `journal.${format}`)
      expect(await exportJournal(path, format, all())).toEqual({ entries: 701, unreadable: 0 })
      expect(statSync(path).mode & 0o777).toBe(0o600)
    }
    expect(readdirSync(folder)).toEqual(['journal.csv', 'journal.json'])
    const read = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'))
    expect(read.map(({ time: _, ...entry }: { time: string }) => entry)).toEqual(await place.entriesOf())
    expect(read[0].time).toBe('2027-01-15T08:00:00.000Z')
    const cells = csvOf(join(folder, 'journal.csv'))
    expect(cells.map(({ label }) => label)).toEqual(read.map(({ label = '' }) => label))
    expect(journal.trouble()).toBeUndefined()
  })

  it('gives back every text as it was, except that none begins a formula', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a,"b"\r\nc', "'", '', '＝1'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (notes) => {
        const path = join(folder, 'journal.csv')
        await exportJournal(path, 'csv', rowsOf(notes.map((note) => ({ note }))))
        const found = csvOf(path).map(({ note }) => note ?? '')
        // lone surrogates are no text: the file says so in their place
        const expected = notes.map((note) => Buffer.from(note).toString())
        for (const [index, cell] of found.entries()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
          expect([expected[index], `'${expected[index]}`]).toContain(cell)
        }
        expect(found).toHaveLength(notes.length)
      }),
      { numRuns: 60 },
    )
  })

  it('puts asked and granted side by side, and keeps what it does not know readable', async () => {
    await place.written(1)
    const before = place.linesOf(0)
    place.rewrite(0, [
      ...before,
      place.forge(before.at(-1), { seq: 3, at: START, user: 'e', event: 'moon.landed', crew: ['x'] }),
      'rubbish',
    ])
    const rows = await place.rows()
    async function* all() {
      yield rows
      yield* rowsOf([
        {
          ...minted(1),
          requested: { lifetime: 900, type: 2, privileges: 'edit:*' },
          granted: { lifetime: 60, type: 0 },
        },
      ])
    }
    expect(await exportJournal(join(folder, 'a.csv'), 'csv', all())).toEqual({ entries: 4, unreadable: 1 })
    const cells = csvOf(join(folder, 'a.csv'))
    expect(cells[2]).toMatchObject({ event: 'moon.landed', note: '{"user":"e","crew":["x"]}' })
    expect(cells[3]).toMatchObject({
      requested_lifetime: '900',
      granted_lifetime: '60',
      requested_type: 'ADMIN',
      granted_type: 'USER',
      requested_privileges: 'edit:*',
    })
    await exportJournal(join(folder, 'a.json'), 'json', all())
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))[2]).toMatchObject({
      event: 'moon.landed',
    })
  })

  it('of nothing is still a file of its kind', async () => {
    async function* none(): AsyncGenerator<JournalRow[]> {}
    await exportJournal(join(folder, 'a.json'), 'json', none())
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toEqual([])
    await exportJournal(join(folder, 'a.csv'), 'csv', none())
    expect(csvOf(join(folder, 'a.csv'))).toEqual([])
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toMatch(/^\ufeffnumber,time,.*\r\n$/)
  })

  it('that fails leaves what was there, and nothing of itself', async () => {
    const path = join(folder, 'a.csv')
    writeFileSync(path, 'mine')
    async function* breaking(): AsyncGenerator<JournalRow[]> {
      yield* rowsOf([minted(1)])
      throw Object.assign(new Error('made up'), { code: 'ENOSPC' })
    }
    await expect(exportJournal(path, 'csv', breaking())).rejects.toMatchObject({
      failure: { code: 'JOURNAL_EXPORT_FAILED', params: { system: 'ENOSPC' } },
    })
    expect(readdirSync(folder)).toEqual(['a.csv'])
    expect(readFileSync(path, 'utf8')).toBe('mine')
    await expect(exportJournal(join(folder, 'none', 'a.csv'), 'csv', rowsOf([]))).rejects.toMatchObject({
      failure: { code: 'JOURNAL_EXPORT_FAILED' },
    })
  })
})
