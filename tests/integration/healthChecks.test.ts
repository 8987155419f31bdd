import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPractice } from '../../src/practice'
import { type SecretService, startSecretService } from '../support/secretService'
import { practiceAccounts } from '../unit/practice/rawCalls'
import { openParts } from './healthParts'

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())
const practiceWith = practiceAccounts()

const everything = { kind: 'matching', query: '', filter: 'all' } as const

describe('a check over HTTP with a real keychain', () => {
  it('tells each kind of trouble apart, and keeps it over a restart', async () => {
    const practice = await practiceWith({})
    const parts = openParts()
    const { hold, health, vault, folder } = parts
    const ids = {
      works: await hold(practice, '1_user0001', { declared: false }),
      'wrong-secret': await hold(practice, '1_wildcard', { secret: '1'.repeat(32) }),
      'not-found': await hold(practice, '1_unheard0'),
      inactive: await hold(practice, '1_disabled'),
      expired: await hold(practice, '1_expired1'),
      'unknown-account': await hold(practice, '1_elsewher', { partnerId: 99 }),
      unreachable: await hold(practice, '1_nowhere1', { serviceUrl: 'http://127.0.0.1:59999' }),
      'secret-missing': await hold(practice, '1_opentype'),
    }
    const leakedId = await hold(practice, '1_md5hash1')
    await vault.markLeaked(leakedId, true)
    await parts.keychain.delete('KSmith', vault.record(ids['secret-missing']).entryId)

    expect(health.plan(everything)).toMatchObject({ total: 8, accounts: 3, hosts: 2, skipped: 1 })
    health.check(everything)
    await health.over()
    const outcomes = Object.fromEntries(
      Object.entries(ids).map(([name, id]) => [name, vault.record(id).health?.outcome]),
    )
    expect(outcomes).toEqual(Object.fromEntries(Object.keys(ids).map((name) => [name, name])))
    expect(vault.record(leakedId).health).toBeUndefined()
    expect(health.progress()).toMatchObject({ state: 'done', done: 8, of: 8, skipped: 1 })
    expect(parts.listing.all('', 'trouble')).toHaveLength(8)
    expect(parts.notes.at(-1)).toMatchObject({
      event: 'health.checked',
      note: '8 app tokens were checked. 1 works.',
    })
    // one that works teaches what the token carries, and ends nothing
    expect(vault.record(ids.works).caps.privileges).toEqual({ source: 'learned', value: '' })
    expect(parts.calls).not.toContain('session.end')
    const again = openParts(folder)
    expect(again.vault.record(ids.expired).health?.outcome).toBe('expired')
  })

  it('asks a host four at a time at most, over one widget session', async () => {
    const practice = await practiceWith({ latencyMs: 60 })
    const { hold, health, open, calls } = openParts()
    for (const { id } of practice.appTokens) await hold(practice, id)
    health.check(everything)
    await health.over()
    expect(health.progress().done).toBe(practice.appTokens.length)
    expect(open.most).toBe(4)
    expect(calls.filter((call) => call === 'session.startWidgetSession')).toHaveLength(1)
  })

  it('stops when told to, and keeps what it found', async () => {
    const practice = await practiceWith({ latencyMs: 40 })
    const { hold, health, beforeCalls, listing } = openParts()
    for (const { id } of practice.appTokens) await hold(practice, id)
    let asked = 0
    beforeCalls((action) => {
      if (action === 'apptoken.startSession' || action === 'appToken.startSession') asked += 1
      if (asked === 6) health.stop()
    })
    health.check(everything)
    await health.over()
    const { state, done, of } = health.progress()
    expect(state).toBe('stopped')
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(of)
    expect(listing.all('', 'all').filter((record) => record.health)).toHaveLength(done)
  })

  it('stops once when the keychain is locked, instead of meeting that for each token', async () => {
    const practice = await practiceWith({})
    const { hold, health, vault, keychain } = openParts()
    const ids: string[] = []
    for (const { id } of practice.appTokens) ids.push(await hold(practice, id))
    let asked = 0
    const { get } = keychain
    const { Failed } = await import('../../src/main/failed')
    keychain.get = async (...entry) => {
      asked += 1
      if (asked > 2) throw new Failed('KEYCHAIN_LOCKED')
      return get(...entry)
    }
    health.check(everything)
    await health.over()
    expect(health.progress()).toMatchObject({ state: 'failed', failure: { code: 'KEYCHAIN_LOCKED' } })
    expect(asked).toBeLessThanOrEqual(6)
    const known = ids.filter((id) => vault.record(id).health)
    expect(known.length).toBe(health.progress().done)
    expect(known.length).toBeLessThan(ids.length)
  })

  it('says that a clock is off, while the token works', async () => {
    const practice = await startPractice({ clockSkewSeconds: 300 })
    const { hold, health, vault } = openParts()
    const id = await hold(practice, '1_user0001')
    health.check({ kind: 'one', id })
    await health.over()
    const found = vault.record(id).health
    expect(found?.outcome).toBe('works')
    expect(found?.skewMs).toBeGreaterThan(290_000)
    expect(health.progress().skewed).toBe(1)
    await practice.close()
  })

  it('does not wait for a host again and again that cannot be reached', async () => {
    const practice = await practiceWith({})
    const { hold, health, calls, vault } = openParts()
    const ids: string[] = []
    for (let n = 0; n < 30; n++) {
      ids.push(await hold(practice, `1_far${n}`, { serviceUrl: 'http://127.0.0.1:59999', partnerId: n + 1 }))
    }
    health.check(everything)
    await health.over()
    expect(ids.every((id) => vault.record(id).health?.outcome === 'unreachable')).toBe(true)
    expect(calls.length).toBeLessThan(12)
  })
})
