import { describe, expect, it } from 'vitest'
import type { Caps, MintRequest } from '../../../src/contract/tokens'
import { previewGrant } from '../../../src/renderer/mint/preview'
import { lifetimeNote, privilegeNote, typeNote } from '../../../src/renderer/mint/previewWords'
import { aToken, openCaps, unknownCaps } from './token'

const NOW = 1_800_000_000_000
const ask = (changes: Partial<MintRequest> = {}): MintRequest => ({
  lifetime: 3600,
  privileges: '',
  ...changes,
})
const preview = (caps: Partial<Caps>, request: Partial<MintRequest> = {}, base: Caps = openCaps) =>
  previewGrant(aToken({ caps: { ...base, ...caps } }), ask(request), NOW)

describe('the preview of the lifetime', () => {
  it('is what is asked where the token allows it', () => {
    expect(preview({}).lifetime).toEqual({ asked: 3600, granted: 3600, known: 'declared' })
  })

  it("is cut to the token's longest session", () => {
    expect(preview({ duration: { source: 'declared', value: 600 } }).lifetime).toMatchObject({
      granted: 600,
      limit: 'duration',
    })
  })

  it('is cut to the time until the token itself ends', () => {
    const expiry = { source: 'declared', value: NOW / 1000 + 120 } as const
    expect(preview({ expiry }).lifetime).toMatchObject({ granted: 120, limit: 'expiry' })
  })

  it('says that a token past its end grants nothing', () => {
    const expiry = { source: 'declared', value: NOW / 1000 - 1 } as const
    expect(preview({ expiry }).lifetime).toMatchObject({ granted: undefined, limit: 'ended' })
  })

  it('is no more certain than its least certain limit', () => {
    expect(preview({ expiry: { source: 'unknown' } }).lifetime.known).toBe('unknown')
    expect(preview({ duration: { source: 'learned', value: 86_400 } }).lifetime.known).toBe('learned')
  })

  it('is as certain as what shortens it, though the other limit is unknown', () => {
    const caps = { duration: { source: 'learned', value: 600 } } as const
    const { lifetime, exact } = preview(caps, {}, unknownCaps)
    expect(lifetime).toEqual({ asked: 3600, granted: 600, known: 'learned', limit: 'duration' })
    expect(exact).toBe(false)
  })

  it('says once that a token past its end is refused', () => {
    const expiry = { source: 'declared', value: NOW / 1000 - 1 } as const
    expect(lifetimeNote(preview({ expiry }).lifetime)?.text).toBe(
      'A mint will be refused: the token itself has ended.',
    )
  })
})

describe('the preview of type and user', () => {
  it('is what is asked where the token leaves it open', () => {
    const { type, userId } = preview({}, { type: 2, userId: 'jane' })
    expect(type).toEqual({ asked: 2, granted: 2, known: 'declared' })
    expect(userId).toEqual({ asked: 'jane', granted: 'jane', known: 'declared' })
  })

  it('is what the token forces, and marks that this is not what was asked', () => {
    const { type, userId } = preview(
      { type: { source: 'declared', value: 0 }, userId: { source: 'learned', value: 'svc' } },
      { type: 2, userId: 'jane' },
    )
    expect(type).toMatchObject({ granted: 0, limit: 'forced' })
    expect(userId).toEqual({ asked: 'jane', granted: 'svc', known: 'learned', limit: 'forced' })
  })

  it('takes USER for granted where no type is asked', () => {
    expect(preview({}).type.granted).toBe(0)
  })

  it('is no override where nothing else was asked', () => {
    const { type } = preview({ type: { source: 'declared', value: 2 } })
    expect(type).toEqual({ asked: undefined, granted: 2, known: 'declared' })
    expect(typeNote(type)).toBeUndefined()
    expect(typeNote(preview({ type: { source: 'declared', value: 2 } }, { type: 0 }).type)?.tone).toBe(
      'changed',
    )
  })
})

describe('the preview of privileges', () => {
  const caps = { privileges: { source: 'declared', value: 'list:*,setrole:1' } } as const

  it('is exact where all limits are known', () => {
    const { privileges, exact } = preview(caps, { privileges: 'list:1_a,edit:*,appid:x' })
    expect(exact).toBe(true)
    expect(privileges.map(({ name, verdict, known }) => [name, verdict, known])).toEqual([
      ['sessionid', 'ADDED', 'server'],
      ['apptoken', 'ADDED', 'server'],
      ['list', 'NARROWED', 'declared'],
      ['setrole', 'CARRIED', 'declared'],
      ['appid', 'GRANTED', 'declared'],
      ['edit', 'DROPPED_RESERVED', 'declared'],
    ])
  })

  it('shows what stays and what is dropped where the token fixes a name', () => {
    const lines = preview(caps, { privileges: 'setrole:9' }).privileges.filter(
      ({ name }) => name === 'setrole',
    )
    expect(lines).toMatchObject([
      { verdict: 'CARRIED', granted: 'setrole:1' },
      { verdict: 'DROPPED_FIXED', requested: 'setrole:9' },
    ])
  })

  it('is at most what is asked where nothing is known, and says what a reserved name depends on', () => {
    const { privileges, privilegesKnown, exact } = preview({}, { privileges: 'edit:*,appid:x' }, unknownCaps)
    expect(exact).toBe(false)
    expect(privilegesKnown).toBe('unknown')
    const [edit, appid] = privileges.filter(({ verdict }) => verdict === 'UNKNOWN')
    expect(edit && privilegeNote(edit)?.tone).toBe('changed')
    expect(appid && privilegeNote(appid)?.tone).toBe('plain')
  })

  it('has words for everything that can become of a privilege but the plain grant', () => {
    const verdicts = [
      'DROPPED_RESERVED',
      'DROPPED_FIXED',
      'DROPPED',
      'NARROWED',
      'REPLACED',
      'CARRIED',
      'ADDED',
      'UNKNOWN',
    ] as const
    for (const verdict of verdicts) {
      expect(privilegeNote({ name: 'list', verdict, known: 'declared' })?.text).toBeTruthy()
    }
    expect(privilegeNote({ name: 'list', verdict: 'GRANTED', known: 'declared' })).toBeUndefined()
  })
})
