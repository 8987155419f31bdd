import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, type Fetch, findHashType, type HashType, hashTypes } from '../../src/kaltura'
import { type Practice, type PracticeAppToken, sampleAccount, startPractice } from '../../src/practice'

const states = {
  active: {},
  disabled: { status: 1 },
  expired: { expiry: 1_577_836_800 },
} as const satisfies Record<string, Partial<PracticeAppToken>>
type State = keyof typeof states

const secretOf = (hashType: HashType, state: State) =>
  `${'5a'.repeat(14)}${hashTypes.indexOf(hashType)}${Object.keys(states).indexOf(state)}00`
const idOf = (hashType: HashType, state: State) => `1_${hashType.toLowerCase()}${state.slice(0, 4)}`

/** One token of every hash type in every state. */
const appTokens = hashTypes.flatMap((hashType) =>
  (Object.keys(states) as State[]).map((state): PracticeAppToken => {
    const [sample] = sampleAccount.appTokens
    if (!sample) throw new Error('there are no samples')
    return {
      ...sample,
      id: idOf(hashType, state),
      token: secretOf(hashType, state),
      hashType,
      sessionType: null,
      sessionUserId: 'bob',
      sessionPrivileges: 'list:*',
      ...states[state],
    }
  }),
)

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ seed: { ...sampleAccount, appTokens } })
})
afterAll(() => practice.close())

/** Runs one detection and keeps what was sent, in the API's terms. */
async function detect(change: { id: string; token: string; partnerId?: number; signal?: AbortSignal }) {
  const sent: Record<string, unknown>[] = []
  const recording: Fetch = (url, init) => {
    sent.push({ action: url.split('/').at(-1), ...JSON.parse(init.body) })
    return fetch(url, init)
  }
  const tried: HashType[] = []
  const client = createClient({ fetch: recording, serviceUrl: practice.serviceUrl })
  const { id, token, partnerId = practice.partnerId, signal } = change
  const search = {
    client,
    partnerId,
    appTokenId: id,
    token,
    signal,
    onTry: (type: HashType) => tried.push(type),
  }
  const result = await findHashType(search).then(
    (finding) => ({ finding }),
    (failure) => ({ failure }),
  )
  return { ...result, tried, sent }
}

const order: HashType[] = ['SHA256', 'SHA1', 'SHA512', 'MD5']
const upTo = (hashType: HashType) => order.slice(0, order.indexOf(hashType) + 1)
const every = hashTypes.flatMap((hashType) =>
  (Object.keys(states) as State[]).flatMap((state) =>
    [true, false].map((right) => ({ hashType, state, right })),
  ),
)

describe('what the server teaches about a token whose hash type nobody knows', () => {
  it.each(every)('$hashType, $state, right secret: $right', async ({ hashType, state, right }) => {
    const token = right ? secretOf(hashType, state) : '0f'.repeat(16)
    const { finding, failure, tried, sent } = (await detect({
      id: idOf(hashType, state),
      token,
    })) as Awaited<ReturnType<typeof detect>> & { finding?: unknown; failure?: unknown }

    if (state === 'disabled') {
      // refused before any hash is looked at
      expect(failure).toMatchObject({ code: 'APP_TOKEN_NOT_ACTIVE' })
      expect(tried).toEqual(['SHA256'])
    } else if (!right) {
      expect(finding).toEqual({ outcome: 'refused' })
      expect(tried).toEqual(order)
    } else if (state === 'expired') {
      expect(finding).toEqual({ outcome: 'expired', hashType })
      expect(tried).toEqual(upTo(hashType))
    } else {
      expect(finding).toMatchObject({
        outcome: 'accepted',
        hashType,
        grant: { userId: 'bob', sessionType: 0, privileges: expect.stringContaining('list:*') },
      })
      expect(finding).not.toHaveProperty('grant.ks')
      expect(tried).toEqual(upTo(hashType))
    }
    // one widget session, then a hash each; the least is asked for, and the secret itself is nowhere
    expect(sent.map(({ action }) => action)).toEqual([
      'startWidgetSession',
      ...tried.map(() => 'startSession'),
    ])
    for (const call of sent.slice(1)) expect(call).toMatchObject({ expiry: 1, type: 0 })
    expect(new Set(sent.slice(1).map(({ ks }) => ks)).size).toBeLessThanOrEqual(1)
    expect(JSON.stringify(sent)).not.toContain(token)
  })

  it.each([
    ['an app token that is not there', { id: '1_nobody00' }, 'APP_TOKEN_ID_NOT_FOUND', 2],
    ['a partner that is not there', { partnerId: 4242 }, 'INVALID_WIDGET_ID', 1],
  ] as const)('%s ends the search at once', async (_, change, code, calls) => {
    const { tried, sent, ...result } = await detect({
      id: idOf('MD5', 'active'),
      token: secretOf('MD5', 'active'),
      ...change,
    })
    expect(result).toMatchObject({ failure: { code } })
    expect(sent).toHaveLength(calls)
    expect(tried.length).toBe(calls - 1)
  })

  it.each([
    ['rate-limit', 'ACTION_BLOCKED'],
    ['html', 'ANSWER_NOT_JSON'],
    ['http-500', 'HTTP_STATUS'],
    ['reset', 'CONNECTION_RESET'],
  ] as const)('the fault %s ends the search and is called what it is', async (fault, code) => {
    practice.setFault({ fault, on: 'apptoken.startsession' })
    const { tried, ...result } = await detect({ id: idOf('MD5', 'active'), token: secretOf('MD5', 'active') })
    practice.setFault(undefined)
    expect(result).toMatchObject({ failure: { code } })
    expect(tried).toEqual(['SHA256'])
  })

  it('a person can stop it', async () => {
    const controller = new AbortController()
    controller.abort()
    const result = await detect({
      id: idOf('MD5', 'active'),
      token: secretOf('MD5', 'active'),
      signal: controller.signal,
    })
    expect(result).toMatchObject({ failure: { code: 'CANCELLED' }, sent: [] })
  })
})
