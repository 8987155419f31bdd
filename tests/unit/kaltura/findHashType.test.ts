import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  encryptKsV2,
  findHashType,
  hashTypes,
  hashTypesByLikelihood,
  type KalturaClient,
  KalturaError,
  type KalturaErrorCode,
  tokenHash,
} from '../../../src/kaltura'

const partnerId = 12345
const token = '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a99'
const fields = {
  partnerId,
  expiry: 1_800_000_000,
  sessionType: 0,
  userId: '0',
  privileges: '',
  masterPartnerId: '',
  additionalData: '',
}
const widgetKs = encryptKsV2(fields, 'secret', Buffer.alloc(16))

/** A client whose server answers each hash type as it is told. */
function clientThat(answer: (hashType: string) => 'accepts' | KalturaErrorCode, ks = widgetKs) {
  const tried: string[] = []
  const client = {
    serviceUrl: 'http://127.0.0.1:1',
    startWidgetSession: async () => ({ value: { ks, partnerId }, transport: {} }),
    startSession: async ({ tokenHash: hash }: { tokenHash: string }) => {
      const hashType = hashTypes.find((type) => tokenHash(ks, token, type) === hash) ?? 'none'
      tried.push(hashType)
      const said = answer(hashType)
      if (said !== 'accepts') throw new KalturaError(said)
      return {
        value: { ks: widgetKs, partnerId, sessionType: 0 as const, expiry: 1, privileges: '' },
        transport: {},
      }
    },
  } as unknown as KalturaClient
  return { client, tried }
}
const search = (client: KalturaClient) => findHashType({ client, partnerId, appTokenId: '1_abcd1234', token })

const answers = fc.constantFrom<'accepts' | KalturaErrorCode>(
  'accepts',
  'INVALID_APP_TOKEN_HASH',
  'APP_TOKEN_EXPIRED',
  'APP_TOKEN_NOT_ACTIVE',
  'TIMEOUT',
  'INVALID_KS',
)

describe('finding out a hash type', () => {
  it('goes on past a refused hash, and past nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(answers, answers, answers, answers), async (said) => {
        const { client, tried } = clientThat(
          (hashType) => said[hashTypesByLikelihood.indexOf(hashType as 'MD5')] ?? 'TIMEOUT',
        )
        const first = said.findIndex((answer) => answer !== 'INVALID_APP_TOKEN_HASH')
        const result = await search(client).catch(({ code }: KalturaError) => code)
        expect(tried).toEqual(hashTypesByLikelihood.slice(0, first === -1 ? 4 : first + 1))
        const hashType = hashTypesByLikelihood[first]
        if (first === -1) expect(result).toEqual({ outcome: 'refused' })
        else if (said[first] === 'accepts') expect(result).toMatchObject({ outcome: 'accepted', hashType })
        else if (said[first] === 'APP_TOKEN_EXPIRED') expect(result).toEqual({ outcome: 'expired', hashType })
        else expect(result).toBe(said[first])
      }),
    )
  })

  it('makes no hash over a session of another partner', async () => {
    const other = encryptKsV2({ ...fields, partnerId: 999 }, 'secret', Buffer.alloc(16))
    const { client, tried } = clientThat(() => 'accepts', other)
    await expect(search(client)).rejects.toMatchObject({ code: 'KS_PARTNER_MISMATCH' })
    expect(tried).toEqual([])
  })

  it('tries every hash type that there is', () => {
    expect([...hashTypesByLikelihood].sort()).toEqual([...hashTypes].sort())
  })
})
