import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { hasProgramHere } from './hasProgram'

/** Why no other program can use the clipboard here, or undefined. For `test.skip`: never counted as passed. */
export const noOtherProgramBecause = hasProgramHere('xclip') ? undefined : 'xclip is not installed'

/** The two places on X11 that hold what was copied. */
export type Selection = 'clipboard' | 'primary'

/** What another program finds there, or `undefined` where there is no text. */
export function readElsewhere(selection: Selection): string | undefined {
  const read = spawnSync('xclip', ['-selection', selection, '-out'], { encoding: 'utf8', timeout: 10_000 })
  return read.status === 0 ? read.stdout : undefined
}

const running = new Set<ChildProcess>()

/**
 * Copies a text with another program, which then owns it. Resolves when it does, so that what comes after comes after.
 */
export async function copyByOther(text: string, selection: Selection): Promise<void> {
  const program = spawn('xclip', ['-quiet', '-selection', selection, '-in'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  running.add(program)
  program.once('exit', () => running.delete(program))
  // it says that it waits for others to paste as soon as it owns the selection
  const owns = new Promise<void>((resolve, reject) => {
    program.stderr?.once('data', () => resolve())
    program.once('error', reject)
  })
  program.stdin?.end(text)
  await owns
}

/** Ends the other programs; what they had copied goes with them. */
export function endOtherPrograms(): void {
  for (const program of running) program.kill('SIGKILL')
  running.clear()
}
