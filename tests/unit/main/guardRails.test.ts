import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_ENVIRONMENTS, type Environment } from '../../../src/contract/environments'
import { isConfirmed, takesConfirmation, typeOutlook } from '../../../src/contract/guardRails'
import type { Caps, MintRequest, SessionType } from '../../../src/contract/tokens'
import { isUnexpectedAdmin, requireConfirmation } from '../../../src/main/sessions/guardRails'
import { learnCaps } from '../../../src/main/sessions/learnCaps'

const [production, staging] = DEFAULT_ENVIRONMENTS as [Environment, Environment]
const unknown = { source: 'unknown' } as const
const caps = (type: Caps['type']): Caps => ({
  duration: unknown,
  expiry: unknown,
  type,
  userId: unknown,
  privileges: unknown,
})
const asked = (type?: SessionType): MintRequest => ({
  lifetime: 900,
  privileges: '',
  ...(type !== undefined && { type }),
})
const token = (type: Caps['type'], lastRequest?: MintRequest) => ({
  caps: caps(type),
  partnerId: 12_345,
  ...(lastRequest && { lastRequest }),
})

describe('what is known of the type beforehand', () => {
  it.each([
    ['forced ADMIN, nothing asked', { source: 'declared', value: 2 }, undefined, 'admin'],
    ['forced ADMIN, USER asked', { source: 'learned', value: 2 }, 0, 'admin'],
    ['forced USER, ADMIN asked', { source: 'declared', value: 0 }, 2, 'user'],
    ['left open, nothing asked', { source: 'declared', value: null }, undefined, 'user'],
    ['left open, ADMIN asked', { source: 'declared', value: null }, 2, 'admin'],
    ['unknown, nothing asked', unknown, undefined, 'unknown'],
    ['unknown, USER asked', unknown, 0, 'unknown'],
    ['unknown, ADMIN asked', unknown, 2, 'admin'],
  ] as const)('%s: %s', (_, type, wanted, outlook) => {
    expect(typeOutlook(token(type), asked(wanted))).toBe(outlook)
  })

  it('is USER for a token that was asked for USER last and did not come back as ADMIN', () => {
    expect(typeOutlook(token(unknown, asked(0)), asked(0))).toBe('user')
    expect(typeOutlook(token(unknown, asked()), asked())).toBe('user')
    expect(typeOutlook(token(unknown, asked(2)), asked(0))).toBe('unknown')
  })

  it('never calls a session USER that then comes as ADMIN, as long as the account changes nothing', () => {
    const type = fc.constantFrom<SessionType | undefined>(undefined, 0, 2)
    fc.assert(
      fc.property(type, fc.array(type, { minLength: 1, maxLength: 6 }), (forced, requests) => {
        let held = token(unknown)
        for (const wanted of requests) {
          const request = asked(wanted)
          const granted = forced ?? wanted ?? 0
          if (typeOutlook(held, request) === 'user') expect(granted).toBe(0)
          const grant = { lifetime: 900, type: granted, userId: '', privileges: '' }
          held = {
            ...held,
            caps: learnCaps(held.caps, request, grant, '1_a', true),
            lastRequest: request,
          }
        }
      }),
    )
  })
})

describe('the typed confirmation', () => {
  const admin = token({ source: 'declared', value: 2 })

  it('is wanted for ADMIN, or what may become it, in production alone', () => {
    expect(takesConfirmation(admin, production, asked())).toBe(true)
    expect(takesConfirmation(token(unknown), production, asked(0))).toBe(true)
    expect(takesConfirmation(token({ source: 'declared', value: 0 }), production, asked())).toBe(false)
    expect(takesConfirmation(admin, staging, asked())).toBe(false)
    expect(takesConfirmation(admin, undefined, asked())).toBe(false)
  })

  it.each(['12345', ' 12345 ', 'Production', 'production'])('is %j', (typed) => {
    expect(isConfirmed(typed, 12_345, production)).toBe(true)
    expect(() => requireConfirmation(admin, production, asked(), typed)).not.toThrow()
  })

  it.each([undefined, '', ' ', 'yes', '1234', '123456', 'Staging', 'Prod'])('is not %j', (typed) => {
    expect(isConfirmed(typed, 12_345, production)).toBe(false)
    expect(() => requireConfirmation(admin, production, asked(), typed)).toThrow('CONFIRMATION_NEEDED')
  })

  it('is missed loudly when ADMIN comes where USER was certain', () => {
    const user = token({ source: 'declared', value: 0 })
    expect(isUnexpectedAdmin(user, production, asked(), 2)).toBe(true)
    expect(isUnexpectedAdmin(user, production, asked(), 0)).toBe(false)
    expect(isUnexpectedAdmin(user, staging, asked(), 2)).toBe(false)
    // it was confirmed
    expect(isUnexpectedAdmin(admin, production, asked(), 2)).toBe(false)
  })
})
