#!/usr/bin/env node
/**
 * `npm run tour`: plays the main job in the real app and writes the pictures that README and docs show.
 * `-- --slow` plays it for people to watch; KSMITH_TEST_DISPLAY=own puts it on their screen.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/problem.mjs'
import { testPlace } from './lib/testPlace.mjs'
import { exitOf } from './lib/tied.mjs'
import { setUp } from './setup.mjs'

await main(async () => {
  const slow = process.argv.slice(2).includes('--slow')
  const place = await testPlace(await setUp('test'))
  let code
  try {
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--project=tour']
    const { command, args, options } = place.node(playwright)
    const env = { ...(options.env ?? process.env), KSMITH_TOUR: slow ? 'slow' : 'quick' }
    code = await exitOf(spawn(command, args, { ...options, env, stdio: ['ignore', 'inherit', 'inherit'] }))
  } finally {
    place.finish()
  }
  if (code === 0) {
    mkdirSync(inProject('docs', 'screenshots'), { recursive: true })
    cpSync(inProject('test-results', 'tour'), inProject('docs', 'screenshots'), { recursive: true })
  }
  return code
})
