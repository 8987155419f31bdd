import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closingLine, countCheck, countReport, total } from '../../../scripts/lib/results.mjs'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ksmith-results-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown) {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const vitestFile = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: status === 'failed' ? 'Cannot find module' : '',
  assertionResults: tests.map((each) => ({ status: each })),
})
const playwrightTests = (...statuses: string[]) => ({
  errors: [],
  suites: [
    { specs: [], suites: [{ specs: statuses.map((status) => ({ title: status, tests: [{ status }] })) }] },
  ],
})

describe('what the runners report is what is counted', () => {
  test('passed, failed and skipped tests of a Vitest run', () => {
    const file = report({ testResults: [vitestFile('failed', 'passed', 'failed', 'pending', 'todo')] })
    expect(countReport('vitest', file, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 2 })
  })

  test('a test file that could not be loaded is a failure, though it holds no test', () => {
    const file = report({ testResults: [vitestFile('passed', 'passed'), vitestFile('failed')] })
    expect(countReport('vitest', file, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  test('passed, failed and skipped tests of a Playwright run, however deep', () => {
    const file = report(playwrightTests('expected', 'expected', 'unexpected', 'skipped'))
    expect(countReport('playwright', file, 1)).toMatchObject({ passed: 2, failed: 1, skipped: 1 })
  })

  test('a test that passed only at a second try did not pass', () => {
    expect(countReport('playwright', report(playwrightTests('flaky')), 0)).toMatchObject({
      passed: 0,
      failed: 1,
    })
  })

  test('a skipped test says why', () => {
    const skipped = {
      title: 'tray',
      tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no tray here' }] }],
    }
    const { notes } = countReport('playwright', report({ suites: [{ specs: [skipped] }] }), 0)
    expect(notes).toEqual(['skipped "tray": no tray here'])
  })
})

describe('silence is never a pass', () => {
  test.each([
    ['no report', () => join(folder, 'never-written.json')],
    ['half a report', () => report('{"testResults": [')],
    ['a report without tests', () => report({ testResults: [] })],
  ])('%s counts as one failure', (_name, file) => {
    expect(countReport('vitest', file(), 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  test('a runner that failed though no test did is one failure', () => {
    const file = report({ testResults: [vitestFile('passed', 'passed')] })
    expect(countReport('vitest', file, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  test('a part that lies in another suite is not missed here', () => {
    expect(countReport('playwright', report({ suites: [] }), 1, { narrowed: true })).toMatchObject({
      failed: 0,
    })
  })
})

describe('the closing line', () => {
  test('adds everything up, checks included', () => {
    const counts = [countCheck(0), countCheck(1), { passed: 5, failed: 0, skipped: 2, notes: [] }]
    expect(closingLine(total(counts))).toBe('6 passed, 1 failed, 2 skipped')
  })

  test('names skipped tests only when there are some', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  })
})
