import { describe, expect, it } from 'vitest'
import { createClient } from '../../../../src/kaltura'
import type { Practice } from '../../../../src/practice'
import { adminKs, practiceAccounts } from '../../practice/rawCalls'
import { memoryKeychain } from '../memoryKeychain'
import { freshFolder, mortal, openWorld, type World } from './world'

const practiceWith = practiceAccounts()

const ADMIN = '1_admin001'

async function listed(practice: Practice) {
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  const ks = await adminKs(practice)
  return (await client.appTokens.list({ ks, pageIndex: 1 })).value.objects
}

/** A rotation that is killed at a moment, on a fresh account; `rotated` and `admin` may be the same token. */
async function killedAt(moment: number, rotated: string, grace: 'now' | 'day') {
  const practice = await practiceWith()
  const memory = memoryKeychain()
  const folder = freshFolder()
  const before = openWorld({ folder, keychain: memory.keychain, practice })
  const adminId = await before.hold(ADMIN)
  const tokenId = rotated === ADMIN ? adminId : await before.hold(rotated)
  await before.vault.edit(tokenId, { label: 'Support', pinned: true })
  const life = mortal(moment)
  const dying = openWorld({ folder, keychain: memory.keychain, practice, life })
  const end = await Promise.race([
    dying.rotate([tokenId], adminId, { grace }).catch((error) => error),
    life.ended.then(() => 'killed' as const),
  ])
  // whatever was under way when it was killed is over by now
  await new Promise((resolve) => setImmediate(resolve))
  const restart = () => openWorld({ folder, keychain: memory.keychain, practice })
  return { practice, memory, tokenId, adminId, life, end, restart }
}

const failuresOf = async (world: World) =>
  (await world.over())?.items.map(({ end, failure }) => (end === 'done' ? undefined : (failure ?? end)))

async function settled(world: World) {
  await world.vault.settle()
  const ids = world.rotationsFile.all().map(({ id }) => id)
  expect(ids.length).toBeLessThanOrEqual(1)
  return ids
}

/** One token in the list under its label, which mints; and on the account nothing but what is held and was there. */
async function expectOneGoodToken(
  world: World,
  { practice, memory }: { practice: Practice; memory: ReturnType<typeof memoryKeychain> },
  accountTokens: number,
) {
  const { rows } = world.listing.window('support', 0, 10)
  expect(rows.map(({ label, pinned, tags, state }) => ({ label, pinned, tags, state }))).toEqual([
    { label: 'Support', pinned: true, tags: ['kept'], state: 'ready' },
  ])
  const [row] = rows
  if (!row) throw new Error('nothing is held')
  expect(await world.mint(row.id)).toMatchObject({ partnerId: practice.partnerId })
  const objects = await listed(practice)
  expect(objects).toHaveLength(accountTokens)
  expect(objects.filter(({ description }) => description?.includes('KSmith rotation'))).toEqual([])
  expect(objects.map(({ id }) => id)).toContain(row.appTokenId)
  // no secret was lost, and none is kept of what is gone
  const held = world.inventory.all().map(({ appTokenId }) => appTokenId)
  const secretOf = new Map(objects.map(({ id, token }) => [id, token]))
  expect(
    memory
      .secrets()
      .map(([, secret]) => secret)
      .sort(),
  ).toEqual(held.map((id) => secretOf.get(id)).sort())
  return row
}

const cases = [
  { rotated: '1_user0001', grace: 'now' },
  { rotated: ADMIN, grace: 'now' },
  { rotated: '1_wildcard', grace: 'day' },
] as const

describe.each(cases)('a rotation of $rotated (old one deleted: $grace) that is killed', (one) => {
  const all = 14
  const tillEnd = async (what: 'go on' | 'undo', from: number, step: number) => {
    const report: string[] = []
    for (let moment = from; ; moment += step) {
      const killed = await killedAt(moment, one.rotated, one.grace)
      if (killed.end !== 'killed') {
        expect(killed.end).toMatchObject({ items: [{ end: 'done' }] })
        return report
      }
      report.push(killed.life.moments().at(-1) ?? '')
      const world = killed.restart()
      const [id] = await settled(world)
      const context = `killed at moment ${moment}: ${killed.life.moments().slice(-2).join(', ')}`
      try {
        const isBegun = id !== undefined
        let state = isBegun ? world.rotationsFile.get(id)?.state : undefined
        if (isBegun && what === 'undo') {
          world.rotations.undo([id])
          const batch = await world.over()
          state = world.rotationsFile.get(id)?.state
          if (state === undefined) {
            const row = await expectOneGoodToken(world, killed, all)
            expect(row.appTokenId).toBe(one.rotated)
            continue
          }
          expect(batch?.items[0]?.failure?.code).toBe('ROTATION_TOO_LATE')
          expect(['switched', 'deleted']).toContain(state)
        }
        if (isBegun) {
          world.rotations.goOn([id])
          expect(await failuresOf(world)).toEqual([undefined])
        }
        const isWaiting = one.grace === 'day' && world.rotationsFile.all().length === 1
        expect(world.rotationsFile.all()).toHaveLength(isWaiting ? 1 : 0)
        const row = await expectOneGoodToken(world, killed, isWaiting ? all + 1 : all)
        if (isBegun) expect(row.history).toMatchObject([{ appTokenId: one.rotated }])
        if (!isWaiting || id === undefined) continue
        world.rotations.deleteOld([id], '')
        expect(await failuresOf(world)).toEqual([undefined])
        await expectOneGoodToken(world, killed, all)
      } catch (error) {
        throw new Error(`${context}: ${String(error)}`, { cause: error })
      }
    }
  }

  it('at any moment goes on to one token that mints', { timeout: 120_000 }, async () => {
    const moments = await tillEnd('go on', 1, 1)
    expect(moments).toEqual(
      expect.arrayContaining(['rotations', 'inventory', 'keychain.set', 'appToken.add']),
    )
  })

  it('at any moment before the switch can be undone', { timeout: 120_000 }, async () => {
    await tillEnd('undo', 1, 1)
  })
})
