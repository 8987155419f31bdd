import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SnippetFormat } from '../../src/contract/copyFormats'
import { createClient, startSessionWithToken } from '../../src/kaltura'
import { type CopiedSession, snippets } from '../../src/main/sessions/copyAs'
import { type Practice, startPractice } from '../../src/practice'

let practice: Practice
let session: CopiedSession
let ks: string
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ksmith-copied-'))
  practice = await startPractice()
  const { partnerId, serviceUrl, appTokens } = practice
  const client = createClient({ fetch, serviceUrl })
  const [sample] = appTokens
  if (!sample) throw new Error('the practice account has no token')
  const widget = await client.startWidgetSession({ partnerId, expiry: 300 })
  const { id: appTokenId, token, hashType } = sample
  const started = await startSessionWithToken({
    client,
    widgetKs: widget.value.ks,
    partnerId,
    appTokenId,
    token,
    hashType,
  })
  ks = started.value.ks
  session = { partnerId, serviceUrl, expiry: started.value.expiry }
})
afterAll(async () => {
  await practice.close()
  rmSync(folder, { recursive: true })
})

const runs: Partial<Record<SnippetFormat, { needs: string; file: string; command: string }>> = {
  curl: { needs: 'curl', file: 'list.sh', command: 'sh' },
  'node-fetch': { needs: process.execPath, file: 'list.mjs', command: process.execPath },
  python: { needs: 'python3', file: 'list.py', command: 'python3' },
  php: { needs: 'php', file: 'list.php', command: 'php' },
}

function isThere(command: string): boolean {
  const tried: SpawnSyncReturns<Buffer> = spawnSync(command, ['--version'])
  return tried.error === undefined && tried.status === 0
}

/** Runs what was copied as a person would, from a file, with this KS in the environment. */
async function run(format: SnippetFormat, value: string) {
  const { file, command } = runs[format] ?? {}
  if (!file || !command) throw new Error(`nothing runs ${format}`)
  const path = join(folder, file)
  writeFileSync(path, snippets[format](session))
  const { PATH = '' } = process.env
  const child = spawn(command, [path], {
    env: { PATH, KALTURA_KS: value },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  return { stdout, stderr, status }
}

describe('a copied program lists media with the KS of the environment', () => {
  for (const [format, { needs }] of Object.entries(runs) as [SnippetFormat, { needs: string }][]) {
    it.skipIf(!isThere(needs))(format, async () => {
      const { stdout, stderr, status } = await run(format, ks)
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
      const names = ['Welcome to the team', 'Laboratory safety']
      for (const name of names) expect(stdout).toContain(name)
      expect(stdout.match(/1_\w{8}/g)).toHaveLength(5)
      expect(stdout).not.toContain(ks)
    })

    it.skipIf(!isThere(needs))(
      `${format} says so when the KS is no good, and does not print it`,
      async () => {
        const bad = `${ks.slice(0, -8)}AAAAAA==`
        const { stdout, stderr, status } = await run(format, bad)
        expect(stdout + stderr).toContain('INVALID_KS')
        if (format !== 'curl') {
          expect(status).not.toBe(0)
          expect(stdout + stderr).not.toContain(bad)
        }
      },
    )
  }
})
