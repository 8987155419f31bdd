import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/kaltura'
import { openKeychain } from '../../src/main/vault/keychain'
import type { Practice } from '../../src/practice'
import { bundled } from '../support/bundled'
import type { Order } from '../support/rotationProcess'
import { type SecretService, startSecretService } from '../support/secretService'
import { freshFolder, openWorld, type World } from '../unit/main/rotation/world'
import { adminKs, practiceAccounts } from '../unit/practice/rawCalls'

const CHILD = fileURLToPath(new URL('../support/rotationProcess.ts', import.meta.url))
const ROTATED = '1_wildcard'

let secretService: SecretService
let child: string
beforeAll(async () => {
  child = await bundled(CHILD)
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())
const practiceWith = practiceAccounts()

/** Rotates in a process of its own. @returns what it wrote when it came to its end, or that it was killed */
function rotateInChild(order: Order): Promise<{ signal: NodeJS.Signals | null; text: string }> {
  const rotating = spawn(process.execPath, [child, JSON.stringify(order)], { stdio: 'pipe' })
  let text = ''
  for (const stream of [rotating.stdout, rotating.stderr]) {
    stream.on('data', (data) => {
      text += data
    })
  }
  return new Promise((resolve) => rotating.on('close', (_, signal) => resolve({ signal, text })))
}

const keychain = openKeychain()

/** The secrets that the keychain holds of an account; each run has an account of its own. */
async function secretsHeld({ serviceUrl }: Practice): Promise<string[]> {
  const { findCredentials } = (await import('keytar')).default
  return (await findCredentials('KSmith'))
    .filter(({ password }) => password.startsWith('{'))
    .map(({ password }) => JSON.parse(password))
    .filter((content) => content.serviceUrl === serviceUrl)
    .map(({ secret }) => secret)
    .sort()
}

async function listed(practice: Practice) {
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  return (await client.appTokens.list({ ks: await adminKs(practice), pageIndex: 1 })).value.objects
}

/** One token under the label, which mints; the account and the keychain hold nothing more than they should. */
async function expectOneGoodToken(world: World, practice: Practice): Promise<string> {
  const { rows } = world.listing.window('rotated', 0, 10)
  expect(rows.map(({ label, state }) => [label, state])).toEqual([['To be rotated', 'ready']])
  const [row] = rows
  if (!row) throw new Error('nothing is held')
  expect(await world.mint(row.id)).toMatchObject({ sessionType: 0 })
  const objects = await listed(practice)
  expect(objects).toHaveLength(practice.appTokens.length)
  expect(objects.filter(({ description }) => description?.includes('KSmith rotation'))).toEqual([])
  const secretOf = new Map(objects.map(({ id, token }) => [id, token]))
  expect(await secretsHeld(practice)).toEqual(
    [secretOf.get('1_admin001'), secretOf.get(row.appTokenId)].sort(),
  )
  return row.appTokenId
}

/** Rotates, dies at a moment, and goes on or back from there. */
async function killedAt(dieAt: number): Promise<{ wasKilled: boolean; end: string }> {
  const practice = await practiceWith()
  const folder = freshFolder()
  const before = openWorld({ folder, keychain, practice })
  const adminId = await before.hold('1_admin001')
  const tokenId = await before.hold(ROTATED, 'To be rotated')
  const { serviceUrl, partnerId } = practice
  const { signal, text } = await rotateInChild({ folder, serviceUrl, partnerId, tokenId, adminId, dieAt })
  const world = openWorld({ folder, keychain, practice })
  if (signal === null) expect(text, `not killed at ${dieAt}`).toContain('"end":"done"')
  await world.vault.settle()
  const [rotation, ...others] = world.rotationsFile.all()
  expect(others).toEqual([])
  const state = rotation?.state ?? 'none'
  // a moment after one call is the moment before the next: turn by turn, both are tried of every state
  const what = dieAt % 2 === 0 ? 'undo' : 'go on'
  if (rotation) {
    if (what === 'undo') world.rotations.undo([rotation.id])
    else world.rotations.goOn([rotation.id])
    await world.over()
    // what was switched already can only go on
    world.rotations.goOn([rotation.id])
    expect((await world.over())?.items.map(({ failure }) => failure)).not.toContainEqual(expect.anything())
  }
  const appTokenId = await expectOneGoodToken(world, practice)
  const isReplaced = appTokenId !== ROTATED
  const end = `${state}, ${what}: ${isReplaced ? 'replaced' : 'as before'}`
  if (rotation && what === 'go on') expect(isReplaced, end).toBe(true)
  expect(world.rotationsFile.all()).toEqual([])
  return { wasKilled: signal !== null, end }
}

describe('a rotation over HTTP with a real keychain, its process killed', () => {
  it('at every moment goes on or back to one token that mints', { timeout: 600_000 }, async () => {
    const ends: string[] = []
    for (let dieAt = 1, isOver = false; !isOver; dieAt += 1) {
      const { wasKilled, end } = await killedAt(dieAt)
      ends.push(end)
      isOver = !wasKilled
    }
    for (const state of ['creating', 'created', 'held', 'verified', 'switched', 'deleted']) {
      expect(
        ends.filter((end) => end.startsWith(`${state}, `)),
        state,
      ).not.toEqual([])
    }
    for (const state of ['creating', 'created', 'held', 'verified']) {
      expect(ends).toContain(`${state}, undo: as before`)
    }
  })
})
