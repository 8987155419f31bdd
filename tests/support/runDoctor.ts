import { spawn } from 'node:child_process'
import { findRuntime, runtimeEnv } from '../../scripts/lib/runtime.mjs'
import type { SecretService } from './secretService'

/**
 * Starts the built app for a report alone and waits for its end.
 *
 * @param argument `--doctor`, or `--doctor=json`
 * @param isHeard whether somebody reads what it prints; else it writes into a pipe that is closed
 */
export async function runDoctor(
  argument: string,
  secretService: Pick<SecretService, 'env'>,
  userDataDir: string,
  isHeard = true,
): Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }> {
  const runtime = findRuntime()
  if (!runtime) throw new Error('There is no Electron yet: run `npm run setup`.')
  const env = {
    ...process.env,
    ...runtimeEnv(runtime),
    ...secretService.env,
    ELECTRON_RUN_AS_NODE: undefined,
  }
  const args = [...runtime.appArgs, `--user-data-dir=${userDataDir}`, argument]
  const child = spawn(runtime.executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  if (!isHeard) child.stdout.destroy()
  child.stdout.on('data', (data) => {
    stdout += data
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  // one that never ends is a failure of the test, not of the machine
  const patience = setTimeout(() => child.kill('SIGKILL'), 40_000)
  return new Promise((resolve) =>
    child.once('close', (code, signal) => {
      clearTimeout(patience)
      resolve({ code, signal, stdout, stderr })
    }),
  )
}
