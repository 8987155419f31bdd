import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountView, noFilter, type TokenFields } from '../../src/contract/account'
import type { JournalFacts } from '../../src/contract/journal'
import { createClient, type Fetch } from '../../src/kaltura'
import { openAccountAdmin } from '../../src/main/accounts/admin/accountAdmin'
import { openAccountSessions } from '../../src/main/accounts/admin/adminSessions'
import { Failed } from '../../src/main/failed'
import { isTrouble } from '../../src/main/radar/standing'
import { openExchange } from '../../src/main/sessions/exchange'
import { openWidgetSessions } from '../../src/main/sessions/widgetSessions'
import { openInventory } from '../../src/main/vault/inventory'
import { openInventoryFile } from '../../src/main/vault/inventoryFile'
import { type Keychain, openKeychain } from '../../src/main/vault/keychain'
import { queueKeychain } from '../../src/main/vault/keychainQueue'
import { openVault } from '../../src/main/vault/openVault'
import { provingAbsence } from '../../src/main/vault/provenAbsence'
import { type Practice, type PracticeAppToken, sampleAccount } from '../../src/practice'
import { type SecretService, startSecretService } from '../support/secretService'
import { adminKs, practiceAccounts, startedKs } from '../unit/practice/rawCalls'

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())
const practiceWith = practiceAccounts()

const byName = { by: 'description', descending: false } as const
const fields: TokenFields = {
  description: 'Made in a test',
  hashType: 'SHA256',
  sessionType: 0,
  sessionUserId: null,
  sessionDuration: 900,
  expiry: null,
  sessionPrivileges: 'list:*',
}

/** An account of as many tokens, the sample ones first. */
function seedOf(count: number) {
  const [first] = sampleAccount.appTokens
  if (!first) throw new Error('no sample')
  const more = Array.from(
    { length: count - sampleAccount.appTokens.length },
    (_, n): PracticeAppToken => ({
      ...first,
      id: `1_${String(n).padStart(8, 'x')}`,
      token: String(n).padStart(32, '5b'),
      description: `More ${n}`,
      createdAt: first.createdAt + n,
    }),
  )
  return { ...sampleAccount, appTokens: [...sampleAccount.appTokens, ...more] }
}

/** The app's own parts around a practice account over HTTP and a real keychain, with one admin token held. */
async function openAll(practice: Practice, adminToken = '1_admin001') {
  const folder = mkdtempSync(join(tmpdir(), 'ksmith-account-'))
  const inventory = openInventory(openInventoryFile(folder))
  const real = openKeychain()
  let keychainFails = false
  const keychain: Keychain = {
    ...real,
    set: async (...entry) => {
      if (keychainFails) throw new Failed('KEYCHAIN_LOCKED')
      await real.set(...entry)
    },
  }
  const vault = openVault(inventory, provingAbsence(queueKeychain(keychain)))
  const calls: { action: string; pageIndex?: number }[] = []
  let before: (action: string, body: { pager?: { pageIndex: number } }) => void | Promise<void> = () => {}
  const fetched: Fetch = async (url, init) => {
    const action = new URL(url).pathname.replace('/api_v3/service/', '').replace('/action/', '.')
    const body = JSON.parse(init.body)
    calls.push({ action, ...(body.pager && { pageIndex: body.pager.pageIndex }) })
    await before(action, body)
    return fetch(url, init)
  }
  const clientFor = async (serviceUrl: string) => createClient({ fetch: fetched, serviceUrl })
  const notes: JournalFacts[] = []
  const closed: string[] = []
  let clock = () => Date.now()
  const journal = { note: (facts: JournalFacts) => void notes.push(facts) }
  const exchange = openExchange({ vault, widgets: openWidgetSessions(), clientFor })
  const sessions = openAccountSessions({
    vault,
    exchange,
    environments: { of: () => undefined },
    clientFor,
    journal,
    onClose: (id, why) => {
      admin.forget(id)
      closed.push(why)
    },
    now: () => clock(),
  })
  const admin = openAccountAdmin({
    sessions,
    vault,
    inventory,
    journal,
    isProduction: () => false,
    onChange: () => {},
  })
  const account = { serviceUrl: practice.serviceUrl, partnerId: practice.partnerId }
  const hold = async (id: string) => {
    const sample = practice.appTokens.find((token) => token.id === id)
    if (!sample) throw new Error(`no token ${id}`)
    const token = { ...account, label: id, tags: [], appTokenId: id, hashType: sample.hashType }
    return (await vault.add(token, sample.token)).id
  }
  const tokenId = await hold(adminToken)
  const until = async (id: string, done: (view: AccountView) => boolean) => {
    await expect.poll(() => done(admin.view(id)), { timeout: 20_000, interval: 10 }).toBe(true)
    return admin.view(id)
  }
  const read = async (id: string, again = true) => {
    admin.read(id, again)
    return until(id, ({ reading }) => reading.state !== 'running' && reading.state !== 'idle')
  }
  return {
    ...{ inventory, vault, calls, notes, closed, sessions, admin, account, hold, tokenId, until, read },
    failKeychain: (fails: boolean) => {
      keychainFails = fails
    },
    beforeCalls: (act: typeof before) => {
      before = act
    },
    setClock: (next: () => number) => {
      clock = next
    },
  }
}

const failureOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error) => (error instanceof Failed ? error.failure : { code: error.code }),
  )
const secretsHeld = () =>
  secretService
    .listEntries('KSmith')
    .flatMap(({ password }) => (password.startsWith('{') ? [JSON.parse(password).secret] : []))

describe('listing an account over HTTP', () => {
  it('reads every page once, marks what is held, and keeps no secret in the list', async () => {
    const practice = await practiceWith({ seed: seedOf(1_234) })
    const { sessions, admin, tokenId, read, notes } = await openAll(practice)
    const { id } = await sessions.openByToken(tokenId)
    const view = await read(id)
    expect(view).toMatchObject({ known: 1_234, reading: { state: 'complete', read: 1_234, of: 1_234 } })
    const { rows } = await admin.list(id, { ...noFilter, held: 'held' }, byName, 0, 200)
    expect(rows.map((row) => [row.id, row.held?.id])).toEqual([['1_admin001', tokenId]])
    const all = JSON.stringify([await admin.list(id, noFilter, byName, 0, 200), view])
    expect(practice.appTokens.filter(({ token }) => all.includes(token))).toEqual([])
    expect(all).not.toContain('djJ8')
    expect(notes.at(-1)).toMatchObject({ event: 'account.listed', note: '1,234 app tokens' })
  })

  it('learns of held tokens that were added by hand when they end, with one write for all', async () => {
    const practice = await practiceWith({ seed: seedOf(1_020) })
    const { sessions, vault, inventory, hold, tokenId, read } = await openAll(practice)
    const expiring = await hold('1_expired1')
    const limits = () => vault.record(expiring).caps
    expect(limits().expiry).toEqual({ source: 'unknown' })
    const { id } = await sessions.openByToken(tokenId)
    const before = inventory.version()
    await read(id)
    const told = practice.appTokens.find((token) => token.id === '1_expired1')
    expect(limits().expiry).toEqual({ source: 'declared', value: told?.expiry })
    expect(isTrouble(vault.record(expiring), Date.now())).toBe(true)
    expect(inventory.version() - before).toBe(2)
    // what is known already is not written again
    await read(id)
    expect(inventory.version() - before).toBe(2)
  })

  it('shows no secret or KS that somebody wrote into a text of another token, and sends no gap back', async () => {
    const [first, second, ...rest] = sampleAccount.appTokens
    if (!first || !second) throw new Error('no sample')
    const practice = await practiceWith({})
    const ks = await startedKs(practice, { userId: 'somebody' })
    const description = `as ${first.token}, secret ${practice.adminSecret}, or ${ks}`
    const seed = { ...sampleAccount, appTokens: [first, { ...second, description }, ...rest] }
    const other = await practiceWith({ seed })
    const { sessions, admin, tokenId, read, vault, until } = await openAll(other)
    const { id } = await sessions.openByToken(tokenId)
    await read(id)
    const shown = await admin.get(id, second.id)
    for (const secret of [first.token, practice.adminSecret, ks])
      expect(JSON.stringify(shown)).not.toContain(secret)
    expect(shown.description).toBe('as •••, secret •••, or •••')
    const { held: _, ...token } = shown
    const changes = { description: `${shown.description} now` }
    expect((await failureOf(admin.update(id, second.id, token, changes)))?.code).toBe('INVALID_DESCRIPTION')
    expect((await admin.update(id, second.id, token, { sessionDuration: 60 })).changedMeanwhile).toBe(false)
    const [kept] = other.appTokens.filter((each) => each.id === second.id)
    expect(kept?.description).toBe(description)
    admin.adopt(id, { kind: 'named', ids: [second.id] })
    await until(id, ({ adopting }) => adopting?.state === 'done')
    const held = vault.record((await admin.get(id, second.id)).held?.id ?? '')
    expect(JSON.stringify(held)).not.toContain(practice.adminSecret)
  })

  it('stops at a page that fails, keeps what was read, and goes on with that page', async () => {
    const practice = await practiceWith({ seed: seedOf(2_300) })
    const { sessions, tokenId, read, calls, beforeCalls, notes } = await openAll(practice)
    const { id } = await sessions.openByToken(tokenId)
    beforeCalls((_, { pager }) => {
      if (pager) practice.setFault(pager.pageIndex === 3 ? 'half-body' : undefined)
    })
    const stopped = await read(id)
    expect(stopped).toMatchObject({
      known: 1_000,
      reading: { state: 'paused', read: 1_000, of: 2_300, failure: { code: 'CONNECTION_RESET' } },
    })
    expect(notes.some(({ event }) => event === 'account.listed')).toBe(false)
    beforeCalls(() => practice.setFault(undefined))
    calls.length = 0
    expect(await read(id, false)).toMatchObject({ known: 2_300, reading: { state: 'complete' } })
    expect(calls.map(({ pageIndex }) => pageIndex)).toEqual([3, 4, 5])
  })

  it('misses nothing when a token is deleted between two pages', async () => {
    const practice = await practiceWith({ seed: seedOf(1_100) })
    const { sessions, tokenId, read, admin, beforeCalls } = await openAll(practice)
    const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
    const ks = await adminKs(practice)
    const { id } = await sessions.openByToken(tokenId)
    // the oldest is deleted after the first page was read: everything behind it moves up by one
    let deleted = false
    beforeCalls(async (_, { pager }) => {
      if (pager?.pageIndex !== 2 || deleted) return
      deleted = true
      await client.appTokens.delete({ ks, id: '1_user0001' })
    })
    expect(await read(id)).toMatchObject({ reading: { state: 'complete', of: 1_099 } })
    expect((await admin.list(id, { ...noFilter, text: 'More' }, byName, 0, 1)).total).toBe(1_086)
  })

  it('can be stopped and begun anew', async () => {
    const practice = await practiceWith({ seed: seedOf(1_600), latencyMs: 30 })
    const { sessions, admin, tokenId, until } = await openAll(practice)
    const { id } = await sessions.openByToken(tokenId)
    admin.read(id, true)
    await until(id, ({ reading }) => reading.read >= 500)
    admin.stopReading(id)
    const { reading } = await until(id, (view) => view.reading.state === 'paused')
    expect(reading.failure).toBeUndefined()
    admin.read(id, true)
    await until(id, (view) => view.reading.state === 'complete')
    expect(admin.view(id).known).toBe(1_600)
  })

  it('takes no token of another account', async () => {
    const [first, ...rest] = sampleAccount.appTokens
    if (!first) throw new Error('no sample')
    const seed = { ...sampleAccount, appTokens: [{ ...first, partnerId: 42 }, ...rest] }
    const { sessions, tokenId, read } = await openAll(await practiceWith({ seed }))
    const { id } = await sessions.openByToken(tokenId)
    expect(await read(id)).toMatchObject({
      known: 0,
      reading: { state: 'paused', failure: { code: 'ANSWER_UNEXPECTED' } },
    })
  })
})

describe('the admin session', () => {
  it('is minted anew when it was cut off or is near its end, without a word', async () => {
    const practice = await practiceWith()
    const { sessions, tokenId, calls, setClock, read } = await openAll(practice)
    const { id } = await sessions.openByToken(tokenId)
    const first = await sessions.ks(id)
    setClock(() => Date.now() + 14.5 * 60_000)
    expect(await sessions.ks(id)).not.toBe(first)
    setClock(() => Date.now())
    const mints = () => calls.filter(({ action }) => action === 'appToken.startSession').length
    expect(mints()).toBe(2)
    expect((await read(id)).reading.state).toBe('complete')
    expect(mints()).toBe(2)
  })

  it('of a token that forces USER is refused, and the token is remembered as such', async () => {
    const practice = await practiceWith()
    const { sessions, vault, hold } = await openAll(practice)
    const user = await hold('1_user0001')
    expect(await failureOf(sessions.openByToken(user))).toEqual({ code: 'NOT_ADMIN' })
    expect(vault.record(user).caps.type).toEqual({ source: 'learned', value: 0 })
  })

  it('names the permission that its role lacks', async () => {
    const seed = {
      ...sampleAccount,
      appTokens: sampleAccount.appTokens.map((token) =>
        token.id === '1_admin001' ? { ...token, sessionPrivileges: 'setrole:READ_ONLY_ROLE' } : token,
      ),
    }
    const practice = await practiceWith({ seed })
    const { sessions, admin, tokenId, read } = await openAll(practice)
    const { id } = await sessions.openByToken(tokenId)
    expect((await read(id)).reading.state).toBe('complete')
    const lacks = (permission: string) =>
      expect.objectContaining({ code: 'SERVICE_FORBIDDEN', params: { permission } })
    const shown = await admin.get(id, '1_user0001')
    expect(await failureOf(admin.create(id, fields))).toEqual(lacks('APP_TOKEN_ADD'))
    const { held: _, ...token } = shown
    const change = admin.update(id, '1_user0001', token, { sessionDuration: 60 })
    expect(await failureOf(change)).toEqual(lacks('APP_TOKEN_UPDATE'))
    expect(await failureOf(admin.delete(id, '1_user0001', ''))).toEqual(lacks('APP_TOKEN_DELETE'))
  })

  it('given as a KS is checked, works until it ends, and can be followed by another', async () => {
    const practice = await practiceWith()
    const { sessions, account, read, admin } = await openAll(practice)
    const open = (ks: string, partnerId = account.partnerId) =>
      failureOf(sessions.openByKs({ ...account, partnerId }, ks))
    expect(await open('not a ks')).toEqual({ code: 'NOT_A_KS' })
    const ks = await adminKs(practice)
    expect(await open(ks, 42)).toMatchObject({ code: 'KS_OTHER_ACCOUNT' })
    expect(await open(await startedKs(practice, { type: 0, userId: 'admin@practice.example' }))).toEqual({
      code: 'NOT_ADMIN',
    })
    const { id } = await sessions.openByKs(account, ks)
    expect((await read(id)).reading.state).toBe('complete')
    await createClient({ fetch, serviceUrl: practice.serviceUrl }).sessionEnd({ ks })
    expect(await read(id)).toMatchObject({
      known: 14,
      by: { kind: 'ks', ended: true },
      reading: { state: 'paused', failure: { code: 'ADMIN_KS_ENDED' } },
    })
    await sessions.giveKs(id, await adminKs(practice, { userId: 'other' }))
    expect((await read(id, false)).reading.state).toBe('complete')
    sessions.close(id)
    expect(() => admin.view(id)).toThrow(new Failed('ACCOUNT_NOT_OPEN'))
  })
})

describe('adopting', () => {
  it('puts secrets into the keychain and limits into the inventory, refreshes what is held, and says what is gone', async () => {
    const practice = await practiceWith()
    const { sessions, admin, tokenId, read, until, inventory, notes } = await openAll(practice)
    const { id } = await sessions.openByToken(tokenId)
    await read(id)
    const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
    await client.appTokens.delete({ ks: await adminKs(practice), id: '1_sha1hash' })
    admin.adopt(id, {
      kind: 'named',
      ids: ['1_narrow01', '1_md5hash1', '1_sha1hash', '1_admin001'],
    })
    const { adopting } = await until(id, (view) => view.adopting?.state === 'done')
    expect(adopting).toMatchObject({ done: 4, of: 4, kept: 2, refreshed: 1, failed: 1 })
    expect(adopting?.failures).toMatchObject([
      { id: '1_sha1hash', failure: { code: 'APP_TOKEN_ID_NOT_FOUND' } },
    ])
    const held = inventory.all().find(({ appTokenId }) => appTokenId === '1_md5hash1')
    expect(held).toMatchObject({
      label: 'An old integration that hashes with MD5',
      hashType: 'MD5',
      caps: { duration: { source: 'declared', value: 86_400 }, type: { source: 'declared', value: 0 } },
    })
    expect(inventory.get(tokenId)?.caps.duration).toEqual({ source: 'declared', value: 3_600 })
    const secret = practice.appTokens.find((token) => token.id === '1_narrow01')?.token
    expect(secretsHeld()).toContain(secret)
    expect(
      notes.filter(({ event }) => event === 'account.adopted').map((note) => note.appTokenId),
    ).toHaveLength(4)
  })

  it('takes all that match, pauses when the network or the keychain fails, and goes on without doing anything twice', async () => {
    const practice = await practiceWith({ seed: seedOf(140) })
    const { sessions, admin, tokenId, read, until, inventory, beforeCalls, failKeychain } =
      await openAll(practice)
    const { id } = await sessions.openByToken(tokenId)
    await read(id)
    let lists = 0
    beforeCalls((action) => {
      if (action !== 'appToken.list') return
      lists += 1
      practice.setFault(lists === 2 ? 'reset' : undefined)
    })
    admin.adopt(id, { kind: 'matching', filter: { ...noFilter, text: 'More' }, except: ['1_xxxxxxx3'] })
    const paused = await until(id, (view) => view.adopting?.state === 'paused')
    expect(paused.adopting).toMatchObject({
      done: 50,
      kept: 50,
      of: 125,
      failure: { code: 'CONNECTION_RESET' },
    })
    failKeychain(true)
    admin.goOnAdopting(id)
    await until(id, (view) => view.adopting?.failure?.code === 'KEYCHAIN_LOCKED')
    expect(admin.view(id).adopting).toMatchObject({ done: 50, failed: 0 })
    failKeychain(false)
    admin.goOnAdopting(id)
    await until(id, (view) => view.adopting?.state === 'done')
    expect(admin.view(id).adopting).toMatchObject({ done: 125, kept: 125, failed: 0 })
    const ids = inventory.all().map(({ appTokenId }) => appTokenId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(126)
    expect(ids).not.toContain('1_xxxxxxx3')
  })
})

describe('changing an account', () => {
  const opened = async () => {
    const practice = await practiceWith()
    const all = await openAll(practice)
    const { id } = await all.sessions.openByToken(all.tokenId)
    await all.read(id)
    return { ...all, id, practice }
  }

  it('makes a token, keeps its secret, and answers none', async () => {
    const { admin, id, vault, notes } = await opened()
    const created = await admin.create(id, fields)
    expect(created.token).toMatchObject({ ...fields, status: 2 })
    const record = vault.record(created.heldId ?? '')
    expect(record.caps.duration).toEqual({ source: 'declared', value: 900 })
    const secret = await vault.withSecret(record.id, (text) => text)
    expect(secretsHeld()).toContain(secret)
    expect(JSON.stringify([created, notes, admin.view(id)])).not.toContain(secret)
    expect(notes.at(-1)).toMatchObject({ event: 'account.created', appTokenId: created.token.id })
  })

  it('makes no second token when the answer to the first is lost on the way', async () => {
    const { admin, id, practice, calls } = await opened()
    practice.setFault({ fault: 'half-body', on: 'appToken.add', times: 1 })
    const { token, heldId } = await admin.create(id, fields)
    expect(heldId).toBeDefined()
    expect((await admin.list(id, { ...noFilter, text: 'Made in a test' }, byName, 0, 9)).rows).toMatchObject([
      { id: token.id, held: { id: heldId } },
    ])
    expect(calls.filter(({ action }) => action === 'appToken.add')).toHaveLength(1)
  })

  it('says when nobody knows whether it was made, and when it surely was not', async () => {
    const { admin, id, practice } = await opened()
    practice.setFault('reset')
    expect(await failureOf(admin.create(id, fields))).toEqual({ code: 'CREATE_UNCLEAR' })
    practice.setFault({ fault: 'reset', on: 'appToken.add' })
    expect(await failureOf(admin.create(id, fields))).toEqual({ code: 'CONNECTION_RESET' })
  })

  it('says that a token was made when its secret could not be kept, and keeps it later', async () => {
    const { admin, id, failKeychain, until, notes } = await opened()
    failKeychain(true)
    const { token, notKept, heldId } = await admin.create(id, fields)
    expect([heldId, notKept?.code]).toEqual([undefined, 'KEYCHAIN_LOCKED'])
    expect(admin.view(id).notKept).toMatchObject([{ id: token.id }])
    expect(notes.at(-1)).toMatchObject({
      event: 'account.created',
      appTokenId: token.id,
      failure: 'KEYCHAIN_LOCKED',
    })
    failKeychain(false)
    admin.adopt(id, { kind: 'named', ids: [token.id] })
    await until(id, (view) => view.adopting?.state === 'done')
    expect(admin.view(id).notKept).toEqual([])
  })

  it('changes a token, and the limits of the held one follow', async () => {
    const { admin, id, tokenId, inventory } = await opened()
    const { held: _, ...shown } = await admin.get(id, '1_admin001')
    const changes = { sessionDuration: 600, sessionUserId: 'boss@example.com', description: null }
    const { token, changedMeanwhile } = await admin.update(id, '1_admin001', shown, changes)
    expect(changedMeanwhile).toBe(false)
    expect(token).toMatchObject({ ...changes, sessionType: 2, expiry: null })
    expect(inventory.get(tokenId)?.caps).toMatchObject({
      duration: { source: 'declared', value: 600 },
      userId: { source: 'declared', value: 'boss@example.com' },
    })
  })

  it('sends nothing when the token was changed elsewhere meanwhile, within the same second too', async () => {
    const { admin, id, practice, calls } = await opened()
    const { held: _, ...shown } = await admin.get(id, '1_user0001')
    const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
    await client.appTokens.update({
      ks: await adminKs(practice),
      id: '1_user0001',
      fields: { description: 'By somebody else' },
    })
    const result = await admin.update(id, '1_user0001', shown, { sessionDuration: 60 })
    expect(result).toMatchObject({ changedMeanwhile: true, token: { description: 'By somebody else' } })
    expect(calls.some(({ action }) => action === 'appToken.update')).toBe(false)
  })

  it('says that a token is gone, and takes it off the list', async () => {
    const { admin, id, practice } = await opened()
    const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
    await client.appTokens.delete({ ks: await adminKs(practice), id: '1_user0001' })
    expect(await failureOf(admin.get(id, '1_user0001'))).toMatchObject({ code: 'APP_TOKEN_ID_NOT_FOUND' })
    expect(admin.view(id).known).toBe(13)
  })

  it('deletes a token; the one that the admin session is from only when its id was typed, and closes then', async () => {
    const { admin, id, closed, notes } = await opened()
    await admin.delete(id, '1_user0001', '')
    expect(admin.view(id).known).toBe(13)
    const own = admin.delete(id, '1_admin001', '1_user0001')
    expect(await failureOf(own)).toMatchObject({ code: 'CONFIRMATION_DIFFERS' })
    await admin.delete(id, '1_admin001', '1_admin001')
    expect(closed).toEqual(['token-deleted'])
    const deleted = notes.filter(({ event }) => event === 'account.deleted')
    expect(deleted.map(({ appTokenId, failure }) => [appTokenId, failure])).toEqual([
      ['1_user0001', undefined],
      ['1_admin001', 'CONFIRMATION_DIFFERS'],
      ['1_admin001', undefined],
    ])
  })
})
