import { describe, expect, it } from 'vitest'
import { createClient, type Fetch, type KalturaClient } from '../../../src/kaltura'
import { openHashTypes } from '../../../src/main/accounts/hashTypes'
import { openSearches } from '../../../src/main/accounts/searches'
import { Failed } from '../../../src/main/failed'
import { openSecretHandles } from '../../../src/main/intake/handles'
import { sampleAccount, startPractice } from '../../../src/practice'
import { freshFolder, openAll } from './vaultFixture'

const SEARCH = '00000000-0000-4000-8000-000000000001'
const sample = (id: string) => {
  const found = sampleAccount.appTokens.find((token) => token.id === id)
  if (!found) throw new Error(`no sample ${id}`)
  return found
}

async function open({ confirm = async () => {} }: { confirm?: () => Promise<void> } = {}) {
  const practice = await startPractice()
  const { vault } = openAll(freshFolder())
  const handles = openSecretHandles()
  const searches = openSearches()
  const sent: string[] = []
  const recording: Fetch = (url, init) => {
    sent.push(url)
    return fetch(url, init)
  }
  const steps: number[] = []
  let before: () => Promise<unknown> = async () => {}
  const hashTypes = openHashTypes({
    vault,
    handles,
    searches,
    confirmHost: confirm,
    clientFor: async (serviceUrl): Promise<KalturaClient> => {
      await before()
      return createClient({ fetch: recording, serviceUrl })
    },
    onTry: ({ place }) => steps.push(place),
  })
  const place = (appTokenId: string) => ({
    serviceUrl: practice.serviceUrl,
    partnerId: practice.partnerId,
    appTokenId,
  })
  return {
    practice,
    vault,
    handles,
    searches,
    hashTypes,
    sent,
    steps,
    place,
    beforeCalling: (act: () => Promise<unknown>) => {
      before = act
    },
  }
}

describe('the hash type of a token that is being added', () => {
  it('comes with what else the answer taught, and nothing about how long sessions may be', async () => {
    const { hashTypes, handles, place, steps, practice } = await open()
    const { handle } = handles.keep(sample('1_fixedusr').token)
    expect(await hashTypes.ofNew(SEARCH, place('1_fixedusr'), handle)).toEqual({
      hashType: 'SHA256',
      isExpired: false,
      carries: { privileges: '', userId: 'support@practice.example' },
    })
    expect(steps).toEqual([1])
    expect(hashTypes.learnedOf(place('1_fixedusr'), 'SHA256', handle)).toMatchObject({
      duration: { source: 'unknown' },
      expiry: { source: 'unknown' },
      type: { source: 'unknown' },
      userId: { source: 'learned', value: 'support@practice.example' },
      privileges: { source: 'learned', value: '' },
    })
    await practice.close()
  })

  it('tells a token that forces ADMIN', async () => {
    const { hashTypes, handles, place, practice } = await open()
    const { handle } = handles.keep(sample('1_admin001').token)
    expect((await hashTypes.ofNew(SEARCH, place('1_admin001'), handle)).carries).toMatchObject({ type: 2 })
    await practice.close()
  })

  it('is believed for that token, that secret and that type alone', async () => {
    const { hashTypes, handles, place, practice } = await open()
    const { handle } = handles.keep(sample('1_narrow01').token)
    await hashTypes.ofNew(SEARCH, place('1_narrow01'), handle)
    const other = handles.keep('another').handle
    expect(hashTypes.learnedOf(place('1_narrow01'), 'SHA256', handle)).toBeDefined()
    expect(hashTypes.learnedOf(place('1_narrow01'), 'SHA1', handle)).toBeUndefined()
    expect(hashTypes.learnedOf(place('1_user0001'), 'SHA256', handle)).toBeUndefined()
    expect(hashTypes.learnedOf(place('1_narrow01'), 'SHA256', other)).toBeUndefined()
    await practice.close()
  })

  it('is not asked for of a host that was not confirmed', async () => {
    const { hashTypes, handles, place, sent, practice } = await open({
      confirm: async () => {
        throw new Failed('HOST_NOT_CONFIRMED')
      },
    })
    const { handle } = handles.keep('made-up')
    await expect(hashTypes.ofNew(SEARCH, place('1_user0001'), handle)).rejects.toThrow('HOST_NOT_CONFIRMED')
    expect(sent).toEqual([])
    await practice.close()
  })

  it('is not asked for where the token is held already', async () => {
    const { hashTypes, handles, vault, place, sent, practice } = await open()
    await vault.add({ ...place('1_user0001'), label: '', tags: [], hashType: 'MD5' }, 'made-up')
    const { handle } = handles.keep(sample('1_user0001').token)
    await expect(hashTypes.ofNew(SEARCH, place('1_user0001'), handle)).rejects.toThrow('DUPLICATE_TOKEN')
    expect(sent).toEqual([])
    await practice.close()
  })

  it('is not guessed for a wrong secret: the secret is to blame', async () => {
    const { hashTypes, handles, place, practice } = await open()
    const { handle } = handles.keep('made-up')
    await expect(hashTypes.ofNew(SEARCH, place('1_user0001'), handle)).rejects.toMatchObject({
      failure: { code: 'SECRET_REFUSED', field: 'secret' },
    })
    await practice.close()
  })
})

describe('the hash type of a held token', () => {
  const held = async () => {
    const all = await open()
    const token = { ...all.place('1_narrow01'), label: '', tags: [], hashType: 'MD5' as const }
    const { id } = await all.vault.add(token, sample('1_narrow01').token)
    return { ...all, id }
  }

  it('is corrected, with its limits', async () => {
    const { hashTypes, vault, id, practice } = await held()
    await hashTypes.ofHeld(SEARCH, id)
    expect(vault.record(id)).toMatchObject({
      hashType: 'SHA256',
      caps: {
        duration: { source: 'unknown' },
        privileges: { source: 'learned', value: sample('1_narrow01').sessionPrivileges },
      },
    })
    await practice.close()
  })

  it('is left alone when its secret was replaced meanwhile', async () => {
    const { hashTypes, vault, id, practice, beforeCalling } = await held()
    beforeCalling(() => vault.replaceSecret(id, 'another-made-up-secret'))
    await expect(hashTypes.ofHeld(SEARCH, id)).rejects.toThrow('TOKEN_NOT_READY')
    expect(vault.record(id).hashType).toBe('MD5')
    await practice.close()
  })

  it('is left alone when the search is stopped', async () => {
    const { hashTypes, vault, searches, id, practice, beforeCalling } = await held()
    beforeCalling(async () => searches.stop(SEARCH))
    await expect(hashTypes.ofHeld(SEARCH, id)).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(vault.record(id).hashType).toBe('MD5')
    await practice.close()
  })
})

describe('searches', () => {
  it('run once under an id, and not without number', async () => {
    const searches = openSearches()
    const never = () => new Promise<never>(() => {})
    for (let n = 0; n < 8; n++) void searches.run(`search ${n}`, never)
    await expect(searches.run('search 0', never)).rejects.toThrow('BAD_REQUEST')
    await expect(searches.run('search 9', never)).rejects.toThrow('BAD_REQUEST')
  })
})
