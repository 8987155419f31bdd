import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, type Fetch, findRegion, KalturaError } from '../../src/kaltura'
import { type Practice, sampleAccount, startPractice } from '../../src/practice'

const PARTNER = 1_234_567
/** What each of three regions can be like. */
const kinds = ['knows it', 'does not', 'is broken'] as const
type Kind = (typeof kinds)[number]

const combinations = kinds.flatMap((a) => kinds.flatMap((b) => kinds.map((c): Kind[] => [a, b, c])))

let servers: Record<Kind, Practice>[]
beforeAll(async () => {
  servers = await Promise.all(
    [0, 1, 2].map(async () => ({
      'knows it': await startPractice(),
      'does not': await startPractice({ seed: { ...sampleAccount, partnerId: 4242 } }),
      'is broken': await startPractice({ faults: 'http-500' }),
    })),
  )
})
afterAll(async () => {
  for (const set of servers) for (const server of Object.values(set)) await server.close()
})

const outcomes = { 'knows it': 'known', 'does not': 'unknown', 'is broken': 'failed' } as const

describe('the search for the region of an account', () => {
  it.each(combinations.map((of) => ({ of })))('$of', async ({ of }) => {
    const regions = of.map((kind, place) => ({
      name: `Region ${place}`,
      url: servers[place]?.[kind].serviceUrl ?? '',
    }))
    const sent: unknown[] = []
    const recording: Fetch = (url, init) => {
      sent.push([new URL(url).origin, url.split('/').at(-1), JSON.parse(init.body)])
      return fetch(url, init)
    }
    const told: string[] = []
    const answers = await findRegion({
      regions,
      partnerId: PARTNER,
      clientFor: async (serviceUrl) => createClient({ fetch: recording, serviceUrl }),
      onAnswer: ({ name }, { outcome }) => told.push(`${name} ${outcome}`),
    })
    expect(answers.map(({ answer }) => answer.outcome)).toEqual(of.map((kind) => outcomes[kind]))
    expect(told.sort()).toEqual(
      answers.map(({ region, answer }) => `${region.name} ${answer.outcome}`).sort(),
    )
    // the partner id, to each region once, and nothing else
    expect(sent).toHaveLength(3)
    for (const { url } of regions) {
      expect(sent).toContainEqual([
        url,
        'startWidgetSession',
        { format: 1, widgetId: `_${PARTNER}`, expiry: expect.any(Number) },
      ])
    }
  })

  it('a region that may not be called says so, and the others are asked all the same', async () => {
    const knows = servers[0]?.['knows it'].serviceUrl ?? ''
    const answers = await findRegion({
      regions: [{ url: 'https://api.eu.kaltura.com' }, { url: knows }],
      partnerId: PARTNER,
      clientFor: async (serviceUrl) => createClient({ fetch, serviceUrl, loopbackOnly: true }),
    })
    expect(answers.map(({ answer }) => answer)).toEqual([
      { outcome: 'failed', failure: expect.objectContaining({ code: 'LOOPBACK_ONLY' }) },
      { outcome: 'known' },
    ])
  })

  it('asks a few at a time, in all of them', async () => {
    let now = 0
    let most = 0
    const regions = Array.from({ length: 9 }, (_, n) => ({ url: `http://127.0.0.1:${n + 1}` }))
    const waiting: (() => void)[] = []
    const search = findRegion({
      regions,
      partnerId: PARTNER,
      clientFor: async () => {
        now += 1
        most = Math.max(most, now)
        await new Promise<void>((resolve) => waiting.push(resolve))
        now -= 1
        throw new KalturaError('OFFLINE')
      },
    })
    for (let done = 0; done < regions.length; ) {
      await new Promise((resolve) => setImmediate(resolve))
      for (const go of waiting.splice(0)) {
        go()
        done += 1
      }
    }
    expect(await search).toHaveLength(9)
    expect(most).toBe(3)
  })

  it('stops when it is stopped', async () => {
    const controller = new AbortController()
    controller.abort()
    await expect(
      findRegion({
        regions: [{ url: servers[0]?.['knows it'].serviceUrl ?? '' }],
        partnerId: PARTNER,
        clientFor: async (serviceUrl) => createClient({ fetch, serviceUrl }),
        signal: controller.signal,
      }),
    ).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})
