import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BackupOrder, BackupProgress } from '../../../../src/contract/backup'
import type { JournalFacts } from '../../../../src/contract/journal'
import { openAge } from '../../../../src/main/backup/age'
import { openBackupMaker } from '../../../../src/main/backup/exporting'
import { fileFingerprint } from '../../../../src/main/backup/fileFingerprint'
import { Failed, isFailed } from '../../../../src/main/failed'
import { aToken, freshFolder, openAll } from '../vaultFixture'
import { hereThread, identity, recipient } from './backupFixture'

const secretOf = (n: number) => `made-up-${n}-secret`

async function open({ count = 3, askPassphrase = async () => 'four made up words', path = '' } = {}) {
  const all = openAll(freshFolder())
  for (let n = 0; n < count; n++) {
    await all.vault.add({ ...aToken, label: `Token ${n}`, appTokenId: `1_t${n}` }, secretOf(n))
  }
  const target = path || join(freshFolder(), 'backup.age')
  const progress: BackupProgress[] = []
  const noted: JournalFacts[] = []
  const names: string[] = []
  const maker = openBackupMaker({
    vault: all.vault,
    inventory: all.inventory,
    thread: hereThread(),
    askPassphrase,
    askWhere: async (name) => {
      names.push(name)
      return target
    },
    onProgress: (step) => progress.push(step),
    note: (facts) => noted.push(facts),
  })
  const order = (more: Partial<BackupOrder> = {}): BackupOrder => ({
    id: randomUUID(),
    lock: { kind: 'recipient', recipient },
    ...more,
  })
  return { ...all, maker, order, target, progress, noted, names }
}
const codeOf = async (attempt: Promise<unknown>) => {
  try {
    await attempt
  } catch (error) {
    return isFailed(error) ? error.failure.code : 'not foreseen'
  }
  return 'none'
}
const folderOf = (path: string) => readdirSync(join(path, '..'))
const contentOf = async (path: string) => JSON.parse(await openAge(readFileSync(path), { identity }))

describe('a backup that is made', () => {
  it('holds every token with its secret, for its owner’s eyes only, and is told by its fingerprint', async () => {
    const { maker, order, target, progress, noted, names } = await open()
    const made = await maker.make(order({ note: ' for Ben ', expiresAt: 1_900_000_000_000 }))
    expect(made).toEqual({
      file: 'backup.age',
      tokens: 3,
      fingerprint: fileFingerprint(readFileSync(target)),
      opened: false,
      left: [],
      leftCount: 0,
    })
    const content = await contentOf(target)
    expect(content).toMatchObject({ version: 1, note: 'for Ben', expiresAt: 1_900_000_000_000 })
    expect(content.tokens.map(({ token }: { token: string }) => token)).toEqual([0, 1, 2].map(secretOf))
    expect(statSync(target).mode & 0o777).toBe(0o600)
    expect(folderOf(target)).toEqual(['backup.age'])
    expect(progress.map(({ step }) => step)).toEqual(['reading', 'sealing', 'writing'])
    expect(names[0]).toMatch(/^ksmith-backup-\d{4}-\d\d-\d\d\.age$/)
    expect(noted).toEqual([
      { event: 'backup.exported', note: `3 tokens, locked with a recipient, file ${made.fingerprint}` },
    ])
  })

  it('holds the chosen ones alone, each once', async () => {
    const { maker, order, target, inventory, names } = await open()
    const [first] = inventory.all()
    const id = first?.id ?? ''
    expect(await maker.make(order({ tokenIds: [id, id] }))).toMatchObject({ tokens: 1 })
    expect((await contentOf(target)).tokens).toHaveLength(1)
    expect(names[0]).toMatch(/^ksmith-hand-over-/)
  })

  it('is opened again with its passphrase before it is called done', async () => {
    const { maker, order, target, progress } = await open({ count: 1 })
    const made = await maker.make(order({ lock: { kind: 'passphrase' } }))
    expect(made.opened).toBe(true)
    expect(progress.at(-1)?.step).toBe('verifying')
    const text = await openAge(readFileSync(target), { passphrase: 'four made up words' })
    expect(JSON.parse(text).tokens).toHaveLength(1)
  })

  it('says which tokens are not in it, and why; where none can be, there is no file', async () => {
    const { maker, order, target, inventory, memory } = await open()
    const [first] = inventory.all()
    memory.entries.delete(`KSmith/${first?.entryId}`)
    expect(await maker.make(order())).toMatchObject({
      tokens: 2,
      left: [{ label: 'Token 0', failure: { code: 'SECRET_MISSING' } }],
      leftCount: 1,
    })
    const other = await open()
    const id = randomUUID()
    expect(await codeOf(other.maker.make(other.order({ tokenIds: [id] })))).toBe('TOKEN_NOT_HELD')
    expect(existsSync(other.target)).toBe(false)
    expect(existsSync(target)).toBe(true)
  })
})

describe('a backup that is not made leaves nothing behind', () => {
  it('when the keychain is locked, which is asked once', async () => {
    const { maker, order, target, memory, noted } = await open({ count: 20 })
    memory.failWith('KEYCHAIN_LOCKED')
    const before = memory.calls.length
    expect(await codeOf(maker.make(order()))).toBe('KEYCHAIN_LOCKED')
    expect(memory.calls.length - before).toBe(1)
    expect(folderOf(target)).toEqual([])
    expect(noted).toEqual([{ event: 'backup.exported', failure: 'KEYCHAIN_LOCKED' }])
  })

  it('when it is stopped while secrets are read', async () => {
    const { maker, order, target, vault, memory } = await open({ count: 20 })
    expect(vault).toBeDefined()
    const { get } = memory.keychain
    const wanted = order()
    let count = 0
    memory.keychain.get = async (...args) => {
      count += 1
      if (count === 5) maker.stop(wanted.id)
      return get(...args)
    }
    expect(await codeOf(maker.make(wanted))).toBe('CANCELLED')
    expect(count).toBeLessThan(20)
    expect(folderOf(target)).toEqual([])
  })

  it('when it cannot be written, and says what the system says; what was there stays', async () => {
    const folder = freshFolder()
    const { maker, order } = await open({ path: join(folder, 'none', 'backup.age') })
    expect(await codeOf(maker.make(order()))).toBe('BACKUP_NOT_WRITTEN')
    mkdirSync(join(folder, 'taken.age'))
    const onFolder = await open({ path: join(folder, 'taken.age') })
    expect(await codeOf(onFolder.maker.make(onFolder.order()))).toBe('BACKUP_NOT_WRITTEN')
    expect(readdirSync(folder)).toEqual(['taken.age'])
    if (process.getuid?.() === 0) return
    const closed = freshFolder()
    writeFileSync(join(closed, 'old.age'), 'before')
    chmodSync(closed, 0o500)
    onTestFinished(() => chmodSync(closed, 0o700))
    const onClosed = await open({ path: join(closed, 'old.age') })
    await expect(onClosed.maker.make(onClosed.order())).rejects.toMatchObject({
      failure: { params: { system: 'EACCES', file: 'old.age' } },
    })
    expect(readFileSync(join(closed, 'old.age'), 'utf8')).toBe('before')
  })

  it('when what locks it is none, or nothing is to go in', async () => {
    const { maker, order } = await open()
    expect(await codeOf(maker.make(order({ lock: { kind: 'recipient', recipient: 'age1x' } })))).toBe(
      'INVALID_RECIPIENT',
    )
    const cancelled = await open({
      askPassphrase: async () => {
        throw new Failed('CANCELLED')
      },
    })
    expect(await codeOf(cancelled.maker.make(cancelled.order({ lock: { kind: 'passphrase' } })))).toBe(
      'CANCELLED',
    )
    expect(cancelled.names).toEqual([])
    expect(cancelled.noted).toEqual([])
    const nothing = await open({ count: 0 })
    expect(await codeOf(nothing.maker.make(nothing.order()))).toBe('BULK_NO_TOKENS')
  })
})
