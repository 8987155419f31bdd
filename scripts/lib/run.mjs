import { spawn } from 'node:child_process'
import { Problem } from './problem.mjs'

/**
 * Runs a program quietly and keeps what it printed, because a set-up step shows one line unless it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string, missing: boolean }>} `missing`: no such program
 */
export function run(command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let stdout = ''
    child.stdout.on('data', (data) => {
      output += data
      stdout += data
    })
    child.stderr.on('data', (data) => {
      output += data
    })
    child.on('error', (error) => {
      resolve({ code: 127, output: `${error.message}\n`, stdout, missing: error.code === 'ENOENT' })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output, stdout, missing: false })
    })
  })
}

/** As {@link run}, but a failure is a {@link Problem} that shows everything the program said. */
export async function mustRun(what, command, args, options) {
  const result = await run(command, args, options)
  if (result.code !== 0) {
    throw new Problem(
      `${result.output.trimEnd()}\n\n${what} failed (exit code ${result.code}): its output is above.`,
    )
  }
  return result
}

/** Whether a program is on the PATH. */
export async function hasProgram(name) {
  const { code } = await run('sh', ['-c', 'command -v "$1"', 'sh', name])
  return code === 0
}
