import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../../../../src/contract/environments'
import type { JournalFacts } from '../../../../src/contract/journal'
import { createClient, type Fetch } from '../../../../src/kaltura'
import { openAccountSessions } from '../../../../src/main/accounts/admin/adminSessions'
import { Failed } from '../../../../src/main/failed'
import { openRotationAdmins } from '../../../../src/main/rotation/admins'
import { openRotations } from '../../../../src/main/rotation/rotations'
import { openRotationsFile } from '../../../../src/main/rotation/rotationsFile'
import { openRotationSteps } from '../../../../src/main/rotation/steps'
import { openExchange } from '../../../../src/main/sessions/exchange'
import { openWidgetSessions } from '../../../../src/main/sessions/widgetSessions'
import { openJsonFile } from '../../../../src/main/storage/jsonFile'
import { openInventory } from '../../../../src/main/vault/inventory'
import { openInventoryFile } from '../../../../src/main/vault/inventoryFile'
import type { Keychain } from '../../../../src/main/vault/keychain'
import { queueKeychain } from '../../../../src/main/vault/keychainQueue'
import { openListing } from '../../../../src/main/vault/listing'
import { openVault } from '../../../../src/main/vault/openVault'
import { provingAbsence } from '../../../../src/main/vault/provenAbsence'
import type { Practice } from '../../../../src/practice'

export const freshFolder = () => mkdtempSync(join(tmpdir(), 'ksmith-rotation-'))

/**
 * A process's life, counted in what it does to the world outside: each call to the account, the keychain or the disk
 * has a moment before and one after it.
 */
export type Life = {
  /** throws, or never comes back, when the end has come */
  async(name: string): Promise<void>
  sync(name: string): void
}

export const immortal: Life = { async: async () => {}, sync: () => {} }

/** The app's own parts that rotation is made of; opening them again on the same folder and keychain is a restart. */
export function openWorld({
  folder,
  keychain: inner,
  practice,
  life = immortal,
  mustType = () => false,
  environmentOf = () => undefined,
  now = Date.now,
}: {
  folder: string
  keychain: Keychain
  practice: Pick<Practice, 'serviceUrl' | 'partnerId' | 'appTokens'>
  life?: Life
  mustType?: () => boolean
  /** in which a token is, by its label */
  environmentOf?: (label: string) => Environment | undefined
  now?: () => number
}) {
  const around = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    await life.async(name)
    const result = await act()
    await life.async(name)
    return result
  }
  const written = (name: string, write: (content: never) => void) => (content: object) => {
    life.sync(name)
    write(content as never)
    life.sync(name)
  }
  const file = openInventoryFile(folder)
  const inventory = openInventory({ ...file, write: written('inventory', file.write) })
  const keychain: Keychain = {
    get: (...entry) => around('keychain.get', () => inner.get(...entry)),
    set: (...entry) => around('keychain.set', () => inner.set(...entry)),
    delete: (...entry) => around('keychain.delete', () => inner.delete(...entry)),
  }
  const vault = openVault(inventory, provingAbsence(queueKeychain(keychain)))
  const calls: string[] = []
  const trouble: { before: (action: string) => void | Promise<void> } = { before: () => {} }
  const fetched: Fetch = async (url, init) => {
    const action = new URL(url).pathname.replace('/api_v3/service/', '').replace('/action/', '.')
    calls.push(action)
    await trouble.before(action)
    return around(action, () => fetch(url, init))
  }
  const clientFor = async (serviceUrl: string) => createClient({ fetch: fetched, serviceUrl })
  const notes: JournalFacts[] = []
  const journal = { note: (facts: JournalFacts) => void notes.push(facts) }
  const environments = { of: (token: object) => environmentOf('label' in token ? String(token.label) : '') }
  const exchange = openExchange({ vault, widgets: openWidgetSessions(), clientFor })
  const sessions = openAccountSessions({
    vault,
    exchange,
    environments,
    clientFor,
    journal,
    onClose: () => {},
  })
  const rotationsFile = openRotationsFile(
    folder,
    inventory.all(),
    written('rotations', openJsonFile(folder, 'rotations')),
  )
  const admins = openRotationAdmins(inventory, sessions, environments)
  const rotations = openRotations({
    file: rotationsFile,
    steps: openRotationSteps({
      ...{ file: rotationsFile, vault, inventory, sessions, exchange, journal, now },
      wait: async () => {},
    }),
    ...{ admins, sessions, inventory, mustType, now },
    selected: (_, selection) => (selection.kind === 'named' ? selection.ids : []),
    onChange: () => {},
  })
  const account = { serviceUrl: practice.serviceUrl, partnerId: practice.partnerId }
  const hold = async (appTokenId: string, label = `Held ${appTokenId}`) => {
    const sample = practice.appTokens.find((token) => token.id === appTokenId)
    if (!sample) throw new Error(`no token ${appTokenId}`)
    const token = { ...account, label, tags: ['kept'], appTokenId, hashType: sample.hashType }
    return (await vault.add(token, sample.token)).id
  }
  const over = async () => {
    await rotations.settled()
    return rotations.state().batch
  }
  return {
    ...{ folder, inventory, vault, calls, trouble, notes, sessions, rotations, rotationsFile, exchange },
    ...{ account, hold, over, listing: openListing(inventory) },
    /** rotates held tokens and waits for the end */
    async rotate(
      tokenIds: readonly string[],
      adminId: string,
      more: Partial<Parameters<typeof rotations.start>[0]> = {},
    ) {
      const admin = { kind: 'token', tokenId: adminId } as const
      await rotations.start({
        ...{ tokenIds, admin, grace: 'now', end: { kind: 'same' }, typed: '' },
        ...more,
      })
      return over()
    },
    mint: async (tokenId: string) => (await exchange(tokenId, { lifetime: 60, privileges: '' })).value,
  }
}
export type World = ReturnType<typeof openWorld>

/** A life that ends at the n-th moment, as a process does that is killed: nothing more is done, nothing comes back. */
export function mortal(endsAt: number): Life & { ended: Promise<void>; moments: () => string[] } {
  const seen: string[] = []
  let dead = false
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const moment = (name: string) => {
    if (!dead) seen.push(name)
    if (seen.length >= endsAt && !dead) {
      dead = true
      end()
    }
    return dead
  }
  return {
    ended,
    moments: () => seen,
    async async(name) {
      if (moment(name)) await new Promise(() => {})
    },
    sync(name) {
      if (moment(name)) throw new Failed('INTERNAL')
    },
  }
}
