import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './paths.mjs'

/** What `npm test` is made of, in the order in which it runs: the cheapest answer first. */

const bin = (...parts) => join('node_modules', ...parts)
const hasFiles = (folder, ending) =>
  existsSync(inProject(folder)) &&
  readdirSync(inProject(folder), { recursive: true }).some((name) => String(name).endsWith(ending))

/**
 * @typedef {object} Suite
 * @property {string} name what a person types to run it alone
 * @property {'check' | 'vitest' | 'playwright'} runner a check is one pass or fail by its exit code
 * @property {string} [folder] where its tests are
 * @property {string[]} command for Node, relative to the project
 */

/** @returns {Suite[]} */
export function suites() {
  const vitest = (name) => ({
    name,
    runner: 'vitest',
    folder: `tests/${name}`,
    command: [
      bin('vitest', 'vitest.mjs'),
      'run',
      `--project=${name}`,
      '--reporter=default',
      '--reporter=json',
    ],
  })
  const playwright = (name) => ({
    name,
    runner: 'playwright',
    folder: `tests/${name}`,
    command: [bin('@playwright', 'test', 'cli.js'), 'test', `--project=${name}`],
  })
  return [
    { name: 'types', runner: 'check', command: [bin('typescript', 'bin', 'tsc'), '-b'] },
    { name: 'lint', runner: 'check', command: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'] },
    vitest('unit'),
    vitest('integration'),
    playwright('e2e'),
    // Security tests come in both kinds; each is a suite once it has a file.
    ...(hasFiles('tests/security', '.test.ts') ? [{ ...vitest('security'), name: 'security (node)' }] : []),
    ...(hasFiles('tests/security', '.spec.ts') ? [playwright('security')] : []),
  ]
}

/**
 * What people ask for: suite names, test files, and `-g "part of a name"`.
 * @param {string[]} args
 * @returns {{ names: string[], files: string[], grep?: string }}
 */
export function parseRequest(args) {
  const request = { names: [], files: [], grep: undefined, pictures: false }
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at]
    if (word === '-g' || word === '-t' || word === '--grep') {
      at += 1
      request.grep = args[at]
    } else if (word === '--pictures') request.pictures = true
    else if (word.includes('/') || word.endsWith('.ts')) request.files.push(word.replace(/^\.\//, ''))
    else request.names.push(word)
  }
  return request
}

/** The suites a request asks for; files choose the suite they lie in. */
export function chosenSuites(all, { names, files, grep }) {
  const named = (suite) => names.some((name) => suite.name === name || suite.name.startsWith(`${name} (`))
  const holds = (suite) => files.some((file) => suite.folder && file.startsWith(`${suite.folder}/`))
  if (names.length > 0 || files.length > 0) return all.filter((suite) => named(suite) || holds(suite))
  return grep ? all.filter((suite) => suite.runner !== 'check') : all
}

/** A suite's full command line for a request; `report` is where its JSON goes. */
export function commandOf(suite, { files, grep }, report) {
  const own = files.filter((file) => suite.folder && file.startsWith(`${suite.folder}/`))
  if (suite.runner === 'vitest') {
    return [...suite.command, `--outputFile.json=${report}`, ...(grep ? ['-t', grep] : []), ...own]
  }
  if (suite.runner === 'playwright') return [...suite.command, ...(grep ? ['-g', grep] : []), ...own]
  return suite.command
}
