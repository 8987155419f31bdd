#!/usr/bin/env node
/**
 * `npm start`: makes ready what is missing, builds, opens the app. What is written after `--` goes to Electron.
 */
import { spawn } from 'node:child_process'
import { chownSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { cleanEnv } from './lib/cleanEnv.mjs'
import { hasDisplay, isRoot, wantsPrivateSession } from './lib/needs.mjs'
import { inProject, root } from './lib/paths.mjs'
import { main, Problem } from './lib/problem.mjs'
import { runtimeEnv } from './lib/runtime.mjs'
import { stageFor } from './lib/staging.mjs'
import { exitOf, tiedCommand } from './lib/tied.mjs'
import { asUser, nodeFor, sandboxCanStart, unprivilegedUser } from './lib/unprivileged.mjs'
import { setUp } from './setup.mjs'

const extraArgs = process.argv.slice(2)
/** Where a report is printed (`--doctor`), standard output is the report's alone. */
const forReport = extraArgs.some((arg) => arg.startsWith('--doctor'))
const out = forReport ? process.stderr : process.stdout
/** Of a start that cannot be: a report's 1 would say that something was found. */
const EXIT_CODE = forReport ? 2 : 1
const say = (line) => out.write(`${line}\n`)

/** Runs a command in front of the person: their terminal, their Ctrl-C, its exit code. */
function inFront(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; this process only has to wait for it, and to pass on what is sent to it alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return exitOf(child)
}

async function insistOnSandbox(user) {
  if (process.platform !== 'linux' || (await sandboxCanStart(user))) return
  throw new Problem(
    "Chromium's sandbox cannot start here, and KSmith does not run without it: this system does not let unprivileged users\n" +
      'create user namespaces. In a container, allow them (for Docker: --security-opt seccomp=unconfined, or a seccomp\n' +
      'profile that permits clone and unshare). On Ubuntu 24.04 and newer:\n\n' +
      '  sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0\n',
  )
}

/** The settings of lib/session.mjs for a start, with what they mean in words. */
function sessionSettings(runtime, home) {
  const virtualDisplay = !hasDisplay()
  const keyring = wantsPrivateSession(runtime)
  if (virtualDisplay) say('[start] no display here: the app opens on a virtual one that nobody sees')
  if (keyring) say(`[start] the app has a keychain of its own, apart from yours: ${home}`)
  return { virtualDisplay, ...(keyring ? { keyring, home } : {}) }
}

/** The variables that name a person's display, with the default place of the access file made explicit. */
function displayEnv() {
  if (!process.env.DISPLAY) return {}
  const authority = process.env.XAUTHORITY ?? join(homedir(), '.Xauthority')
  return { DISPLAY: process.env.DISPLAY, ...(existsSync(authority) ? { XAUTHORITY: authority } : {}) }
}

async function startAsRoot(runtime, extraArgs) {
  const user = unprivilegedUser()
  await insistOnSandbox(user)
  say(`[start] run as root: the app runs as "${user.name}", with its sandbox on`)
  const { folder, project, privateHome } = await stageFor(user, 'start')
  const settings = sessionSettings(runtime, privateHome)
  const display = displayEnv()
  if (display.XAUTHORITY) {
    const copy = join(privateHome, 'xauthority')
    copyFileSync(display.XAUTHORITY, copy)
    chownSync(copy, user.uid, user.gid)
    display.XAUTHORITY = copy
  }
  const staged = (path) => join(project, path.slice(root.length))
  const env = {
    ...cleanEnv(),
    ...display,
    ...runtimeEnv(runtime),
    USER: user.name,
    LOGNAME: user.name,
    SHELL: '/bin/sh',
  }
  const node = await nodeFor(user, folder)
  const app = [staged(runtime.executable), ...runtime.appArgs.map(staged), ...extraArgs]
  const session = [join(project, 'scripts', 'lib', 'session.mjs'), JSON.stringify(settings), ...app]
  const { command, args } = asUser(user, node, session)
  return inFront(command, args, { cwd: project, env })
}

async function startAsUser(runtime, extraArgs) {
  const app = [...runtime.appArgs, ...extraArgs]
  if (process.platform !== 'linux') return inFront(runtime.executable, app, { cwd: root })
  await insistOnSandbox()
  const ownSession = !wantsPrivateSession(runtime)
  if (ownSession && hasDisplay()) return inFront(runtime.executable, app, { cwd: root })
  const state = process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state')
  const home = join(state, 'ksmith-private')
  if (!ownSession) mkdirSync(home, { recursive: true, mode: 0o700 })
  const settings = sessionSettings(runtime, home)
  const { USER, LOGNAME, SHELL } = process.env
  const env = ownSession
    ? process.env
    : { ...cleanEnv(), ...displayEnv(), ...runtimeEnv(runtime), USER, LOGNAME, SHELL }
  const session = [
    inProject('scripts', 'lib', 'session.mjs'),
    JSON.stringify(settings),
    runtime.executable,
    ...app,
  ]
  const { command, args } = tiedCommand(process.execPath, session)
  return inFront(command, args, { cwd: root, env })
}

await main(async () => {
  const runtime = await setUp('start', out)
  return isRoot() ? startAsRoot(runtime, extraArgs) : startAsUser(runtime, extraArgs)
}, EXIT_CODE)
