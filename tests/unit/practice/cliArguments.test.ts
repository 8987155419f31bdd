import { describe, expect, test } from 'vitest'
import { readArguments, UsageError, usage } from '../../../src/practice/cliArguments'
import { faultNames } from '../../../src/practice/faults/names'
import { sampleAccount } from '../../../src/practice/sample/account'

test('without arguments: any free port, text, no delay', () => {
  expect(readArguments([])).toEqual({ port: 0, json: false, latencyMs: 0, clockSkewSeconds: 0, help: false })
})

test('port, JSON and latency', () => {
  const expected = { port: 8123, json: true, latencyMs: 250, clockSkewSeconds: 0, help: false }
  expect(readArguments(['--port', '8123', '--json', '--latency', '250'])).toEqual(expected)
  expect(readArguments(['--latency=250', '--json', '--port=8123'])).toEqual(expected)
})

test('faults, clock skew in both directions, and the version of the KS', () => {
  expect(readArguments(['--fault', 'half-body', '--ks-version', '1'])).toMatchObject({
    faults: 'half-body',
    ksVersion: 1,
  })
  expect(readArguments(['--clock-skew', '3600']).clockSkewSeconds).toBe(3600)
  expect(readArguments(['--clock-skew', '-3600', '--json'])).toMatchObject({
    clockSkewSeconds: -3600,
    json: true,
  })
  expect(readArguments(['--clock-skew=-3600']).clockSkewSeconds).toBe(-3600)
})

test('the help names every switch and every fault', () => {
  const switches = ['port', 'json', 'latency', 'fault', 'clock-skew', 'ks-version', 'help'].map(
    (name) => `--${name}`,
  )
  for (const word of [...switches, ...Object.keys(faultNames)]) expect(usage).toContain(word)
})

describe('bad arguments are named', () => {
  test.each([
    ['--port', ['--port', '65536']],
    ['--port', ['--port', '-1']],
    ['--port', ['--port=']],
    ['--port', ['--port']],
    ['--latency', ['--latency', '1.5']],
    ['--latency', ['--latency', 'soon']],
    ['--fault', ['--fault', 'meteor']],
    ['--fault', ['--fault', 'toString']],
    ['--clock-skew', ['--clock-skew', '1h']],
    ['--clock-skew', ['--clock-skew']],
    ['--ks-version', ['--ks-version', '3']],
    ['--verbose', ['--verbose']],
    ['extra', ['extra']],
    ['--json', ['--json=yes']],
  ])('%s', (name, argv) => {
    expect(() => readArguments(argv)).toThrow(UsageError)
    expect(() => readArguments(argv)).toThrow(name)
  })
})

describe('the sample account', () => {
  const { appTokens, media } = sampleAccount

  test('has ids and secrets in the form of the server', () => {
    for (const { id, token } of appTokens) {
      expect(id).toMatch(/^1_[0-9a-z]{8}$/)
      expect(token).toMatch(/^[0-9a-f]{32}$/)
    }
    expect(new Set(appTokens.map(({ id }) => id)).size).toBe(appTokens.length)
    expect(new Set(appTokens.map(({ token }) => token)).size).toBe(appTokens.length)
  })

  test('has a token of every hash type, of every session type, and one that has expired', () => {
    expect(new Set(appTokens.map(({ hashType }) => hashType))).toEqual(
      new Set(['MD5', 'SHA1', 'SHA256', 'SHA512']),
    )
    expect(new Set(appTokens.map(({ sessionType }) => sessionType))).toEqual(new Set([0, 2, null]))
    expect(appTokens.some(({ expiry }) => expiry !== null && expiry < 1_700_000_000)).toBe(true)
    expect(appTokens.every(({ description }) => description !== '')).toBe(true)
  })

  test('has categories that hold entries of the catalogue only', () => {
    const ids = media.map(({ id }) => id)
    const { categories = [] } = sampleAccount
    expect(categories.length).toBeGreaterThan(0)
    expect(categories.flatMap(({ entryIds }) => entryIds).filter((id) => !ids.includes(id))).toEqual([])
  })

  test('has a small catalogue', () => {
    expect(media).toHaveLength(12)
    expect(new Set(media.map(({ id }) => id)).size).toBe(12)
  })
})
