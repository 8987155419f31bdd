import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CheckProgress } from '../../src/contract/health'
import type { JournalFacts } from '../../src/contract/journal'
import { createClient, type Fetch, KalturaError } from '../../src/kaltura'
import { openAccountSessions } from '../../src/main/accounts/admin/adminSessions'
import { declaredCaps } from '../../src/main/accounts/declaredCaps'
import { Failed } from '../../src/main/failed'
import { openHealthChecks } from '../../src/main/health/health'
import { openIncidentBook } from '../../src/main/leaks/incidentBook'
import { openIncidentFile } from '../../src/main/leaks/incidentFile'
import { openLeaks } from '../../src/main/leaks/leaks'
import { openReminders } from '../../src/main/leaks/reminders'
import { openSessionBook } from '../../src/main/sessions/book'
import { openExchange } from '../../src/main/sessions/exchange'
import { openMinter } from '../../src/main/sessions/minter'
import { openWidgetSessions } from '../../src/main/sessions/widgetSessions'
import { openInventory } from '../../src/main/vault/inventory'
import { openInventoryFile } from '../../src/main/vault/inventoryFile'
import { openKeychain } from '../../src/main/vault/keychain'
import { queueKeychain } from '../../src/main/vault/keychainQueue'
import { openListing } from '../../src/main/vault/listing'
import { openVault } from '../../src/main/vault/openVault'
import { provingAbsence } from '../../src/main/vault/provenAbsence'
import type { Practice } from '../../src/practice'

/**
 * The app's own parts around checks and leaks, on a folder: again for a restart. The keychain is the real one.
 *
 * @param moment told before and after each call that changes something outside of the process
 */
export function openParts(
  folder = mkdtempSync(join(tmpdir(), 'ksmith-health-')),
  now = () => Date.now(),
  moment: (name: string) => void = () => {},
) {
  const around = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    moment(name)
    const result = await act()
    moment(name)
    return result
  }
  const written =
    <T>(name: string, write: (content: T) => void) =>
    (content: T) => {
      moment(name)
      write(content)
      moment(name)
    }
  const inventoryFile = openInventoryFile(folder)
  const inventory = openInventory({ ...inventoryFile, write: written('inventory', inventoryFile.write) })
  const real = openKeychain()
  const keychain = provingAbsence(
    queueKeychain({
      ...real,
      set: (...entry) => around('keychain.set', () => real.set(...entry)),
      delete: (...entry) => around('keychain.delete', () => real.delete(...entry)),
    }),
  )
  const vault = openVault(inventory, keychain, now)
  const book = openSessionBook(() => {}, now)
  const widgets = openWidgetSessions(now)
  const calls: string[] = []
  const open = { count: 0, most: 0 }
  let before: (action: string) => Promise<void> | void = () => {}
  const fetched: Fetch = async (url, init) => {
    const action = new URL(url).pathname.replace('/api_v3/service/', '').replace('/action/', '.')
    calls.push(action)
    open.count += 1
    open.most = Math.max(open.most, open.count)
    try {
      await before(action)
      const changes = /^(apptoken\.delete|session\.end)$/i.test(action)
      return await (changes ? around(action, () => fetch(url, init)) : fetch(url, init))
    } finally {
      open.count -= 1
    }
  }
  const clientFor = async (serviceUrl: string) => createClient({ fetch: fetched, serviceUrl })
  const notes: JournalFacts[] = []
  const journal = { note: (facts: JournalFacts) => void notes.push(facts) }
  const exchange = openExchange({ vault, widgets, clientFor })
  const listing = openListing(inventory, undefined, now)
  const told: CheckProgress[] = []
  const health = openHealthChecks({
    vault,
    exchange,
    journal,
    tokensOf: (scope) =>
      scope.kind === 'one' ? [vault.record(scope.id)] : listing.all(scope.query, scope.filter),
    isProduction: () => false,
    onProgress: (progress) => void told.push(progress),
    now,
  })
  const accountSessions = openAccountSessions({
    vault,
    exchange,
    environments: { of: () => undefined },
    clientFor,
    journal,
    onClose: () => {},
    now,
  })
  const said: { title: string; body: string }[] = []
  const incidentFile = openIncidentFile(folder)
  const incidents = openIncidentBook(
    { ...incidentFile, write: written('incidents', incidentFile.write) },
    () => {},
  )
  const reminders = openReminders({ incidents, notify: (words) => void said.push(words), now })
  let ksAtHand = ''
  const leaks = openLeaks({
    incidents,
    vault,
    inventory,
    book,
    exchange,
    clientFor,
    accountSessions,
    journal,
    takeKs: async (_from, _title, check) => check(ksAtHand),
    isProduction: () => false,
    reachableUrl: async (serviceUrl) => serviceUrl,
    now,
  })
  const minter = openMinter({ vault, book, widgets, environments: { of: () => undefined }, clientFor, now })
  const hold = async (
    practice: Practice,
    id: string,
    change: {
      secret?: string
      partnerId?: number
      serviceUrl?: string
      hashType?: 'MD5'
      declared?: false
    } = {},
  ) => {
    const sample = practice.appTokens.find((token) => token.id === id)
    const { secret = sample?.token ?? '0'.repeat(32), declared = true, ...place } = change
    const token = {
      label: id,
      tags: [],
      serviceUrl: practice.serviceUrl,
      partnerId: practice.partnerId,
      appTokenId: id,
      hashType: sample?.hashType ?? ('SHA256' as const),
      ...(sample && declared && { caps: declaredCaps(sample) }),
      ...place,
    }
    return (await vault.add(token, secret)).id
  }
  return {
    ...{ folder, inventory, keychain, vault, book, calls, open, notes, told, health, listing },
    ...{ accountSessions, said, incidents, reminders, leaks, minter, hold, clientFor },
    beforeCalls: (act: typeof before) => {
      before = act
    },
    takeNext: (ks: string) => {
      ksAtHand = ks
    },
  }
}

/** The code of what an attempt fails with. */
export const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error) =>
      error instanceof Failed ? error.failure.code : error instanceof KalturaError ? error.code : error,
  )
