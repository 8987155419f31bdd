import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RequestToRead } from '../../src/contract/requests'
import type { SessionView } from '../../src/contract/sessions'
import { createClient, startSessionWithToken } from '../../src/kaltura'
import { openRequestRunner } from '../../src/main/requests/runner'
import { openSessionBook } from '../../src/main/sessions/book'
import { type FaultName, type Practice, sampleAccount, startPractice } from '../../src/practice'

let practice: Practice
beforeEach(async () => {
  practice = await startPractice()
})
afterEach(() => practice.close())

/** A runner over HTTP, with a session of this sample token in its book. */
async function runnerWith(appTokenId: string) {
  const { partnerId, serviceUrl, appTokens } = practice
  const clientFor = async (url: string) => createClient({ fetch, serviceUrl: url, deadlineMs: 5_000 })
  const client = await clientFor(serviceUrl)
  const sample = appTokens.find(({ id }) => id === appTokenId)
  if (!sample) throw new Error(`no sample token ${appTokenId}`)
  const { token, hashType } = sample
  const widget = await client.startWidgetSession({ partnerId, expiry: 300 })
  const { value } = await startSessionWithToken({
    client,
    widgetKs: widget.value.ks,
    partnerId,
    appTokenId,
    token,
    hashType,
  })
  const book = openSessionBook(() => {})
  const view: SessionView = {
    id: randomUUID(),
    tokenLabel: '',
    partnerId,
    serviceUrl,
    fingerprint: '00000000',
    mintedAt: Date.now(),
    endsAt: value.expiry * 1000,
    lifetime: 900,
    type: value.sessionType,
    userId: '',
    privileges: value.privileges,
    requested: { lifetime: 900, privileges: '' },
    points: [],
  }
  book.file(view, value.ks)
  const runner = openRequestRunner({ book, clientFor })
  const run = (request: RequestToRead, runId: string = randomUUID()) =>
    runner.run({ runId, sessionId: view.id, request })
  return { runner, run, book, sessionId: view.id, ks: value.ks }
}

const shown = (object: { fields: { name: string; value?: unknown }[] } | undefined, field: string) =>
  object?.fields.find(({ name }) => name === field)?.value

describe('each request over HTTP, with the KS of a session', () => {
  it('session.get', async () => {
    const { run } = await runnerWith('1_admin001')
    const { root, duration, serverSession } = await run({ action: 'session.get', params: {} })
    expect(shown(root, 'sessionType')).toBe('2')
    expect(root).toMatchObject({ missing: [], withheld: 0 })
    expect(duration).toBeGreaterThanOrEqual(0)
    expect(serverSession).toMatch(/^\d+$/)
  })

  it('partner.get, without the secrets of the account', async () => {
    const { run } = await runnerWith('1_admin001')
    const answer = await run({ action: 'partner.get', params: {} })
    expect(shown(answer.root, 'name')).toBe(sampleAccount.name)
    expect(answer.withheld).toBe(2)
    expect(JSON.stringify(answer)).not.toContain(sampleAccount.adminSecret)
    expect(JSON.stringify(answer)).not.toContain(sampleAccount.secret)
  })

  it('media.list, with filter, order and pager as they were asked', async () => {
    const { run } = await runnerWith('1_user0001')
    const { root, list } = await run({
      action: 'media.list',
      params: { nameLike: 'PODCAST', mediaTypeEqual: 5, orderBy: '-createdAt', pageSize: 1, pageIndex: 2 },
    })
    expect(shown(root, 'totalCount')).toBe(2)
    expect(list?.first.map((entry) => shown(entry, 'name'))).toEqual(['Podcast 12: live at scale'])
    expect(list?.first[0]?.fields).toContainEqual({
      name: 'mediaType',
      type: 'number',
      value: 5,
      meaning: 'AUDIO',
    })
  })

  it('baseEntry.get', async () => {
    const { run } = await runnerWith('1_user0001')
    const { root, list } = await run({ action: 'baseEntry.get', params: { entryId: '1_welcome1' } })
    expect(shown(root, 'name')).toBe('Welcome to the team')
    expect(list).toBeUndefined()
  })

  it('category.list', async () => {
    const { run } = await runnerWith('1_user0001')
    const { list } = await run({ action: 'category.list', params: { parentIdEqual: 0 } })
    expect(list?.first.length).toBeGreaterThan(0)
    for (const category of list?.first ?? []) expect(shown(category, 'parentId')).toBe(0)
  })

  it('appToken.list and appToken.get, without the secrets of the tokens', async () => {
    const { run, runner } = await runnerWith('1_admin001')
    const runId = randomUUID()
    const all = await run({ action: 'appToken.list', params: { pageSize: 500 } }, runId)
    expect(all.withheld).toBe(sampleAccount.appTokens.length)
    const one = await run({ action: 'appToken.get', params: { id: '1_user0001' } })
    expect(shown(one.root, 'hashType')).toBe('SHA256')
    for (const { token } of sampleAccount.appTokens) {
      expect(JSON.stringify([all, one]) + runner.text(runId, {})).not.toContain(token)
    }
  })
})

describe('an answer can be looked at further, and copied, as long as it is kept', () => {
  it('piece by piece, and as text', async () => {
    const { run, runner } = await runnerWith('1_user0001')
    const runId = randomUUID()
    await run({ action: 'media.list', params: {} }, runId)
    expect(runner.objects(runId, 10, 50)).toHaveLength(2)
    expect(runner.text(runId, { object: 0, field: 'id' })).toBe('1_welcome1')
    expect(runner.text(runId, { field: 'totalCount' })).toBe('12')
    expect(JSON.parse(runner.text(runId, { object: 11 }))).toMatchObject({ name: 'Campus map' })
    const whole = JSON.parse(runner.text(runId, {}))
    expect(whole).toMatchObject({ totalCount: 12, objectType: 'KalturaMediaListResponse' })
    expect(whole.objects).toHaveLength(12)
    expect(() => runner.text(runId, { object: 12 })).toThrow('ANSWER_GONE')
    expect(() => runner.text(runId, { field: 'secret' })).toThrow('ANSWER_GONE')
  })

  it('only the last few are', async () => {
    const { run, runner } = await runnerWith('1_user0001')
    const first = randomUUID()
    await run({ action: 'media.list', params: {} }, first)
    for (let n = 0; n < 4; n++) await run({ action: 'baseEntry.get', params: { entryId: '1_logo0001' } })
    expect(() => runner.objects(first, 0, 50)).toThrow('ANSWER_GONE')
  })
})

describe('what goes wrong has its own code, and no KS in it', () => {
  const list: RequestToRead = { action: 'media.list', params: {} }

  it.each<[FaultName, string]>([
    ['html', 'ANSWER_NOT_JSON'],
    ['half-body', 'CONNECTION_RESET'],
    ['reset', 'CONNECTION_RESET'],
    ['huge', 'ANSWER_TOO_LARGE'],
    ['redirect', 'REDIRECT_REFUSED'],
    ['http-500', 'HTTP_STATUS'],
    ['rate-limit', 'ACTION_BLOCKED'],
    ['slow-drip', 'TIMEOUT'],
  ])('%s', async (fault, code) => {
    const { run, ks } = await runnerWith('1_user0001')
    practice.setFault(fault)
    const failure = await run(list).catch((error) => error)
    expect(failure).toMatchObject({ code })
    expect(JSON.stringify({ ...failure, text: String(failure.stack) })).not.toContain(ks)
  })

  it.each<[RequestToRead, string, string]>([
    [{ action: 'session.get', params: {} }, '1_user0001', 'SERVICE_FORBIDDEN'],
    [{ action: 'partner.get', params: {} }, '1_user0001', 'SERVICE_FORBIDDEN'],
    [{ action: 'appToken.list', params: {} }, '1_user0001', 'SERVICE_FORBIDDEN'],
    [list, '1_playback', 'SERVICE_FORBIDDEN'],
    [{ action: 'category.list', params: {} }, '1_mediauri', 'INVALID_KS'],
    [{ action: 'appToken.get', params: { id: '1_nonesuch' } }, '1_admin001', 'APP_TOKEN_ID_NOT_FOUND'],
    [{ action: 'baseEntry.get', params: { entryId: '1_nonesuch' } }, '1_user0001', 'API_ERROR'],
  ])('%j with %s is refused as %s', async (request, token, code) => {
    const { run } = await runnerWith(token)
    await expect(run(request)).rejects.toMatchObject({ code })
  })

  it('a session that has ended or was forgotten is not used', async () => {
    const { run, book, sessionId } = await runnerWith('1_user0001')
    book.forget(sessionId)
    await expect(run(list)).rejects.toThrow('SESSION_NOT_FOUND')
  })
})

describe('a request can be cancelled', () => {
  it('while the server takes its time; nothing is kept of it', async () => {
    const { run, runner } = await runnerWith('1_user0001')
    practice.setFault('slow-drip')
    const runId = randomUUID()
    const under = run({ action: 'media.list', params: {} }, runId)
    setTimeout(() => runner.cancel(runId), 100)
    await expect(under).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(() => runner.text(runId, {})).toThrow('ANSWER_GONE')
  })

  it('and a page that starts more than a few ends the oldest', async () => {
    const { run, runner } = await runnerWith('1_user0001')
    practice.setFault('slow-drip')
    const ids = Array.from({ length: 5 }, () => randomUUID())
    const runs = ids.map((id) => run({ action: 'media.list', params: {} }, id).catch((error) => error.code))
    expect(await runs[0]).toBe('CANCELLED')
    for (const id of ids) runner.cancel(id)
    expect(await Promise.all(runs)).toEqual(ids.map(() => 'CANCELLED'))
  })
})
