import { describe, expect, it } from 'vitest'
import {
  checkForm,
  emptyForm,
  isFormField,
  reviseProblems,
  serviceUrlOf,
} from '../../../src/renderer/addToken/form'
import { blamesIntake } from '../../../src/renderer/addToken/intake'

const filled = { ...emptyForm, partnerId: ' 12345 ', appTokenId: '1_abcd1234' }

describe('the form for a new token', () => {
  it('accepts a region and two ids', () => {
    expect(checkForm(filled)).toEqual({})
    expect(serviceUrlOf(filled)).toBe('https://www.kaltura.com')
  })

  it('names every field that is wrong', () => {
    const form = { ...filled, partnerId: '12x', appTokenId: 'abc', label: 'two\nlines' }
    expect(Object.keys(checkForm(form)).sort()).toEqual(['appTokenId', 'label', 'partnerId'])
  })

  it.each(['https://api.example.com', 'http://127.0.0.1:8080', 'http://localhost:1', 'http://[::1]:9'])(
    'accepts the server %s',
    (customUrl) => {
      expect(checkForm({ ...filled, region: 'custom', customUrl })).toEqual({})
    },
  )

  it.each(['', 'api.example.com', 'http://example.com', 'ftp://example.com', 'javascript:alert(1)'])(
    'refuses the server %j',
    (customUrl) => {
      const { serviceUrl } = checkForm({ ...filled, region: 'custom', customUrl })
      expect(serviceUrl?.code).toBe('INVALID_SERVICE_URL')
    },
  )

  it('takes the words away from a field as soon as it is right, and leaves the others alone', () => {
    const problems = checkForm({ ...filled, partnerId: '12x', appTokenId: 'abc' })
    const changed = { partnerId: '12' }
    expect(
      Object.keys(reviseProblems(problems, changed, { ...filled, ...changed, appTokenId: 'abc' })),
    ).toEqual(['appTokenId'])
  })

  it("keeps main's word on a field until that field is changed", () => {
    const problems = { appTokenId: { code: 'DUPLICATE_TOKEN', field: 'appTokenId' } } as const
    expect(reviseProblems(problems, { label: 'Twin' }, { ...filled, label: 'Twin' })).toEqual(problems)
    expect(reviseProblems(problems, { appTokenId: '1_other' }, { ...filled, appTokenId: '1_other' })).toEqual(
      {},
    )
  })

  it('shows what main says of the secret and of the server where they are', () => {
    expect(blamesIntake({ code: 'SECRET_IS_KS', field: 'secret' })).toBe(true)
    expect(blamesIntake({ code: 'HANDLE_EXPIRED', field: 'secret' })).toBe(true)
    const declined = { code: 'HOST_NOT_CONFIRMED', field: 'serviceUrl' } as const
    expect(blamesIntake(declined)).toBe(false)
    expect(isFormField(declined.field)).toBe(true)
  })

  it.each(['\u200b\u200b', 'good\u202etxt.exe'])('refuses the label %j', (label) => {
    expect(checkForm({ ...filled, label }).label?.code).toBe('INVALID_LABEL')
  })
})
