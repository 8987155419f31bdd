import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noFilter } from '../../../../src/contract/account'
import { APP_TOKEN_PAGE, type AppToken, KalturaError } from '../../../../src/kaltura'
import { openDirectory } from '../../../../src/main/accounts/admin/directory'
import { openListReading } from '../../../../src/main/accounts/admin/reading'
import { withoutSecret } from '../../../../src/main/accounts/admin/withoutSecret'
import { anAccountToken } from './accountToken'

const PARTNER = 12_345
const tokenOf = (n: number): AppToken => ({
  ...anAccountToken({ id: `1_${n}`, description: `Number ${n}` }),
  partnerId: PARTNER,
  token: String(n).padStart(32, '5a'),
})

function readingOf(page: (pageIndex: number) => Promise<{ objects: AppToken[]; totalCount: number }>) {
  const directory = openDirectory(() => new Map())
  const completed: number[] = []
  const reading = openListReading({
    directory,
    partnerId: PARTNER,
    page,
    onChange: () => {},
    onComplete: (count) => void completed.push(count),
  })
  return { directory, reading, completed }
}
const pageOf = (tokens: readonly AppToken[], pageIndex: number) => ({
  objects: tokens.slice((pageIndex - 1) * APP_TOKEN_PAGE, pageIndex * APP_TOKEN_PAGE),
  totalCount: tokens.length,
})

describe('reading an account’s list', () => {
  it('ends with every token once, wherever it fails on the way', async () => {
    const all = Array.from({ length: 2_600 }, (_, n) => tokenOf(n))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: all.length }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (count, failures) => {
          const tokens = all.slice(0, count)
          const toFail = [...failures]
          const { directory, reading, completed } = readingOf(async (pageIndex) => {
            if (toFail.shift()) throw new KalturaError('CONNECTION_RESET')
            return pageOf(tokens, pageIndex)
          })
          for (let tries = 0; tries < 20 && reading.state().state !== 'complete'; tries += 1) {
            await reading.read(false)
          }
          expect(reading.state()).toMatchObject({ state: 'complete', read: count, of: count })
          expect(directory.size()).toBe(count)
          expect(completed).toEqual([count])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('forgets what is gone when it is read again, and only when that came to its end', async () => {
    let tokens = Array.from({ length: 700 }, (_, n) => tokenOf(n))
    let fails = false
    const { directory, reading } = readingOf(async (pageIndex) => {
      if (fails && pageIndex === 2) throw new KalturaError('TIMEOUT')
      return pageOf(tokens, pageIndex)
    })
    await reading.read(true)
    tokens = tokens.slice(100)
    fails = true
    await reading.read(true)
    expect(directory.size()).toBe(700)
    fails = false
    await reading.read(false)
    expect(directory.size()).toBe(600)
  })

  it('does not bring back what was deleted while it was read', async () => {
    const tokens = Array.from({ length: 3 }, (_, n) => tokenOf(n))
    const { directory, reading } = readingOf(async (pageIndex) => pageOf(tokens, pageIndex))
    reading.gone('1_1')
    await reading.read(true)
    expect(directory.get('1_1')).toBeUndefined()
  })

  it('does not follow a server that answers the same page for ever', async () => {
    const page = Array.from({ length: APP_TOKEN_PAGE }, (_, n) => tokenOf(n))
    let calls = 0
    const { reading } = readingOf(async () => {
      calls += 1
      return { objects: page, totalCount: 1_000_000 }
    })
    await reading.read(true)
    expect(reading.state()).toMatchObject({ state: 'paused', failure: { code: 'ANSWER_UNEXPECTED' } })
    expect(calls).toBe(2)
  })

  it('keeps no secret, not even one that somebody wrote into a description', async () => {
    const token = { ...tokenOf(7), description: `use ${tokenOf(7).token} here` }
    expect(JSON.stringify(withoutSecret(token))).not.toContain(token.token)
    const { directory, reading } = readingOf(async () => ({ objects: [token], totalCount: 1 }))
    await reading.read(true)
    const { rows } = directory.window(
      { ...noFilter, text: token.token },
      { by: 'created', descending: true },
      0,
      9,
    )
    expect(rows).toEqual([])
  })
})
