import { expect, test } from 'vitest'
import { chosenSuites, commandOf, parseRequest, suites } from '../../../scripts/lib/suites.mjs'

const all = suites()
const names = (...args: string[]) => chosenSuites(all, parseRequest(args)).map(({ name }) => name)

test('npm test without more words runs everything, the cheapest first', () => {
  expect(names().slice(0, 5)).toEqual(['types', 'lint', 'unit', 'integration', 'e2e'])
})

test('one suite can be run alone, or several', () => {
  expect(names('unit')).toEqual(['unit'])
  expect(names('lint', 'types')).toEqual(['types', 'lint'])
})

test('a name is looked for in every suite that has named tests', () => {
  expect(names('-g', 'locked')).not.toContain('lint')
  expect(names('e2e', '-g', 'locked')).toEqual(['e2e'])
})

test('a file runs in the suite that it lies in, and only that file', () => {
  const request = parseRequest(['./tests/integration/vault.test.ts'])
  const [suite, ...more] = chosenSuites(all, request)
  if (!suite) throw new Error('no suite was chosen')
  expect(more).toEqual([])
  expect(suite.name).toBe('integration')
  expect(commandOf(suite, request, 'r.json').at(-1)).toBe('tests/integration/vault.test.ts')
})

test('a suite that does not exist is not silently nothing', () => {
  expect(names('unti')).toEqual([])
})
