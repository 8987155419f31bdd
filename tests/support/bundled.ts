import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Makes one file out of a program of the tests and all it needs, which starts ten times as fast as from its sources: for
 * those that are started again and again.
 *
 * @param path of its TypeScript
 * @returns the path of the file, for node
 */
export async function bundled(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ksmith-bundled-'))
  // what has native parts, or looks for files beside it, stays where it is
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const name = `${basename(path, '.ts')}.mjs`
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, external: ['keytar', 'electron'] },
    build: {
      ssr: path,
      outDir: join(folder, 'out'),
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  return join(folder, 'out', name)
}
