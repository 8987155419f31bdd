// Runs the built-in practice account alone, straight from its TypeScript.
import { register } from 'tsx/esm/api'

register()
const { runPractice } = await import('../src/practice/cli.ts')
process.exitCode = await runPractice(process.argv.slice(2))
