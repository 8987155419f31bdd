import { existsSync, readFileSync } from 'node:fs'
import { Problem } from './problem.mjs'
import { hasProgram, mustRun, run } from './run.mjs'
import { ALREADY } from './step.mjs'

/**
 * What the app needs from the system, by what it is needed for. Debian's names; where newer releases renamed a
 * library for 64-bit time, the name with `t64` counts as the same.
 */
const PACKAGES = {
  app: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0'],
  privateSession: ['dbus', 'gnome-keyring'],
  virtualDisplay: ['xvfb'],
  compiler: ['libsecret-1-dev', 'python3', 'make', 'g++'],
}

/** @typedef {keyof typeof PACKAGES} Need */

/** Debian and everything made from it: what counts is that dpkg manages the machine. */
export const isDebian = () => process.platform === 'linux' && existsSync('/var/lib/dpkg/status')

async function installedPackages() {
  const { stdout } = await run('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Status}\\n`])
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'))
  return new Set(lines.map((line) => line.split(' ')[0]))
}

/** Which of a package's two names this release uses, asked of apt's lists, else of the release's number. */
async function nameHere(name) {
  if (!/^lib(gtk-3-0|asound2)$/.test(name)) return name
  const known = async (candidate) =>
    (await run('apt-cache', ['show', '--no-all-versions', candidate])).code === 0
  if (await known(`${name}t64`)) return `${name}t64`
  if (await known(name)) return name
  const release = Object.fromEntries(
    readFileSync('/etc/os-release', 'utf8')
      .split('\n')
      .map((line) => line.replaceAll('"', '').split('=')),
  )
  const renamedIn = { debian: 13, ubuntu: 24.04 }[release.ID]
  return renamedIn && Number(release.VERSION_ID) >= renamedIn ? `${name}t64` : name
}

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=120']
  const install = ['install', '--no-install-recommends', '-y', ...wait, ...packages]
  if ((await run('apt-get', install, { env })).code === 0) return
  // The lists are missing or stale, as in most container images: only now is it worth the time to fetch them.
  await mustRun('apt-get update', 'apt-get', ['update', ...wait], { env })
  await mustRun('apt-get install', 'apt-get', install, { env })
}

/**
 * Sees to the system packages on Debian and its relatives. As root they are installed; anyone else is told the exact
 * command, because set-up never asks for a password.
 * @param {Need[]} needs
 */
export async function installSystemPackages(needs) {
  const wanted = needs.flatMap((need) => PACKAGES[need])
  const there = await installedPackages()
  const missing = wanted.filter((name) => !there.has(name) && !there.has(`${name}t64`))
  if (missing.length === 0) return ALREADY
  const names = []
  for (const name of missing) names.push(await nameHere(name))
  if (process.getuid?.() !== 0) {
    throw new Problem(
      'Some system packages are missing. Install them with this command, then try again:\n\n' +
        `  sudo apt-get install --no-install-recommends ${names.join(' ')}\n`,
    )
  }
  await aptInstall(names)
  return `installed ${names.join(' ')}`
}

/**
 * Sees to packages that tests compare the app with where they can be had. Nobody has to have them: without them those
 * tests are skipped and say so.
 * @param {string[]} names Debian's
 */
export async function installWelcomePackages(names) {
  const there = await installedPackages()
  const missing = names.filter((name) => !there.has(name))
  if (missing.length === 0) return ALREADY
  const without = `without ${missing.join(', ')}: the tests that compare with it are skipped`
  if (process.getuid?.() !== 0) return without
  try {
    await aptInstall(missing)
    return `installed ${missing.join(', ')}`
  } catch {
    return without
  }
}

/** The programs and libraries that other distributions package under names of their own. */
const PROGRAMS = {
  app: [],
  privateSession: ['dbus-daemon', 'gnome-keyring-daemon'],
  virtualDisplay: ['Xvfb'],
  compiler: ['python3', 'make', 'g++', 'pkg-config'],
}

/**
 * On other Linux systems: says what is missing. Stops only for programs that the scripts themselves start; a library
 * that looks missing may still be found another way, so that is a remark.
 * @param {Need[]} needs
 * @param {string} electron the runtime's executable
 */
export async function checkSystemParts(needs, electron) {
  const missing = []
  for (const program of needs.flatMap((need) => PROGRAMS[need])) {
    if (!(await hasProgram(program))) missing.push(program)
  }
  const { stdout } = await run('ldd', [electron])
  const libraries = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  if (missing.length > 0) {
    throw new Problem(
      `These programs are missing: ${missing.join(', ')}. Install them with your system's package manager` +
        `${libraries.length > 0 ? `, and these libraries: ${libraries.join(', ')}` : ''}; then try again.`,
    )
  }
  return libraries.length > 0 ? `the app may not start: missing ${libraries.join(', ')}` : ALREADY
}
