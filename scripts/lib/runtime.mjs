import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir, inProject, root } from './paths.mjs'

/** Where the fallback runtime is kept, see fallbackRuntime.mjs. */
export const fallbackDir = join(cacheDir, 'electron-fallback')

/**
 * Lies beside the app inside the fallback runtime, so that the app can tell by itself: an environment variable is
 * easily lost on the way.
 */
export const FALLBACK_MARKER = 'ksmith-fallback-runtime'

/**
 * @typedef {object} Runtime
 * @property {'official' | 'fallback'} kind
 * @property {string} executable
 * @property {string[]} appArgs what names the app on the command line: nothing for the fallback, which holds a link to it
 */

function official() {
  const package_ = inProject('node_modules', 'electron')
  try {
    const { version } = JSON.parse(readFileSync(join(package_, 'package.json'), 'utf8'))
    const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
    const dist = override ?? join(package_, 'dist')
    const name = readFileSync(join(package_, 'path.txt'), 'utf8')
    const installed = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    if (!override && installed !== version) return undefined
    const executable = join(dist, name)
    return existsSync(executable) ? { kind: 'official', executable, appArgs: [root] } : undefined
  } catch {
    return undefined
  }
}

function fallback() {
  const executable = join(fallbackDir, 'electron')
  const complete = existsSync(executable) && existsSync(join(fallbackDir, 'resources', FALLBACK_MARKER))
  return complete ? { kind: 'fallback', executable, appArgs: [] } : undefined
}

/**
 * The Electron to run: the official one whenever it is there.
 * @returns {Runtime | undefined}
 */
export const findRuntime = () => official() ?? fallback()

/** What the app's environment says about its runtime. */
export const runtimeEnv = (runtime) => (runtime.kind === 'fallback' ? { KSMITH_RUNTIME: 'fallback' } : {})
