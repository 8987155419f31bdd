import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caps, MintRequest } from '../../src/contract/tokens'
import { createClient, type KalturaError, startSessionWithToken } from '../../src/kaltura'
import { type Practice, startPractice } from '../../src/practice'
import { previewGrant } from '../../src/renderer/mint/preview'
import { privilegeText } from '../unit/kaltura/privilegeCases'

/** Unix seconds at which the server's clock stands still, so that lifetimes can be compared to the second. */
const NOW = 1_800_000_000
const CASES = 1_000

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ clock: () => NOW * 1000 })
})
afterAll(() => practice.close())

/** Token and request as they mostly are: wildcards that are narrowed, names that are fixed, names that are dropped. */
const usual = (...pieces: string[]) => fc.subarray(pieces).map((some) => some.join(','))
const ofToken = usual('edit:*', 'sview:*', 'list:*', 'setrole:123', 'privacycontext:support', 'appid:x')
const ofRequest = usual(
  'edit:1_a',
  'sview:1_a/1_b',
  'list',
  'list:*',
  'setrole:9',
  'appid:y',
  'foo',
  'iprestrict:::1',
)
const tokenPrivileges = fc.oneof(privilegeText, ofToken).filter((text) => text !== '')
const requestedPrivileges = fc.oneof(privilegeText, ofRequest)

/** What an administrator may set of a token. */
type Limits = {
  sessionDuration: number
  expiry: number | null
  sessionType: 0 | 2 | null
  sessionUserId: string | null
  sessionPrivileges: string | null
}

const limits: fc.Arbitrary<Limits> = fc.record({
  sessionDuration: fc.oneof(fc.constantFrom(0, 1, 900, 86_400), fc.integer({ min: 0, max: 200_000 })),
  expiry: fc.option(
    fc.oneof(fc.constantFrom(NOW - 1, NOW, NOW + 1), fc.integer({ min: NOW - 1_000, max: NOW + 100_000 })),
  ),
  sessionType: fc.option(fc.constantFrom(0, 2)),
  sessionUserId: fc.option(fc.constantFrom('support@practice.example', 'jane')),
  sessionPrivileges: fc.option(tokenPrivileges),
})

const requests: fc.Arbitrary<MintRequest> = fc
  .record({
    lifetime: fc.oneof(fc.constantFrom(10, 900, 31_536_000), fc.integer({ min: 10, max: 300_000 })),
    userId: fc.option(fc.constantFrom('jane', 'joe@example.com'), { nil: undefined }),
    type: fc.option(fc.constantFrom(0 as const, 2 as const), { nil: undefined }),
    privileges: requestedPrivileges,
  })
  .map(({ userId, type, ...rest }) => ({
    ...rest,
    ...(userId !== undefined && { userId }),
    ...(type !== undefined && { type }),
  }))

async function call(service: string, params: object): Promise<unknown> {
  const answer = await fetch(`${practice.serviceUrl}/api_v3/service/${service}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format: 1, ...params }),
  })
  return answer.json()
}

function declared<T>(value: T | null): { source: 'declared'; value: T | null } {
  return { source: 'declared', value }
}

describe('a mint over HTTP', () => {
  it(`grants just what was previewed, for ${CASES} tokens and requests of any kind`, async () => {
    const { partnerId, adminSecret, serviceUrl } = practice
    const client = createClient({ fetch, serviceUrl })
    const admin = await call('session/action/start', { secret: adminSecret, type: 2, partnerId })
    const { value: widget } = await client.startWidgetSession({ partnerId })
    const seen = { ended: 0, granted: 0, dropped: 0, narrowed: 0 }

    await fc.assert(
      fc.asyncProperty(limits, requests, async (set, request) => {
        const appToken = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null))
        const added = (await call('appToken/action/add', {
          ks: admin,
          appToken: { ...appToken, hashType: 'SHA256' },
        })) as { id: string; token: string }
        const caps: Caps = {
          duration: declared(set.sessionDuration),
          expiry: declared(set.expiry),
          type: declared(set.sessionType),
          userId: declared(set.sessionUserId),
          privileges: declared(set.sessionPrivileges),
        }
        const appTokenId = added.id
        const preview = previewGrant({ appTokenId, caps }, request, NOW * 1000)
        const started = startSessionWithToken({
          client,
          widgetKs: widget.ks,
          partnerId,
          appTokenId,
          token: added.token,
          hashType: 'SHA256',
          expiry: request.lifetime,
          ...(request.userId && { userId: request.userId }),
          ...(request.type !== undefined && { type: request.type }),
          ...(request.privileges && { sessionPrivileges: request.privileges }),
        })
        expect(preview.exact).toBe(true)
        if (preview.lifetime.limit === 'ended') {
          seen.ended++
          await expect(started).rejects.toMatchObject({
            code: 'APP_TOKEN_EXPIRED',
          } satisfies Partial<KalturaError>)
          return
        }
        const { value } = await started
        seen.granted++
        if (preview.privileges.some(({ verdict }) => verdict.startsWith('DROPPED'))) seen.dropped++
        if (preview.privileges.some(({ verdict }) => verdict === 'NARROWED')) seen.narrowed++
        expect({
          privileges: value.privileges,
          lifetime: value.expiry - NOW,
          type: value.sessionType,
          userId: value.userId ?? '',
        }).toEqual({
          privileges: preview.granted,
          lifetime: preview.lifetime.granted,
          type: preview.type.granted,
          userId: preview.userId.granted ?? '',
        })
      }),
      { numRuns: CASES },
    )
    // the cases were of every kind
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(20)
  }, 120_000)
})
