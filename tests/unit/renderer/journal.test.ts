import { describe, expect, it } from 'vitest'
import type { JournalBreak, JournalFilter, JournalRow } from '../../../src/contract/journal'
import { journalEvents, journalGroups } from '../../../src/contract/journal'
import type { PageApi } from '../../../src/contract/pageApi'
import { breakWords, foundWords, soundWords } from '../../../src/renderer/journal/breakWords'
import { eventName, groupOf } from '../../../src/renderer/journal/eventWords'
import { openJournalList } from '../../../src/renderer/journal/journalList'
import { rowAt, topOf } from '../../../src/renderer/journal/openRow'
import { rowWords } from '../../../src/renderer/journal/rowWords'
import { filterOf, leavesOut, nothingWanted } from '../../../src/renderer/journal/wanted'

const everything: JournalFilter = { text: '', failedOnly: false }

describe('the words of the journal', () => {
  it('name every event, and every group is one that can be filtered by', () => {
    for (const event of journalEvents) {
      expect(eventName(event, 'done')).not.toMatch(/^$|^journal\./)
      expect(journalGroups).toContain(groupOf(event))
    }
  })

  it('say what was granted, or what was asked when nothing was', () => {
    const words = (entry: object) =>
      rowWords({
        kind: 'entry',
        file: 'f',
        line: 1,
        entry: { seq: 1, at: 0, user: 'u', event: 'session.minted', ...entry },
      })
    const requested = { lifetime: 3600, privileges: 'edit:*' }
    expect(
      words({ requested, granted: { lifetime: 900, type: 2, userId: 'jo' }, ks: 'aaaa1111' }),
    ).toMatchObject({
      title: 'Session minted',
      detail: '15 min · ADMIN · jo · KS aaaa1111',
    })
    expect(words({ requested, failure: 'TIMEOUT' })).toMatchObject({
      title: 'Minting failed',
      detail: '1 h · no user · edit:*',
    })
  })

  it('explain each kind of break with the last good entry, where there is one', () => {
    for (const kind of ['edited', 'cut', 'incomplete', 'missing', 'unreadable', 'keyless'] as const) {
      const at: JournalBreak = { file: 'journal-000002.jsonl', line: 7, kind }
      const good = { file: 'journal-000001.jsonl', line: 90, seq: 1_090, at: Date.UTC(2026, 10, 3) }
      expect(breakWords(at).before).toBe('There is no good entry before it.')
      const { title, before, meaning, next } = breakWords({ ...at, lastGood: good })
      expect(title).toContain('journal-000002.jsonl')
      expect(before).toContain(`number ${(1_090).toLocaleString()} of `)
      expect(meaning).not.toBe('')
      expect(next).not.toBe('')
      // a time that only an edited journal can hold
      expect(breakWords({ ...at, lastGood: { ...good, at: 1e300 } }).before).toContain('no time')
    }
  })

  it('call only that changed which is', () => {
    const at = (kind: JournalBreak['kind']): JournalBreak => ({ file: 'f', line: 1, kind })
    expect(foundWords([at('keyless')], 1)).toBe('Some entries cannot be checked here')
    expect(foundWords([at('incomplete')], 1)).toBe('One entry was not finished')
    expect(foundWords([at('edited')], 1)).toBe('One place is not as it was written')
    expect(foundWords([at('keyless'), at('cut')], 2)).toBe('2 places are not as they were written')
  })

  it('count', () => {
    expect(soundWords(1_234, 3, true)).toBe(
      `All ${(1_234).toLocaleString()} entries in 3 files are as they were written.`,
    )
    expect(soundWords(1, 1, true)).toBe('The one entry in 1 file is as it was written.')
    expect(soundWords(0, 1, false)).toBe('No entry could be confirmed.')
  })
})

describe('a filter', () => {
  const noon = new Date(2026, 10, 3, 12).getTime()
  it('leaves nothing out unless something is chosen', () => {
    expect(leavesOut(filterOf(nothingWanted, noon))).toBe(false)
    expect(leavesOut(filterOf({ ...nothingWanted, failedOnly: true }, noon))).toBe(true)
    expect(leavesOut(filterOf({ ...nothingWanted, when: 'between' }, noon))).toBe(false)
    expect(leavesOut(filterOf({ ...nothingWanted, when: 'today' }, noon))).toBe(true)
  })

  it('means whole days, both of them', () => {
    const between = { ...nothingWanted, when: 'between' as const, from: '2026-11-01', to: '2026-11-02' }
    expect(filterOf(between, noon)).toMatchObject({
      from: new Date(2026, 10, 1).getTime(),
      to: new Date(2026, 10, 3).getTime(),
    })
    expect(filterOf({ ...nothingWanted, when: 'week' }, noon).from).toBe(new Date(2026, 9, 28).getTime())
    expect(filterOf({ ...between, from: 'x', to: '' }, noon)).toEqual(everything)
  })
})

describe('an unfolded row', () => {
  it('pushes those beneath it down, and nothing else', () => {
    const open = { index: 3, height: 200 }
    expect([topOf(3, open), topOf(4, open) - topOf(3, open)]).toEqual([topOf(3, undefined), 46 + 200])
    for (let row = 0; row < 12; row += 1) {
      expect(rowAt(topOf(row, open), open)).toBe(row)
      expect(rowAt(topOf(row, open) + 45, open)).toBe(row)
    }
    expect(rowAt(topOf(3, open) + 46 + 199, open)).toBe(3)
  })
})

describe('the list of entries', () => {
  const rowsFrom = (offset: number, count: number): JournalRow[] =>
    Array.from({ length: count }, (_, n) => ({ kind: 'unreadable', file: 'f', line: offset + n }))
  /** Main, with so many rows; answers when it is let. */
  const main = (total: number) => {
    const asked: { filter: JournalFilter; offset: number }[] = []
    const waiting: (() => void)[] = []
    let changed = () => {}
    const api = {
      journal: {
        list: async ({ filter, offset, limit }: { filter: JournalFilter; offset: number; limit: number }) => {
          asked.push({ filter, offset })
          await new Promise<void>((resolve) => waiting.push(resolve))
          const rows = rowsFrom(offset, Math.max(0, Math.min(limit, total - offset)))
          return { ok: true as const, value: { rows, total, all: total } }
        },
      },
      on: {
        journalChanged: (listener: () => void) => {
          changed = listener
          return () => {}
        },
      },
    } as unknown as PageApi
    const answer = async () => {
      waiting.shift()?.()
      await new Promise((resolve) => setTimeout(resolve))
    }
    return { api, asked, answer, changed: () => changed() }
  }

  it('holds one window, which follows what is in sight', async () => {
    const { api, asked, answer } = main(100_000)
    const list = openJournalList(api)
    list.look(everything)
    await answer()
    expect(list.get()).toMatchObject({ offset: 0, total: 100_000, filter: everything })
    list.show(50_000, 50_020)
    await answer()
    expect(list.get().offset).toBe(49_910)
    expect(list.get().rows).toHaveLength(200)
    list.show(50_010, 50_030)
    expect(asked).toHaveLength(2)
  })

  it('fetches once more for whatever changed while it fetched', async () => {
    const { api, asked, answer, changed } = main(5)
    const list = openJournalList(api)
    list.look(everything)
    list.follow()
    for (let n = 0; n < 10; n += 1) changed()
    await answer()
    await answer()
    expect(asked).toHaveLength(2)
  })

  it('shows the answer to the last filter only', async () => {
    const { api, answer } = main(5)
    const list = openJournalList(api)
    list.look(everything)
    const failed = { ...everything, failedOnly: true }
    list.look(failed)
    await answer()
    expect(list.get().filter).toBeUndefined()
    await answer()
    expect(list.get().filter).toBe(failed)
  })
})
