import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.mjs'
import { run } from './run.mjs'

/**
 * Root steps down, because Chromium's sandbox does not start as root and an app without its sandbox is another app.
 * @typedef {{ name: string, uid: number, gid: number }} User a user with an entry in /etc/passwd: D-Bus refuses others
 */

/** @returns {User} KSMITH_USER where it is set, else nobody */
export function unprivilegedUser() {
  const name = process.env.KSMITH_USER ?? 'nobody'
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || uid === '0') {
    throw new Problem(
      `Run as root, KSmith steps down to an unprivileged user, but "${name}" is not one. Set KSMITH_USER to a user's name.`,
    )
  }
  return { name, uid: Number(uid), gid: Number(gid) }
}

/** A command line that runs as that user and is told to end when this process does. */
export function asUser(user, command, args) {
  const who = [
    '--reuid',
    String(user.uid),
    '--regid',
    String(user.gid),
    '--clear-groups',
    '--pdeathsig',
    'TERM',
  ]
  return { command: 'setpriv', args: [...who, '--', command, ...args] }
}

/** The Node to run as that user: this one, or a copy where this one lies in a folder that the user cannot enter. */
export async function nodeFor(user, folder) {
  const { command, args } = asUser(user, process.execPath, ['--version'])
  if ((await run(command, args, { cwd: '/' })).code === 0) return process.execPath
  const copy = join(folder, 'node')
  if (!existsSync(copy)) copyFileSync(process.execPath, copy)
  chmodSync(copy, 0o755)
  return copy
}

/**
 * Whether Chromium's sandbox can start: it needs user namespaces, which some containers and systems withhold.
 * @param {User} [user] the user to step down to
 */
export async function sandboxCanStart(user) {
  const plain = { command: 'unshare', args: ['--user', '--map-root-user', '--pid', '--fork', 'true'] }
  const { command, args } = user ? asUser(user, plain.command, plain.args) : plain
  const { code, missing } = await run(command, args, { cwd: '/' })
  return missing || code === 0
}
