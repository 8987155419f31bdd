import { spawn, spawnSync } from 'node:child_process'

/** Why this machine cannot compare with the age command, or undefined. For `ctx.skip`: never counted as passed. */
export const noAgeBecause =
  spawnSync('age', ['--version']).status !== 0
    ? 'the age command is not installed'
    : spawnSync('script', ['--version']).status !== 0
      ? 'there is no script command to give age a terminal'
      : undefined

/**
 * Runs the age command on a terminal of its own and types a passphrase whenever one is asked for.
 * @returns its exit code and what stood on the terminal
 */
export function ageOnTerminal(
  args: readonly string[],
  passphrase: string,
): Promise<{ code: number; said: string }> {
  const quoted = ['age', ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const child = spawn('script', ['-qec', quoted, '/dev/null'], { env: { ...process.env, SHELL: '/bin/sh' } })
  return new Promise((resolve, reject) => {
    let said = ''
    let answered = 0
    child.stdout.on('data', (data) => {
      said += data
      const asked = said.match(/passphrase[^\r\n]*: ?/gi)?.length ?? 0
      for (; answered < asked; answered++) child.stdin.write(`${passphrase}\n`)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, said }))
  })
}
