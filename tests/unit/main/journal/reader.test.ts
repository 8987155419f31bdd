import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalFacts, JournalFilter } from '../../../../src/contract/journal'
import { openJournalReader } from '../../../../src/main/journal/reader'
import { everything, journalPlace, minted, START } from './journalFixture'

const ID = '00000000-0000-4000-8000-000000000001'
const OTHER = '00000000-0000-4000-8000-000000000002'

let place: ReturnType<typeof journalPlace>
beforeEach(() => {
  place = journalPlace()
})
afterEach(() => place.remove())

const some: JournalFacts[] = [
  { event: 'token.added', tokenId: ID, label: 'Acmé production', partnerId: 12345 },
  { event: 'session.minted', tokenId: ID, label: 'Acmé production', case: '00012345', ks: 'aaaa1111' },
  { event: 'session.minted', tokenId: OTHER, label: 'Globex', failure: 'TIMEOUT' },
  { event: 'session.copied', tokenId: ID, label: 'Acmé renamed', ks: 'aaaa1111' },
]
/** A journal in which each entry is a second later than the one before. */
const someWritten = async () => {
  const journal = place.open()
  for (const [index, facts] of some.entries()) {
    place.timeIs(START + index * 1000)
    journal.note(facts)
  }
  await journal.flush()
  return journal
}
const labels = (rows: { kind: string; entry?: { label?: string | undefined } }[]) =>
  rows.map(({ kind, entry }) => entry?.label ?? kind)

describe('the rows of the journal', () => {
  it('come newest first, in windows, and follow what is added', async () => {
    const journal = await someWritten()
    const reader = openJournalReader(place.files)
    expect(labels((await reader.window(everything, 0, 2)).rows)).toEqual(['Acmé renamed', 'Globex'])
    expect(await reader.window(everything, 3, 200)).toMatchObject({ total: 5, all: 5 })
    expect((await reader.window(everything, 3, 200)).rows).toHaveLength(2)
    journal.note(minted(9))
    await journal.flush()
    const after = await reader.window(everything, 0, 1)
    expect(after).toMatchObject({ total: 6, rows: [{ kind: 'entry', line: 6, entry: { label: 'token 9' } }] })
    expect((await reader.window(everything, 99, 10)).rows).toEqual([])
  })

  it.each<[string, Partial<JournalFilter>, string[]]>([
    [
      'words, in any order, accents aside',
      { text: 'PRODUCTION acme' },
      ['Acmé production', 'Acmé production'],
    ],
    ['a fingerprint', { text: 'aaaa1111 copied' }, ['Acmé renamed']],
    ['not the names of the parts', { text: 'tokenId' }, []],
    ['a group', { group: 'session' }, ['Acmé renamed', 'Globex', 'Acmé production']],
    ['a token', { tokenId: OTHER }, ['Globex']],
    ['a case', { case: '00012345' }, ['Acmé production']],
    ['a case that does not occur', { case: '1' }, []],
    ['what failed', { failedOnly: true }, ['Globex']],
    ['from', { from: START + 2000 }, ['Acmé renamed', 'Globex']],
    ['to', { to: START + 2000, group: 'session' }, ['Acmé production']],
    ['several together', { text: 'globex', failedOnly: true, group: 'token' }, []],
  ])('are filtered by %s', async (_, filter, expected) => {
    await someWritten()
    const found = await openJournalReader(place.files).window({ ...everything, ...filter }, 0, 200)
    expect(labels(found.rows)).toEqual(expected)
    expect(found).toMatchObject({ total: expected.length, all: 5 })
  })

  it('are added to the last search as they come', async () => {
    const journal = await someWritten()
    const reader = openJournalReader(place.files)
    const filter = { ...everything, text: 'token', group: 'session' as const }
    expect((await reader.window(filter, 0, 200)).total).toBe(0)
    for (let n = 0; n < 600; n += 1) journal.note(minted(n))
    await journal.flush()
    expect(await reader.window(filter, 0, 1)).toMatchObject({
      total: 600,
      rows: [{ entry: { label: 'token 599' } }],
    })
  })

  it('say what can be filtered by: the last label of a token, and only groups that occur', async () => {
    await someWritten()
    expect(await openJournalReader(place.files).known()).toEqual({
      groups: ['session', 'token', 'journal'],
      tokens: [
        { id: ID, label: 'Acmé renamed' },
        { id: OTHER, label: 'Globex' },
      ],
      cases: ['00012345'],
    })
  })

  it('draw lines that are no entry together, and never hide the entries around them', async () => {
    await someWritten()
    appendFileSync(place.path(0), `\x80\xff\n${'x'.repeat(300_000)}\n{}\n`)
    await place.written(1)
    expect(labels(await place.rows())).toEqual([
      'entry',
      'Acmé production',
      'Acmé production',
      'Globex',
      'Acmé renamed',
      'unreadable',
      'entry',
      'token 1',
    ])
    expect((await place.rows())[5]).toMatchObject({ lines: 3, line: 6 })
  })

  it('are read anew when the files are changed under them', async () => {
    const journal = await someWritten()
    const reader = openJournalReader(place.files)
    await reader.window(everything, 0, 200)
    const text = readFileSync(place.path(0), 'utf8')
    writeFileSync(place.path(0), text.replace('Globex', 'Initech and a longer name'))
    expect(labels((await reader.window(everything, 0, 2)).rows)).toEqual([
      'Acmé renamed',
      'Initech and a longer name',
    ])
    rmSync(place.path(0))
    expect(await reader.window(everything, 0, 200)).toEqual({ rows: [], total: 0, all: 0 })
    await place.written(1, journal)
    expect(labels((await reader.window(everything, 0, 1)).rows)).toEqual(['token 1'])
  })

  it('of a search that another one overtakes are not fetched', async () => {
    const journal = place.open()
    for (let n = 0; n < 2_000; n += 1) journal.note(minted(n))
    await journal.flush()
    const reader = openJournalReader(place.files)
    await reader.window(everything, 0, 1)
    const overtaken = reader.window({ ...everything, text: 'token 19' }, 0, 1)
    const overtaking = reader.window({ ...everything, text: 'token 199' }, 0, 1)
    await expect(overtaken).rejects.toThrow('CANCELLED')
    expect((await overtaking).total).toBe(12)
  })

  it('are none before anything was written', async () => {
    expect(await openJournalReader(place.files).window(everything, 0, 200)).toEqual({
      rows: [],
      total: 0,
      all: 0,
    })
  })
})
