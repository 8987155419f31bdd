import { describe, expect, it, vi } from 'vitest'
import { direction, formatNumber, list, listed, pick, t } from '../../../src/strings'

describe('a text by its name', () => {
  it('is there at once, in English', () => {
    expect(t('status.retry')).toBe('Try again')
    expect(direction).toBe('ltr')
  })

  it('has its values filled in as they are, whatever they look like', () => {
    const host = '<b>&"{{host}}$t(status.retry)</b>'
    expect(t('shell.host.question', { host })).toBe(`Use the server ${host}?`)
  })

  it('takes the plural of its count, and writes numbers as the language does', () => {
    expect(t('status.held', { count: 0 })).toBe('0 tokens held')
    expect(t('status.held', { count: 1 })).toBe('1 token held')
    expect(t('status.held', { count: 12_345 })).toBe(`${formatNumber(12_345)} tokens held`)
  })

  it('may be a list', () => {
    expect(list('failures.BACKUP_CHANGED.causes')).toEqual([
      'The file was damaged on its way.',
      'Somebody tampered with it.',
    ])
  })

  it('is found for a name from outside, and stands in for the names that are not known', () => {
    expect(pick('status.keychain', 'working', 'untried')).toBe('Keychain ready')
    for (const name of [undefined, 'made up', 'constructor', 'toString', '__proto__', 'a.b', '']) {
      expect(pick('status.keychain', name, 'untried')).toBe('Keychain not used yet')
    }
  })
})

describe('several things', () => {
  it('are listed as the language does: in English with commas, and with an “and” within a sentence', () => {
    expect(listed([])).toBe('')
    expect(listed(['a'])).toBe('a')
    expect(listed(['a', 'b'])).toBe('a, b')
    expect(listed(['a', 'b', 'c'])).toBe('a, b, c')
    expect(listed(['a', 'b'], 'conjunction')).toBe('a and b')
  })
})

it('keeps what is filled in in its own order among words from right to left', async () => {
  vi.stubEnv('KSMITH_LOCALE', 'ar-XB')
  vi.resetModules()
  const other = await import('../../../src/strings')
  vi.unstubAllEnvs()
  expect(other.direction).toBe('rtl')
  expect(other.t('shell.host.question', { host: '1_abcd1234' })).toContain('\u20681_abcd1234\u2069')
  expect(t('shell.host.question', { host: '1_abcd1234' })).toBe('Use the server 1_abcd1234?')
})

/** Never called: the compiler refuses each line that is marked, or the mark itself. */
function compilerRefuses(state: 'working' | 'waiting'): unknown[] {
  return [
    // @ts-expect-error there is no such text
    t('status.retryy'),
    // @ts-expect-error nor such a group
    t('nothing.retry'),
    // @ts-expect-error a group is no text
    t('status.keychain'),
    // @ts-expect-error a value is missing
    t('shell.host.question'),
    // @ts-expect-error it has another name
    t('shell.host.question', { hostname: 'x' }),
    // @ts-expect-error one too many
    t('shell.host.question', { host: 'x', port: 1 }),
    // @ts-expect-error nothing is to be filled in
    t('status.retry', { host: 'x' }),
    // @ts-expect-error a plural takes a count
    t('status.held'),
    // @ts-expect-error which is a number
    t('status.held', { count: 'many' }),
    // @ts-expect-error one of two names does not exist
    t(`status.keychain.${state as 'working' | 'made up'}`),
    // @ts-expect-error a text is no list
    list('status.retry'),
    // @ts-expect-error what stands in has to be in the group
    pick('status.keychain', 'x', 'made up'),
    t(`status.keychain.${state}`),
  ]
}
void compilerRefuses
