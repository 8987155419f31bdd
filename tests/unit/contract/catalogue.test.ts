import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/contract/catalogue'
import { type Failure, failureCodes } from '../../../src/contract/failures'
import { ksReasons, tlsProblems } from '../../../src/kaltura/errors/codes'

const facts = {
  file: '/made/up/inventory.json',
  label: 'Acme',
  system: 'made-up words',
  rule: 'EMPTY_NAME',
  action: 'media.list',
}
const failures: Failure[] = [
  ...failureCodes.flatMap((code) => [{ code }, { code, params: facts }]),
  ...ksReasons.map((ksReason): Failure => ({ code: 'INVALID_KS', server: { ksReason } })),
]
const wordsOf = (failure: Failure) => {
  const { title, happened, causes, next } = explain(failure)
  return [title, happened, ...causes, ...next]
}

describe('the words for failures', () => {
  it.each(failures)('$code says what happened and what to do next', (failure) => {
    const { title, happened, next } = explain(failure)
    expect(title.length).toBeGreaterThan(3)
    expect(title.length).toBeLessThan(60)
    expect(title).not.toMatch(/[.!]$/)
    expect(happened).toMatch(/[.]$/)
    expect(next.length).toBeGreaterThan(0)
  })

  it.each(failures)('$code leaves no placeholder open', (failure) => {
    for (const words of wordsOf(failure)) {
      expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\w*\}|@\w+@|%[sd]/)
      expect(words.trim()).toBe(words)
      expect(words).not.toBe('')
    }
  })

  it('gives every refusal of a mint its own words', () => {
    const codes = [
      'INVALID_APP_TOKEN_HASH',
      'APP_TOKEN_ID_NOT_FOUND',
      'APP_TOKEN_EXPIRED',
      'APP_TOKEN_NOT_ACTIVE',
      'INVALID_WIDGET_ID',
    ] as const
    expect(new Set(codes.map((code) => explain({ code }).happened)).size).toBe(codes.length)
    expect(new Set(codes.map((code) => explain({ code }).next.join())).size).toBe(codes.length)
  })

  it('tells the reasons for a refused KS apart', () => {
    const titles = [...ksReasons, undefined].map(
      (ksReason) => explain({ code: 'INVALID_KS', server: ksReason === undefined ? {} : { ksReason } }).title,
    )
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('names the facts that a failure carries', () => {
    const { next } = explain({ code: 'INVENTORY_DAMAGED', params: { file: '/made/up/copy.json' } })
    expect(next.join(' ')).toContain('/made/up/copy.json')
    expect(explain({ code: 'DUPLICATE_TOKEN', params: { label: 'Acme' } }).happened).toContain('Acme')
  })

  it('never promises that a wrong secret gets right by trying again', () => {
    for (const code of ['INVALID_APP_TOKEN_HASH', 'INVALID_WIDGET_ID', 'SECRET_EMPTY'] as const) {
      expect(explain({ code }).retryable).toBe(false)
    }
    for (const code of ['TIMEOUT', 'OFFLINE', 'KEYCHAIN_WAITING', 'ACTION_BLOCKED'] as const) {
      expect(explain({ code }).retryable).toBe(true)
    }
  })

  it('tells the ways in which a certificate can be wrong apart', () => {
    const causes = [...tlsProblems, undefined].map((tls) =>
      explain({ code: 'TLS_FAILED', ...(tls && { params: { tls } }) }).causes.join(),
    )
    expect(new Set(causes).size).toBe(causes.length)
  })
})
