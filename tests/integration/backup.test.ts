import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BackupLock } from '../../src/contract/backup'
import { openBackupMaker } from '../../src/main/backup/exporting'
import { IDENTITY_SERVICE, openOwnIdentity } from '../../src/main/backup/identity'
import { openBackup } from '../../src/main/backup/opening'
import { type BackupTask, backupThread, doBackupTask } from '../../src/main/backup/tasks'
import { openBulkBatches } from '../../src/main/bulk/batches'
import type { FoundToken } from '../../src/main/bulk/reading/found'
import { isFailed } from '../../src/main/failed'
import { openInventory } from '../../src/main/vault/inventory'
import { openInventoryFile } from '../../src/main/vault/inventoryFile'
import { openKeychain } from '../../src/main/vault/keychain'
import { queueKeychain } from '../../src/main/vault/keychainQueue'
import { openVault } from '../../src/main/vault/openVault'
import { provingAbsence, SENTINEL } from '../../src/main/vault/provenAbsence'
import { ageOnTerminal, noAgeBecause } from '../support/ageCommand'
import { type SecretService, startSecretService } from '../support/secretService'
import { noEnvironments } from '../unit/main/noEnvironments'

const PASSPHRASE = 'four "made up" wörds $HOME'
/** Milliseconds: a passphrase takes a second of work, several on a machine that is busy. */
const LONG = 120_000
const secretOf = (n: number) => `made-up-${n}-0123456789abcdef`
const folder = () => mkdtempSync(join(tmpdir(), 'ksmith-integration-'))
const here = backupThread(async (task: BackupTask, signal) => {
  signal?.throwIfAborted()
  return { tokens: [] as FoundToken[], ...(await doBackupTask(task, Date.now())) }
})

/** One KSmith, as it starts. */
function openAll(profile = folder()) {
  const inventory = openInventory(openInventoryFile(profile))
  const keychain = provingAbsence(queueKeychain(openKeychain(), { waitingAfter: 300, giveUpAfter: 2_000 }))
  const vault = openVault(inventory, keychain)
  const bulk = openBulkBatches({
    vault,
    inventory,
    environments: { ...noEnvironments },
    journal: { note: () => {} },
    confirmHost: async () => {},
    onProgress: () => {},
  })
  const identity = openOwnIdentity(keychain)
  const make = (path: string, lock: BackupLock) =>
    openBackupMaker({
      vault,
      inventory,
      environments: noEnvironments,
      thread: here,
      askPassphrase: async () => PASSPHRASE,
      askWhere: async () => path,
      onProgress: () => {},
    }).make({ id: randomUUID(), lock, note: 'made up' })
  const takeIn = async (path: string, typed = PASSPHRASE) => {
    const reading = await openBackup({
      thread: here,
      identity,
      askForFile: async () => path,
      askForKey: (_kind, _title, take) => take(typed),
    })
    const { id } = bulk.stage(reading)
    return bulk.add(id)
  }
  return { profile, inventory, keychain, vault, identity, make, takeIn }
}
type KSmith = ReturnType<typeof openAll>

async function addTokens({ vault }: KSmith, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await vault.add(
      {
        label: `Größe ${n}`,
        tags: ['vip', `t${n}`],
        serviceUrl: 'https://www.kaltura.com',
        partnerId: 12345,
        appTokenId: `1_t${n}`,
        hashType: 'SHA512',
        pinned: n === 1,
      },
      secretOf(n),
    )
  }
}
const whatIsHeld = async ({ inventory, vault }: KSmith) =>
  Promise.all(
    inventory
      .all()
      .map(async ({ id, label, tags, serviceUrl, partnerId, appTokenId, hashType, caps, pinned }) => ({
        ...{ label, tags, serviceUrl, partnerId, appTokenId, hashType, caps, pinned },
        secret: await vault.withSecret(id, (secret) => secret),
      })),
  )

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())

describe('a backup, with a real Secret Service', () => {
  it(
    'gives the same tokens to another KSmith, which opens it by its passphrase or its own identity',
    async () => {
      const [sender, receiver, other] = [openAll(), openAll(), openAll()]
      await addTokens(sender, 12)
      const file = join(folder(), 'all.age')
      await sender.make(file, { kind: 'passphrase' })
      expect((await receiver.takeIn(file)).counts).toMatchObject({ added: 12, wrong: 0 })
      expect(await whatIsHeld(receiver)).toEqual(await whatIsHeld(sender))

      const recipient = await other.identity.recipient()
      expect(
        secretService.listEntries(IDENTITY_SERVICE).filter(({ account }) => account !== SENTINEL.account),
      ).toHaveLength(1)
      await sender.make(file, { kind: 'recipient', recipient })
      const restarted = openAll(other.profile)
      expect(await restarted.identity.recipient()).toBe(recipient)
      expect((await restarted.takeIn(file, 'nothing is typed')).counts.added).toBe(12)
      expect(await whatIsHeld(restarted)).toEqual(await whatIsHeld(sender))
    },
    LONG,
  )

  it(
    'is not made, and no identity either, while the keychain is locked',
    async () => {
      const ksmith = openAll()
      await addTokens(ksmith, 3)
      const recipient = await ksmith.identity.recipient()
      const file = join(folder(), 'never.age')
      await secretService.lock()
      await expect(ksmith.make(file, { kind: 'recipient', recipient })).rejects.toSatisfy(
        (error) => isFailed(error) && error.failure.code.startsWith('KEYCHAIN_'),
      )
      await expect(openAll().identity.recipient()).rejects.toThrow('KEYCHAIN_')
      expect(() => readFileSync(file)).toThrow('ENOENT')
      await secretService.unlock()
      await expect
        .poll(
          async () => {
            ksmith.keychain.reset()
            return ksmith.identity.recipient().catch(() => 'not yet')
          },
          { timeout: 20_000 },
        )
        .toBe(recipient)
    },
    LONG,
  )
})

describe('a backup and the age command', () => {
  it(
    'age opens what was made here: with the passphrase, and with an identity',
    async (ctx) => {
      ctx.skip(noAgeBecause !== undefined, noAgeBecause)
      const ksmith = openAll()
      await addTokens(ksmith, 3)
      const place = folder()
      const at = (name: string) => join(place, name)
      await ksmith.make(at('sealed.age'), { kind: 'passphrase' })
      const wrong = await ageOnTerminal(
        ['-d', '-o', at('wrong.json'), at('sealed.age')],
        'another passphrase',
      )
      expect(wrong.code).not.toBe(0)
      const { code, said } = await ageOnTerminal(['-d', '-o', at('open.json'), at('sealed.age')], PASSPHRASE)
      expect(code, said).toBe(0)
      const content = JSON.parse(readFileSync(at('open.json'), 'utf8'))
      expect(content).toMatchObject({ format: 'ksmith backup', version: 2, note: 'made up' })
      expect(content.tokens.map(({ token }: { token: string }) => token)).toEqual([0, 1, 2].map(secretOf))

      const identity = await generateX25519Identity()
      writeFileSync(at('key.txt'), `${identity}\n`, { mode: 0o600 })
      await ksmith.make(at('handed.age'), {
        kind: 'recipient',
        recipient: await identityToRecipient(identity),
      })
      const opened = spawnSync('age', ['-d', '-i', at('key.txt'), at('handed.age')], { encoding: 'utf8' })
      expect(opened.stderr).toBe('')
      expect(JSON.parse(opened.stdout).tokens).toHaveLength(3)
    },
    LONG,
  )

  it(
    'what age sealed is taken in here: by passphrase or for a recipient, armored or not',
    async (ctx) => {
      ctx.skip(noAgeBecause !== undefined, noAgeBecause)
      const place = folder()
      const at = (name: string) => join(place, name)
      const tokens = [0, 1].map((n) => ({
        label: `By hand ${n}`,
        serviceUrl: 'https://www.kaltura.com',
        partnerId: 12345,
        appTokenId: `1_t${n}`,
        hashType: 'SHA256',
        token: secretOf(n),
      }))
      writeFileSync(
        at('plain.json'),
        JSON.stringify({ format: 'ksmith backup', version: 1, createdAt: Date.now(), tokens }),
      )
      for (const form of [[], ['-a']]) {
        const byHand = at(`by-hand${form}.age`)
        const made = await ageOnTerminal(['-p', ...form, '-o', byHand, at('plain.json')], PASSPHRASE)
        expect(made.code, made.said).toBe(0)
        expect((await openAll().takeIn(byHand)).counts).toMatchObject({ added: 2, wrong: 0 })

        const ksmith = openAll()
        const recipient = await ksmith.identity.recipient()
        const handed = at(`handed${form}.age`)
        const sealed = spawnSync('age', ['-r', recipient, ...form, '-o', handed, at('plain.json')])
        expect(sealed.status, String(sealed.stderr)).toBe(0)
        expect((await ksmith.takeIn(handed)).counts).toMatchObject({ added: 2, wrong: 0 })
      }
    },
    LONG,
  )
})
