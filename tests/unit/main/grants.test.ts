import { describe, expect, it } from 'vitest'
import type { Caps } from '../../../src/contract/tokens'
import { compareGrant } from '../../../src/main/sessions/comparison'
import { learnCaps } from '../../../src/main/sessions/learnCaps'

const ID = '1_abcd1234'
const STAMPS = `sessionid:${ID},apptoken:${ID}`
const unknown: Caps = {
  duration: { source: 'unknown' },
  expiry: { source: 'unknown' },
  type: { source: 'unknown' },
  userId: { source: 'unknown' },
  privileges: { source: 'unknown' },
}
const asked = { lifetime: 900, privileges: '' }
const granted = { lifetime: 900, type: 0 as const, userId: '', privileges: STAMPS }
const point = (points: ReturnType<typeof compareGrant>, field: string, name?: string) =>
  points.find((candidate) => candidate.field === field && candidate.name === name)

describe('granted beside requested', () => {
  it('is silent about what was granted as asked', () => {
    const points = compareGrant({ ...asked, userId: 'jo', type: 0 }, { ...granted, userId: 'jo' }, ID, '')
    expect(points.filter(({ verdict }) => verdict !== 'same' && verdict !== 'added-by-token')).toEqual([])
  })

  it('does not call a second lost on the way a difference', () => {
    expect(point(compareGrant(asked, { ...granted, lifetime: 898 }, ID, ''), 'lifetime')?.verdict).toBe(
      'same',
    )
  })

  it.each([
    [300, 'shortened'],
    [3600, 'lengthened'],
  ])('marks a lifetime of %i seconds instead of 900', (lifetime, verdict) => {
    expect(point(compareGrant(asked, { ...granted, lifetime }, ID, ''), 'lifetime')).toMatchObject({
      requested: '900',
      granted: String(lifetime),
      verdict,
    })
  })

  it('marks a type and a user that the token forced', () => {
    const points = compareGrant(
      { ...asked, type: 2, userId: 'jo' },
      { ...granted, userId: 'fixed' },
      ID,
      undefined,
    )
    expect(point(points, 'type')).toMatchObject({ requested: '2', granted: '0', verdict: 'overridden' })
    expect(point(points, 'userId')).toMatchObject({
      requested: 'jo',
      granted: 'fixed',
      verdict: 'overridden',
    })
  })

  it('says why a privilege is missing, was kept or came along', () => {
    const privileges = `${STAMPS},list:*,appid:x`
    const request = { ...asked, privileges: 'edit:*,list:1_a,appid:x' }
    const points = compareGrant(request, { ...granted, privileges }, ID, undefined)
    expect(point(points, 'privilege', 'edit')).toMatchObject({
      verdict: 'dropped',
      reason: 'server-reserved',
    })
    expect(point(points, 'privilege', 'list')).toMatchObject({
      verdict: 'overridden',
      reason: 'fixed-by-token',
    })
    expect(point(points, 'privilege', 'appid')).toMatchObject({ verdict: 'same' })
    expect(point(points, 'privilege', 'apptoken')).toMatchObject({ verdict: 'added-by-token' })
  })
})

describe('what one answer teaches about a token', () => {
  it('is its privileges, when none were asked for', () => {
    const learned = learnCaps(
      unknown,
      asked,
      { ...granted, privileges: `${STAMPS},list:*,setrole:1` },
      ID,
      true,
    )
    expect(learned.privileges).toEqual({ source: 'learned', value: 'list:*,setrole:1' })
  })

  it('keeps the session group that the token itself carries', () => {
    const privileges = `sessionid:${ID}/G1,apptoken:${ID}`
    expect(learnCaps(unknown, asked, { ...granted, privileges }, ID, true).privileges).toEqual({
      source: 'learned',
      value: 'sessionid:G1',
    })
  })

  it('is nothing about its privileges when some were asked for', () => {
    const request = { ...asked, privileges: 'appid:x' }
    expect(
      learnCaps(unknown, request, { ...granted, privileges: `${STAMPS},appid:x` }, ID, true).privileges,
    ).toEqual({
      source: 'unknown',
    })
  })

  it('is the user it forces, and that it forces none', () => {
    expect(learnCaps(unknown, asked, { ...granted, userId: 'fixed' }, ID, true).userId).toMatchObject({
      value: 'fixed',
    })
    expect(learnCaps(unknown, asked, granted, ID, true).userId).toEqual({ source: 'learned', value: null })
    const same = learnCaps(unknown, { ...asked, userId: 'jo' }, { ...granted, userId: 'jo' }, ID, true)
    expect(same.userId).toEqual({ source: 'unknown' })
  })

  it('is the type it forces and the longest lifetime it gives', () => {
    const learned = learnCaps(unknown, { ...asked, type: 2 }, { ...granted, lifetime: 60 }, ID, true)
    expect(learned).toMatchObject({ type: { value: 0 }, duration: { value: 60 } })
    expect(learnCaps(unknown, asked, granted, ID, true)).toMatchObject({
      type: { source: 'unknown' },
      duration: { source: 'unknown' },
    })
  })

  it('never overrules what the account declared', () => {
    const declared: Caps = {
      ...unknown,
      duration: { source: 'declared', value: 3600 },
      privileges: { source: 'declared', value: 'list:*' },
    }
    const learned = learnCaps(declared, asked, { ...granted, lifetime: 60, privileges: STAMPS }, ID, true)
    expect(learned).toMatchObject({ duration: declared.duration, privileges: declared.privileges })
  })

  it.each([
    [0, undefined, 2, { source: 'learned', value: 2 }],
    [0, 2, 2, { source: 'unknown' }],
    [0, 2, 0, { source: 'declared', value: 0 }],
    [2, undefined, 2, { source: 'declared', value: 2 }],
    [2, undefined, 0, { source: 'unknown' }],
    [null, undefined, 2, { source: 'learned', value: 2 }],
    [null, 2, 2, { source: 'declared', value: null }],
    [null, 0, 0, { source: 'declared', value: null }],
  ] as const)('is the type after all: declared %j, asked %j, granted %j', (value, type, given, expected) => {
    const before: Caps = { ...unknown, type: { source: 'declared', value } }
    const request = { ...asked, ...(type !== undefined && { type }) }
    expect(learnCaps(before, request, { ...granted, type: given }, ID, true).type).toEqual(expected)
  })

  it('is the type that is forced, when none was asked for', () => {
    expect(learnCaps(unknown, asked, { ...granted, type: 2 }, ID, true).type).toEqual({
      source: 'learned',
      value: 2,
    })
  })

  it('is nothing about lifetimes from a clock that cannot be right', () => {
    const short = { ...granted, lifetime: 60 }
    expect(learnCaps(unknown, asked, short, ID, false).duration).toEqual({ source: 'unknown' })
    expect(learnCaps(unknown, asked, { ...granted, lifetime: -5 }, ID, true).duration).toEqual({
      source: 'unknown',
    })
  })

  it('lets go of what was learned when an answer contradicts it', () => {
    const wrong: Caps = {
      ...unknown,
      duration: { source: 'learned', value: 300 },
      type: { source: 'learned', value: 2 },
      userId: { source: 'learned', value: 'bob' },
    }
    const healed = learnCaps(wrong, { ...asked, userId: 'jo' }, { ...granted, userId: 'jo' }, ID, true)
    expect(healed).toMatchObject({
      duration: { source: 'unknown' },
      type: { source: 'unknown' },
      userId: { source: 'unknown' },
    })
  })
})
