#!/usr/bin/env node
/** `npm run icons`: makes the pictures in resources/icons from the drawings there. */
import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/problem.mjs'
import { testPlace } from './lib/testPlace.mjs'
import { exitOf } from './lib/tied.mjs'
import { setUp } from './setup.mjs'

await main(async () => {
  const place = await testPlace(await setUp('test'))
  let code
  try {
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--project=icons']
    const { command, args, options } = place.node(playwright)
    code = await exitOf(spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }))
  } finally {
    place.finish()
  }
  if (code === 0)
    cpSync(inProject('test-results', 'icons'), inProject('resources', 'icons'), { recursive: true })
  return code
})
