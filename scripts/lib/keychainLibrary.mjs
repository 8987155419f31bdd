import { existsSync } from 'node:fs'
import { npm } from './npm.mjs'
import { inProject, root } from './paths.mjs'
import { Problem } from './problem.mjs'
import { run } from './run.mjs'

const keytarDir = inProject('node_modules', 'keytar')
const binary = inProject('node_modules', 'keytar', 'build', 'Release', 'keytar.node')

/** Whether the keychain library's native part is there. (Loading it is no test: that needs libsecret first.) */
export const keychainLibraryIsThere = () => existsSync(binary)

/**
 * Tries the binary that the library's authors published. Quick to fail where it cannot be downloaded.
 * @returns {Promise<boolean>} false: it has to be compiled, see {@link compileKeychainLibrary}
 */
export async function downloadKeychainLibrary() {
  const installer = inProject('node_modules', 'prebuild-install', 'bin.js')
  await run(process.execPath, [installer], { cwd: keytarDir, timeoutMs: 120_000 })
  return keychainLibraryIsThere()
}

/** Compiles it with the machine's own compiler against Node's stable native interface: any Electron can load it. */
export async function compileKeychainLibrary() {
  const { output } = await npm(['rebuild', 'keytar', '--foreground-scripts'], { cwd: root })
  if (!keychainLibraryIsThere()) {
    throw new Problem(
      `${output.trimEnd()}\n\nThe keychain library could neither be downloaded nor compiled: the output is above.\n` +
        "Compiling needs python3, make, a C++ compiler, Node's headers, and on Linux libsecret's development files.",
    )
  }
}
