import { spawn } from 'node:child_process'

/** A command line that ends when this process does, however that happens: the kernel then signals it. Linux only. */
export const tiedCommand = (command, args, signal = 'TERM') => ({
  command: 'setpriv',
  args: ['--pdeathsig', signal, '--', command, ...args],
})

/**
 * Starts a helper program of a session that must not outlive this process, however this process ends: it leads a
 * process group of its own, so that Ctrl-C at a terminal does not reach it before the app has quit. Linux only.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { whenOrphaned?: 'KILL' | 'TERM' }} options
 */
export function spawnTied(command, args, { whenOrphaned = 'KILL', ...options }) {
  const tied = tiedCommand(command, args, whenOrphaned)
  return spawn(tied.command, tied.args, { ...options, detached: true })
}

const ended = (child) => child.exitCode !== null || child.signalCode !== null

/** Resolves with a child's exit code, 128 + n for signal n as shells count. */
export function exitOf(child) {
  const codeOf = (code, signal) =>
    code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0)
  return new Promise((resolve) => {
    if (ended(child)) resolve(codeOf(child.exitCode, child.signalCode))
    else {
      child.once('exit', (code, signal) => resolve(codeOf(code, signal)))
      child.once('error', () => resolve(127))
    }
  })
}

/** Signals a whole process group; a group that is gone is what was wanted. */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Ends a child started by {@link spawnTied} and everything in its group: asks first, then insists. */
export async function endGroup(child, { patienceMs = 5000 } = {}) {
  if (!child.pid) return
  if (!ended(child)) {
    const gone = exitOf(child)
    child.kill('SIGTERM')
    const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), patienceMs)
    await gone
    clearTimeout(timer)
  }
  signalGroup(child.pid, 'SIGKILL')
}
