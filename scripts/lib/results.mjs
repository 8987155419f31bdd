import { readFileSync } from 'node:fs'

/**
 * Counting what the runners say in their own JSON reports. A runner that crashed, or ran nothing, is a failure: silence is
 * never a pass.
 * @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Count
 */

const only = (part) => ({ passed: 0, failed: 0, skipped: 0, notes: [], ...part })

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @returns {Count} */
function countVitest(report) {
  const count = only({})
  for (const file of report.testResults ?? []) {
    // A file that could not even be loaded holds no tests, and would otherwise vanish.
    const broken = file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
    if (broken) {
      count.failed += 1
      count.notes.push(`${file.name}: ${(file.message ?? 'failed outside its tests').split('\n')[0]}`)
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') count.passed += 1
      else if (test.status === 'failed') count.failed += 1
      else count.skipped += 1
    }
  }
  return count
}

function* playwrightTests(suite) {
  for (const inner of suite.suites ?? []) yield* playwrightTests(inner)
  for (const spec of suite.specs ?? []) for (const test of spec.tests) yield { title: spec.title, ...test }
}

/** @returns {Count} */
function countPlaywright(report) {
  const count = only({})
  for (const test of playwrightTests(report)) {
    if (test.status === 'expected') count.passed += 1
    else if (test.status === 'skipped') {
      count.skipped += 1
      const reason = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme')?.description
      count.notes.push(`skipped "${test.title}": ${reason ?? 'no reason given'}`)
    } else count.failed += 1
  }
  for (const error of report.errors ?? []) {
    count.failed += 1
    count.notes.push((error.message ?? 'an error outside the tests').split('\n')[0])
  }
  return count
}

/** A type-check or a lint: one check, by its exit code. */
export const countCheck = (code) => only(code === 0 ? { passed: 1 } : { failed: 1 })

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file its JSON report
 * @param {number} code its exit code
 * @param {{ narrowed?: boolean }} [options] narrowed: a person asked for a part, which may lie in another suite
 * @returns {Count}
 */
export function countReport(runner, file, code, { narrowed = false } = {}) {
  const report = readReport(file)
  if (!report) return only({ failed: 1, notes: [`the runner ended (${code}) without a report`] })
  const count = runner === 'vitest' ? countVitest(report) : countPlaywright(report)
  const ran = count.passed + count.failed
  if (ran + count.skipped === 0 && !narrowed) return { ...count, failed: 1, notes: ['no test was run'] }
  if (code !== 0 && count.failed === 0 && !(narrowed && ran === 0)) {
    return { ...count, failed: 1, notes: [...count.notes, `the runner failed (${code}) though no test did`] }
  }
  return count
}

/** @param {Count[]} counts */
export function total(counts) {
  const sum = (key) => counts.reduce((before, count) => before + count[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** The closing line that CI reads. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
