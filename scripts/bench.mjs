#!/usr/bin/env node
import { spawn } from 'node:child_process'
/** `npm run bench`: makes ready what is missing, then runs tests/bench. What is written after `--` goes to Vitest. */
import { existsSync, readdirSync } from 'node:fs'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/problem.mjs'
import { testPlace } from './lib/testPlace.mjs'
import { exitOf } from './lib/tied.mjs'
import { setUp } from './setup.mjs'

await main(async () => {
  const folder = inProject('tests', 'bench')
  const some =
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.bench.ts'))
  if (!some) {
    process.stdout.write('There are no benchmarks yet (tests/bench/**/*.bench.ts).\n')
    return 0
  }
  const place = await testPlace(await setUp('test'))
  try {
    const vitest = ['node_modules/vitest/vitest.mjs', 'bench', '--run', '--project', 'bench']
    const { command, args, options } = place.node([...vitest, ...process.argv.slice(2)])
    return await exitOf(spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }))
  } finally {
    place.finish()
  }
})
