import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './npm.mjs'
import { cacheDir, inProject, root } from './paths.mjs'
import { Problem } from './problem.mjs'
import { hashOf, stampIs, writeStamp } from './stamp.mjs'
import { ALREADY } from './step.mjs'

const STAMP = 'dependencies'

/**
 * `npm ci` empties node_modules, and with it the cache that holds a runtime of 115 MB. It waits here meanwhile
 * (a folder that is ignored by git); an interrupted run finds it there the next time.
 */
const waitingRoom = inProject('out', '.kept-while-installing')

function setCacheAside() {
  if (!existsSync(cacheDir)) return
  mkdirSync(inProject('out'), { recursive: true })
  rmSync(waitingRoom, { recursive: true, force: true })
  renameSync(cacheDir, waitingRoom)
}

function bringCacheBack() {
  if (!existsSync(waitingRoom)) return
  rmSync(cacheDir, { recursive: true, force: true })
  mkdirSync(join(cacheDir, '..'), { recursive: true })
  renameSync(waitingRoom, cacheDir)
}

/**
 * Installs exactly what the lockfile says, unless that is what is there. No package's install script runs here: the
 * one that is needed (the keychain library's) is a step of its own, so that a missing compiler is asked for by name.
 */
export async function installDependencies() {
  const lock = hashOf([inProject('package-lock.json')], process.platform, process.arch)
  if (stampIs(STAMP, lock) && existsSync(inProject('node_modules', '.package-lock.json'))) return ALREADY
  setCacheAside()
  let result
  try {
    result = await npm(['ci', '--ignore-scripts'], { cwd: root })
  } finally {
    bringCacheBack()
  }
  if (result.missing)
    throw new Problem('npm was not found. It comes with Node.js: install Node 20.19 or newer.')
  if (result.code !== 0) {
    throw new Problem(
      `${result.output.trimEnd()}\n\nInstalling the dependencies failed: npm's output is above.`,
    )
  }
  writeStamp(STAMP, lock)
  return 'installed'
}
