import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanEnv } from './cleanEnv.mjs'
import { hasDisplay, isRoot } from './needs.mjs'
import { inProject, root } from './paths.mjs'
import { runtimeEnv } from './runtime.mjs'
import { stageFor } from './staging.mjs'
import { tiedCommand } from './tied.mjs'
import { asUser, nodeFor, unprivilegedUser } from './unprivileged.mjs'

/**
 * Where tests run, and as whom. On Linux always with an empty home and the session's variables taken away, so that no
 * test can reach the keychain of the person who runs it, and on a display that nobody sees. As root also as another
 * user, in a copy.
 * @typedef {object} Place
 * @property {string} reports the folder that reports are written to, as the tests see it
 * @property {(args: string[]) => { command: string, args: string[], options: import('node:child_process').SpawnOptions }} node
 *   the command line that runs Node with these arguments there
 * @property {() => void} finish brings the reports home and leaves nothing behind
 */

/** @returns {Promise<Place>} */
export async function testPlace(runtime) {
  rmSync(inProject('test-results'), { recursive: true, force: true })
  mkdirSync(inProject('test-results'), { recursive: true })
  if (process.platform !== 'linux') {
    const node = (args) => ({ command: process.execPath, args, options: { cwd: root } })
    return { reports: inProject('test-results'), node, finish: () => {} }
  }
  return isRoot() ? steppedDown(runtime) : inTheCheckout(runtime)
}

const ownDisplay = () => process.env.KSMITH_TEST_DISPLAY === 'own' && hasDisplay()
const settings = (home) => JSON.stringify({ home, virtualDisplay: !ownDisplay() })
const displayEnv = () =>
  ownDisplay() ? { DISPLAY: process.env.DISPLAY, XAUTHORITY: process.env.XAUTHORITY } : {}
const session = ['scripts', 'lib', 'session.mjs']

/** @returns {Place} */
function inTheCheckout(runtime) {
  const home = mkdtempSync(join(tmpdir(), 'ksmith-test-'))
  const { USER, LOGNAME, SHELL } = process.env
  const env = { ...cleanEnv(), ...displayEnv(), ...runtimeEnv(runtime), USER, LOGNAME, SHELL }
  return {
    reports: inProject('test-results'),
    node: (args) => {
      const inSession = [inProject(...session), settings(home), process.execPath, ...args]
      return { ...tiedCommand(process.execPath, inSession), options: { cwd: root, env } }
    },
    finish: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** @returns {Promise<Place>} */
async function steppedDown(runtime) {
  const user = unprivilegedUser()
  const { folder, project, privateHome } = await stageFor(user, 'test')
  const node = await nodeFor(user, folder)
  const reports = join(project, 'test-results')
  const env = { ...cleanEnv(), ...displayEnv(), ...runtimeEnv(runtime), USER: user.name, LOGNAME: user.name }
  return {
    reports,
    node: (args) => {
      const inSession = [join(project, ...session), settings(privateHome), node, ...args]
      return {
        ...asUser(user, node, inSession),
        options: { cwd: project, env: { ...env, SHELL: '/bin/sh' } },
      }
    },
    finish: () => {
      if (existsSync(reports)) cpSync(reports, inProject('test-results'), { recursive: true })
      rmSync(privateHome, { recursive: true, force: true })
    },
  }
}
