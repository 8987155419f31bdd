import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callOnBus, startPrivateBus } from '../../scripts/lib/privateBus.mjs'
import { startPrivateKeyring } from '../../scripts/lib/privateKeyring.mjs'
import { startVirtualDisplay } from '../../scripts/lib/virtualDisplay.mjs'

/**
 * What a test finds where the user's keychain would be:
 * - `unlocked`: a real, empty gnome-keyring
 * - `locked`: the same, locked, with the system's real prompt on a display that nobody sees, so that a call which needs
 *   the secret waits for an answer that does not come
 * - `refused`: the same, but no prompt can be shown, as when somebody dismisses it: calls come back at once, without
 * - `absent`: a session bus on which nobody offers secrets, and nobody can be started who does
 * - `nobus`: no session bus at all
 */
export type SecretServiceMode = 'unlocked' | 'locked' | 'refused' | 'absent' | 'nobus'

/** A variable that must not be set is `undefined`. */
export type SessionEnv = Record<string, string | undefined>

export interface SecretService {
  readonly mode: SecretServiceMode
  /** What to put into the environment of a process, before it first uses D-Bus, so that it finds this service. */
  readonly env: SessionEnv
  /** Locks the login collection, as a screen lock may do. Only where there is a keyring. */
  lock(): Promise<void>
  /** Unlocks it with its password, as logging in does. Calls that wait on a prompt go on waiting for that prompt. */
  unlock(): Promise<void>
  isLocked(): Promise<boolean>
  /** Has the bus let nobody reach the keyring, or everybody again: what a sandbox around an app does. */
  forbid(isForbidden: boolean): Promise<void>
  /** Takes from the keyring the right to write its files, or gives it back: what a full or broken disk does. */
  spoilDisk(isSpoilt: boolean): void
  /** Everything the keyring holds for one service name, read by another process than the one under test. */
  listEntries(service: string): { account: string; password: string }[]
  /** Puts an entry in, or takes one out, as another program of the same user can. */
  changeEntry(service: string, account: string, password: string | undefined): void
  stop(): Promise<void>
}

/** Why this machine cannot run these tests, or undefined. For `test.skip` and `ctx.skip`: never counted as passed. */
export const noSecretServiceBecause =
  process.platform === 'linux' ? undefined : 'a private Secret Service exists on Linux only'

/** Where Debian and most others put the program that shows the keyring's prompt. */
const PROMPTER = '/usr/libexec/gcr-prompter'

/**
 * Starts a Secret Service of a test's own. Nothing of the user's is in it, and it ends with the test's process at the
 * latest.
 */
export async function startSecretService(options: { mode?: SecretServiceMode } = {}): Promise<SecretService> {
  const mode = options.mode ?? 'unlocked'
  // Not under a test's output folder: a socket's path must be short.
  const folder = mkdtempSync(join(tmpdir(), 'kss-'))
  const inFolder = (name: string) => {
    const path = join(folder, name)
    mkdirSync(path, { mode: 0o700 })
    return path
  }
  const env: SessionEnv = {
    HOME: inFolder('home'),
    XDG_DATA_HOME: inFolder('data'),
    XDG_CONFIG_HOME: inFolder('config'),
    XDG_CACHE_HOME: inFolder('cache'),
    XDG_RUNTIME_DIR: inFolder('run'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'nobody-listens-here')}`,
    // The variables by which the keychain libraries would still find the user's own.
    GNOME_KEYRING_CONTROL: undefined,
    SSH_AUTH_SOCK: undefined,
  }
  const processEnv = () => ({ ...process.env, ...env })
  const running: { stop(): Promise<void> }[] = []
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const noKeyring = () => Promise.reject(new Error(`There is no keyring in mode "${mode}".`))
  let keyring: Awaited<ReturnType<typeof startPrivateKeyring>> | undefined
  let promptDisplay: Awaited<ReturnType<typeof startVirtualDisplay>> | undefined
  /** The prompt gets a display of its own: it takes hold of the keyboard of the display that it is shown on. */
  const makePromptPossible = async (busAddress: string) => {
    promptDisplay = await startVirtualDisplay({ dir: folder, env: processEnv() })
    running.push(promptDisplay)
    const { DISPLAY, XAUTHORITY } = promptDisplay.env
    await callOnBus(busAddress, {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      method: 'org.freedesktop.DBus.UpdateActivationEnvironment',
      args: [`dict:string:string:DISPLAY,${DISPLAY},XAUTHORITY,${XAUTHORITY}`],
    })
  }
  const lock = async () => {
    if (!keyring) return noKeyring()
    if (mode !== 'refused' && !promptDisplay) await makePromptPossible(env.DBUS_SESSION_BUS_ADDRESS ?? '')
    await keyring.lock()
  }
  const forbid = async (isForbidden: boolean) => {
    const config = join(folder, 'bus.conf')
    const rule = '<deny send_destination="org.freedesktop.secrets"/>'
    const rest = readFileSync(config, 'utf8').replace(rule, '')
    writeFileSync(config, isForbidden ? rest.replace('</policy>', `${rule}</policy>`) : rest)
    await callOnBus(env.DBUS_SESSION_BUS_ADDRESS ?? '', {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      method: 'org.freedesktop.DBus.ReloadConfig',
    })
  }
  try {
    if (mode !== 'nobus') {
      const canPrompt = mode === 'unlocked' || mode === 'locked'
      const services: Record<string, string> = canPrompt
        ? { 'org.gnome.keyring.SystemPrompter': PROMPTER }
        : {}
      const bus = await startPrivateBus({ dir: folder, services, env: processEnv() })
      running.push(bus)
      env.DBUS_SESSION_BUS_ADDRESS = bus.address
      if (mode !== 'absent') {
        keyring = await startPrivateKeyring({ env: processEnv(), password: 'a password of this test' })
        running.push(keyring)
        if (mode !== 'unlocked') await lock()
      }
    }
  } catch (error) {
    await stop()
    throw error
  }
  return {
    mode,
    env,
    lock,
    unlock: () => keyring?.unlock() ?? noKeyring(),
    isLocked: () => keyring?.isLocked() ?? noKeyring(),
    forbid: (isForbidden) => (keyring ? forbid(isForbidden) : noKeyring()),
    spoilDisk: (isSpoilt) => chmodSync(join(folder, 'data', 'keyrings'), isSpoilt ? 0o500 : 0o700),
    listEntries: (service) => JSON.parse(inKeyring(LIST, [service], processEnv())),
    changeEntry: (service, account, password) =>
      void inKeyring(CHANGE, [service, account, ...(password === undefined ? [] : [password])], processEnv()),
    stop,
  }
}

/** Puts a session's variables into this process's environment; call the answer to take them out again. */
export function applyEnv(env: SessionEnv): () => void {
  const before = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]))
  const set = (values: SessionEnv) => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  set(env)
  return () => set(before)
}

const LIST = `
  require('keytar').findCredentials(process.argv[1]).then(
    (found) => process.stdout.write(JSON.stringify(found)),
    (error) => { process.stderr.write(String(error)); process.exitCode = 1 },
  )
`

const CHANGE = `
  const keytar = require('keytar')
  const [service, account, password] = process.argv.slice(1)
  const change = password === undefined
    ? keytar.deletePassword(service, account)
    : keytar.setPassword(service, account, password)
  change.catch((error) => { process.stderr.write(String(error)); process.exitCode = 1 })
`

/** Works in a process of its own, so that nothing of the app's code, and no cached connection, is in between. */
function inKeyring(script: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const other = spawnSync(process.execPath, ['-e', script, ...args], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  })
  if (other.status !== 0) throw new Error(`The keyring did not do it: ${other.stderr || other.signal}`)
  return other.stdout
}
