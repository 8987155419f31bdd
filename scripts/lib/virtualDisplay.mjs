import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endGroup, exitOf, spawnTied } from './tied.mjs'

const METHOD = 'MIT-MAGIC-COOKIE-1'

/** One X authority entry that is good for any display (family 0xffff), so no `xauth` program is needed. */
function authorityEntry(cookie) {
  const field = (bytes) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(bytes.length)
    return Buffer.concat([length, bytes])
  }
  const any = Buffer.alloc(0)
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(any),
    field(any),
    field(Buffer.from(METHOD)),
    field(cookie),
  ])
}

/**
 * Starts an X server without a screen. The server chooses a free display number itself and ends with this process;
 * the wrapper script `xvfb-run` can do neither reliably.
 * @param {{ dir: string, env: NodeJS.ProcessEnv }} options `dir`: a private folder for the access cookie
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, pid: number, stop: () => Promise<void> }>}
 */
export async function startVirtualDisplay({ dir, env }) {
  const authority = join(dir, 'xauthority')
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 })
  const screen = ['-screen', '0', '1920x1200x24', '-dpi', '96']
  const args = ['-displayfd', '3', ...screen, '-nolisten', 'tcp', '-noreset', '-auth', authority]
  const server = spawnTied('Xvfb', args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let complaint = ''
  server.stderr.on('data', (data) => {
    complaint = `${complaint}${data}`.slice(-4000)
  })
  const number = await new Promise((resolve, reject) => {
    let text = ''
    server.stdio[3].on('data', (data) => {
      text += data
      if (text.includes('\n')) resolve(text.trim())
    })
    exitOf(server).then((code) => reject(new Error(`Xvfb ended (${code}): ${complaint.trim()}`)))
  })
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
    pid: server.pid,
    stop: () => endGroup(server),
  }
}
