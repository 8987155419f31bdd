import { spawn } from 'node:child_process'
import type { SessionEnv } from './secretService'

/** What became of a keychain call, told by the process that made it. */
export type Outcome =
  | { end: 'answered'; value: unknown }
  | { end: 'rejected'; message: string }
  | { end: 'waiting' }
  | { end: 'crashed'; signal: string }

type Operation = 'setPassword' | 'getPassword' | 'deletePassword'

const CALL = `
  const [operation, ...args] = JSON.parse(process.argv[1])
  require('keytar')[operation](...args).then(
    (value) => process.stdout.write(JSON.stringify({ end: 'answered', value: value ?? null })),
    (error) => process.stdout.write(JSON.stringify({ end: 'rejected', message: error.message })),
  )
`

/**
 * Makes one call of the real keychain library in a process of its own with that environment. The library keeps the
 * first session bus it saw for as long as its process lives, so each kind of session needs a process.
 * @param patienceMs how long to wait before calling it "waiting"
 */
export function callKeychain(
  env: SessionEnv,
  call: [Operation, ...string[]],
  patienceMs = 5000,
): Promise<Outcome> {
  const merged = { ...process.env, ...env }
  const child = spawn(process.execPath, ['-e', CALL, JSON.stringify(call)], { env: merged, stdio: 'pipe' })
  return new Promise((resolve) => {
    let output = ''
    let waited = false
    const timer = setTimeout(() => {
      waited = true
      child.kill('SIGKILL')
    }, patienceMs)
    child.stdout.on('data', (data) => {
      output += data
    })
    child.on('close', (_code, signal) => {
      clearTimeout(timer)
      if (waited) resolve({ end: 'waiting' })
      else if (output) resolve(JSON.parse(output))
      else resolve({ end: 'crashed', signal: signal ?? 'no answer' })
    })
  })
}
