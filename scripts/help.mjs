#!/usr/bin/env node
/** `npm run help`: makes the generated parts of the help pages anew, from the app's own tables. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './lib/paths.mjs'
import { main } from './lib/problem.mjs'

await main(async () => {
  const { register } = await import('tsx/esm/api')
  register()
  const { withGenerated } = await import('../src/help/generated.ts')
  const folder = inProject('docs', 'help')
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const fresh = withGenerated(text)
    if (fresh === text) continue
    writeFileSync(path, fresh)
    process.stdout.write(`${file}\n`)
  }
  return 0
})
