import { describe, expect, it } from 'vitest'
import { explain } from '../../src/contract/catalogue'
import type { Failure } from '../../src/contract/failures'
import { createClient, type Fetch } from '../../src/kaltura'
import { askServer } from '../../src/main/inspect/askServer'
import type { Practice, PracticeFault } from '../../src/practice'
import { freshKs } from '../unit/kaltura/ksInText'
import { adminKs, call, exchange, practiceAccounts, sampleToken, startedKs } from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()

async function asking(options: { fetch?: Fetch } = {}) {
  const practice = await practiceWith()
  const client = createClient({ fetch: options.fetch ?? fetch, serviceUrl: practice.serviceUrl })
  const ask = (ks: string, asker?: string) => askServer(client, ks, practice.partnerId, asker)
  return { practice, ask }
}

/** What a dead KS is told of with. */
function reasonOf(verdict: Awaited<ReturnType<typeof askServer>>): string {
  if (verdict.state !== 'dead') return verdict.state
  // the words for somebody's KS, not those for one of the app's own
  expect(explain(verdict.failure).happened).toBe(
    explain({
      code: 'INVALID_KS',
      params: { about: 'inspected' },
      server: { ksReason: verdict.failure.server?.ksReason },
    } as Failure).happened,
  )
  return verdict.failure.server?.ksReason ?? ''
}

const limited = (privileges: string) => (practice: Practice) => startedKs(practice, { privileges, type: 2 })

describe('asking a server about a KS with the KS itself', () => {
  it.each<[string, (practice: Practice) => Promise<string>]>([
    ['EXPIRED', (practice) => startedKs(practice, { expiry: -10 })],
    [
      'LOGOUT',
      async (practice) => {
        const { ks } = await exchange(practice, sampleToken(practice, '1_user0001'))
        await call(practice, 'session.end', { ks })
        return ks
      },
    ],
    [
      'EXCEEDED_ACTIONS_LIMIT',
      async (practice) => {
        const ks = await limited('actionslimit:1')(practice)
        await call(practice, 'media.list', { ks })
        return ks
      },
    ],
    ['EXCEEDED_RESTRICTED_IP', limited('iprestrict:10.0.0.1')],
    ['EXCEEDED_RESTRICTED_URI', limited('urirestrict:/api_v3/service/media/*')],
    ['UNREADABLE', async (practice) => freshKs(practice.partnerId)],
    ['UNREADABLE', async (practice) => `${(await startedKs(practice)).slice(0, 60)}AAAA`],
  ])('%s is told as what it is', async (reason, ksOf) => {
    const { practice, ask } = await asking()
    const ks = await ksOf(practice)
    const verdict = await ask(ks)
    expect(reasonOf(verdict)).toBe(reason)
    expect(JSON.stringify(verdict)).not.toContain(ks.slice(0, 40))
  })

  it.each(['INVALID_USER', 'INVALID_PARTNER'])('%s too, which no practice account says', async (reason) => {
    const body = JSON.stringify({
      code: 'INVALID_KS',
      message: `Invalid KS "${reason}", Error "-1,INVALID_STR"`,
      objectType: 'KalturaAPIException',
      args: { KSID: reason, ERR_CODE: '-1', ERR_DESC: 'INVALID_STR' },
    })
    const { practice, ask } = await asking({ fetch: async () => new Response(body) })
    expect(reasonOf(await ask(freshKs(practice.partnerId)))).toBe(reason)
  })

  it('a plain USER session is alive, and may not read itself', async () => {
    const { practice, ask } = await asking()
    expect(await ask(await startedKs(practice))).toEqual({ state: 'forbidden' })
  })

  it('an ADMIN session is read, with its privileges', async () => {
    const { practice, ask } = await asking()
    expect(await ask(await adminKs(practice, { privileges: 'list:*' }))).toMatchObject({
      state: 'read',
      isTried: true,
      sessionType: 2,
      userId: 'boss',
      privileges: 'list:*',
    })
  })

  it('spends one of its calls', async () => {
    const { practice, ask } = await asking()
    const ks = await limited('actionslimit:2')(practice)
    expect([reasonOf(await ask(ks)), reasonOf(await ask(ks)), reasonOf(await ask(ks))]).toEqual([
      'read',
      'read',
      'EXCEEDED_ACTIONS_LIMIT',
    ])
  })
})

describe('asking with another session in its place', () => {
  it('reads a KS without trying it: its calls are not spent, and an ended one is read too', async () => {
    const { practice, ask } = await asking()
    const asker = await adminKs(practice)
    const ks = await startedKs(practice, { privileges: 'actionslimit:1', userId: 'jo' })
    for (const _ of [1, 2]) {
      expect(await ask(ks, asker)).toMatchObject({
        state: 'read',
        isTried: false,
        userId: 'jo',
        sessionType: 0,
      })
    }
    expect(await ask(ks)).toEqual({ state: 'forbidden' })
    expect(await ask(await startedKs(practice, { expiry: -10 }), asker)).toMatchObject({ state: 'read' })
  })

  it('tells a KS that cannot be read from an asker that is refused', async () => {
    const { practice, ask } = await asking()
    const ks = await startedKs(practice)
    expect(reasonOf(await ask(freshKs(practice.partnerId), await adminKs(practice)))).toBe('UNREADABLE')
    await expect(ask(ks, await adminKs(practice, { expiry: -10 }))).rejects.toMatchObject({
      code: 'INVALID_KS',
      ksReason: 'EXPIRED',
    })
    await expect(ask(ks, await startedKs(practice))).rejects.toMatchObject({ code: 'SERVICE_FORBIDDEN' })
  })
})

describe('an answer that is not what the API promises', () => {
  it.each<[PracticeFault, string]>([
    ['html', 'ANSWER_NOT_JSON'],
    ['half-body', 'CONNECTION_RESET'],
    ['http-500', 'HTTP_STATUS'],
    ['redirect', 'REDIRECT_REFUSED'],
    ['rate-limit', 'ACTION_BLOCKED'],
  ])('%j is no verdict', async (fault, code) => {
    const { practice, ask } = await asking()
    const ks = await adminKs(practice)
    practice.setFault(fault)
    await expect(ask(ks)).rejects.toMatchObject({ code })
  })

  it.each([
    ['of another partner', { partnerId: 1 }],
    ['without a type', { sessionType: undefined }],
    ['with the KS in it', { privileges: 'ECHO' }],
    ['with a type of its own', { sessionType: 7 }],
  ])('%s is not believed', async (_, change) => {
    const practice = await practiceWith()
    const ks = freshKs(practice.partnerId)
    const fields = {
      partnerId: practice.partnerId,
      sessionType: 0,
      expiry: 1_900_000_000,
      userId: 'jo',
      privileges: '',
      ...change,
    }
    const body = JSON.stringify({ ...fields, objectType: 'KalturaSessionInfo' }).replace('ECHO', ks)
    const client = createClient({ fetch: async () => new Response(body), serviceUrl: practice.serviceUrl })
    await expect(askServer(client, ks, practice.partnerId, undefined)).rejects.toMatchObject({
      code: 'ANSWER_UNEXPECTED',
    })
  })
})
