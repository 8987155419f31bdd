import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Environment } from '../../../../src/contract/environments'
import type { MintRequest } from '../../../../src/contract/tokens'
import { encryptKsV2, type KalturaClient, KalturaError } from '../../../../src/kaltura'
import { IDLE, MAX_OPEN, openAccountSessions } from '../../../../src/main/accounts/admin/adminSessions'
import { Failed } from '../../../../src/main/failed'
import { memoryKeychain } from '../memoryKeychain'
import { aToken, freshFolder, openAll } from '../vaultFixture'

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function open(environment?: Environment) {
  const { vault } = openAll(freshFolder(), memoryKeychain())
  vi.useRealTimers()
  const { id: tokenId } = await vault.add(aToken, 'made-up-secret')
  vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const minted: MintRequest[] = []
  const closed: string[] = []
  let mintFails: Error | undefined
  let isConcealed = false
  const sessions = openAccountSessions({
    vault,
    environments: { of: () => environment },
    clientFor: async () => ({ serviceUrl: aToken.serviceUrl }) as KalturaClient,
    journal: { note: () => {} },
    onClose: (_, why) => void closed.push(why),
    guard: () => () => {
      if (isConcealed) throw new Failed('APP_CONCEALED')
    },
    exchange: async (_, request) => {
      if (mintFails) throw mintFails
      minted.push(request)
      const expiry = Math.floor(Date.now() / 1000) + request.lifetime
      const fields = { partnerId: 12_345, expiry, sessionType: 2, userId: '', privileges: '' }
      const ks = encryptKsV2(
        { ...fields, masterPartnerId: '', additionalData: '' },
        '5a'.repeat(16),
        Buffer.alloc(16, minted.length),
      )
      return { value: { ...fields, sessionType: 2 as const, ks }, transport: {} }
    },
  })
  return {
    ...{ sessions, tokenId, minted, closed },
    conceal: () => {
      isConcealed = true
    },
    failMints: (error: Error | undefined) => {
      mintFails = error
    },
  }
}

describe('an admin session', () => {
  it('takes a typed confirmation in a production environment, once, and none where a person was asked elsewhere', async () => {
    const production = { id: 'production', name: 'Production', colour: 'red', production: true } as const
    const { sessions, tokenId, minted } = await open(production)
    for (const confirmation of [undefined, 'Prod']) {
      await expect(sessions.openByToken(tokenId, { confirmation })).rejects.toMatchObject({
        failure: { code: 'CONFIRMATION_NEEDED' },
      })
    }
    expect(minted).toEqual([])
    const { id } = await sessions.openByToken(tokenId, { confirmation: 'production' })
    expect(minted).toHaveLength(1)
    vi.setSystemTime(Date.now() + 14.5 * 60_000)
    await sessions.ks(id)
    expect(minted).toHaveLength(2)
    await sessions.openByToken(tokenId, { isAskedElsewhere: true })
    expect(minted).toHaveLength(3)
  })

  it('asks for ADMIN, for a quarter of an hour', async () => {
    const { sessions, tokenId, minted } = await open()
    await sessions.openByToken(tokenId)
    expect(minted).toEqual([{ lifetime: 900, type: 2, privileges: '' }])
  })

  it('is dropped after a quarter of an hour without use, and not while it is used', async () => {
    const { sessions, tokenId, closed } = await open()
    const { id } = await sessions.openByToken(tokenId)
    vi.advanceTimersByTime(IDLE - MINUTE)
    sessions.touch(id)
    vi.advanceTimersByTime(IDLE - MINUTE)
    expect(closed).toEqual([])
    vi.advanceTimersByTime(MINUTE)
    expect(closed).toEqual(['idle'])
    expect(() => sessions.get(id)).toThrow(new Failed('ACCOUNT_NOT_OPEN'))
  })

  it('makes room where too many are open: the one that was not used for longest goes, and none that work goes on with', async () => {
    const { sessions, tokenId, closed } = await open()
    const work = await sessions.openByToken(tokenId, { isAskedElsewhere: true })
    const lent = await sessions.openByToken(tokenId)
    const giveBack = sessions.lend(lent.id)
    const [used, unused] = [await sessions.openByToken(tokenId), await sessions.openByToken(tokenId)]
    for (let n = 2; n < MAX_OPEN; n++) await sessions.openByToken(tokenId)
    expect(closed).toEqual([])
    await sessions.ks(used.id)
    await sessions.openByToken(tokenId)
    expect(closed).toEqual(['idle'])
    expect(() => sessions.get(unused.id)).toThrow(new Failed('ACCOUNT_NOT_OPEN'))
    for (const { id } of [work, lent, used]) expect(sessions.get(id).id).toBe(id)
    giveBack()
    for (let n = 0; n < 1_000; n++) await sessions.openByToken(tokenId)
    expect(sessions.openFor(lent)).toHaveLength(MAX_OPEN + 1)
    expect(sessions.get(work.id).id).toBe(work.id)
  })

  it('is renewed once, near its end, however many ask', async () => {
    const { sessions, tokenId, minted } = await open()
    const { id } = await sessions.openByToken(tokenId)
    const first = await sessions.ks(id)
    vi.advanceTimersByTime(10 * MINUTE)
    expect(await sessions.ks(id)).toBe(first)
    vi.advanceTimersByTime(4.5 * MINUTE)
    const [one, other] = await Promise.all([sessions.ks(id), sessions.ks(id)])
    expect(one).not.toBe(first)
    expect(other).toBe(one)
    expect(minted).toHaveLength(2)
  })

  it('that cannot be renewed says why, apart from what the call would have met', async () => {
    const { sessions, tokenId, failMints } = await open()
    const { id } = await sessions.openByToken(tokenId)
    vi.advanceTimersByTime(14.5 * MINUTE)
    failMints(new KalturaError('APP_TOKEN_ID_NOT_FOUND'))
    await expect(sessions.ks(id)).rejects.toEqual(new Failed('APP_TOKEN_ID_NOT_FOUND'))
    failMints(undefined)
    await expect(sessions.ks(id)).resolves.toMatch(/^djJ8/)
  })

  it('that was cut off is minted anew and the call goes on, once', async () => {
    const { sessions, tokenId, minted } = await open()
    const { id } = await sessions.openByToken(tokenId)
    const used: string[] = []
    const answer = await sessions.run(id, 'APP_TOKEN_BASE', async (_, ks) => {
      used.push(ks)
      if (used.length === 1) throw new KalturaError('INVALID_KS', { ksReason: 'LOGOUT' })
      return { value: 'done', transport: {} }
    })
    expect([answer, new Set(used).size, minted.length]).toEqual(['done', 2, 2])
    const always = sessions.run(id, 'APP_TOKEN_BASE', async () => {
      throw new KalturaError('INVALID_KS', { ksReason: 'LOGOUT' })
    })
    await expect(always).rejects.toMatchObject({ code: 'INVALID_KS' })
    expect(minted).toHaveLength(3)
  })

  it('is kept by nobody when the account is closed while it is renewed', async () => {
    const { sessions, tokenId } = await open()
    const { id } = await sessions.openByToken(tokenId)
    vi.advanceTimersByTime(14.5 * MINUTE)
    const renewing = sessions.ks(id)
    sessions.close(id)
    await expect(renewing).rejects.toEqual(new Failed('ACCOUNT_NOT_OPEN'))
  })

  it('is let go of at once, but where work goes on with it: then nobody sees it, and it ends with the work', async () => {
    const { sessions, tokenId, closed } = await open()
    const [idle, lent] = [await sessions.openByToken(tokenId), await sessions.openByToken(tokenId)]
    const work = await sessions.openByToken(tokenId, { isAskedElsewhere: true })
    const giveBack = sessions.lend(lent.id)
    sessions.letGo()
    sessions.letGo()
    expect(closed).toEqual(['concealed', 'concealed'])
    expect(sessions.openFor(lent).map(({ id }) => id)).toEqual([work.id])
    expect(() => sessions.get(idle.id)).toThrow('ACCOUNT_NOT_OPEN')
    expect(await sessions.ks(lent.id)).toBeTruthy()
    expect(await sessions.ks(work.id)).toBeTruthy()
    giveBack()
    giveBack()
    expect(() => sessions.get(lent.id)).toThrow('ACCOUNT_NOT_OPEN')
    expect(closed).toHaveLength(2)
  })

  it('that was lent stays open when it is given back and nothing happened meanwhile', async () => {
    const { sessions, tokenId } = await open()
    const { id } = await sessions.openByToken(tokenId)
    sessions.lend(id)()
    expect(sessions.get(id).id).toBe(id)
  })

  it('is kept by nobody when everything was let go of while it was minted', async () => {
    const { sessions, tokenId, conceal } = await open()
    const opening = sessions.openByToken(tokenId)
    conceal()
    await expect(opening).rejects.toEqual(new Failed('APP_CONCEALED'))
    expect(sessions.openFor(aToken)).toEqual([])
  })
})
