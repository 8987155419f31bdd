import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/kaltura'
import { openKeychain } from '../../src/main/vault/keychain'
import type { Practice } from '../../src/practice'
import type { Order } from '../support/rotationProcess'
import { type SecretService, startSecretService } from '../support/secretService'
import { freshFolder, openWorld, type World } from '../unit/main/rotation/world'
import { adminKs, practiceAccounts } from '../unit/practice/rawCalls'

let secretService: SecretService
beforeAll(async () => {
  secretService = await startSecretService({ mode: 'unlocked' })
  Object.assign(process.env, secretService.env)
})
afterAll(() => secretService.stop())
const practiceWith = practiceAccounts()

const CHILD = fileURLToPath(new URL('../support/rotationProcess.ts', import.meta.url))
const ROTATED = '1_wildcard'

/** Rotates in a process of its own. @returns what it wrote when it came to its end, or that it was killed */
function rotateInChild(order: Order): Promise<{ signal: NodeJS.Signals | null; text: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(order)], { stdio: 'pipe' })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      text += data
    })
  }
  return new Promise((resolve) => child.on('close', (_, signal) => resolve({ signal, text })))
}

const secretsHeld = () =>
  secretService
    .listEntries('KSmith')
    .flatMap(({ password }) => (password.startsWith('{') ? [JSON.parse(password).secret] : []))
    .sort()

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
  expect(secretsHeld()).toEqual([secretOf.get('1_admin001'), secretOf.get(row.appTokenId)].sort())
  return row.appTokenId
}

describe('a rotation over HTTP with a real keychain, its process killed', () => {
  it('at every moment goes on or back to one token that mints', { timeout: 600_000 }, async () => {
    const ends: string[] = []
    for (let dieAt = 1; ; dieAt++) {
      const practice = await practiceWith()
      const folder = freshFolder()
      const before = openWorld({ folder, keychain: openKeychain(), practice })
      const adminId = await before.hold('1_admin001')
      const tokenId = await before.hold(ROTATED, 'To be rotated')
      const { serviceUrl, partnerId } = practice
      const { signal, text } = await rotateInChild({ folder, serviceUrl, partnerId, tokenId, adminId, dieAt })
      const world = openWorld({ folder, keychain: openKeychain(), practice })
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
        expect((await world.over())?.items.map(({ failure }) => failure)).not.toContainEqual(
          expect.anything(),
        )
      }
      const appTokenId = await expectOneGoodToken(world, practice)
      const isReplaced = appTokenId !== ROTATED
      ends.push(`${state}, ${what}: ${isReplaced ? 'replaced' : 'as before'}`)
      if (rotation && what === 'go on') expect(isReplaced, ends.at(-1)).toBe(true)
      expect(world.rotationsFile.all()).toEqual([])
      for (const { id } of world.inventory.all()) await world.vault.remove(id)
      if (signal === null) break
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
