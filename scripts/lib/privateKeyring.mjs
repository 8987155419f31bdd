import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { callOnBus, hasOwner } from './privateBus.mjs'
import { endGroup, exitOf, spawnTied } from './tied.mjs'

const SECRETS = 'org.freedesktop.secrets'
const LOGIN = '/org/freedesktop/secrets/collection/login'

/**
 * Starts a real gnome-keyring-daemon on a private bus and opens (or creates) its login collection.
 * @param {{ env: NodeJS.ProcessEnv, password: string }} options `env` names the bus and the folders (HOME, XDG_DATA_HOME,
 *   XDG_RUNTIME_DIR) that it keeps its files in. The password must not be empty; it travels on standard input only.
 */
export async function startPrivateKeyring({ env, password }) {
  const args = ['--foreground', '--unlock', '--components=secrets']
  const daemon = spawnTied('gnome-keyring-daemon', args, { env, stdio: ['pipe', 'ignore', 'pipe'] })
  let complaint = ''
  daemon.stderr.on('data', (data) => {
    complaint = `${complaint}${data}`.slice(-4000)
  })
  daemon.stdin.on('error', () => {})
  daemon.stdin.end(password)
  let ended
  exitOf(daemon).then((code) => {
    ended = code
  })
  const address = env.DBUS_SESSION_BUS_ADDRESS
  const deadline = Date.now() + 15_000
  while (!(await hasOwner(address, SECRETS))) {
    if (ended !== undefined) throw new Error(`gnome-keyring-daemon ended (${ended}): ${complaint.trim()}`)
    if (Date.now() > deadline) throw new Error(`gnome-keyring-daemon did not come up: ${complaint.trim()}`)
    await sleep(25)
  }
  return {
    pid: daemon.pid,
    lock: () => lock(address),
    unlock: () => unlock(join(env.XDG_RUNTIME_DIR, 'keyring', 'control'), password),
    isLocked: () => isLocked(address),
    stop: () => endGroup(daemon),
  }
}

async function lock(address) {
  const method = 'org.freedesktop.Secret.Service.Lock'
  await callOnBus(address, {
    destination: SECRETS,
    path: '/org/freedesktop/secrets',
    method,
    args: [`array:objpath:${LOGIN}`],
  })
}

async function isLocked(address) {
  const answer = await callOnBus(address, {
    destination: SECRETS,
    path: LOGIN,
    method: 'org.freedesktop.DBus.Properties.Get',
    args: ['string:org.freedesktop.Secret.Collection', 'string:Locked'],
  })
  return answer.endsWith('true')
}

/**
 * Unlocks the login collection of a running daemon, as logging in does: over the daemon's control socket (operation 1
 * of its private protocol, big-endian lengths; result 0 means done). `gnome-keyring-daemon --unlock` does not reach a
 * daemon that was started by hand.
 */
function unlock(socketPath, password) {
  const uint32 = (value) => {
    const buffer = Buffer.alloc(4)
    buffer.writeUInt32BE(value)
    return buffer
  }
  const secret = Buffer.from(password)
  const credentialsByte = Buffer.from([0])
  const packet = Buffer.concat([uint32(12 + secret.length), uint32(1), uint32(secret.length), secret])
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath)
    socket.on('error', reject)
    socket.on('data', (answer) => {
      socket.end()
      if (answer.length >= 8 && answer.readUInt32BE(4) === 0) resolve(undefined)
      else reject(new Error('The keyring did not accept its password.'))
    })
    socket.write(Buffer.concat([credentialsByte, packet]))
  })
}
