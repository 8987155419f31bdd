import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JournalRow } from '../../src/contract/journal'
import { openJournalFiles } from '../../src/main/journal/files'
import { headAccount, JOURNAL_SERVICE, openHeadKeeper } from '../../src/main/journal/head'
import { openJournal } from '../../src/main/journal/journal'
import { openJournalReader } from '../../src/main/journal/reader'
import { openKeychain } from '../../src/main/vault/keychain'
import { queueKeychain } from '../../src/main/vault/keychainQueue'
import { provingAbsence } from '../../src/main/vault/provenAbsence'
import { type SecretService, startSecretService } from '../support/secretService'

const freshFolder = () => join(mkdtempSync(join(tmpdir(), 'ksmith-integration-')), 'journal')

/** A journal on the real keychain; opening it again on the same folder is a restart. */
function openAll(folder: string) {
  const files = openJournalFiles(folder)
  const keychain = provingAbsence(queueKeychain(openKeychain(), { waitingAfter: 300, giveUpAfter: 2_000 }))
  return {
    keychain,
    files,
    journal: openJournal({ files, heads: openHeadKeeper(keychain, folder), user: 'engineer' }),
  }
}
const rowsOf = async (folder: string) => {
  const all: JournalRow[] = []
  const reader = openJournalReader(openJournalFiles(folder))
  for await (const rows of reader.all({ text: '', failedOnly: false })) all.push(...rows)
  return all
}

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())

/** What the keychain holds of the journal in a folder, as another process sees it. */
const headOf = (folder: string) => {
  const held = secretService
    .listEntries(JOURNAL_SERVICE)
    .find(({ account }) => account === headAccount(folder))
  return JSON.parse(held?.password ?? '{}')
}

describe('the journal, with a real Secret Service', () => {
  it('keeps its key and newest mark there through a restart, and neither on the disk', async () => {
    const folder = freshFolder()
    const first = openAll(folder)
    expect(first.keychain.state().status).toBe('untried')
    first.journal.note({ event: 'token.added', label: 'Acme' })
    await first.journal.flush()
    const before = headOf(folder)
    expect(before).toMatchObject({ seq: 2, since: 'journal-000001.jsonl' })

    const second = openAll(folder)
    second.journal.note({ event: 'token.removed', label: 'Acme' })
    await second.journal.flush()
    expect(headOf(folder)).toMatchObject({ key: before.key, seq: 3 })
    expect(await openAll(folder).journal.check()).toMatchObject({ sound: 3, breaks: [] })
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain(before.key)
    }
  })

  it('sees what was done to its files meanwhile, and leaves the key as it is', async () => {
    const folder = freshFolder()
    const { journal } = openAll(folder)
    for (let n = 0; n < 5; n += 1) journal.note({ event: 'session.copied', label: `token ${n}` })
    await journal.flush()
    const { key } = headOf(folder)
    const file = join(folder, 'journal-000001.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').replace('token 1', 'token 8'))
    const again = openAll(folder)
    expect(await again.journal.check()).toMatchObject({ breaks: [{ line: 3, kind: 'edited' }] })
    again.journal.note({ event: 'session.copied' })
    await again.journal.flush()
    expect(headOf(folder).key).toBe(key)
    expect(await again.journal.check()).toMatchObject({ sound: 2 + 2, breaks: [{ line: 3 }] })
  })

  it('a full disk leaves no half entry behind: once there is room it is as if nothing had been', async () => {
    const folder = freshFolder()
    const { journal } = openAll(folder)
    journal.note({ event: 'token.added', label: 'before' })
    await journal.flush()
    // the system stops the other process from writing a file beyond 4 KB, in the middle of an entry
    const script = `
      import { openJournalFiles } from './src/main/journal/files'
      const files = openJournalFiles(process.argv[1])
      const [name] = await files.names()
      const { size } = await files.state(name)
      const outcome = await files.append(name, 'x'.repeat(9_000), size).then(() => 'written', ({ code }) => code)
      process.stdout.write(outcome)`
    const tsx = ['--import', 'tsx', '--input-type=module', '-e', script, folder]
    const quoted = [process.execPath, ...tsx].map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ')
    const { stdout, stderr } = spawnSync('bash', ['-c', `ulimit -f 4; exec ${quoted}`], { encoding: 'utf8' })
    expect(stdout, stderr).toBe('EFBIG')
    journal.note({ event: 'token.added', label: 'after' })
    await journal.flush()
    expect(await journal.check()).toMatchObject({ files: 1, sound: 3, breaks: [] })
  })

  // last: what hangs in this process goes on hanging
  it('keeps what is noted while the keychain is locked, without asking it, and writes it afterwards', async () => {
    const folder = freshFolder()
    const { keychain, journal } = openAll(folder)
    await secretService.lock()
    // as the vault would find out; a journal of its own accord never opens a prompt behind another
    await keychain.get('KSmith', 'any').catch(() => {})
    expect(['waiting', 'unavailable']).toContain(keychain.state().status)
    journal.note({ event: 'session.minted', label: 'Acme', failure: 'KEYCHAIN_LOCKED' })
    await journal.flush()
    expect(journal.trouble()?.code).toMatch(/^KEYCHAIN_(WAITING|LOCKED|DENIED)$/)
    await expect(journal.check()).rejects.toThrow(/^KEYCHAIN_/)
    expect(await rowsOf(folder)).toEqual([])

    await secretService.unlock()
    keychain.reset()
    await journal.flush()
    expect(journal.trouble()).toBeUndefined()
    expect(await rowsOf(folder)).toMatchObject([
      { entry: { event: 'journal.started' } },
      { entry: { label: 'Acme' } },
    ])
    expect(await journal.check()).toMatchObject({ sound: 2 })
  })
})
