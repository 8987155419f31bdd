/**
 * Something a person can put right. Its message is all that is printed: what happened and what to do next.
 * Any other exception is a fault of these scripts and keeps its stack.
 */
export class Problem extends Error {}

/**
 * Runs a command's main function and turns its outcome into the process's exit code.
 * @param {() => unknown} work
 * @param {number} [onProblem] the exit code where there is something to be put right first
 */
export async function main(work, onProblem = 1) {
  try {
    const code = await work()
    process.exitCode = typeof code === 'number' ? code : 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = onProblem
  }
}
