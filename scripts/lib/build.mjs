import { existsSync } from 'node:fs'
import { builtMain, inProject, root } from './paths.mjs'
import { mustRun } from './run.mjs'
import { hashOf, stampIs, writeStamp } from './stamp.mjs'
import { ALREADY } from './step.mjs'

const INPUTS = [
  'src',
  'docs/help',
  'electron.vite.config.ts',
  'LICENSE',
  'scripts/lib/components.mjs',
  'scripts/licences',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
]

/** Builds the app into out/, unless it was built from these very files. */
export async function build() {
  const hash = hashOf(INPUTS.map((name) => inProject(name)))
  if (stampIs('build', hash) && existsSync(builtMain)) return ALREADY
  const vite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  await mustRun('The build', process.execPath, [vite, 'build'], { cwd: root })
  writeStamp('build', hash)
  return 'built'
}
