import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JournalEntry, JournalFacts, JournalFilter, JournalRow } from '../../../../src/contract/journal'
import { Failed } from '../../../../src/main/failed'
import { openJournalFiles } from '../../../../src/main/journal/files'
import { openHeadKeeper } from '../../../../src/main/journal/head'
import { type Journal, openJournal } from '../../../../src/main/journal/journal'
import { writeLine } from '../../../../src/main/journal/line'
import { openJournalReader } from '../../../../src/main/journal/reader'
import type { KeychainState } from '../../../../src/main/vault/keychainQueue'

export const START = 1_800_000_000_000
export const everything: JournalFilter = { text: '', failedOnly: false }
export const minted = (n: number): JournalFacts => ({
  event: 'session.minted',
  label: `token ${n}`,
  ks: '01234567',
})

/** A journal's folder and its entry in a keychain in memory; opening a journal on them again is a restart. */
export function journalPlace() {
  const root = mkdtempSync(join(tmpdir(), 'ksmith-journal-'))
  const folder = join(root, 'journal')
  const entries = new Map<string, string>()
  const asked: string[] = []
  let status: KeychainState['status'] = 'working'
  let time = START
  const guarded = <T>(what: string, act: () => T) => {
    asked.push(what)
    if (status !== 'working') throw new Failed('KEYCHAIN_LOCKED')
    return act()
  }
  const keychain = {
    state: (): KeychainState =>
      status === 'unavailable' ? { status, failure: { code: 'KEYCHAIN_LOCKED' } } : { status },
    get: async (service: string, account: string) =>
      guarded('get', () => entries.get(`${service}/${account}`) ?? null),
    set: async (service: string, account: string, secret: string) =>
      guarded('set', () => void entries.set(`${service}/${account}`, secret)),
  }
  const files = openJournalFiles(folder)
  const open = (onChange = () => {}) =>
    openJournal({
      files,
      heads: openHeadKeeper(keychain, folder),
      user: 'engineer',
      now: () => time,
      onChange,
    })
  const names = () => readdirSync(folder).sort()
  const path = (place: number) => join(folder, names()[place] ?? '')
  const headName = () => [...entries.keys()].find((name) => name.startsWith('KSmith journal/')) ?? ''
  const head = () => JSON.parse(entries.get(headName()) ?? '{}')

  return {
    root,
    folder,
    entries,
    /** what was asked of the keychain */
    asked,
    files,
    open,
    names,
    path,
    headName,
    head,
    keychainIs(next: KeychainState['status']) {
      status = next
    },
    timeIs(next: number) {
      time = next
    },
    linesOf: (place: number) => readFileSync(path(place), 'utf8').split('\n').slice(0, -1),
    rewrite: (place: number, lines: readonly string[]) =>
      writeFileSync(path(place), lines.map((line) => `${line}\n`).join('')),
    /** a journal with so many entries more, everything written */
    async written(count: number, journal: Journal = open()) {
      for (let n = 1; n <= count; n += 1) journal.note(minted(n))
      await journal.flush()
      return journal
    },
    /** the line that a version of KSmith with this key would write behind another */
    forge(after: string | undefined, content: object) {
      const before = /"mac":"([0-9a-f]+)"\}$/.exec(after ?? '')?.[1] ?? ''
      return writeLine(Buffer.from(head().key, 'hex'), before, content as JournalEntry).text
    },
    async rows(filter: JournalFilter = everything): Promise<JournalRow[]> {
      const all: JournalRow[] = []
      for await (const some of openJournalReader(files).all(filter)) all.push(...some)
      return all
    },
    /** all entries that can be read, oldest first, genuine or not */
    async entriesOf(): Promise<JournalEntry[]> {
      return (await this.rows()).flatMap((row) => (row.kind === 'entry' ? [row.entry] : []))
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
