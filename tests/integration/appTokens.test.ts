import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APP_TOKEN_PAGE, createClient, KalturaError, RELATIVE_TIME } from '../../src/kaltura'
import { sampleAccount } from '../../src/practice'
import { adminKs, practiceAccounts } from '../unit/practice/rawCalls'

const practiceWith = practiceAccounts()
const now = 1_800_000_000

async function account() {
  const practice = await practiceWith({ clock: () => now * 1000 })
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  return { practice, client, ks: await adminKs(practice) }
}
const codeOf = async (attempt: Promise<unknown>) => {
  try {
    await attempt
  } catch (error) {
    return error instanceof KalturaError ? error.code : error
  }
  return 'none'
}

describe('administering app tokens over HTTP', () => {
  test('adds, gets, changes and deletes one', async () => {
    const { client, ks } = await account()
    const { value: added } = await client.appTokens.add({
      ks,
      fields: {
        hashType: 'SHA256',
        sessionType: 0,
        sessionDuration: 900,
        description: 'short',
        expiry: now + 400_000_000,
      },
    })
    expect(added).toMatchObject({ hashType: 'SHA256', sessionType: 0, sessionDuration: 900, status: 2 })
    expect(added.expiry).toBe(now + 400_000_000)
    expect(added.sessionUserId).toBeNull()
    const { value: changed } = await client.appTokens.update({
      ks,
      id: added.id,
      fields: { sessionType: null, sessionPrivileges: 'list:*', expiry: null },
    })
    expect(changed).toMatchObject({ sessionType: null, sessionPrivileges: 'list:*', expiry: null })
    expect(changed).toMatchObject({ token: added.token, sessionDuration: 900, description: 'short' })
    expect((await client.appTokens.get({ ks, id: added.id })).value).toEqual(changed)
    expect((await client.appTokens.delete({ ks, id: added.id })).value).toBeNull()
    expect(await codeOf(client.appTokens.get({ ks, id: added.id }))).toBe('APP_TOKEN_ID_NOT_FOUND')
  })

  test('lists page by page, each once', async () => {
    const { client, ks } = await account()
    for (let n = 0; n < APP_TOKEN_PAGE; n += 1)
      await client.appTokens.add({ ks, fields: { description: `n${n}` } })
    const first = (await client.appTokens.list({ ks, pageIndex: 1 })).value
    const second = (await client.appTokens.list({ ks, pageIndex: 2 })).value
    expect(first.objects).toHaveLength(APP_TOKEN_PAGE)
    expect(first.totalCount).toBe(first.objects.length + second.objects.length)
    expect(new Set([...first.objects, ...second.objects].map(({ id }) => id)).size).toBe(first.totalCount)
    expect((await client.appTokens.list({ ks, pageIndex: 3 })).value.objects).toEqual([])
  })

  test('an expiry that the server would count from now is never sent', async () => {
    const { client, ks } = await account()
    fc.assert(
      fc.property(fc.integer({ min: -RELATIVE_TIME, max: RELATIVE_TIME }), (expiry) => {
        expect(() => client.appTokens.add({ ks, fields: { expiry } })).toThrow(RangeError)
        expect(() => client.appTokens.update({ ks, id: '1_x', fields: { expiry } })).toThrow(RangeError)
      }),
    )
    expect(() => client.appTokens.add({ ks, fields: { sessionDuration: 0 } })).toThrow(RangeError)
  })

  test('a session that may not is refused by name', async () => {
    const { practice, client } = await account()
    const { ks } = (await client.startWidgetSession({ partnerId: practice.partnerId })).value
    expect(await codeOf(client.appTokens.list({ ks, pageIndex: 1 }))).toBe('SERVICE_FORBIDDEN')
  })

  test('ending a session answers nothing, and it is over', async () => {
    const { client, ks } = await account()
    expect((await client.sessionEnd({ ks })).value).toBeNull()
    expect(await codeOf(client.appTokens.list({ ks, pageIndex: 1 }))).toBe('INVALID_KS')
  })

  test('a sample account reads as it is', async () => {
    const { client, ks } = await account()
    const { objects } = (await client.appTokens.list({ ks, pageIndex: 1 })).value
    expect(objects.map(({ id }) => id).sort()).toEqual(sampleAccount.appTokens.map(({ id }) => id).sort())
  })
})
