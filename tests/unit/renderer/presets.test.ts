import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksFirst, enterRequest } from '../../../src/contract/enter'
import { fitRequest } from '../../../src/contract/fitRequest'
import { checkPresetName, MAX_PRESET_NAME_LENGTH, MIN_LIFETIME } from '../../../src/contract/inputRules'
import type { Caps, MintRequest, Preset } from '../../../src/contract/tokens'
import { checkRequestedPrivileges } from '../../../src/kaltura/privileges'
import { draftOf, readDraft } from '../../../src/renderer/mint/draft'
import { adjustmentWords } from '../../../src/renderer/mint/presets/adjustmentWords'
import { suggestionsFor } from '../../../src/renderer/mint/presets/suggestions'
import { previewGrant } from '../../../src/renderer/mint/preview'
import { privilegeText } from '../kaltura/privilegeCases'
import { aToken, openCaps, unknownCaps } from './token'

const NOW = 1_800_000_000_000
const declared = <T>(value: T) => ({ source: 'declared' as const, value })
const request: MintRequest = { lifetime: 3600, userId: 'jane', type: 0, privileges: 'list:1_a,appid:crm' }
const preset = (changes: Partial<Preset> = {}): Preset => ({
  id: '00000000-0000-4000-8000-00000000000a',
  name: 'Look',
  request,
  isDefault: true,
  ...changes,
})
const withCaps = (caps: Partial<Caps>) => aToken({ caps: { ...openCaps, ...caps } })

describe('a preset on the token as it is now', () => {
  it('asks for what was saved where the token allows it, or nothing is known', () => {
    const allows = withCaps({ privileges: declared('list:*') })
    for (const token of [allows, aToken({ caps: unknownCaps })]) {
      expect(fitRequest(token, request)).toEqual({ request, adjustments: [] })
    }
  })

  it.each([
    [
      'a shorter longest session',
      { duration: declared(600) },
      { lifetime: 600 },
      '1 h became 10 min: the token allows no longer session.',
    ],
    [
      'ADMIN forced',
      { type: declared(2 as const) },
      { type: undefined },
      'USER became ADMIN: the token forces this type.',
    ],
    [
      'a user forced',
      { userId: declared('svc') },
      { userId: undefined },
      'The user jane became svc: the token forces this user.',
    ],
    [
      'no user forced',
      { userId: declared('') },
      { userId: undefined },
      'The user jane was left out: the token forces sessions without a user.',
    ],
    [
      'the wildcard gone',
      { privileges: declared('sview:*') },
      { privileges: 'appid:crm' },
      'list:1_a was left out: only the token itself can carry it, and this one does not.',
    ],
    [
      'the wildcard fixed',
      { privileges: declared('list:1_b') },
      { privileges: 'appid:crm' },
      'list:1_a was left out: the token fixes it as list:1_b.',
    ],
  ] as const)('is adjusted, and says so: %s', (_, change, asked, words) => {
    const token = withCaps({ privileges: declared('list:*'), ...change })
    const fitted = fitRequest(token, request)
    expect({ ...fitted.request }).toMatchObject(
      Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
    )
    for (const [name, value] of Object.entries(asked)) {
      if (value === undefined) expect(fitted.request).not.toHaveProperty(name)
    }
    expect(fitted.adjustments.map(adjustmentWords)).toEqual([words])
  })

  it('leaves a limit alone that no lifetime could keep', () => {
    expect(fitRequest(withCaps({ duration: declared(0) }), { lifetime: 900, privileges: '' })).toEqual({
      request: { lifetime: 900, privileges: '' },
      adjustments: [],
    })
  })

  const cap = <T>(
    value: fc.Arbitrary<T>,
  ): fc.Arbitrary<{ source: 'declared'; value: T | null } | { source: 'unknown' }> =>
    fc.oneof(
      fc.constant({ source: 'unknown' as const }),
      fc.option(value).map((known) => ({ source: 'declared' as const, value: known })),
    )
  const caps: fc.Arbitrary<Caps> = fc.record({
    duration: cap(fc.integer({ min: MIN_LIFETIME, max: 100_000 })),
    expiry: fc.constant(declared(null)),
    type: cap(fc.constantFrom(0 as const, 2 as const)),
    userId: cap(fc.constantFrom('jane', 'svc')),
    privileges: cap(privilegeText),
  })
  const asked: fc.Arbitrary<MintRequest> = fc
    .record({
      lifetime: fc.integer({ min: MIN_LIFETIME, max: 100_000 }),
      userId: fc.option(fc.constantFrom('jane', 'joe'), { nil: undefined }),
      type: fc.option(fc.constantFrom(0 as const, 2 as const), { nil: undefined }),
      // what has a problem is neither sent nor saved
      privileges: privilegeText.filter((text) => checkRequestedPrivileges(text).length === 0),
    })
    .map(({ userId, type, ...rest }) => ({
      ...rest,
      ...(userId && { userId }),
      ...(type !== undefined && { type }),
    }))

  it('comes to the same as it did: only what would not be granted is left out', () => {
    fc.assert(
      fc.property(caps, asked, (limits, wanted) => {
        const token = aToken({ caps: limits })
        const before = previewGrant(token, wanted, NOW)
        const after = previewGrant(token, fitRequest(token, wanted).request, NOW)
        expect(after.granted).toBe(before.granted)
        for (const field of ['lifetime', 'type', 'userId'] as const) {
          expect(after[field].granted).toEqual(before[field].granted)
          expect(after[field].limit).toBeUndefined()
        }
        if (after.exact) {
          expect(after.privileges.filter(({ verdict }) => verdict.startsWith('DROPPED'))).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('needs no second adjustment', () => {
    fc.assert(
      fc.property(caps, asked, (limits, wanted) => {
        const token = aToken({ caps: limits })
        const once = fitRequest(token, wanted).request
        expect(fitRequest(token, once)).toEqual({ request: once, adjustments: [] })
      }),
    )
  })

  it('fills the form so that the form asks for just that', () => {
    for (const lifetime of [900, 600, 61, 3661, 90_061, 100_805, 31_536_000]) {
      const token = withCaps({ privileges: declared('list:*') })
      expect(readDraft(draftOf({ ...request, lifetime }), token)).toEqual({
        request: { ...request, lifetime },
        problems: {},
      })
    }
  })
})

describe('Enter on a token', () => {
  const lastRequest = { lifetime: 300, privileges: '' }

  it('asks for the default preset before the last request, and for that before the defaults', () => {
    const caps = { ...openCaps, privileges: declared('list:*') }
    const presets = [
      preset({ isDefault: false }),
      preset({ id: '00000000-0000-4000-8000-00000000000b', name: 'Mine' }),
    ]
    expect(enterRequest(aToken({ caps, presets, lastRequest }))).toMatchObject({
      from: 'preset',
      name: 'Mine',
      request,
    })
    const none = presets.map((each) => ({ ...each, isDefault: false }))
    expect(enterRequest(aToken({ caps, presets: none, lastRequest }))).toMatchObject({
      from: 'last',
      request: lastRequest,
    })
    expect(enterRequest(aToken({ caps, presets: none }))).toMatchObject({
      from: 'defaults',
      request: { lifetime: 900, privileges: '' },
    })
  })

  it('is put before a person first where the token no longer allows the preset as it was', () => {
    const token = aToken({ caps: { ...openCaps, duration: declared(600) }, presets: [preset()], lastRequest })
    const enter = enterRequest(token)
    expect(enter.request.lifetime).toBe(600)
    expect(asksFirst(token, enter)).toBe(true)
    const fine = aToken({ caps: unknownCaps, presets: [preset()], lastRequest })
    expect(asksFirst(fine, enterRequest(fine))).toBe(false)
  })

  it('is put before a person first where it would give the first ADMIN session', () => {
    const presets = [preset({ request: { lifetime: 900, type: 2, privileges: '' } })]
    const token = aToken({ caps: openCaps, presets })
    expect(asksFirst(token, enterRequest(token))).toBe(true)
    const used = { ...token, lastRequest }
    expect(asksFirst(used, enterRequest(used))).toBe(false)
  })
})

describe('what is suggested', () => {
  it('is a short session without extras, and each wildcard narrowed to one', () => {
    const token = withCaps({ privileges: declared('edit:*,sview:*,setrole:1,urirestrict:/api_v3/*') })
    expect(suggestionsFor(token)).toEqual([
      {
        id: 'suggested:short',
        name: '15 min, no extras',
        request: { lifetime: 900, privileges: '', type: 0 },
      },
      {
        id: 'suggested:edit',
        name: 'Edit one entry…',
        request: { lifetime: 900, privileges: '', type: 0 },
        narrows: 'edit',
      },
      {
        id: 'suggested:sview',
        name: 'View one entry…',
        request: { lifetime: 900, privileges: '', type: 0 },
        narrows: 'sview',
      },
    ])
  })

  it('is no longer than the token allows, and narrows nothing that is not known', () => {
    expect(suggestionsFor(withCaps({ duration: declared(300) }))[0]).toMatchObject({
      name: '5 min, no extras',
      request: { lifetime: 300 },
    })
    expect(suggestionsFor(aToken({ caps: unknownCaps }))).toHaveLength(1)
  })

  it('is called what it is where the token lists and does nothing else', () => {
    expect(suggestionsFor(withCaps({ privileges: declared('list:*') }))[0]?.name).toBe('List only, 15 min')
  })

  it('is granted whole', () => {
    fc.assert(
      fc.property(privilegeText, (privileges) => {
        const token = withCaps({ privileges: declared(privileges) })
        for (const { request: suggested, narrows } of suggestionsFor(token)) {
          const whole = narrows === undefined ? suggested : { ...suggested, privileges: `${narrows}:1_x` }
          expect(fitRequest(token, whole).adjustments).toEqual([])
        }
      }),
    )
  })
})

describe('the name of a preset', () => {
  it.each(['Look', ' Look ', '15 min · list:*', 'ääkköset', '例', 'x'.repeat(MAX_PRESET_NAME_LENGTH)])(
    '%j',
    (name) => {
      expect(checkPresetName(name)).toEqual({ ok: true, value: name.trim() })
    },
  )

  it.each(['', ' ', '\n', 'a\nb', 'a\u202eb', '\u200b', 'x'.repeat(MAX_PRESET_NAME_LENGTH + 1)])(
    'is refused: %j',
    (name) => {
      expect(checkPresetName(name)).toEqual({
        ok: false,
        failure: { code: 'INVALID_PRESET_NAME', field: 'name' },
      })
    },
  )
})
