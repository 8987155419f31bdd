import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnswerShape,
  appTokenGet,
  appTokenList,
  baseEntryGet,
  categoryList,
  encryptKsV2,
  KalturaError,
  mediaList,
  partnerGet,
  sessionGet,
  strip,
} from '../../../src/kaltura'

const ks = encryptKsV2(
  {
    partnerId: 1,
    expiry: 1,
    sessionType: 2,
    userId: '',
    privileges: '',
    masterPartnerId: '',
    additionalData: '',
  },
  'made up',
  Buffer.alloc(16),
)
const secret = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'
const shapes: Record<string, AnswerShape> = {
  'session.get': sessionGet.answer,
  'partner.get': partnerGet.answer,
  'media.list': mediaList.answer,
  'baseEntry.get': baseEntryGet.answer,
  'category.list': categoryList.answer,
  'appToken.list': appTokenList.answer,
  'appToken.get': appTokenGet.answer,
}
const shape = fc.constantFrom(...Object.values(shapes))
const fieldNames = [
  ...new Set(Object.values(shapes).flatMap((it) => Object.keys({ ...it.fields, ...it.objects?.fields }))),
]
const types = [...new Set(Object.values(shapes).flatMap((it) => [...it.types, ...(it.objects?.types ?? [])]))]

/** A secret in some disguise, or anything else that JSON can say. */
const carrier = fc.constantFrom(
  ks,
  secret,
  secret.toUpperCase(),
  `token ${secret}!`,
  `https://cdn.example.com/p/1/ks/${ks}/a.mp4`,
  `${'x '.repeat(2_000)}${secret}`,
  encodeURIComponent(ks),
)
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    carrier,
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        ...fieldNames,
        'objects',
        'secret',
        'adminSecret',
        'token',
        'ks',
        '__proto__',
        'constructor',
      ),
      carrier,
      fc.string(),
    ),
    tie('value'),
    { maxKeys: 12 },
  ),
  typed: fc
    .tuple(tie('object'), fc.oneof(fc.constantFrom(...types), carrier, tie('value')))
    .map(([object, objectType]) => ({ ...(object as object), objectType })),
  answer: fc.oneof(
    tie('value'),
    tie('typed'),
    fc
      .tuple(
        tie('typed'),
        fc.oneof(tie('value'), fc.array(fc.oneof(tie('typed'), tie('value')), { maxLength: 5 })),
      )
      .map(([object, objects]) => ({ ...(object as object), objects })),
  ),
})).answer

describe('of an answer nothing is kept but what may be shown', () => {
  test('no KS and no secret survives, wherever it stands, in whatever answer', async () => {
    await fc.assert(
      fc.asyncProperty(anything, shape, async (answer, each) => {
        const sent = JSON.parse(JSON.stringify(answer))
        const kept = JSON.stringify(await strip(sent, each, [ks]))
        for (const hidden of [ks, secret, secret.toUpperCase(), encodeURIComponent(ks)]) {
          expect(kept).not.toContain(hidden)
        }
        // not a part of one either
        expect(kept).not.toContain(secret.slice(0, 20))
        expect(kept).not.toContain(ks.slice(0, 24))
      }),
      { numRuns: 3_000 },
    )
  })

  test('nor in a field that may be shown, whatever text that is', async () => {
    const texts = fc.dictionary(fc.constantFrom(...fieldNames), fc.oneof(carrier, fc.string()), {
      maxKeys: 8,
    })
    await fc.assert(
      fc.asyncProperty(shape, texts, fc.array(texts, { maxLength: 3 }), async (each, own, others) => {
        const objects = others.map((fields) => ({ ...fields, objectType: each.objects?.types[0] }))
        const answer = { ...own, ...(each.objects && { objects }), objectType: each.types[0] }
        const shown = await strip(answer, each, [ks])
        expect(shown.root.problem).toBeUndefined()
        for (const { problem } of shown.objects ?? []) expect(problem).toBeUndefined()
        const kept = JSON.stringify(shown)
        for (const hidden of [ks.slice(0, 24), secret.slice(0, 20), secret.slice(0, 20).toUpperCase()]) {
          expect(kept).not.toContain(hidden)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('no field outside of its list is shown, and every other one is counted', async () => {
    await fc.assert(
      fc.asyncProperty(anything, shape, async (answer, each) => {
        const sent = JSON.parse(JSON.stringify(answer))
        const { root, objects = [] } = await strip(sent, each, [])
        for (const [shown, { fields }] of [
          [root, each] as const,
          ...objects.map((it) => [it, each.objects ?? each] as const),
        ]) {
          for (const { name } of shown.fields) expect(Object.keys(fields)).toContain(name)
          if (shown.problem !== undefined) expect(shown.fields).toEqual([])
        }
        if (root.type !== 'object' || root.problem !== undefined) return
        const listed = [...Object.keys(each.fields), 'objectType', ...(each.objects ? ['objects'] : [])]
        expect(root.withheld).toBe(Object.keys(sent).filter((name) => !listed.includes(name)).length)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the secrets of an account and of a token are withheld, not redacted', async () => {
    const account = {
      id: 1,
      name: 'Acme',
      secret,
      adminSecret: secret,
      objectType: 'KalturaPartner',
    }
    const { root } = await strip(account, partnerGet.answer, [])
    expect(root).toMatchObject({
      withheld: 2,
      fields: [
        { name: 'id', value: 1 },
        { name: 'name', value: 'Acme' },
      ],
    })
    const token = { id: '1_abcd1234', token: secret, objectType: 'KalturaAppToken' }
    const list = { totalCount: 1, objects: [token], objectType: 'KalturaAppTokenListResponse' }
    const { objects } = await strip(list, appTokenList.answer, [])
    expect(objects).toMatchObject([{ withheld: 1, fields: [{ name: 'id' }] }])
  })
})

describe('an answer as the API promises it', () => {
  test('keeps values, the types they came in, times and the names of choices', async () => {
    const { root } = await strip(
      {
        sessionType: '2',
        partnerId: '12345',
        userId: 'eng@example.com',
        expiry: '1800000000',
        privileges: 'list:*',
        objectType: 'KalturaSessionInfo',
      },
      sessionGet.answer,
      [],
    )
    expect(root).toEqual({
      promised: 'KalturaSessionInfo',
      objectType: 'KalturaSessionInfo',
      type: 'object',
      missing: [],
      withheld: 0,
      fields: [
        { name: 'sessionType', type: 'text', value: '2', meaning: 'ADMIN' },
        { name: 'partnerId', type: 'text', value: '12345' },
        { name: 'userId', type: 'text', value: 'eng@example.com' },
        { name: 'expiry', type: 'text', value: '1800000000', isTime: true },
        { name: 'privileges', type: 'text', value: 'list:*' },
      ],
    })
  })

  test('an empty list has no objects', async () => {
    const answer = { totalCount: 0, objectType: 'KalturaMediaListResponse' }
    expect(await strip(answer, mediaList.answer, [])).toMatchObject({ objects: [], dropped: 0 })
  })

  test('a date in words is a date all the same', async () => {
    const partner = (createdAt: unknown) => ({ id: 1, createdAt, objectType: 'KalturaPartner' })
    const shown = async (createdAt: unknown) =>
      (await strip(partner(createdAt), partnerGet.answer, [])).root.fields[1]
    expect(await shown('2025-09-01 00:00:00')).toEqual({
      name: 'createdAt',
      type: 'text',
      value: '2025-09-01 00:00:00',
    })
    expect(await shown(1_700_000_000)).toMatchObject({ value: 1_700_000_000, isTime: true })
  })
})

describe('an answer that is not what the API promises is shown as such, and not guessed at', () => {
  test.each([
    ['a list', [], 'list'],
    ['a text', 'ok', 'text'],
    ['nothing', null, 'nothing'],
    ['true', true, 'flag'],
  ])('%s instead of an object', async (_, answer, type) => {
    expect(await strip(answer, partnerGet.answer, [])).toEqual({
      dropped: 0,
      root: {
        promised: 'KalturaPartner',
        type,
        problem: 'NOT_AN_OBJECT',
        fields: [],
        missing: [],
        withheld: 0,
      },
    })
  })

  test('another type of object', async () => {
    const entry = { id: '1_a', name: 'x', objectType: 'KalturaMediaEntry' }
    const { root } = await strip(entry, partnerGet.answer, [])
    expect(root).toMatchObject({
      objectType: 'KalturaMediaEntry',
      problem: 'OTHER_TYPE',
      fields: [],
      withheld: 2,
    })
  })

  test('no type at all, or one that could hide something', async () => {
    for (const objectType of [undefined, 5, `Kaltura${secret}`, `KalturaA${secret}`, 'x'.repeat(99), '<b>']) {
      const { root } = await strip({ id: 1, objectType }, partnerGet.answer, [])
      expect(root.problem).toBe('OTHER_TYPE')
      expect(root.objectType).toBeUndefined()
    }
  })

  test('what is missing is named', async () => {
    const { root } = await strip({ objectType: 'KalturaSessionInfo', partnerId: 1 }, sessionGet.answer, [])
    expect(root.missing).toEqual(['sessionType', 'expiry'])
  })

  test('a field of another type, or nested where a value is promised', async () => {
    const partner = {
      id: { id: 1 },
      name: ['a'],
      website: 5,
      partnerPackage: 'x',
      objectType: 'KalturaPartner',
    }
    const { root } = await strip(partner, partnerGet.answer, [])
    expect(root.fields).toEqual([
      { name: 'id', type: 'object', problem: 'WRONG_TYPE' },
      { name: 'name', type: 'list', problem: 'WRONG_TYPE' },
      { name: 'website', type: 'number', problem: 'WRONG_TYPE' },
      { name: 'partnerPackage', type: 'text', problem: 'WRONG_TYPE' },
    ])
  })

  test('something else in the place of the list, and in the list', async () => {
    const list = (objects: unknown) => ({ totalCount: 1, objects, objectType: 'KalturaMediaListResponse' })
    expect(await strip(list({ a: 1 }), mediaList.answer, [])).toMatchObject({ objectsAre: 'object' })
    const { objects } = await strip(list([[], 'x', { objectType: 'KalturaUser' }]), mediaList.answer, [])
    expect(objects).toMatchObject([
      { problem: 'NOT_AN_OBJECT', type: 'list' },
      { problem: 'NOT_AN_OBJECT', type: 'text' },
      { problem: 'OTHER_TYPE', objectType: 'KalturaUser' },
    ])
  })
})

describe('what is kept is bounded', () => {
  test('a page, a text, and the time at a stretch', async () => {
    const entry = { id: '1_a', name: 'words '.repeat(2_000), objectType: 'KalturaMediaEntry' }
    const huge = { ...entry, description: 'y '.repeat(40_000) }
    const answer = {
      totalCount: 600,
      objects: [huge, ...Array.from({ length: 599 }, () => entry)],
      objectType: 'KalturaMediaListResponse',
    }
    let others = 0
    const other = setInterval(() => others++, 0)
    const { objects = [], dropped } = await strip(answer, mediaList.answer, [ks])
    clearInterval(other)
    expect(others).toBeGreaterThan(0)
    expect([objects.length, dropped]).toEqual([500, 100])
    expect(objects[0]?.fields).toContainEqual({ name: 'description', type: 'text', problem: 'TOO_LONG' })
    expect(String(objects[0]?.fields[1]?.value)).toHaveLength(4_001)
  })

  test('work that nobody waits for any more is given up', async () => {
    const objects = Array.from({ length: 500 }, () => ({
      id: '1_a',
      description: 'words and '.repeat(6_000),
      objectType: 'KalturaMediaEntry',
    }))
    const answer = { totalCount: 500, objects, objectType: 'KalturaMediaListResponse' }
    const stripped = strip(answer, mediaList.answer, [ks], AbortSignal.abort())
    await expect(stripped).rejects.toEqual(new KalturaError('CANCELLED'))
  })
})
