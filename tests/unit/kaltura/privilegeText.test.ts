import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  completeName,
  grantedPrivileges,
  parsePrivileges,
  pieceAt,
  privilegeStanding,
  wildcardNames,
  withoutPrivileges,
  withPrivilege,
} from '../../../src/kaltura/privileges'
import { appTokenId, privilegeText } from './privilegeCases'

const plainName = fc.constantFrom(
  'edit',
  'list',
  'sview',
  'appid',
  'setrole',
  'sessionid',
  'foo',
  '__proto__',
)
const plainText = fc
  .array(
    fc.oneof(
      plainName,
      fc.tuple(plainName, fc.constantFrom('*', '1_a', '1_a/1_b')).map((p) => p.join(':')),
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(','))

describe('the piece around the caret', () => {
  test.each([
    ['', 0, { start: 0, end: 0, name: '', isInName: true }],
    ['list', 4, { start: 0, end: 4, name: 'list', isInName: true }],
    ['list:', 5, { start: 0, end: 5, name: 'list', value: '', isInName: false }],
    ['list:*,ed', 9, { start: 7, end: 9, name: 'ed', isInName: true }],
    ['list:*,edit:1_a,foo', 9, { start: 7, end: 15, name: 'edit', value: '1_a', isInName: true }],
    ['list:*,edit:1_a,foo', 13, { start: 7, end: 15, name: 'edit', value: '1_a', isInName: false }],
    [',a', 0, { start: 0, end: 0, name: '', isInName: true }],
    ['a:b:c', 5, { start: 0, end: 5, name: 'a', value: 'b:c', isInName: false }],
  ])('%j at %i', (text, place, piece) => {
    expect(pieceAt(text, place)).toEqual(piece)
  })

  test('holds the caret and no comma, wherever it stands', () => {
    fc.assert(
      fc.property(privilegeText, fc.nat(), (text, seed) => {
        const place = seed % (text.length + 1)
        const { start, end } = pieceAt(text, place)
        expect(start).toBeLessThanOrEqual(place)
        expect(end).toBeGreaterThanOrEqual(place)
        expect(text.slice(start, end)).not.toContain(',')
        expect(start === 0 || text[start - 1] === ',').toBe(true)
        expect(end === text.length || text[end] === ',').toBe(true)
      }),
    )
  })
})

describe('a completed name', () => {
  test.each([
    ['li', 2, 'list', true, 'list:', 5],
    ['li:1_a', 2, 'list', true, 'list:1_a', 5],
    ['a,en,b', 4, 'enableentitlement', false, 'a,enableentitlement,b', 19],
    ['', 0, 'appid', true, 'appid:', 6],
  ])('%j at %i with %s', (text, place, name, takesValue, completed, caret) => {
    expect(completeName(text, place, name, takesValue)).toEqual({ text: completed, place: caret })
  })
})

describe('asking for one privilege more', () => {
  test.each([
    ['', 'edit', ['1_a'], 'edit:1_a'],
    ['appid:x', 'edit', ['1_a', '1_b'], 'appid:x,edit:1_a/1_b'],
    ['edit:1_z,appid:x,edit:1_y', 'edit', ['1_a'], 'edit:1_a,appid:x'],
    ['list:*,', 'edit', ['1_a'], 'list:*,edit:1_a'],
  ])('%j and %s', (text, name, values, expected) => {
    expect(withPrivilege(text, name, values)).toBe(expected)
  })

  test('asks for just these values under the name, and for all else as before', () => {
    fc.assert(
      fc.property(plainText, plainName, (text, name) => {
        const after = parsePrivileges(withPrivilege(text, name, ['1_x']))
        expect(after.get(name)).toEqual(['1_x'])
        for (const [other, values] of parsePrivileges(text)) {
          if (other !== name) expect(after.get(other)).toEqual(values)
        }
      }),
    )
  })

  test('and taking it away again leaves all else', () => {
    fc.assert(
      fc.property(plainText, plainName, (text, name) => {
        const left = withoutPrivileges(withPrivilege(text, name, ['1_x']), new Set([name]))
        const names = [...parsePrivileges(text).keys()].filter((other) => other !== name)
        expect([...parsePrivileges(left).keys()]).toEqual(names)
      }),
    )
  })
})

describe('what a token makes of a name', () => {
  test.each([
    ['OPEN', 'appid', ''],
    ['RESERVED', 'edit', 'list:*'],
    ['NARROWABLE', 'edit', 'edit:*'],
    ['FIXED', 'edit', 'edit:1_a'],
    ['FIXED', 'appid', 'appid:x'],
    ['FIXED', 'sessionid', ''],
    ['FIXED', 'apptoken', undefined],
    ['FIXED', ' edit', 'edit:*'],
    ['PERHAPS_NARROWABLE', 'edit', undefined],
    ['PERHAPS_OPEN', 'appid', undefined],
  ] as const)('%s: %j on %j', (standing, name, tokenPrivileges) => {
    expect(privilegeStanding(name, tokenPrivileges)).toBe(standing)
  })

  test('comes true, for any token and any name', () => {
    fc.assert(
      fc.property(privilegeText, privilegeText, (tokenPrivileges, asked) => {
        const [name] = parsePrivileges(asked).keys()
        fc.pre(name !== undefined && !name.includes(','))
        const grant = (requested: string) => grantedPrivileges({ appTokenId, tokenPrivileges, requested })
        const granted = parsePrivileges(grant(`${name}:1_sought`))
        const isGranted = granted.get(name ?? '')?.join('/') === '1_sought'
        const standing = privilegeStanding(name ?? '', tokenPrivileges)
        expect(['OPEN', 'NARROWABLE'].includes(standing)).toBe(isGranted)
        if (!isGranted) expect(grant(`${name}:1_sought`)).toBe(grant(''))
        expect(standing === 'NARROWABLE').toBe(wildcardNames(tokenPrivileges).includes(name ?? ''))
      }),
      { numRuns: 2000 },
    )
  })
})
