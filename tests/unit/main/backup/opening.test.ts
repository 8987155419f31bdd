import { randomUUID } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { MAX_BULK_BYTES } from '../../../../src/contract/bulk'
import type { JournalFacts } from '../../../../src/contract/journal'
import { sealAge } from '../../../../src/main/backup/age'
import { openBackupMaker } from '../../../../src/main/backup/exporting'
import { openOwnIdentity } from '../../../../src/main/backup/identity'
import { noteTakenIn } from '../../../../src/main/backup/noteTakenIn'
import { openBackup } from '../../../../src/main/backup/opening'
import { checkNewPassphrase } from '../../../../src/main/backup/passphrase'
import { openBulkBatches } from '../../../../src/main/bulk/batches'
import { Failed, isFailed } from '../../../../src/main/failed'
import { openExchange } from '../../../../src/main/sessions/exchange'
import { openWidgetSessions } from '../../../../src/main/sessions/widgetSessions'
import { openEnvironments } from '../../../../src/main/settings/environments'
import { openSettings } from '../../../../src/main/settings/settings'
import { openSettingsFile } from '../../../../src/main/settings/settingsFile'
import { memoryKeychain } from '../memoryKeychain'
import { noEnvironments } from '../noEnvironments'
import { aToken, freshFolder, openAll } from '../vaultFixture'
import { hereThread, identity, recipient, sealedWith } from './backupFixture'

const entry = (n: number, token = `made-up-${n}-secret`) => ({ ...aToken, appTokenId: `1_t${n}`, token })

/** Opens a file; keys are typed one after the other, until one is taken or the window is closed. */
function opening(file: Uint8Array, { own, keys = [] }: { own?: string; keys?: string[] } = {}) {
  const path = join(freshFolder(), 'backup.age')
  writeFileSync(path, file)
  const asked: string[] = []
  const opened = openBackup({
    thread: hereThread(),
    identity: { existing: async () => own },
    askForFile: async () => path,
    askForKey: async (kind, _, take) => {
      for (const key of keys) {
        try {
          asked.push(kind)
          return await take(key)
        } catch (error) {
          asked.push(isFailed(error) ? error.failure.code : 'not foreseen')
        }
      }
      throw new Failed('CANCELLED')
    },
  })
  return { opened, asked, path }
}

describe('a backup that is opened', () => {
  it('opens with the identity of this KSmith without a word', async () => {
    const { opened, asked } = opening(await sealedWith([entry(1)], { note: 'for Ben' }), { own: identity })
    expect(await opened).toMatchObject({
      format: 'backup',
      file: 'backup.age',
      backup: { openedWith: 'own', note: 'for Ben' },
      tokens: [{ appTokenId: '1_t1', secret: 'made-up-1-secret' }],
    })
    expect(asked).toEqual([])
  })

  it('asks for an identity where that one does not fit, again and again', async () => {
    const other = await generateX25519Identity()
    const { opened, asked } = opening(await sealedWith([entry(1)]), {
      own: other,
      keys: ['nonsense', identity],
    })
    expect((await opened).backup?.openedWith).toBe('identity')
    expect(asked).toEqual(['identity', 'BACKUP_WRONG_KEY', 'identity'])
  })

  it('asks for its passphrase again until it is right, or the window is closed', async () => {
    const content = JSON.stringify({ format: 'ksmith backup', version: 1, createdAt: 1, tokens: [entry(1)] })
    const file = new TextEncoder().encode(await sealAge(content, { passphrase: 'made up words' }, 2))
    const { opened, asked } = opening(file, { keys: ['made up word', 'made up words'] })
    expect((await opened).backup?.openedWith).toBe('passphrase')
    expect(asked).toEqual(['passphrase', 'BACKUP_WRONG_KEY', 'passphrase'])
    await expect(opening(file, { keys: ['wrong'] }).opened).rejects.toThrow('CANCELLED')
  })

  it('says what else is wrong with it once, without asking again', async () => {
    const newer = opening(await sealedWith([entry(1)], { version: 3 }), { keys: [identity, identity] })
    await expect(newer.opened).rejects.toThrow('BACKUP_NEWER')
    expect(newer.asked).toEqual(['identity'])
    await expect(
      opening(await sealedWith([entry(1)], { expiresAt: 1 }), { own: identity }).opened,
    ).rejects.toThrow('BACKUP_EXPIRED')
  })

  it('that is far too large is not read', async () => {
    const { opened } = opening(new Uint8Array())
    await expect(opened).rejects.toThrow('BULK_EMPTY')
    const path = join(freshFolder(), 'large.age')
    writeFileSync(path, '')
    truncateSync(path, 5 * MAX_BULK_BYTES)
    const large = openBackup({
      thread: hereThread(),
      identity: { existing: async () => undefined },
      askForFile: async () => path,
      askForKey: async () => {
        throw new Failed('CANCELLED')
      },
    })
    await expect(large).rejects.toThrow('BULK_TOO_LARGE')
  })
})

describe('what a backup changes', () => {
  it('is shown before: new, the same, with another secret, twice in the file; secrets are replaced on request alone', async () => {
    const { vault, inventory, memory } = openAll(freshFolder())
    await vault.add({ ...aToken, appTokenId: '1_t0' }, 'made-up-0-secret')
    await vault.add({ ...aToken, appTokenId: '1_t1', label: 'Mine' }, 'mine-1')
    await vault.add({ ...aToken, appTokenId: '1_t2' }, 'mine-2')
    const told: JournalFacts[] = []
    const bulk = openBulkBatches({
      vault,
      inventory,
      environments: { ...noEnvironments },
      journal: { note: () => {} },
      confirmHost: async () => {},
      onProgress: () => {},
      onAdded: noteTakenIn((facts) => told.push(facts)),
    })
    const { opened } = opening(
      await sealedWith([entry(0), entry(1), entry(2), entry(3), entry(3), entry(1, 'third-1'), null]),
      { own: identity },
    )
    const { id, counts } = bulk.stage(await opened)
    expect(counts).toMatchObject({ ready: 1, duplicate: 3, differing: 2, replacing: 0, wrong: 1 })
    const standings = () => bulk.rows(id, 'all', 0, 9).rows.map(({ standing }) => standing)
    expect(standings()).toEqual(['held', 'differs', 'differs', 'ready', 'repeated', 'repeated', 'wrong'])

    expect((await bulk.add(id)).counts).toMatchObject({ added: 1, differing: 2, replaced: 0 })
    expect(memory.secrets().map(([, secret]) => secret)).toContain('mine-1')
    expect(bulk.replace(id, undefined, true).counts.replacing).toBe(2)
    expect(bulk.replace(id, 3, false).counts.replacing).toBe(1)
    // a line whose row is no such row changes nothing
    expect(bulk.replace(id, 1, true).counts.replacing).toBe(1)

    memory.failWith('KEYCHAIN_FAILED', 'set')
    const failed = await bulk.add(id)
    expect(failed.counts).toMatchObject({ failed: 1, replaced: 0 })
    expect(bulk.rows(id, 'problems', 0, 9).rows).toMatchObject([
      { line: 2, standing: 'failed', failure: { code: 'KEYCHAIN_FAILED' } },
      { line: 7, problems: ['ENTRY_UNREADABLE'] },
    ])
    memory.work()
    const done = await bulk.add(id)
    expect(done.counts).toMatchObject({ added: 1, replaced: 1, differing: 1, failed: 0 })
    const mine = inventory.all().find(({ appTokenId }) => appTokenId === '1_t1')
    expect(mine?.label).toBe('Mine')
    expect(await vault.withSecret(mine?.id ?? '', (secret) => secret)).toBe('made-up-1-secret')
    const kept = inventory.all().find(({ appTokenId }) => appTokenId === '1_t2')
    expect(await vault.withSecret(kept?.id ?? '', (secret) => secret)).toBe('mine-2')
    const file = `file ${done.backup?.fingerprint}`
    expect(told).toEqual([
      { event: 'backup.imported', note: `1 token added, 0 secrets replaced, ${file}` },
      { event: 'backup.imported', note: `0 tokens added, 1 secret replaced, ${file}` },
    ])
  })

  it('keeps what leaked blocked and what was in production in production, in another KSmith', async () => {
    const open = () => {
      const all = openAll(freshFolder())
      const environments = openEnvironments(
        openSettings(openSettingsFile(all.folder), {}, () => {}),
        all.inventory,
      )
      return { ...all, environments }
    }
    const [mine, theirs] = [open(), open()]
    const live = mine.environments.make({ name: 'Live', colour: 'red', production: true })
    const leaked = await mine.vault.add(
      { ...aToken, appTokenId: '1_t1', environmentId: live.id },
      'made-up-1-secret',
    )
    await mine.vault.add({ ...aToken, appTokenId: '1_t2' }, 'made-up-2-secret')
    await mine.vault.markLeaked(leaked.id, true)
    const path = join(freshFolder(), 'all.age')
    await openBackupMaker({
      ...mine,
      thread: hereThread(),
      askPassphrase: async () => '',
      askWhere: async () => path,
      onProgress: () => {},
    }).make({ id: randomUUID(), lock: { kind: 'recipient', recipient } })

    const told: string[] = []
    const bulk = openBulkBatches({
      ...theirs,
      journal: { note: () => {} },
      confirmHost: async () => {},
      onProgress: () => {},
      onEnvironments: () => told.push('changed'),
    })
    const { id } = bulk.stage(await opening(readFileSync(path), { own: identity }).opened)
    expect(bulk.rows(id, 'all', 0, 9).rows).toMatchObject([
      { notes: ['LEAKED'], environment: { name: 'Live', production: true, isNew: true } },
      { notes: [] },
    ])
    // looked at, nothing is made yet
    expect(theirs.environments.place(live, undefined)).toHaveProperty('make')
    expect((await bulk.add(id)).counts.added).toBe(2)
    const [first, second] = theirs.inventory.all()
    expect(first?.compromised).toBeDefined()
    expect(second?.compromised).toBeUndefined()
    expect(theirs.environments.of(first ?? {})).toMatchObject({
      name: 'Live',
      colour: 'red',
      production: true,
    })
    expect(told).toEqual(['changed'])
    const exchange = openExchange({
      vault: theirs.vault,
      widgets: openWidgetSessions(),
      clientFor: async () => {
        throw new Error('nobody is asked')
      },
    })
    await expect(exchange(first?.id ?? '', { lifetime: 60, privileges: '' })).rejects.toThrow(
      'TOKEN_COMPROMISED',
    )
  })

  it('blocks a held token whose secret is replaced by one that leaked', async () => {
    const { vault, inventory } = openAll(freshFolder())
    const held = await vault.add({ ...aToken, appTokenId: '1_t1' }, 'mine-1')
    const bulk = openBulkBatches({
      ...{ vault, inventory, environments: noEnvironments, journal: { note: () => {} } },
      confirmHost: async () => {},
      onProgress: () => {},
    })
    const file = await sealedWith([{ ...entry(1), leaked: { at: 1 } }], { version: 2 })
    const { id } = bulk.stage(await opening(file, { own: identity }).opened)
    bulk.replace(id, undefined, true)
    expect((await bulk.add(id)).counts.replaced).toBe(1)
    expect(vault.record(held.id).compromised).toBeDefined()
  })

  it('stops at a keychain that is locked while secrets are replaced', async () => {
    const { vault, inventory, memory } = openAll(freshFolder())
    for (const n of [0, 1, 2]) await vault.add({ ...aToken, appTokenId: `1_t${n}` }, `mine-${n}`)
    const bulk = openBulkBatches({
      vault,
      inventory,
      environments: { ...noEnvironments },
      journal: { note: () => {} },
      confirmHost: async () => {},
      onProgress: () => {},
    })
    const { opened } = opening(await sealedWith([entry(0), entry(1), entry(2)]), { own: identity })
    const { id } = bulk.stage(await opened)
    bulk.replace(id, undefined, true)
    memory.failWith('KEYCHAIN_LOCKED', 'set')
    expect(await bulk.add(id)).toMatchObject({
      counts: { failed: 1, replacing: 2, replaced: 0 },
      ended: { code: 'KEYCHAIN_LOCKED' },
    })
    memory.work()
    expect((await bulk.add(id)).counts).toMatchObject({ failed: 0, replaced: 3 })
    expect(inventory.all().every(({ intent }) => intent === undefined)).toBe(true)
  })
})

describe('the identity of this KSmith', () => {
  it('is made once, stays the same, and is told only when it is kept', async () => {
    const { keychain, entries } = memoryKeychain()
    const own = openOwnIdentity(keychain)
    expect(await own.existing()).toBeUndefined()
    const [first, second] = await Promise.all([own.recipient(), own.recipient()])
    expect(first).toMatch(/^age1/)
    expect(second).toBe(first)
    expect(await openOwnIdentity(keychain).recipient()).toBe(first)
    expect(entries.size).toBe(1)
    const forgetful = memoryKeychain()
    forgetful.keychain.set = async () => {}
    await expect(openOwnIdentity(forgetful.keychain).recipient()).rejects.toThrow('KEYCHAIN_FAILED')
    expect(recipient).not.toBe(first)
  })
})

describe('a new passphrase', () => {
  it('has twelve characters and is typed twice; it is taken as it is', () => {
    expect(checkNewPassphrase(' pässword 123', ' pässword 123')).toBe(' pässword 123')
    for (const weak of ['', 'eleven char', ' '.repeat(40), '🙂🙂🙂🙂🙂🙂']) {
      expect(() => checkNewPassphrase(weak, weak)).toThrow('PASSPHRASE_WEAK')
    }
    expect(() => checkNewPassphrase('twelve chars', 'twelve chars ')).toThrow('PASSPHRASE_DIFFERS')
    expect(() => checkNewPassphrase('twelve chars', undefined)).toThrow('PASSPHRASE_DIFFERS')
  })
})
