import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inProject, root } from './paths.mjs'
import { Problem } from './problem.mjs'
import { mustRun } from './run.mjs'
import { fallbackDir } from './runtime.mjs'

/**
 * A copy of the project that an unprivileged user can read: the checkout may lie below a folder (root's home) that this
 * user cannot even enter. The copy belongs to root, so what runs from it cannot change it; folders that must be
 * writable are given to the user by name.
 */

/** Below the project's root: what the running app needs, and nothing else. */
function partsForStart() {
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  const modules = Object.entries(packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional)
    .map(([path]) => path)
    // Nested packages come along with the folder they are in.
    .filter((path) => path.lastIndexOf('node_modules/') === 0)
  const runtime = existsSync(fallbackDir) ? relative(root, fallbackDir) : 'node_modules/electron'
  return ['package.json', 'out', 'scripts', runtime, ...modules]
}

/** Everything but what is made anew, and what is nobody's business. */
function partsForTest() {
  const top = readdirSync(root).filter((name) => !['.git', 'test-results', 'node_modules'].includes(name))
  const modules = readdirSync(inProject('node_modules')).filter(
    (name) => !['.cache', '.vite', '.vite-temp'].includes(name),
  )
  const runtime = existsSync(fallbackDir) ? [relative(root, fallbackDir)] : []
  return [...top, ...modules.map((name) => join('node_modules', name)), ...runtime]
}

/** Where tests write: runners' caches and reports. */
const WRITABLE_FOR_TEST = [
  'test-results',
  'node_modules/.vite',
  'node_modules/.vite-temp',
  'node_modules/.cache',
]

/** Makes a folder in a place where everyone may make some: one that somebody else made first is refused. */
function ownFolder(path, owner, mode) {
  mkdirSync(path, { recursive: true, mode })
  const stat = lstatSync(path)
  if (!stat.isDirectory() || (stat.uid !== 0 && stat.uid !== owner.uid)) {
    throw new Problem(`${path} belongs to somebody else. Delete it, then try again.`)
  }
  chownSync(path, owner.uid, owner.gid)
}

/** Names, sizes and times of everything in a tree: enough to tell whether a copy is stale, and quick. */
function fingerprint(path) {
  const hash = createHash('sha256')
  const add = (at) => {
    const stat = lstatSync(at)
    hash.update(`${at} ${stat.size} ${stat.mtimeMs} ${stat.mode}\n`)
    if (stat.isDirectory()) for (const name of readdirSync(at).sort()) add(join(at, name))
  }
  add(path)
  return hash.digest('hex')
}

async function copyWhatChanged(parts, project, stampsFile) {
  const old = existsSync(stampsFile) ? JSON.parse(readFileSync(stampsFile, 'utf8')) : {}
  const stamps = {}
  for (const part of parts) {
    const from = inProject(part)
    const to = join(project, part)
    if (!existsSync(from)) continue
    stamps[part] = fingerprint(from)
    if (stamps[part] === old[part] && existsSync(to)) continue
    rmSync(to, { recursive: true, force: true })
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
    await mustRun('Copying the project', 'cp', ['-a', '--no-preserve=ownership', from, to])
    await mustRun('Copying the project', 'chmod', ['-R', 'a+rX,go-w', to])
  }
  for (const part of Object.keys(old)) {
    if (!stamps[part]) rmSync(join(project, part), { recursive: true, force: true })
  }
  writeFileSync(stampsFile, JSON.stringify(stamps))
}

/** Whether a folder is in use by a run that still lives; if not, it is this run's from now on. */
function take(folder) {
  const file = `${folder}.in-use-by`
  const holder = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (holder && holder !== String(process.pid) && existsSync(`/proc/${holder}`)) return false
  rmSync(file, { force: true })
  writeFileSync(file, String(process.pid), { flag: 'wx' })
  process.once('exit', () => rmSync(file, { force: true }))
  return true
}

/** The copy's folder. Two test runs of one checkout at the same time get one each. */
function folderFor(user, purpose) {
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 8)
  const name = `/var/tmp/ksmith-${user.name}-${hash}-${purpose}`
  if (purpose === 'start') return name
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? name : `${name}-${number}`
    if (take(folder)) return folder
  }
}

/**
 * @param {import('./unprivileged.mjs').User} user
 * @param {'start' | 'test'} purpose
 * @returns {Promise<{ folder: string, project: string, privateHome: string }>} `privateHome` belongs to the user, 0700
 */
export async function stageFor(user, purpose) {
  const folder = folderFor(user, purpose)
  const rootUser = { uid: 0, gid: 0 }
  const umask = process.umask(0o022)
  try {
    ownFolder(folder, rootUser, 0o755)
    const project = join(folder, 'project')
    ownFolder(project, rootUser, 0o755)
    const parts = purpose === 'start' ? partsForStart() : partsForTest()
    await copyWhatChanged(parts, project, join(folder, 'copied.json'))
    if (purpose === 'test') {
      for (const name of WRITABLE_FOR_TEST) {
        if (name !== 'node_modules/.cache') rmSync(join(project, name), { recursive: true, force: true })
        ownFolder(join(project, name), user, 0o755)
      }
    }
    const privateHome = join(folder, 'private')
    ownFolder(privateHome, user, 0o700)
    if ((statSync(privateHome).mode & 0o077) !== 0)
      throw new Problem(`${privateHome} must be for its owner only (0700).`)
    return { folder, project, privateHome }
  } finally {
    process.umask(umask)
  }
}
