import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/kaltura'
import { type Practice, startPractice } from '../../src/practice'
import { type SecretService, startSecretService } from '../support/secretService'
import { adminKs, exchange, practiceAccounts, sampleToken } from '../unit/practice/rawCalls'
import { codeOf, openParts } from './healthParts'

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())
const practiceWith = practiceAccounts()

const HOUR = 3600 * 1000
const asked = { lifetime: 900, privileges: '' }

/** A KS that somebody else minted from a token of the account. */
const tokenKs = async (practice: Practice, id: string): Promise<string> =>
  (await exchange(practice, sampleToken(practice, id))).ks

/** What the account says to a KS, asked by a client of the test's own. */
async function verdict(practice: Practice, ks: string): Promise<string> {
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  return client.sessionGet({ ks }).then(
    () => 'alive',
    (error) => (error.code === 'INVALID_KS' ? `INVALID_KS ${error.ksReason}` : 'alive'),
  )
}

describe('a token that leaked', () => {
  it('is deleted with another token’s rights; its KS, a colleague’s too, are refused, and it is proved', async () => {
    const practice = await practiceWith({})
    const parts = openParts()
    const { hold, leaks, minter, vault, notes } = parts
    const id = await hold(practice, '1_opentype')
    const adminId = await hold(practice, '1_admin001')
    const colleagues = await tokenKs(practice, '1_opentype')
    const own = await minter.mint(id, asked)
    expect(await verdict(practice, colleagues)).toBe('alive')

    const incident = await leaks.reportToken(id, 'unknown')
    expect(incident).toMatchObject({ step: 1, admin: 'yes', alive: 1, mustType: false })
    expect(incident.admins.map((each) => each.id)).toEqual([adminId, id])
    expect(vault.record(id).compromised).toBeDefined()
    expect(await codeOf(minter.mint(id, asked))).toBe('TOKEN_COMPROMISED')

    const deleted = await leaks.delete(incident.id, { kind: 'token', tokenId: adminId }, '')
    expect(deleted).toMatchObject({ step: 2, cut: { kind: 'deleted' } })
    expect(deleted.created?.total).toBe(practice.appTokens.length - 1)
    expect(await verdict(practice, colleagues)).toBe('INVALID_KS LOGOUT')

    await leaks.secret(incident.id, true)
    expect(vault.record(id).compromised?.secretGone).toBeDefined()
    expect(
      secretService.listEntries('KSmith').filter(({ account }) => account === vault.record(id).entryId),
    ).toEqual([])

    const proved = await leaks.prove(incident.id)
    expect(proved.step).toBe(4)
    expect(proved.proof?.results).toEqual([
      {
        of: 'book',
        fingerprint: own.fingerprint,
        verdict: 'refused',
        code: 'INVALID_KS',
        reason: 'LOGOUT',
      },
    ])
    expect(notes.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['leak.reported', 'account.deleted', 'leak.proven']),
    )
    const text = await leaks.message(incident.id)
    expect(text).toContain('1_opentype was deleted at')
    expect(text).toContain('adminSecret')
    const secrets = practice.appTokens.map(({ token }) => token)
    for (const secret of [...secrets, practice.adminSecret, colleagues]) expect(text).not.toContain(secret)
    leaks.close(incident.id)
    expect(leaks.list()).toEqual([])
  })

  it('is deleted with itself, where no other token may', async () => {
    const practice = await practiceWith({})
    const { hold, leaks } = openParts()
    const id = await hold(practice, '1_admin001')
    const incident = await leaks.reportToken(id, 'week')
    expect(incident).toMatchObject({ isLastAdmin: true, mustType: true, admin: 'yes' })
    const by = { kind: 'token', tokenId: id } as const
    expect(await codeOf(leaks.delete(incident.id, by, 'something else'))).toBe('CONFIRMATION_DIFFERS')
    expect(await codeOf(leaks.stop(incident.id, ''))).toBe('CONFIRMATION_DIFFERS')
    const deleted = await leaks.delete(incident.id, by, '1_admin001')
    expect(deleted.cut?.kind).toBe('deleted')
    expect(deleted.created).toMatchObject({ total: 0 })
    expect(await leaks.message(incident.id)).toContain('gives ADMIN sessions')
  })

  it('is stopped by any holder for a day: old KS and new ones are refused, and a reminder comes before it ends', async () => {
    let at = Date.now()
    const now = () => at
    const practice = await startPractice({ clock: now })
    const parts = openParts(undefined, now)
    const { hold, leaks, reminders, said, folder } = parts
    const id = await hold(practice, '1_user0001')
    const colleagues = await tokenKs(practice, '1_user0001')
    const incident = await leaks.reportToken(id, 'day')
    const stopped = await leaks.stop(incident.id, '')
    expect(stopped.cut).toEqual({ kind: 'stopped', at, until: at + 24 * HOUR })
    expect(parts.notes.map(({ event }) => event)).toContain('session.ended')
    expect(parts.notes.find(({ event }) => event === 'session.ended')?.ks).toMatch(/^[0-9a-f]{8}$/)
    expect(await verdict(practice, colleagues)).toBe('INVALID_KS LOGOUT')
    await leaks.secret(incident.id, false)
    const proved = await leaks.prove(incident.id)
    expect(proved.proof?.results).toMatchObject([
      { of: 'new', verdict: 'refused', code: 'INVALID_KS', reason: 'LOGOUT' },
    ])
    leaks.close(incident.id)

    at += 21 * HOUR
    reminders.schedule()
    expect(said).toEqual([])
    at += 1.5 * HOUR
    reminders.schedule()
    expect(said.map(({ title }) => title)).toEqual(['An emergency stop ends soon'])
    // once only, whatever was restarted
    const later = openParts(folder, now)
    later.reminders.schedule()
    expect(later.said).toEqual([])
    expect(later.leaks.list()).toEqual([])
    at += 2 * HOUR
    later.reminders.schedule()
    expect(later.said.map(({ title }) => title)).toEqual(['An emergency stop is over'])
    const [open] = later.leaks.list()
    expect(open).toMatchObject({ id: incident.id, step: 1, isStopOver: true })
    expect(JSON.stringify(later.said)).not.toContain(practice.appTokens[0]?.token)
    // it works again, and can be stopped again
    const fresh = await tokenKs(practice, '1_user0001')
    expect(await verdict(practice, fresh)).toBe('alive')
    const again = await later.leaks.stop(incident.id, '')
    expect(again.cut).toMatchObject({ kind: 'stopped', until: at + 24 * HOUR })
    expect(await verdict(practice, fresh)).toBe('INVALID_KS LOGOUT')
    await practice.close()
  })

  it('that may be the only one to administer the account is not stopped unasked', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, takeNext, book } = openParts()
    const id = await hold(practice, '1_admin001', { declared: false })
    const incident = await leaks.reportToken(id, 'unknown')
    expect(incident).toMatchObject({ isLastAdmin: true, mustType: true })
    expect(await codeOf(leaks.stop(incident.id, ''))).toBe('CONFIRMATION_DIFFERS')
    await leaks.withdraw(incident.id)

    // nor by a KS that does not say whose it is
    const other = await practiceWith({})
    await hold(other, '1_admin001')
    takeNext(await tokenKs(other, '1_user0001'))
    const second = await leaks.reportKs('window', 'unknown', other.serviceUrl)
    expect(second).toMatchObject({ admin: 'maybe', mustType: true })
    expect(await codeOf(leaks.stop(second.id, ''))).toBe('CONFIRMATION_DIFFERS')
    expect(book.window(0, 1).total).toBe(0)
  })

  it('is neither taken back nor closed while it is being deleted', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, vault, beforeCalls } = openParts()
    const id = await hold(practice, '1_user0001')
    const adminId = await hold(practice, '1_admin001')
    const incident = await leaks.reportToken(id, 'unknown')
    const tries: unknown[] = []
    beforeCalls(async (action) => {
      if (action.toLowerCase() !== 'apptoken.delete') return
      tries.push(await codeOf(leaks.withdraw(incident.id)))
      tries.push(await codeOf((async () => leaks.close(incident.id))()))
    })
    await leaks.delete(incident.id, { kind: 'token', tokenId: adminId }, '')
    expect(tries).toEqual(['TOKEN_NOT_READY', 'TOKEN_NOT_READY'])
    expect(vault.record(id).compromised).toBeDefined()
    expect(leaks.view(incident.id).cut?.kind).toBe('deleted')
  })

  it('stays blocked when the report of one of its USER sessions is taken back', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, minter, vault } = openParts()
    const id = await hold(practice, '1_user0001')
    const session = await minter.mint(id, asked)
    // by an incident that is forgotten by now, or that another KSmith had
    await vault.markLeaked(id, true)
    const report = await leaks.reportSession(session.id, 'unknown')
    await leaks.withdraw(report.id)
    expect(vault.record(id).compromised).toBeDefined()
  })

  it('whose stop broke off between its two calls is stopped by the next attempt', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, incidents } = openParts()
    const id = await hold(practice, '1_user0001')
    const incident = await leaks.reportToken(id, 'unknown')
    practice.setFault({ fault: 'reset', on: 'session.end', times: 1 })
    expect(await codeOf(leaks.stop(incident.id, ''))).toBe('STOP_UNFINISHED')
    expect(leaks.view(incident.id)).toMatchObject({ step: 1, unfinished: { code: 'CONNECTION_RESET' } })
    expect(await codeOf(leaks.withdraw(incident.id))).toBe('INCIDENT_FAR')
    expect(await leaks.stop(incident.id, '')).toMatchObject({ cut: { kind: 'stopped' } })
    expect(incidents.get(incident.id).unfinished).toBeUndefined()
  })

  it('whose stop arrived although its answer was lost counts from that first attempt', async () => {
    const practice = await practiceWith({})
    const { hold, leaks } = openParts()
    const id = await hold(practice, '1_user0001')
    const incident = await leaks.reportToken(id, 'unknown')
    practice.setFault({ fault: 'half-body', on: 'session.end', times: 1 })
    expect(await codeOf(leaks.stop(incident.id, ''))).toBe('STOP_UNFINISHED')
    const { unfinished } = leaks.view(incident.id)
    const stopped = await leaks.stop(incident.id, '')
    expect(stopped.cut).toMatchObject({ kind: 'stopped', until: (unfinished?.at ?? 0) + 24 * HOUR })
  })

  it('that somebody stopped or deleted before is said to be so', async () => {
    const practice = await practiceWith({})
    const { hold, leaks } = openParts()
    const id = await hold(practice, '1_user0001')
    const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
    await client.sessionEnd({ ks: await tokenKs(practice, '1_user0001') })
    const incident = await leaks.reportToken(id, 'unknown')
    const stopped = await leaks.stop(incident.id, '')
    expect(stopped.cut?.kind).toBe('stopped')
    expect(stopped.cut).not.toHaveProperty('until')

    const other = await hold(practice, '1_wildcard')
    await client.appTokens.delete({ ks: await adminKs(practice), id: '1_wildcard' })
    const second = await leaks.reportToken(other, 'unknown')
    expect((await leaks.stop(second.id, '')).cut?.kind).toBe('gone')
  })

  it('that has expired can be stopped with a KS of the session book, or with none', async () => {
    const practice = await practiceWith({})
    const { hold, leaks } = openParts()
    const id = await hold(practice, '1_expired1')
    const incident = await leaks.reportToken(id, 'unknown')
    expect(await codeOf(leaks.stop(incident.id, ''))).toBe('NOTHING_TO_STOP_WITH')
    await leaks.withdraw(incident.id)
    expect(leaks.list()).toEqual([])
  })
})

describe('a KS that leaked', () => {
  it('ends its token’s sessions with itself, though nobody knows whose it is', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, takeNext, vault } = openParts()
    const id = await hold(practice, '1_user0001')
    const ks = await tokenKs(practice, '1_user0001')
    takeNext(ks)
    const incident = await leaks.reportKs('clipboard', 'unknown', undefined)
    expect(incident).toMatchObject({ kind: 'ks', holdsKs: true, admin: 'maybe' })
    expect(incident.appTokenId).toBeUndefined()
    expect(vault.record(id).compromised).toBeUndefined()
    await leaks.stop(incident.id, '')
    const proved = await leaks.prove(incident.id)
    expect(proved.proof?.results).toMatchObject([{ of: 'leaked', verdict: 'refused', reason: 'LOGOUT' }])
  })

  it('is told its token by an administrator, who then deletes that', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, takeNext } = openParts()
    const adminId = await hold(practice, '1_admin001')
    const ks = await tokenKs(practice, '1_user0001')
    takeNext(ks)
    const incident = await leaks.reportKs('window', 'unknown', undefined)
    const deleted = await leaks.delete(
      incident.id,
      { kind: 'token', tokenId: adminId },
      incident.fingerprint ?? '',
    )
    expect(deleted).toMatchObject({ appTokenId: '1_user0001', admin: 'no', cut: { kind: 'deleted' } })
    expect(await verdict(practice, ks)).toBe('INVALID_KS LOGOUT')
  })

  it('of the older kind, and an ADMIN one, say their token themselves', async () => {
    const practice = await startPractice({ ksVersion: 1 })
    const { hold, leaks, takeNext, vault } = openParts()
    const id = await hold(practice, '1_user0001')
    takeNext(await tokenKs(practice, '1_user0001'))
    const incident = await leaks.reportKs('clipboard', 'unknown', undefined)
    expect(incident).toMatchObject({ appTokenId: '1_user0001', tokenId: id, admin: 'no' })
    // a USER session gives nobody the secret: the token may be used again afterwards
    expect(vault.record(id).compromised).toBeUndefined()
    await practice.close()

    const sealed = await practiceWith({})
    const adminId = await hold(sealed, '1_admin001')
    takeNext(await tokenKs(sealed, '1_admin001'))
    const second = await leaks.reportKs('clipboard', 'unknown', sealed.serviceUrl)
    expect(second).toMatchObject({ appTokenId: '1_admin001', tokenId: adminId, admin: 'yes' })
    expect(vault.record(adminId).compromised).toBeDefined()
  })

  it('of an account that nothing is held of asks where that is', async () => {
    const practice = await practiceWith({})
    const { leaks, takeNext } = openParts()
    takeNext(await tokenKs(practice, '1_user0001'))
    expect(await codeOf(leaks.reportKs('clipboard', 'unknown', undefined))).toBe('KS_ACCOUNT_UNKNOWN')
    const incident = await leaks.reportKs('clipboard', 'unknown', practice.serviceUrl)
    expect(await codeOf(leaks.delete(incident.id, { kind: 'ks', from: 'clipboard' }, ''))).toBe(
      'SERVICE_FORBIDDEN',
    )
    takeNext(await adminKs(practice))
    expect((await leaks.delete(incident.id, { kind: 'ks', from: 'clipboard' }, '')).cut?.kind).toBe('deleted')
  })
})

describe('an incident', () => {
  it('goes on after the process was killed between two steps, from a file of ids and times', async () => {
    const practice = await practiceWith({})
    const parts = openParts()
    const { hold, leaks, folder } = parts
    const id = await hold(practice, '1_user0001')
    const incident = await leaks.reportToken(id, 'month')
    await leaks.stop(incident.id, '')
    await parts.inventory.saveNow()

    const path = join(folder, 'incidents.json')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const text = readFileSync(path, 'utf8')
    expect(text).not.toContain(practice.appTokens[0]?.token)
    expect(text).not.toMatch(/djJ8/)
    // nothing of this process's memory is used from here on: what a killed one leaves behind is the folder
    const after = openParts(folder)
    expect(after.leaks.list()).toMatchObject([{ id: incident.id, step: 2, label: '1_user0001' }])
    await after.leaks.resume()
    expect(await codeOf(after.minter.mint(id, asked))).toBe('TOKEN_COMPROMISED')
    await after.leaks.secret(incident.id, false)
    expect((await after.leaks.prove(incident.id)).step).toBe(4)
  })

  it('that was written and not yet blocked when the process was killed is blocked at the next start', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, vault, inventory, folder } = openParts()
    const id = await hold(practice, '1_user0001')
    const incident = await leaks.reportToken(id, 'unknown')
    await vault.markLeaked(id, false)
    await inventory.saveNow()
    const after = openParts(folder)
    expect(after.vault.record(id).compromised).toBeUndefined()
    await after.leaks.resume()
    expect(after.vault.record(id).compromised).toBeDefined()
    expect(after.leaks.view(incident.id).step).toBe(1)
  })

  it('blocks its token again that was removed here and is held once more', async () => {
    const practice = await practiceWith({})
    const { hold, leaks, vault, minter, inventory, folder } = openParts()
    const id = await hold(practice, '1_user0001')
    const incident = await leaks.reportToken(id, 'unknown')
    await vault.remove(id)
    expect(leaks.view(incident.id)).toMatchObject({ isHeld: false })
    const again = await hold(practice, '1_user0001')
    await leaks.resume()
    expect(await codeOf(minter.mint(again, asked))).toBe('TOKEN_COMPROMISED')
    expect(leaks.view(incident.id)).toMatchObject({ isHeld: true, tokenId: again })
    // after a restart too
    await inventory.saveNow()
    const after = openParts(folder)
    expect(after.leaks.view(incident.id)).toMatchObject({ isHeld: true, tokenId: again })
  })
})
