import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createClient, KalturaError } from '../../../../src/kaltura'
import { Failed } from '../../../../src/main/failed'
import { openRotationsFile } from '../../../../src/main/rotation/rotationsFile'
import { type PracticeOptions, sampleAccount } from '../../../../src/practice'
import { adminKs, practiceAccounts } from '../../practice/rawCalls'
import { memoryKeychain } from '../memoryKeychain'
import { freshFolder, mortal, openWorld, type World } from './world'

const practiceWith = practiceAccounts()
const DAY = 86_400_000

async function open(options: PracticeOptions = {}, more: Partial<Parameters<typeof openWorld>[0]> = {}) {
  const practice = await practiceWith(options)
  const memory = memoryKeychain()
  const folder = freshFolder()
  const restart = (changed: Partial<Parameters<typeof openWorld>[0]> = {}) =>
    openWorld({ folder, keychain: memory.keychain, practice, ...more, ...changed })
  const world = restart()
  const adminId = await world.hold('1_admin001')
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  const ks = await adminKs(practice)
  return {
    ...{ practice, memory, folder, world, adminId, client, ks, restart },
    tokens: async () => (await client.appTokens.list({ ks, pageIndex: 1 })).value.objects,
    rows: () => world.listing.window('', 0, 50).rows,
  }
}

const codeOf = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'no failure',
    (error) => error.failure?.code ?? error.code,
  )
const onlyFailure = async (world: World) => (await world.over())?.items[0]?.failure
const stateOf = (world: World) => world.rotationsFile.all().map(({ state }) => state)

describe('a rotation', () => {
  it('takes over everything a person gave the old token, and keeps what was replaced', async () => {
    const { world, adminId, rows, tokens } = await open()
    const tokenId = await world.hold('1_narrow01')
    const request = { lifetime: 60, userId: 'jo', privileges: '' }
    const preset = { id: adminId, name: 'Mine', request, isDefault: true }
    await world.vault.edit(tokenId, { label: 'Narrow', tags: ['a', 'b'], pinned: true, presets: [preset] })
    world.vault.noteUse(tokenId, request, world.vault.record(tokenId).caps)
    const before = world.vault.record(tokenId)
    await world.rotate([tokenId], adminId)
    const made = (await tokens()).find(
      ({ id }) => !sampleAccount.appTokens.some((sample) => sample.id === id),
    )
    const row = rows().find(({ label }) => label === 'Narrow')
    expect(row).toMatchObject({
      ...{ tags: ['a', 'b'], pinned: true, presets: [preset], recentUserIds: ['jo'], lastRequest: request },
      appTokenId: made?.id,
      history: [{ appTokenId: '1_narrow01', fingerprint: before.fingerprint }],
      caps: { privileges: { source: 'declared', value: 'list:*,sview:1_welcome1,privacycontext:support' } },
    })
    expect(world.inventory.get(row?.id ?? '')?.score).toBe(before.score)
    expect(world.inventory.get(tokenId)).toBeUndefined()
    expect(world.notes.map(({ event }) => event).filter((event) => event.startsWith('rotation'))).toEqual([
      'rotation.started',
      'rotation.switched',
      'rotation.finished',
    ])
  })

  it('makes a successor with the same settings, whatever they are', async () => {
    const { world, adminId, tokens, practice } = await open()
    for (const sample of practice.appTokens.filter(
      ({ expiry, id }) => expiry === null && id !== '1_admin001',
    )) {
      const tokenId = await world.hold(sample.id)
      const batch = await world.rotate([tokenId], adminId)
      expect(batch?.items, sample.id).toMatchObject([{ end: 'done' }])
      const held = world.inventory.all().find(({ label }) => label === `Held ${sample.id}`)
      const made = (await tokens()).find(({ id }) => id === held?.appTokenId)
      const { id: _, token: __, createdAt: ___, updatedAt: ____, status, ...settings } = sample
      expect(made).toMatchObject({ ...settings, status: 2 })
      expect([1, 2]).toContain(status)
    }
  })

  it('leaves the old one until its time has come, and asks for nothing at a start', async () => {
    let time = Date.now()
    const { world, adminId, restart, tokens, memory } = await open({}, { now: () => time })
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId, { grace: 'day' })
    expect(world.rotations.state()).toMatchObject({ due: [], rotations: [{ state: 'switched', tokenId }] })
    expect(world.listing.window('1_user0001', 0, 9).total).toBe(1)
    expect(await world.mint(tokenId)).toMatchObject({ sessionType: 0 })
    time += DAY + 1
    memory.calls.length = 0
    const next = restart()
    await next.vault.settle()
    const { due } = next.rotations.state()
    expect(due).toHaveLength(1)
    expect([...next.calls, ...memory.calls]).toEqual([])
    expect(await tokens()).toHaveLength(15)
    next.rotations.later()
    expect(next.rotations.state().due).toEqual([])
    expect(restart().rotations.state().due).toEqual(due)
    next.rotations.deleteOld(due, '')
    expect(await onlyFailure(next)).toBeUndefined()
    expect((await tokens()).map(({ id }) => id)).not.toContain('1_user0001')
  })

  it('deletes nothing when the new one does not mint any more', async () => {
    const { world, adminId, tokens, client, ks } = await open()
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId, { grace: 'week' })
    const [rotation] = world.rotationsFile.all()
    await client.appTokens.delete({ ks, id: rotation?.successorAppTokenId ?? '' })
    world.rotations.deleteOld([rotation?.id ?? ''], '')
    expect(await onlyFailure(world)).toMatchObject({ code: 'ROTATION_SUCCESSOR_GONE' })
    expect((await tokens()).map(({ id }) => id)).toContain('1_user0001')
    await world.rotations.keep([rotation?.id ?? ''])
    expect(world.vault.record(tokenId)).toMatchObject({ label: 'Held 1_user0001 (replaced)' })
    expect(world.vault.record(tokenId).standing).toBeUndefined()
  })

  it('of the token that administers the account goes on with its successor', async () => {
    const { world, adminId, rows } = await open()
    const { id } = await world.sessions.openByToken(adminId)
    const tokenId = await world.hold('1_user0001')
    const admin = { kind: 'account', id } as const
    const batch = await world.rotate([adminId, tokenId], adminId, { admin })
    expect(batch?.items.map(({ appTokenId, end }) => [appTokenId, end])).toEqual([
      ['1_user0001', 'done'],
      ['1_admin001', 'done'],
    ])
    const held = rows().find(({ label }) => label === 'Held 1_admin001')
    expect(world.sessions.tokenId(id)).toBe(held?.appTokenId)
    await expect(
      world.sessions.run(id, 'APP_TOKEN_BASE', (client, ks) => client.appTokens.list({ ks, pageIndex: 1 })),
    ).resolves.toMatchObject({ totalCount: 14 })
  })

  it.each(['appToken.add', 'appToken.get', 'appToken.delete'])(
    'that is under way when everything is let go of, at %s, comes to its end, and its session with it',
    async (moment) => {
      const { world, adminId, tokens } = await open()
      const { id } = await world.sessions.openByToken(adminId)
      const tokenIds = [await world.hold('1_user0001'), await world.hold('1_narrow01')]
      let isLetGo = false
      world.trouble.before = (action) => {
        if (action !== moment || isLetGo) return
        isLetGo = true
        world.sessions.letGo()
      }
      const batch = await world.rotate(tokenIds, adminId, { admin: { kind: 'account', id } })
      expect([isLetGo, batch?.items.map(({ end }) => end)]).toEqual([true, ['done', 'done']])
      expect(stateOf(world)).toEqual([])
      expect((await tokens()).filter((token) => /1_user0001|1_narrow01/.test(token.id))).toEqual([])
      expect(() => world.sessions.get(id)).toThrow('ACCOUNT_NOT_OPEN')
    },
  )

  it('of the token that a given KS comes from deletes it with a KS of its successor', async () => {
    const { world, adminId } = await open()
    const { ks } = (await world.exchange(adminId, { lifetime: 600, privileges: '' })).value
    const { id } = await world.sessions.openByKs(world.account, ks)
    const batch = await world.rotate([adminId], adminId, { admin: { kind: 'account', id } })
    expect(batch?.items).toMatchObject([{ end: 'done' }])
  })
})

describe('what is refused', () => {
  it('a second rotation of one token, and of its successor while the old one waits', async () => {
    const { world, adminId } = await open()
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId, { grace: 'week' })
    const [{ successorTokenId = '' } = {}] = world.rotationsFile.all()
    for (const id of [tokenId, successorTokenId]) {
      expect(await codeOf(world.rotate([id], adminId))).toBe('ROTATION_RUNNING')
      expect(() => world.rotations.refuseInRotation(id)).toThrow('ROTATION_RUNNING')
      expect(world.rotations.isPossible(id)).toBe(false)
    }
  })

  it('a second batch while one goes on', async () => {
    const { world, adminId } = await open({ latencyMs: 20 })
    const one = await world.hold('1_user0001')
    const two = await world.hold('1_wildcard')
    const first = world.rotate([one], adminId)
    await expect.poll(() => world.rotations.state().batch?.state).toBe('running')
    expect(await codeOf(world.rotate([two], adminId))).toBe('ROTATION_RUNNING')
    await expect.poll(() => stateOf(world)).toHaveLength(1)
    const ids = world.rotationsFile.all().map(({ id }) => id)
    expect(() => world.rotations.undo(ids)).toThrow('ROTATION_RUNNING')
    expect((await first)?.items).toMatchObject([{ end: 'done' }])
  })

  it('an expired token without a new end; with one it can be rotated, and never with a relative one', async () => {
    const { world, adminId, tokens } = await open()
    const tokenId = await world.hold('1_expired1')
    const rotate = async (end: Parameters<World['rotations']['start']>[0]['end']) =>
      (await world.rotate([tokenId], adminId, { end }))?.items[0]?.failure?.code
    expect(await rotate({ kind: 'same' })).toBe('INVALID_EXPIRY')
    for (const expiry of [0, -1, 3_600, 315_360_000]) {
      expect(await rotate({ kind: 'other', expiry })).toBe('INVALID_EXPIRY')
    }
    expect(stateOf(world)).toEqual([])
    expect(await tokens()).toHaveLength(14)
    const expiry = Math.floor(Date.now() / 1000) + 86_400
    expect(await rotate({ kind: 'other', expiry })).toBeUndefined()
    expect((await tokens()).find(({ description }) => description?.startsWith('Expired'))).toMatchObject({
      expiry,
    })
  })

  it('what is not confirmed by typing, where that is asked for', async () => {
    const { world, adminId } = await open({}, { mustType: () => true })
    const tokenId = await world.hold('1_user0001')
    expect(await codeOf(world.rotate([tokenId], adminId, { typed: 'yes' }))).toBe('CONFIRMATION_DIFFERS')
    await world.rotate([tokenId], adminId, { grace: 'hour' })
    const ids = world.rotationsFile.all().map(({ id }) => id)
    expect(() => world.rotations.deleteOld(ids, '')).toThrow('CONFIRMATION_DIFFERS')
    world.rotations.deleteOld(ids, '1_user0001')
    expect(await onlyFailure(world)).toBeUndefined()
  })

  it('an ADMIN session in production that nobody confirmed, whenever the old one is to be deleted', async () => {
    const environment = { id: 'live', name: 'Live', colour: 'red', production: true } as const
    const { world, adminId, tokens, practice } = await open({}, { environmentOf: () => environment })
    const tokenId = await world.hold('1_user0001')
    const token = { kind: 'token', tokenId } as const
    const admin = { kind: 'token', tokenId: adminId } as const
    expect(world.rotations.plan(token).admins).toMatchObject([{ admin, environment: 'Live' }, {}])
    const start = (more: Partial<Parameters<typeof world.rotate>[2]>) =>
      codeOf(world.rotate([tokenId], adminId, more))
    expect(await start({ grace: 'day' })).toBe('CONFIRMATION_DIFFERS')
    expect(await start({ grace: 'now', typed: '1_user0001' })).toBe('CONFIRMATION_DIFFERS')
    expect(world.calls).toEqual([])
    expect(await start({ grace: 'day', typed: String(practice.partnerId) })).toBe('no failure')
    expect(await onlyFailure(world)).toBeUndefined()
    expect(await tokens()).toHaveLength(15)
  })

  it('an ADMIN session of a token in production for deleting one that is not, unless the account is open', async () => {
    const live = { id: 'live', name: 'Live', colour: 'red', production: true } as const
    const { world, adminId, tokens, practice } = await open(
      {},
      { environmentOf: (label) => (label === 'Held 1_admin001' ? live : undefined) },
    )
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId, { grace: 'hour', typed: String(practice.partnerId) })
    const ids = world.rotationsFile.all().map(({ id }) => id)
    world.rotations.deleteOld(ids, '')
    expect(await onlyFailure(world)).toMatchObject({ code: 'ROTATION_NO_ADMIN' })
    expect((await tokens()).map(({ id }) => id)).toContain('1_user0001')
    await world.sessions.openByToken(adminId, { confirmation: String(practice.partnerId) })
    world.rotations.deleteOld(ids, '')
    expect(await onlyFailure(world)).toBeUndefined()
    expect((await tokens()).map(({ id }) => id)).not.toContain('1_user0001')
  })

  it('an old one whose time has come to be deleted by going on, which asks nobody', async () => {
    let time = Date.now()
    const { world, adminId, tokens } = await open({}, { mustType: () => true, now: () => time })
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId, { grace: 'hour' })
    time += DAY
    const { due } = world.rotations.state()
    expect(due).toHaveLength(1)
    world.rotations.goOn(due)
    await world.over()
    expect((await tokens()).map(({ id }) => id)).toContain('1_user0001')
    expect(stateOf(world)).toEqual(['switched'])
  })

  it('an admin session whose role lacks a permission, by its name', async () => {
    const appTokens = sampleAccount.appTokens.map((token) =>
      token.id === '1_admin001' ? { ...token, sessionPrivileges: 'setrole:PLAYBACK_BASE_ROLE' } : token,
    )
    const { world, adminId } = await open({ seed: { ...sampleAccount, appTokens } })
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId)
    expect(await onlyFailure(world)).toMatchObject({
      code: 'SERVICE_FORBIDDEN',
      params: { permission: 'APP_TOKEN_BASE' },
    })
    expect(stateOf(world)).toEqual([])
  })
})

describe('a permission that is missing', () => {
  it('to add is named, and nothing is left behind', async () => {
    const appTokens = sampleAccount.appTokens.map((token) =>
      token.id === '1_admin001' ? { ...token, sessionPrivileges: 'setrole:READ_ONLY_ROLE' } : token,
    )
    const { world, adminId, tokens } = await open({ seed: { ...sampleAccount, appTokens } })
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId)
    expect(await onlyFailure(world)).toMatchObject({
      code: 'SERVICE_FORBIDDEN',
      params: { permission: 'APP_TOKEN_ADD' },
    })
    world.rotations.undo(world.rotationsFile.all().map(({ id }) => id))
    expect(await onlyFailure(world)).toBeUndefined()
    expect(stateOf(world)).toEqual([])
    expect(await tokens()).toHaveLength(14)
  })
})

describe('trouble on the way', () => {
  const actions = [
    'apptoken.get',
    'apptoken.add',
    'apptoken.startsession',
    'apptoken.update',
    'apptoken.delete',
  ]

  it.each(actions)('the network failing at %s stops it there, and going on finishes it', async (action) => {
    const { world, adminId, tokens } = await open()
    const tokenId = await world.hold('1_user0001')
    const { id } = await world.sessions.openByToken(adminId)
    world.trouble.before = (called) => {
      if (called.toLowerCase() === action) throw new TypeError('made up: no network')
    }
    const admin = { kind: 'account', id } as const
    await world.rotate([tokenId], adminId, { admin })
    expect(await onlyFailure(world)).toBeDefined()
    world.trouble.before = () => {}
    const ids = world.rotationsFile.all().map((each) => each.id)
    if (action === 'apptoken.get') expect(ids).toEqual([])
    else {
      expect(world.rotations.state().rotations[0]?.failure).toBeDefined()
      world.rotations.goOn(ids)
      expect(await onlyFailure(world)).toBeUndefined()
      expect((await tokens()).filter(({ id: each }) => each === '1_user0001')).toEqual([])
    }
    expect(await tokens()).toHaveLength(14)
    expect(stateOf(world)).toEqual([])
  })

  it('an answer that is lost after the account made the successor does not make a second one', async () => {
    const { world, adminId, practice, tokens } = await open()
    const tokenId = await world.hold('1_user0001')
    practice.setFault({ fault: 'half-body', on: 'appToken.add', times: 1 })
    const batch = await world.rotate([tokenId], adminId)
    expect(batch?.items).toMatchObject([{ end: 'done' }])
    expect(await tokens()).toHaveLength(14)
  })

  it('one that was made too late to be seen is taken away before the switch', async () => {
    const { world, adminId, tokens, client, ks } = await open()
    const tokenId = await world.hold('1_user0001')
    let refused = false
    world.trouble.before = (action) => {
      if (action.toLowerCase() !== 'apptoken.add' || refused) return
      refused = true
      throw new TypeError('made up: no network')
    }
    await world.rotate([tokenId], adminId, { grace: 'week' })
    const [entry] = world.rotationsFile.all()
    world.trouble.before = async (action) => {
      // what was asked first arrives behind what is asked now
      if (action.toLowerCase() !== 'apptoken.update') return
      world.trouble.before = () => {}
    }
    let late: string | undefined
    const { appTokens } = client
    world.trouble.before = async (action) => {
      if (
        late !== undefined ||
        action.toLowerCase() !== 'apptoken.startsession' ||
        stateOf(world)[0] !== 'held'
      )
        return
      const description = `[KSmith rotation ${entry?.id}] made late`
      late = (await appTokens.add({ ks, fields: { description } })).value.id
    }
    world.rotations.goOn([entry?.id ?? ''])
    expect(await onlyFailure(world)).toBeUndefined()
    expect(late).toBeDefined()
    expect((await tokens()).map(({ id }) => id)).not.toContain(late)
    expect(await tokens()).toHaveLength(15)
  })

  it('a keychain that is locked in the middle loses nothing', async () => {
    const { world, adminId, memory, tokens } = await open()
    const tokenId = await world.hold('1_user0001')
    memory.failWith('KEYCHAIN_LOCKED', 'set')
    await world.rotate([tokenId], adminId)
    expect(await onlyFailure(world)).toMatchObject({ code: 'KEYCHAIN_LOCKED' })
    expect(stateOf(world)).toEqual(['created'])
    memory.work()
    const ids = world.rotationsFile.all().map(({ id }) => id)
    world.rotations.goOn(ids)
    expect(await onlyFailure(world)).toBeUndefined()
    expect(await tokens()).toHaveLength(14)
  })

  it('an inventory that cannot be written leaves the old token in its place', async () => {
    let full = false
    const { world, adminId, rows } = await open(
      {},
      {
        life: {
          async: async () => {},
          sync: (name) => {
            if (full && name === 'inventory') throw new Failed('INVENTORY_WRITE_FAILED')
          },
        },
      },
    )
    const tokenId = await world.hold('1_user0001')
    world.trouble.before = (action) => {
      if (action.toLowerCase() === 'apptoken.update') full = true
    }
    await world.rotate([tokenId], adminId)
    expect(await onlyFailure(world)).toBeDefined()
    expect(stateOf(world)).toEqual(['verified'])
    expect(rows().find(({ label }) => label === 'Held 1_user0001')?.id).toBe(tokenId)
    full = false
    world.rotations.undo(world.rotationsFile.all().map(({ id }) => id))
    expect(await onlyFailure(world)).toBeUndefined()
    expect(await world.mint(tokenId)).toMatchObject({ sessionType: 0 })
  })

  it('the old one deleted elsewhere meanwhile is no reason to stop', async () => {
    const { world, adminId, client, ks, tokens } = await open()
    const tokenId = await world.hold('1_user0001')
    world.trouble.before = async (action) => {
      if (action.toLowerCase() !== 'apptoken.update') return
      world.trouble.before = () => {}
      await client.appTokens.delete({ ks, id: '1_user0001' })
    }
    const batch = await world.rotate([tokenId], adminId)
    expect(batch?.items).toMatchObject([{ end: 'done' }])
    expect(await tokens()).toHaveLength(14)
  })

  it('is stopped between two tokens, and the rest is untried', async () => {
    const { world, adminId } = await open()
    const ids = [
      await world.hold('1_user0001'),
      await world.hold('1_wildcard'),
      await world.hold('1_opentype'),
    ]
    world.trouble.before = (action) => {
      if (action.toLowerCase() === 'apptoken.add') world.rotations.stop()
    }
    const batch = await world.rotate(ids, adminId)
    expect(batch?.items.map(({ end }) => end)).toEqual(['done', 'untried', 'untried'])
    expect(stateOf(world)).toEqual([])
  })

  it('what the next token would meet as well ends the batch; what is one token’s own does not', async () => {
    const { world, adminId } = await open()
    const ids = [
      await world.hold('1_expired1'),
      await world.hold('1_wildcard'),
      await world.hold('1_opentype'),
    ]
    world.trouble.before = (action) => {
      if (action.toLowerCase() === 'apptoken.add') throw new KalturaError('OFFLINE')
    }
    const batch = await world.rotate(ids, adminId)
    expect(batch?.items.map(({ end }) => end)).toEqual(['failed', 'failed', 'untried'])
  })
})

describe('the file of rotations', () => {
  it('is made up from the inventory when it is lost or damaged, and a damaged one is set aside', async () => {
    for (const content of [undefined, 'not json', '{"version":1,"rotations":[{"id":1}]}']) {
      const { world, adminId, restart, folder } = await open()
      const tokenId = await world.hold('1_user0001')
      await world.rotate([tokenId], adminId, { grace: 'day' })
      const [before] = world.rotationsFile.all()
      if (content === undefined) rmSync(join(folder, 'rotations.json'))
      else writeFileSync(join(folder, 'rotations.json'), content)
      const next = restart()
      expect(next.rotationsFile.all()).toMatchObject([
        { id: before?.id, state: 'switched', tokenId, deleteAfter: before?.deleteAfter },
      ])
      next.rotations.deleteOld([before?.id ?? ''], '')
      expect(await onlyFailure(next)).toBeUndefined()
      const damaged = readdirSync(folder).filter((name) => name.startsWith('rotations.damaged'))
      expect(damaged).toHaveLength(content === undefined ? 0 : 1)
    }
  })

  it('of a newer version is left as it is, and no rotation begins', async () => {
    const { world, adminId, restart, folder, tokens } = await open()
    const tokenId = await world.hold('1_user0001')
    const newer = '{"version":2,"rotations":[]}'
    writeFileSync(join(folder, 'rotations.json'), newer)
    const next = restart()
    await next.rotate([tokenId], adminId)
    expect(await onlyFailure(next)).toMatchObject({ code: 'INVENTORY_NEWER' })
    expect(readFileSync(join(folder, 'rotations.json'), 'utf8')).toBe(newer)
    expect(await tokens()).toHaveLength(14)
    expect(openRotationsFile(folder, []).all()).toEqual([])
  })

  it('holds no secret', async () => {
    const { world, adminId, folder, tokens } = await open()
    const tokenId = await world.hold('1_user0001')
    await world.rotate([tokenId], adminId, { grace: 'day' })
    const text = readFileSync(join(folder, 'rotations.json'), 'utf8')
    expect((await tokens()).filter(({ token }) => text.includes(token))).toEqual([])
    expect(text).not.toContain('djJ8')
  })
})

describe('killed twice', () => {
  it('a rotation that is killed while it goes on still has one good end', { timeout: 120_000 }, async () => {
    for (const [first, second] of [
      [14, 3],
      [20, 9],
      [30, 5],
      [36, 12],
    ] as const) {
      const { practice, memory, world, adminId, restart, folder } = await open()
      const tokenId = await world.hold('1_user0001')
      const kill = async (moment: number, act: (dying: World) => Promise<unknown>) => {
        const life = mortal(moment)
        const dying = openWorld({ folder, keychain: memory.keychain, practice, life })
        await Promise.race([act(dying).catch(() => {}), life.ended])
        await new Promise((resolve) => setImmediate(resolve))
      }
      await kill(first, (dying) => dying.rotate([tokenId], adminId))
      await kill(second, async (dying) => {
        await dying.vault.settle()
        dying.rotations.goOn(dying.rotationsFile.all().map(({ id }) => id))
        await dying.over()
      })
      const last = restart()
      await last.vault.settle()
      last.rotations.goOn(last.rotationsFile.all().map(({ id }) => id))
      expect(await onlyFailure(last)).toBeUndefined()
      const { rows } = last.listing.window('1_user0001', 0, 9)
      expect(rows).toHaveLength(1)
      expect(await last.mint(rows[0]?.id ?? '')).toMatchObject({ sessionType: 0 })
      expect(memory.secrets()).toHaveLength(2)
    }
  })
})
