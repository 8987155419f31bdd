#!/usr/bin/env node
/** `npm run practice`: the built-in practice account alone, straight from its TypeScript. */
import { existsSync } from 'node:fs'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/problem.mjs'
import { makeSourcesReady } from './setup.mjs'

await main(async () => {
  // looked for first, so that it also runs from a copy that may not be written to
  if (!existsSync(inProject('node_modules', 'tsx'))) await makeSourcesReady()
  const { register } = await import('tsx/esm/api')
  register()
  const { runPractice } = await import('../src/practice/cli.ts')
  return runPractice(process.argv.slice(2))
})
