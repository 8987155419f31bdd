import { startPractice } from '.'
import { readArguments, UsageError, usage } from './cliArguments'
import { greeting } from './greeting'
import { untilStopped } from './untilStopped'

/**
 * Runs the practice account alone until SIGINT or SIGTERM.
 *
 * @returns the exit code: 0 when asked to stop, 1 when it could not start, 2 for bad arguments
 */
export async function runPractice(argv: readonly string[]): Promise<number> {
  try {
    const { json, help, ...options } = readArguments(argv)
    if (help) {
      process.stdout.write(usage)
      return 0
    }
    const stopped = untilStopped()
    const { close, setFault: _, ...practice } = await startPractice(options)
    process.stdout.write(json ? `${JSON.stringify(practice)}\n` : greeting(practice))
    await stopped
    await close()
    return 0
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure)
    process.stderr.write(failure instanceof UsageError ? `${message}\n\n${usage}` : `${message}\n`)
    return failure instanceof UsageError ? 2 : 1
  }
}
