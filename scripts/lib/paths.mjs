import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root, found from this file: the commands work from any folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** @param {...string} parts path below the project's root */
export const inProject = (...parts) => join(root, ...parts)

/** What set-up keeps between runs. Inside node_modules, so that nobody has to ignore or clean one more folder. */
export const cacheDir = inProject('node_modules', '.cache', 'ksmith')

export const builtMain = inProject('out', 'main', 'index.js')
