import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient } from '../../src/kaltura'
import { bundled } from '../support/bundled'
import type { LeakOrder } from '../support/leakProcess'
import { type SecretService, startSecretService } from '../support/secretService'
import { exchange, practiceAccounts, sampleToken } from '../unit/practice/rawCalls'
import { codeOf, openParts } from './healthParts'

const PROGRAM = fileURLToPath(new URL('../support/leakProcess.ts', import.meta.url))
const LEAKED = '1_user0001'

let secretService: SecretService
let program: string
beforeAll(async () => {
  program = await bundled(PROGRAM)
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())
const practiceWith = practiceAccounts()

/** @returns what it wrote when it came to its end, or that it was killed */
function inChild(order: LeakOrder): Promise<{ signal: NodeJS.Signals | null; text: string }> {
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: 'pipe' })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      text += data
    })
  }
  return new Promise((resolve) => child.on('close', (_, signal) => resolve({ signal, text })))
}

/** Goes through a leak, dies at a moment, and goes on from there to the end. @returns the step that was gone on with */
async function killedAt(
  dieAt: number,
  how: 'delete' | 'stop',
): Promise<{ wasKilled: boolean; step: number }> {
  const practice = await practiceWith({})
  const before = openParts()
  const { folder } = before
  const tokenId = await before.hold(practice, LEAKED)
  const adminId = await before.hold(practice, '1_admin001')
  const colleagues = (await exchange(practice, sampleToken(practice, LEAKED))).ks
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  const verdict = () => codeOf(client.sessionGet({ ks: colleagues }))
  const { signal, text } = await inChild({ folder, tokenId, dieAt, ...(how === 'delete' && { adminId }) })
  if (signal === null) expect(text, `not killed at ${dieAt}`).toBe('done')

  const { leaks, vault, minter, keychain } = openParts(folder)
  await vault.settle()
  await leaks.resume()
  const context = `${how}, killed at ${dieAt}`
  const known = leaks.list()
  expect(known.length, context).toBeLessThanOrEqual(1)
  const wasClosed = signal === null || (known.length === 0 && vault.record(tokenId).compromised !== undefined)
  if (wasClosed) expect(await verdict(), context).toBe('INVALID_KS')
  else {
    // before it was written down, nothing was done at the account
    if (known.length === 0) expect(await verdict(), context).toBe('SERVICE_FORBIDDEN')
    else
      expect(await codeOf(minter.mint(tokenId, { lifetime: 60, privileges: '' })), context).toBe(
        'TOKEN_COMPROMISED',
      )
  }
  const begun = wasClosed ? undefined : (known[0] ?? (await leaks.reportToken(tokenId, 'unknown')))
  const { id, step = 5 } = begun ?? {}
  if (id !== undefined) {
    let now = leaks.view(id)
    if (now.step === 1) {
      now =
        how === 'stop'
          ? await leaks.stop(id, '')
          : await leaks.delete(id, { kind: 'token', tokenId: adminId }, '')
      // whatever was lost on the way, it is known until when a stop of ours lasts
      if (how === 'stop')
        expect(now.cut, context).toMatchObject({ kind: 'stopped', until: expect.any(Number) })
      else expect(['deleted', 'gone'], context).toContain(now.cut?.kind)
    }
    if (now.step === 2) now = await leaks.secret(id, true)
    if (now.step === 3) now = await leaks.prove(id)
    expect(now.step, context).toBe(4)
    leaks.close(id)
  }
  expect(await verdict(), context).toBe('INVALID_KS')
  const record = vault.record(tokenId)
  expect(record.compromised?.secretGone, context).toBeDefined()
  expect(await keychain.get('KSmith', record.entryId), context).toBeNull()
  expect(await codeOf(minter.mint(tokenId, { lifetime: 60, privileges: '' })), context).toBe(
    'TOKEN_COMPROMISED',
  )
  return { wasKilled: signal !== null, step }
}

it.each(['delete', 'stop'] as const)(
  'a leak whose process is killed at any moment goes on to a token that is cut off and gone from here (%s)',
  { timeout: 300_000 },
  async (how) => {
    const steps = new Set<number>()
    for (let dieAt = 1, isOver = false; !isOver; dieAt += 1) {
      const { wasKilled, step } = await killedAt(dieAt, how)
      steps.add(step)
      isOver = !wasKilled
    }
    expect([...steps].sort()).toEqual([1, 2, 3, 4, 5])
  },
)
