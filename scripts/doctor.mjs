#!/usr/bin/env node
/**
 * `npm run doctor`: what the app needs, checked and printed, without a window. `-- --json` for programs. Ends with 0 when
 * nothing is wrong, 1 when something is, 2 when it could not be run.
 */
import { spawn } from 'node:child_process'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/problem.mjs'
import { exitOf } from './lib/tied.mjs'

await main(() => {
  const argument = process.argv.includes('--json') ? '--doctor=json' : '--doctor'
  const child = spawn(process.execPath, [inProject('scripts', 'start.mjs'), argument], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return exitOf(child)
})
