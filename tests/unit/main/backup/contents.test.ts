import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Caps, Preset } from '../../../../src/contract/tokens'
import { readContents, writeContents, writeEntry } from '../../../../src/main/backup/contents'
import type { FoundToken } from '../../../../src/main/bulk/reading/found'
import { isFailed } from '../../../../src/main/failed'
import { UNKNOWN_CAPS } from '../../../../src/main/vault/caps'
import type { TokenRecord } from '../../../../src/main/vault/record'

const NOW = 1_800_000_000_000
const anyCap = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({ source: 'unknown' as const }),
    fc.record({ source: fc.constantFrom('declared' as const, 'learned' as const), value: fc.option(value) }),
  )
const line = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength })
    .map((text) => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim())
    .filter((text) => text === '' || /[\p{L}\p{N}]/u.test(text))
const preset: Preset = {
  id: '6b6b4fbe-58bc-4d7b-9f3e-3b8d9a3c1c11',
  name: 'For a ticket',
  request: { lifetime: 900, privileges: 'sview:0_abc', userId: 'anna' },
  isDefault: true,
}
const record: fc.Arbitrary<{ record: TokenRecord; secret: string }> = fc
  .record({
    label: line(40),
    tags: fc.uniqueArray(
      line(15)
        .map((tag) => tag.replaceAll(',', ''))
        .filter((tag) => tag.trim() === tag && tag !== ''),
      { maxLength: 4 },
    ),
    serviceUrl: fc.constantFrom('https://www.kaltura.com', 'https://k.example.com:8443/x', 'practice:'),
    partnerId: fc.integer({ min: 1, max: 2_147_483_647 }),
    appTokenId: fc.stringMatching(/^[01]_[0-9a-z]{8}$/),
    hashType: fc.constantFrom('SHA1' as const, 'MD5' as const, 'SHA256' as const, 'SHA512' as const),
    caps: fc.record({
      duration: anyCap(fc.nat()),
      expiry: anyCap(fc.nat()),
      type: anyCap(fc.constantFrom(0 as const, 2 as const)),
      userId: anyCap(line(20)),
      privileges: anyCap(fc.constantFrom('', 'sview:0_abc,list:*', 'edit:*')),
    }) as fc.Arbitrary<Caps>,
    pinned: fc.boolean(),
    presets: fc.option(fc.constant<Preset[]>([preset]), { nil: undefined }),
    secret: fc.stringMatching(/^[!-~]{20,40}$/).filter((text) => !/^[A-Za-z0-9+/=_-]+$/.test(text)),
  })
  .map(({ secret, presets, ...rest }) => ({
    secret,
    record: {
      ...rest,
      ...(presets && { presets }),
      id: '6b6b4fbe-58bc-4d7b-9f3e-3b8d9a3c1c12',
      entryId: 'x',
      fingerprint: '00000000',
      recentUserIds: ['not for others'],
      createdAt: 1,
      score: 3,
    },
  }))

const code = (text: string, now = NOW) => {
  try {
    readContents(text, now)
  } catch (error) {
    return isFailed(error) ? error.failure.code : 'not foreseen'
  }
  return 'none'
}
const good = {
  label: 'Acme',
  tags: ['vip'],
  serviceUrl: 'https://www.kaltura.com',
  partnerId: 12345,
  appTokenId: '1_abcd1234',
  hashType: 'SHA256',
  token: 'made-up-secret-1',
}
const backup = (tokens: readonly unknown[], more: object = {}) =>
  JSON.stringify({ format: 'ksmith backup', version: 1, createdAt: NOW, ...more, tokens })
const rows = (...tokens: unknown[]) => readContents(backup(tokens), NOW).tokens

describe('what is in a backup', () => {
  it('comes back as it went in: account, secret, label, tags, limits, presets and pin', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (all) => {
        const entries = all.map(({ record: of, secret }) => writeEntry(of, secret))
        const text = writeContents({ createdAt: NOW, note: 'for Ben', expiresAt: NOW + 1 }, entries)
        const { tokens, ...head } = readContents(text, NOW)
        expect(head).toEqual({ createdAt: NOW, note: 'for Ben', expiresAt: NOW + 1 })
        expect(text).not.toContain('not for others')
        for (const [n, { record: of, secret }] of all.entries()) {
          const { presets, caps, ...read } = tokens[n] as FoundToken
          expect(read).toMatchObject({
            line: n + 1,
            label: of.label,
            tags: of.tags,
            serviceUrl: of.serviceUrl,
            partnerId: of.partnerId,
            appTokenId: of.appTokenId,
            hashType: of.hashType,
            secret,
            problems: [],
          })
          expect(caps ?? UNKNOWN_CAPS).toEqual(of.caps)
          expect(read.pinned ?? false).toBe(of.pinned)
          expect(presets?.map(({ id: _, ...rest }) => rest)).toEqual(
            of.presets?.map(({ id: _, ...rest }) => rest),
          )
        }
      }),
    )
  })

  it('says which tokens leaked and which environment each was in', () => {
    const live = { name: 'Live', colour: 'red', production: true } as const
    const of: TokenRecord = {
      ...good,
      id: '6b6b4fbe-58bc-4d7b-9f3e-3b8d9a3c1c12',
      entryId: 'x',
      fingerprint: '00000000',
      hashType: 'SHA256',
      caps: UNKNOWN_CAPS,
      pinned: false,
      recentUserIds: [],
      createdAt: 1,
      score: 0,
      compromised: { at: NOW - 5, secretGone: NOW },
    }
    const text = writeContents({ createdAt: NOW }, [writeEntry(of, good.token, { ...live })])
    expect(readContents(text, NOW)).toMatchObject({
      tokens: [{ leakedAt: NOW - 5, environment: live, notes: ['LEAKED'] }],
    })
    expect(readContents(text, NOW)).not.toHaveProperty('isOlder')
  })

  it('of the first form is taken in, and said to be silent about leaks and production', () => {
    expect(readContents(backup([good]), NOW)).toMatchObject({ isOlder: true, tokens: [{ problems: [] }] })
  })

  it('takes a mark that it cannot read for a mark, and production for production under any name', () => {
    const odd = (more: object) => rows({ ...good, ...more })[0]
    for (const leaked of [null, true, 'yes', { at: 'then' }, {}])
      expect(odd({ leaked })).toMatchObject({ leakedAt: NOW, notes: ['LEAKED'] })
    expect(odd({ leaked: { at: NOW + 1e9 } })?.leakedAt).toBe(NOW)
    const environment = { name: `x ${good.token}`, colour: 'red', production: true }
    expect(odd({ environment })?.environment?.name).toBe('Production')
    expect(odd({ environment: { ...environment, production: false } })).not.toHaveProperty('environment')
    expect(odd({ environment: { ...environment, name: 'a\u202eb' } })?.environment?.name).toBe('Production')
    expect(odd({ environment: { ...environment, colour: 'url(x)' } })?.problems).toEqual([])
  })

  it.each([
    ['no JSON', 'x', 'BACKUP_FOREIGN'],
    ['another JSON', '{"format":"other","version":1}', 'BACKUP_FOREIGN'],
    ['a list', '[]', 'BACKUP_FOREIGN'],
    ['no time', '{"format":"ksmith backup","version":2,"tokens":[]}', 'BACKUP_FOREIGN'],
    ['no version', '{"format":"ksmith backup","tokens":[]}', 'BACKUP_FOREIGN'],
    ['version 0', backup([good], { version: 0 }), 'BACKUP_FOREIGN'],
    ['an impossible time', backup([good], { createdAt: 9e15 }), 'BACKUP_FOREIGN'],
    ['a newer one, whatever its form', '{"format":"ksmith backup","version":3,"items":{}}', 'BACKUP_NEWER'],
    ['an expired one', backup([good], { expiresAt: NOW }), 'BACKUP_EXPIRED'],
    ['an empty one', backup([]), 'BULK_NO_TOKENS'],
    ['20,000 tokens', backup(Array.from({ length: 20_000 }, () => good)), 'BULK_TOO_MANY'],
  ])('says what is wrong with all of it: %s', (_, text, expected) => {
    expect(code(text)).toBe(expected)
  })

  it('tells by its place what cannot be understood', () => {
    const read = rows(
      good,
      null,
      'text',
      [good],
      { ...good, token: undefined },
      { ...good, serviceUrl: 'http://k.example.com' },
      { ...good, appTokenId: 'abc' },
      { ...good, partnerId: -1 },
      { ...good, hashType: 'SHA3' },
    )
    expect(read.map(({ line, problems }) => [line, ...problems])).toEqual([
      [1],
      [2, 'ENTRY_UNREADABLE'],
      [3, 'ENTRY_UNREADABLE'],
      [4, 'ENTRY_UNREADABLE'],
      [5, 'SECRET_MISSING'],
      [6, 'SERVICE_URL_INVALID'],
      [7, 'ID_INVALID'],
      [8, 'PARTNER_INVALID'],
      [9, 'HASH_TYPE_INVALID'],
    ])
  })

  it('is nobody’s prototype', () => {
    const text = `{"format":"ksmith backup","version":1,"createdAt":1,"__proto__":{"expiresAt":2},
      "tokens":[{"__proto__":${JSON.stringify(good)}},{"constructor":{"prototype":{"polluted":1}},${JSON.stringify(good).slice(1)}]}`
    const { tokens, expiresAt } = readContents(text, NOW)
    expect(expiresAt).toBeUndefined()
    expect(tokens.map(({ problems }) => problems.length > 0)).toEqual([true, false])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('is checked like what is typed, since its maker may mean harm', () => {
    const long = 'x'.repeat(500)
    const read = rows(
      { ...good, label: 'a\u202eb\nc', tags: ['ok', 'a,b', long, 7, '\u0007'] },
      { ...good, label: `see ${good.token}`, tags: [good.token] },
      { ...good, label: long },
      { ...good, caps: { duration: { source: 'declared', value: -1 } } },
      {
        ...good,
        caps: {
          duration: { source: 'declared', value: -1 },
          expiry: { source: 'declared', value: 1.5 },
          type: { source: 'unknown' },
          userId: { source: 'declared', value: 'a\nb' },
          privileges: { source: 'learned', value: good.token },
        },
      },
      {
        ...good,
        presets: [
          { id: 'x' },
          {
            id: '6b6b4fbe-58bc-4d7b-9f3e-3b8d9a3c1c11',
            name: 'Fine',
            request: { lifetime: 60, privileges: '' },
            isDefault: true,
          },
          {
            id: '6b6b4fbe-58bc-4d7b-9f3e-3b8d9a3c1c11',
            name: 'Too long',
            request: { lifetime: 1e12, privileges: '' },
            isDefault: false,
          },
        ],
      },
    )
    expect(read[0]).toMatchObject({
      label: 'a b c',
      tags: ['ok', '7'],
      notes: ['LABEL_CHANGED', 'TAGS_CHANGED'],
    })
    expect(read[1]).toMatchObject({ label: '', tags: [], notes: ['LABEL_LOOKS_SECRET', 'TAGS_CHANGED'] })
    expect(read[2]?.label).toHaveLength(120)
    expect(read[3]?.caps).toBeUndefined()
    expect(read[4]?.caps).toBeUndefined()
    expect(read[5]?.presets).toMatchObject([{ name: 'Fine', isDefault: true }])
    expect(read[5]?.notes).toContain('PRESETS_CHANGED')
    const { note } = readContents(backup([good], { note: ` a\u202e\r\n b${long}${long} ` }), NOW)
    expect(note).toMatch(/^a b/)
    expect(note?.length).toBeLessThanOrEqual(500)
  })
})
