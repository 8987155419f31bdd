import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const IPC_MAIN = 'electron#ipcMain'

const forbidden: Record<string, string[]> = {
  'src/contract/x.ts': [
    'node:fs',
    'electron',
    '../main/failed',
    '../kaltura',
    '../kaltura/ks',
    '../renderer/App',
  ],
  'src/kaltura/x.ts': [
    'electron',
    'keytar',
    '../main/failed',
    '../contract/failures',
    '../practice',
    '../strings',
  ],
  'src/kaltura/privileges/x.ts': ['node:crypto', '../tokenHash', '../../strings'],
  'src/practice/x.ts': ['electron', '../main/failed', '../contract/failures', '../strings'],
  'src/strings/x.ts': [
    'node:fs',
    'electron',
    'react-i18next',
    '../contract/failures',
    '../kaltura/privileges',
  ],
  'src/renderer/x.ts': [
    'node:fs',
    'electron',
    'keytar',
    '../main/failed',
    '../practice',
    '../kaltura/tokenHash',
  ],
  'src/preload/x.ts': [
    'node:fs',
    'keytar',
    '../main/failed',
    '../kaltura/privileges',
    '../practice',
    '../strings',
  ],
  'src/main/x.ts': [
    'keytar',
    'electron-store',
    'react',
    '../renderer/App',
    '../preload/page',
    './compose/vault',
    IPC_MAIN,
  ],
  'src/main/index.ts': ['keytar', '../renderer/App', IPC_MAIN],
  'src/main/compose/x.ts': ['keytar', '../../renderer/App', IPC_MAIN],
  'src/main/bridge/handlers/x.ts': ['../../compose/vault'],
  'src/main/vault/keychain.ts': ['../compose/vault'],
}
const allowed: Record<string, string[]> = {
  'src/contract/x.ts': ['valibot', '../kaltura/privileges', '../kaltura/errors/codes', '../strings'],
  'src/strings/x.ts': ['i18next', './en'],
  'src/strings/en/failures/x.ts': ['./account'],
  'src/help/x.ts': ['marked', '../kaltura/privileges', '../kaltura/regions', '../strings/en/privileges'],
  'src/renderer/x.ts': [
    'react',
    '../contract/failures',
    '../kaltura/privileges',
    '../kaltura/regions',
    '../strings',
  ],
  'src/main/x.ts': ['electron', 'node:fs', '../contract/failures', '../kaltura', '../practice', '../strings'],
  'src/main/index.ts': ['electron', './compose/vault'],
  'src/main/compose/x.ts': ['electron', './vault', '../vault/vault'],
  'src/main/vault/keychain.ts': ['keytar'],
  'src/main/storage/jsonFile.ts': ['electron-store'],
  'src/main/bridge/serve.ts': [IPC_MAIN],
}

/** Lints files made for this test, with the project's own configuration, and tells which imports it refused. */
function refusedImports(files: Record<string, string[]>): string[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ksmith-lint-')))
  const config = JSON.parse(readFileSync('biome.json', 'utf8'))
  delete config.$schema
  delete config.vcs
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config))
  for (const [file, modules] of Object.entries(files)) {
    const lines = modules.map((from, n) => {
      const [module, name = 'something'] = from.split('#')
      return `export { ${name} as used${n} } from '${module}'`
    })
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
  }
  const biome = [
    resolve('node_modules/@biomejs/biome/bin/biome'),
    'lint',
    '--reporter=github',
    '--max-diagnostics=none',
  ]
  const { stdout } = spawnSync(process.execPath, biome, { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return stdout.split('\n').flatMap((line) => {
    const found = /noRestrictedImports,file=([^,]+),line=(\d+)/.exec(line)
    const file = relative(folder, found?.[1] ?? '')
    return found ? [`${file}: ${files[file]?.[Number(found[2]) - 1]}`] : []
  })
}

const pairs = (files: Record<string, string[]>) =>
  Object.entries(files).flatMap(([file, modules]) => modules.map((from) => ({ file, from })))

describe('dependencies point inward, and lint holds it', () => {
  let refused: string[]
  let accepted: string[]
  beforeAll(() => {
    refused = refusedImports(forbidden)
    accepted = refusedImports(allowed)
  })

  it.each(pairs(forbidden))('$file may not import $from', ({ file, from }) => {
    expect(refused).toContain(`${file}: ${from}`)
  })

  it.each(pairs(allowed))('$file may import $from', ({ file, from }) => {
    expect(accepted).not.toContain(`${file}: ${from}`)
  })
})
