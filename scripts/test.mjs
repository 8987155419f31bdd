#!/usr/bin/env node
/**
 * `npm test`: makes ready what is missing, then runs every check and every test, and counts them.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './lib/build.mjs'
import { root } from './lib/paths.mjs'
import { main, Problem } from './lib/problem.mjs'
import { closingLine, countCheck, countReport, total } from './lib/results.mjs'
import { step } from './lib/step.mjs'
import { chosenSuites, commandOf, parseRequest, suites } from './lib/suites.mjs'
import { testPlace } from './lib/testPlace.mjs'
import { exitOf } from './lib/tied.mjs'
import { makeReady } from './setup.mjs'

const HELP = `Usage: npm test [-- what]

  npm test                                    everything
  npm test -- unit                            one suite: types, lint, unit, integration, e2e, security
  npm test -- types lint                      several
  npm test -- -g "locked keychain"            tests with this in their name
  npm test -- e2e -g "first run"              both
  npm test -- tests/unit/kaltura/parseKs.test.ts   one file
  npm test -- e2e --pictures                  also takes pictures of the window, in test-results/pictures

Reports are in test-results/ afterwards. Windows open on a display that nobody sees;
KSMITH_TEST_DISPLAY=own puts them on yours. Run as root, the tests run as another user (nobody, or KSMITH_USER).
`

/** No suite takes this long; one that does is stuck, and must not hold up CI for ever. */
const LIMIT_MS = 40 * 60_000

const say = (line = '') => process.stdout.write(`${line}\n`)

async function runInFront({ command, args, options }) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })
  const stop = (signal) => {
    interrupted = true
    child.kill(signal)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const timer = setTimeout(() => {
    say(`This took more than ${LIMIT_MS / 60_000} minutes and was stopped.`)
    child.kill('SIGTERM')
  }, LIMIT_MS)
  const code = await exitOf(child)
  clearTimeout(timer)
  process.off('SIGINT', stop)
  process.off('SIGTERM', stop)
  return code
}

let interrupted = false

/** Set-up; when it fails, that is counted like everything else, so that CI has its closing line. */
async function readyOrCounted() {
  try {
    return await makeReady('test')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say(`\n${error.message}\n\n${closingLine({ passed: 0, failed: 1, skipped: 0 })}`)
    return undefined
  }
}

/** A build that fails is one failed check and keeps nothing but the app's own tests from running. */
async function buildRow() {
  try {
    await step('build', build)
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say(error.message)
    return [{ suite: 'build', passed: 0, failed: 1, skipped: 0, seconds: 0 }]
  }
}

async function runSuite(suite, request, place) {
  const started = performance.now()
  say(`\n--- ${suite.name} ---`)
  let count
  if (suite.runner === 'check') {
    // Nothing of ours runs in a check, so it needs no other user and looks at the checkout itself.
    const options = { cwd: root }
    count = countCheck(
      await runInFront({ command: process.execPath, args: commandOf(suite, request), options }),
    )
  } else {
    const name = `${suite.name.replace(/\W+/g, '-').replace(/-$/, '')}.json`
    const report = join(place.reports, name)
    const run = place.node(commandOf(suite, request, report))
    run.options.env = {
      ...(run.options.env ?? process.env),
      KSMITH_TEST_REPORT: report,
      ...(request.pictures && { KSMITH_TEST_PICTURES: 'yes' }),
    }
    const narrowed = request.grep !== undefined || request.files.length > 0
    count = countReport(suite.runner, report, await runInFront(run), { narrowed })
  }
  for (const note of count.notes) say(`  ${note}`)
  return { suite: suite.name, ...count, seconds: Math.round((performance.now() - started) / 1000) }
}

function printTable(rows) {
  const row = (cells) =>
    `  ${cells[0].padEnd(18)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(9))
      .join('')}`
  say(`\n${row(['', 'passed', 'failed', 'skipped', 'seconds'])}`)
  for (const { suite, passed, failed, skipped, seconds } of rows)
    say(row([suite, passed, failed, skipped, seconds]))
  say()
}

await main(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP)
    return 0
  }
  const request = parseRequest(args)
  const chosen = chosenSuites(suites(), request)
  if (chosen.length === 0) throw new Problem(`There is no such suite or file.\n\n${HELP}`)
  const runtime = await readyOrCounted()
  if (!runtime) return 1
  const rows = await buildRow()
  const runnable = rows.length === 0 ? chosen : chosen.filter((suite) => suite.runner !== 'playwright')
  const place = await testPlace(runtime)
  try {
    for (const suite of runnable) {
      if (!interrupted) rows.push(await runSuite(suite, request, place))
    }
  } finally {
    place.finish()
  }
  const counts = total(rows)
  if (counts.passed + counts.failed === 0) {
    say('\nNo test has that name.')
    counts.failed = 1
  }
  printTable(rows)
  say(closingLine(counts))
  return counts.failed > 0 || interrupted ? 1 : 0
})
