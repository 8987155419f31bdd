#!/usr/bin/env node
/**
 * Runs one command inside a session of its own and ends the session with it:
 *
 *   node session.mjs '{"home": "/path", "keyring": true, "virtualDisplay": true}' command args...
 *
 * - home: HOME and the XDG folders lie below this 0700 folder, which outlives the session
 * - keyring: a private D-Bus with a real keyring; its random password is kept in `home`, 0600
 * - virtualDisplay: a display that nobody sees
 *
 * It is a program of its own because it runs as the user that the command runs as, who may not be the one who called.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivateBus } from './privateBus.mjs'
import { startPrivateKeyring } from './privateKeyring.mjs'
import { endGroup, exitOf, spawnTied } from './tied.mjs'
import { startVirtualDisplay } from './virtualDisplay.mjs'

const [settings, command, ...args] = process.argv.slice(2)
const { home, keyring, virtualDisplay } = JSON.parse(settings)
process.umask(0o077)

/** What has to be ended, in the order in which it was started. */
const running = []
let app
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopping = true
    if (app) void endGroup(app, { patienceMs: 8000 })
  })
}

function ownFolders(runtime) {
  const folder = (name) => join(home, name)
  for (const name of ['home', 'config', 'data', 'cache', 'state'])
    mkdirSync(folder(name), { recursive: true, mode: 0o700 })
  return {
    HOME: folder('home'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_DATA_HOME: folder('data'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_STATE_HOME: folder('state'),
    XDG_RUNTIME_DIR: runtime,
    TMPDIR: runtime,
  }
}

function keyringPassword() {
  const file = join(home, 'keyring-password')
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8')
}

// Sockets lie in a folder with a short path: the system allows them 107 characters.
const runtime = mkdtempSync(join(tmpdir(), 'ksmith-'))
let exitCode = 1
try {
  const env = { ...process.env, ...(home ? ownFolders(runtime) : {}) }
  if (virtualDisplay) {
    const display = await startVirtualDisplay({ dir: runtime, env })
    running.push(display)
    Object.assign(env, display.env)
    // A display nobody sees is an X display, whatever desktop this was started from.
    delete env.WAYLAND_DISPLAY
  }
  if (keyring) {
    const bus = await startPrivateBus({ dir: runtime, env })
    running.push(bus)
    env.DBUS_SESSION_BUS_ADDRESS = bus.address
    running.push(await startPrivateKeyring({ env, password: keyringPassword() }))
  }
  if (!stopping) {
    app = spawnTied(command, args, { env, stdio: 'inherit', whenOrphaned: 'TERM' })
    exitCode = await exitOf(app)
    await endGroup(app)
  }
} catch (error) {
  process.stderr.write(`The session could not be started: ${error.message}\n`)
} finally {
  for (const part of running.reverse()) await part.stop()
  rmSync(runtime, { recursive: true, force: true })
}
process.exit(exitCode)
