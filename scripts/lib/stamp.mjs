import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir } from './paths.mjs'

/**
 * Stamps are how nothing is done twice: a step writes down the hash of what it worked from, and the next run compares.
 * They lie inside node_modules, so deleting that folder makes set-up start over, as people expect.
 */
const stampFile = (name) => join(cacheDir, 'stamps', name)

export function stampIs(name, hash) {
  try {
    return readFileSync(stampFile(name), 'utf8') === hash
  } catch {
    return false
  }
}

export function writeStamp(name, hash) {
  mkdirSync(join(cacheDir, 'stamps'), { recursive: true })
  writeFileSync(stampFile(name), hash)
}

/**
 * A hash over names and contents of files and folders; what does not exist counts as empty.
 * @param {string[]} paths
 * @param {...string} extra anything else the outcome depends on (versions, platform)
 */
export function hashOf(paths, ...extra) {
  const hash = createHash('sha256')
  for (const text of extra) hash.update(`${text}\0`)
  const add = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name))
    } else if (stat) {
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
    }
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}
