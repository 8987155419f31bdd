#!/usr/bin/env node
/**
 * `npm run tour`: plays the main job in the real app and writes the pictures that README and docs show.
 * `-- --slow` plays it for people to watch; KSMITH_TEST_DISPLAY=own puts it on their screen. `-- states` plays one file.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/problem.mjs'
import { testPlace } from './lib/testPlace.mjs'
import { exitOf } from './lib/tied.mjs'
import { setUp } from './setup.mjs'

/** Takes the pictures over into the documents, with 256 colours: in less than half of the space. */
async function keepPictures() {
  const from = inProject('test-results', 'tour')
  const pictures = readdirSync(from, { recursive: true }).filter((name) => String(name).endsWith('.png'))
  for (const name of pictures) {
    const to = inProject('docs', 'screenshots', name)
    mkdirSync(dirname(to), { recursive: true })
    await sharp(join(from, name)).png({ palette: true, quality: 100, effort: 10, dither: 0 }).toFile(to)
  }
  process.stdout.write(`${pictures.length} pictures are in docs/screenshots.\n`)
}

await main(async () => {
  const wanted = process.argv.slice(2)
  const slow = wanted.includes('--slow')
  const files = wanted.filter((word) => !word.startsWith('-')).map((name) => `tests/tour/${name}.spec.ts`)
  const place = await testPlace(await setUp('test'))
  let code
  try {
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--project=tour', ...files]
    const { command, args, options } = place.node(playwright)
    const env = { ...(options.env ?? process.env), KSMITH_TOUR: slow ? 'slow' : 'quick' }
    code = await exitOf(spawn(command, args, { ...options, env, stdio: ['ignore', 'inherit', 'inherit'] }))
  } finally {
    place.finish()
  }
  if (code === 0) await keepPictures()
  return code
})
