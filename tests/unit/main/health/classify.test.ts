import { describe, expect, it } from 'vitest'
import { failureCodes } from '../../../../src/contract/failures'
import { healthOutcomeSchema } from '../../../../src/contract/health'
import { endsTheCheck, outcomeOf, saysNothing } from '../../../../src/main/health/classify'

describe('what a failed check says', () => {
  it.each([
    ['INVALID_APP_TOKEN_HASH', 'wrong-secret'],
    ['SECRET_MISSING', 'secret-missing'],
    ['APP_TOKEN_ID_NOT_FOUND', 'not-found'],
    ['APP_TOKEN_NOT_ACTIVE', 'inactive'],
    ['APP_TOKEN_EXPIRED', 'expired'],
    ['INVALID_WIDGET_ID', 'unknown-account'],
    ['TLS_FAILED', 'unreachable'],
    ['TIMEOUT', 'unreachable'],
    ['ACTION_BLOCKED', 'refused'],
  ] as const)('%s is %s', (code, outcome) => {
    expect(outcomeOf({ code })).toBe(outcome)
    expect(endsTheCheck({ code })).toBe(false)
    expect(saysNothing({ code })).toBe(false)
  })

  it('is never that it works', () => {
    for (const code of failureCodes) {
      expect(healthOutcomeSchema.options).toContain(outcomeOf({ code }))
      expect(outcomeOf({ code })).not.toBe('works')
    }
  })
})
