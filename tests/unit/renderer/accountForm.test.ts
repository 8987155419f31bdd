import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccountToken, noFilter } from '../../../src/contract/account'
import { checkTokenFields } from '../../../src/contract/accountRules'
import {
  allPicks,
  countPicks,
  isPicked,
  noPicks,
  onlyPick,
  selectionOf,
  togglePick,
} from '../../../src/renderer/account/picks'
import { templates } from '../../../src/renderer/account/templates'
import { changesOf, fieldsOf, formOf, newTokenForm } from '../../../src/renderer/account/tokenForm'

const now = 1_800_000_000_000
const aToken: AccountToken = {
  id: '1_abcd1234',
  createdAt: 0,
  updatedAt: 0,
  status: 2,
  expiry: null,
  sessionType: 0,
  sessionUserId: null,
  sessionDuration: 3_600,
  sessionPrivileges: null,
  hashType: 'SHA256',
  description: 'Made up',
}

describe('the form of an app token', () => {
  it('begins with little: USER, an hour, an end, SHA256', () => {
    expect(fieldsOf({ ...newTokenForm, description: 'x' }, undefined, now)).toEqual({
      description: 'x',
      hashType: 'SHA256',
      sessionType: 0,
      sessionUserId: null,
      sessionDuration: 3_600,
      expiry: 1_800_000_000 + 90 * 86_400,
      sessionPrivileges: null,
    })
  })

  it('sends "never" only where it was chosen, and a day as its end', () => {
    expect(fieldsOf({ ...newTokenForm, expiry: 'never' }, undefined, now).expiry).toBeNull()
    const { expiry } = fieldsOf({ ...newTokenForm, expiry: 'date', date: '2031-05-04' }, undefined, now)
    expect(new Date((expiry ?? 0) * 1000).toString()).toContain('May 04 2031 23:59:59')
  })

  it.each(['', '2031-02', 'x', '2020-01-01'])(
    'refuses the day %j instead of sending something else',
    (date) => {
      const fields = fieldsOf({ ...newTokenForm, description: 'x', expiry: 'date', date }, undefined, now)
      expect(checkTokenFields(fields, now).expiry?.code).toBe('INVALID_EXPIRY')
    },
  )

  it('changes nothing of a token that was not touched, whatever it has', () => {
    const text = fc.option(fc.string(), { nil: null })
    fc.assert(
      fc.property(
        fc.record({
          description: text,
          sessionUserId: text,
          sessionPrivileges: text,
          expiry: fc.option(fc.integer(), { nil: null }),
          sessionDuration: fc.option(fc.integer(), { nil: null }),
          sessionType: fc.constantFrom(0 as const, 2 as const, null),
        }),
        (fields) => {
          const token = { ...aToken, ...fields }
          expect(changesOf(fieldsOf(formOf(token), token, now), token)).toEqual({})
        },
      ),
    )
  })

  it.each(templates)('$id gives a form that can be sent, once its entry is named', ({ fill }) => {
    const fields = fieldsOf({ ...newTokenForm, ...fill('1_abcd1234') }, undefined, now)
    expect(checkTokenFields(fields, now)).toEqual({})
    expect(fields.sessionType).toBe(0)
    expect(fields.expiry).not.toBeNull()
    expect(fields.sessionPrivileges).toMatch(/setrole|urirestrict/)
  })
})

describe('what is selected', () => {
  it('is named, or everything but what was taken out', () => {
    const one = togglePick(noPicks, 'a')
    expect([isPicked(one, 'a'), countPicks(one, 9), onlyPick(one)]).toEqual([true, 1, 'a'])
    expect(countPicks(togglePick(one, 'a'), 9)).toBe(0)
    const most = togglePick(allPicks, 'a')
    expect([isPicked(most, 'a'), isPicked(most, 'b'), countPicks(most, 9)]).toEqual([false, true, 8])
    expect(selectionOf(most, noFilter)).toEqual({ kind: 'matching', filter: noFilter, except: ['a'] })
  })
})
