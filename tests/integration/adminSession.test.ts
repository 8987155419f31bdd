import { afterEach, describe, expect, it } from 'vitest'
import { createClient, type Fetch } from '../../src/kaltura'
import { openSecretHandles } from '../../src/main/intake/handles'
import { type AdminRequest, openAdminSessions } from '../../src/main/sessions/adminSession'
import { openSessionBook } from '../../src/main/sessions/book'
import { type Practice, type PracticeOptions, sampleAccount, startPractice } from '../../src/practice'

const closers: Practice[] = []
afterEach(async () => {
  for (const practice of closers.splice(0)) await practice.close()
})

async function open(options: PracticeOptions = {}, confirm: () => Promise<void> = async () => {}) {
  const practice = await startPractice(options)
  closers.push(practice)
  const handles = openSecretHandles()
  const book = openSessionBook(() => {})
  const sent: string[] = []
  const recording: Fetch = (url, init) => {
    sent.push(`${url} ${init.body}`)
    return fetch(url, init)
  }
  const { start } = openAdminSessions({
    handles,
    book,
    clientFor: async (serviceUrl) => createClient({ fetch: recording, serviceUrl }),
    confirmHost: confirm,
    belongsTo: () => ({ caseId: '00123456' }),
  })
  const ask = (secret: string, change: Partial<AdminRequest> = {}) => {
    const { handle } = handles.keep(secret)
    const request: AdminRequest = {
      serviceUrl: practice.serviceUrl,
      partnerId: String(practice.partnerId),
      type: 0,
      userId: '',
      lifetime: 300,
      privileges: '',
      secretHandle: handle,
      ...change,
    }
    return { handle, done: start(request) }
  }
  return { practice, handles, book, sent, ask }
}

const differing = (points: { verdict: string }[]) => points.filter(({ verdict }) => verdict !== 'same')

describe('a session from an admin secret', () => {
  it.each([1, 2] as const)(
    'of KS version %i is read, filed under the account, and works',
    async (ksVersion) => {
      const { practice, handles, book, ask } = await open({ ksVersion })
      const { handle, done } = ask(practice.adminSecret, {
        type: 2,
        userId: 'jo@example.com',
        privileges: 'list:*,*',
      })
      const view = await done
      expect(view).toMatchObject({
        tokenLabel: `Account ${practice.partnerId} (admin secret)`,
        partnerId: practice.partnerId,
        lifetime: 300,
        type: 2,
        userId: 'jo@example.com',
      })
      expect(view).not.toHaveProperty('tokenId')
      expect(view).not.toHaveProperty('isAsAsked')
      expect(differing(view.points)).toEqual([])
      const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
      expect((await client.mediaList({ ks: book.ks(view.id) })).value.totalCount).toBeGreaterThan(0)
      // used once, then gone
      expect(() => handles.use(handle)).toThrow('HANDLE_EXPIRED')
      expect(JSON.stringify(book.window(0, 10))).not.toContain(practice.adminSecret)
    },
  )

  it('shows what the server made of it: a cap, and a privilege named twice', async () => {
    const { practice, ask } = await open({ seed: { ...sampleAccount, ksMaxExpiryInSeconds: 120 } })
    const view = await ask(practice.adminSecret, { privileges: 'list:1_a,list:1_b' }).done
    expect(view.lifetime).toBe(120)
    expect(differing(view.points)).toMatchObject([
      { field: 'lifetime', requested: '300', granted: '120', verdict: 'shortened' },
      { field: 'privilege', name: 'list', verdict: 'changed' },
    ])
  })

  it('whose KS cannot be read claims nothing beyond what was asked', async () => {
    const { practice, ask } = await open()
    const view = await ask(sampleAccount.secret).done
    expect(view).toMatchObject({ isAsAsked: true, points: [], lifetime: 300, type: 0 })
    expect(practice.adminSecret).not.toBe(sampleAccount.secret)
  })

  it.each([
    ['a wrong secret', '0f'.repeat(16), {}, { failure: { code: 'ADMIN_SECRET_REFUSED' } }],
    [
      'the user secret for ADMIN',
      sampleAccount.secret,
      { type: 2 },
      { failure: { code: 'ADMIN_SECRET_REFUSED' } },
    ],
    ['an unknown partner', sampleAccount.adminSecret, { partnerId: '4242' }, { code: 'INVALID_WIDGET_ID' }],
    [
      'a lifetime of a week',
      sampleAccount.adminSecret,
      { lifetime: 604_800 },
      { failure: { code: 'INVALID_LIFETIME' } },
    ],
    [
      'no partner id',
      sampleAccount.adminSecret,
      { partnerId: 'x' },
      { failure: { code: 'INVALID_PARTNER_ID' } },
    ],
    [
      'no URL',
      sampleAccount.adminSecret,
      { serviceUrl: 'http://example.com' },
      { failure: { code: 'INVALID_SERVICE_URL' } },
    ],
    [
      'odd privileges',
      sampleAccount.adminSecret,
      { privileges: 'a,,b' },
      { failure: { code: 'INVALID_PRIVILEGES' } },
    ],
    ['an odd user', sampleAccount.adminSecret, { userId: 'a\nb' }, { failure: { code: 'INVALID_USER_ID' } }],
  ] as const)('is refused for %s, and files nothing', async (_, secret, change, failure) => {
    const { ask, book, sent } = await open()
    const { done } = ask(secret, change)
    await expect(done).rejects.toMatchObject(failure)
    expect(book.window(0, 10).total).toBe(0)
    const unknown = 'code' in failure
    if (unknown) expect(sent.join()).not.toContain(secret)
  })

  it('sends nothing to a host that was not confirmed', async () => {
    const { ask, practice, sent } = await open({}, async () => {
      throw new Error('no')
    })
    await expect(ask(practice.adminSecret).done).rejects.toThrow('no')
    expect(sent).toEqual([])
  })

  it('counts by the server’s clock', async () => {
    const { ask, practice } = await open({ clockSkewSeconds: -300 })
    const view = await ask(practice.adminSecret).done
    expect(view.lifetime).toBe(300)
    expect(Math.abs((view.skewMs ?? 0) + 300_000)).toBeLessThan(5_000)
    expect(Math.abs(view.endsAt - Date.now() - 300_000)).toBeLessThan(10_000)
  })

  it('does not send the secret where the answer is for another account', async () => {
    const { ask, practice, sent } = await open({ seed: { ...sampleAccount, partnerId: 999 } })
    await expect(ask(practice.adminSecret, { partnerId: '1234567' }).done).rejects.toMatchObject({
      code: 'INVALID_WIDGET_ID',
    })
    expect(sent.join()).not.toContain(practice.adminSecret)
  })
})
