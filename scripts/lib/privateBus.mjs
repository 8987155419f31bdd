import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { endGroup, exitOf, spawnTied } from './tied.mjs'

/**
 * A D-Bus session bus of one's own. Its configuration names no service folders but the one given, so nothing of the
 * machine's can be activated on it: not the user's keyring, not a prompt on the user's screen.
 * @param {{ dir: string, services?: Record<string, string>, env: NodeJS.ProcessEnv }} options `dir` holds the socket and
 *   must have a short path; `services`: bus name -> command that is started when somebody asks for the name
 */
export async function startPrivateBus({ dir, services = {}, env }) {
  const folder = join(dir, 'services')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [name, command] of Object.entries(services)) {
    writeFileSync(join(folder, `${name}.service`), `[D-BUS Service]\nName=${name}\nExec=${command}\n`)
  }
  const config = join(dir, 'bus.conf')
  writeFileSync(
    config,
    `<busconfig>
  <type>session</type>
  <listen>unix:path=${join(dir, 'bus')}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${folder}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
  <limit name="service_start_timeout">86400000</limit>
</busconfig>
`,
  )
  const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--nosyslog', '--print-address=1']
  const daemon = spawnTied('dbus-daemon', args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  daemon.stderr.on('data', (data) => {
    complaint += data
  })
  const address = await new Promise((resolve, reject) => {
    daemon.stdout.once('data', (data) => resolve(String(data).trim()))
    exitOf(daemon).then((code) => reject(new Error(`dbus-daemon ended (${code}): ${complaint.trim()}`)))
  })
  return { address, pid: daemon.pid, stop: () => endGroup(daemon) }
}

/** Calls a method on a bus with `dbus-send` and answers what it printed. */
export async function callOnBus(address, { destination, path, method, args = [] }) {
  const words = [`--bus=${address}`, '--print-reply=literal', '--type=method_call', `--dest=${destination}`]
  const { code, output } = await run('dbus-send', [...words, path, method, ...args])
  if (code !== 0) throw new Error(`${method}: ${output.trim()}`)
  return output.trim()
}

/** Whether somebody owns a name on the bus. */
export async function hasOwner(address, name) {
  const call = {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    args: [`string:${name}`],
  }
  const answer = await callOnBus(address, { ...call, method: 'org.freedesktop.DBus.NameHasOwner' })
  return answer.endsWith('true')
}
