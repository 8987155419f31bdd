import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccountFilter, type AccountSort, noFilter, sortNames } from '../../../../src/contract/account'
import { openDirectory } from '../../../../src/main/accounts/admin/directory'
import { sortInTurns } from '../../../../src/main/accounts/admin/sortInTurns'
import { anAccountToken, manyAccountTokens } from './accountToken'

const now = 1_800_000_000
const byName: AccountSort = { by: 'description', descending: false }
const held = new Map([['1_held0001', { id: 'x', label: 'Held' }]])

function directoryOf(tokens = manyAccountTokens(500)) {
  const directory = openDirectory(
    () => held,
    () => now * 1000,
  )
  for (const token of tokens) directory.put(token)
  return directory
}
const idsOf = (
  directory: ReturnType<typeof directoryOf>,
  filter: Partial<AccountFilter>,
  sort: AccountSort = byName,
) => directory.window({ ...noFilter, ...filter }, sort, 0, 200).rows.map(({ id }) => id)

describe('the list of an account', () => {
  const tokens = [
    anAccountToken({ id: '1_a', description: 'Portal 10', expiry: now - 1 }),
    anAccountToken({ id: '1_b', description: 'portal 9', expiry: now + 86_400 * 5, sessionType: 2 }),
    anAccountToken({ id: '1_c', description: null, status: 1, sessionUserId: 'Zoë@example.com' }),
    anAccountToken({
      id: '1_held0001',
      description: 'Épsilon',
      sessionType: null,
      sessionPrivileges: 'edit:*',
    }),
  ]

  it.each<[string, Partial<AccountFilter>, string[]]>([
    ['a word of the description, whatever its case', { text: 'PORTAL' }, ['1_b', '1_a']],
    ['letters without their accents', { text: 'epsilon' }, ['1_held0001']],
    ['the user', { text: 'zoe@' }, ['1_c']],
    ['privileges', { text: 'edit:*' }, ['1_held0001']],
    ['the id', { text: '1_c' }, ['1_c']],
    ['every word', { text: 'portal 9' }, ['1_b']],
    ['expired ones', { expiry: { kind: 'expired' } }, ['1_a']],
    ['those that end soon', { expiry: { kind: 'within', days: 7 } }, ['1_b']],
    ['those that end sooner than that', { expiry: { kind: 'within', days: 2 } }, []],
    ['those that never end', { expiry: { kind: 'never' } }, ['1_held0001', '1_c']],
    ['disabled ones', { status: 'disabled' }, ['1_c']],
    ['ADMIN', { type: 'admin' }, ['1_b']],
    ['those that leave the type open', { type: 'open' }, ['1_held0001']],
    ['those held here', { held: 'held' }, ['1_held0001']],
    ['those not held here', { held: 'not-held' }, ['1_b', '1_a', '1_c']],
  ])('finds by %s', (_, filter, expected) => {
    expect(idsOf(directoryOf(tokens), filter)).toEqual(expected)
  })

  it('sorts numbers by their size, and what has no description last', () => {
    expect(idsOf(directoryOf(tokens), {})).toEqual(['1_held0001', '1_b', '1_a', '1_c'])
  })

  it('keeps a token once, however often it comes in', () => {
    const directory = directoryOf(tokens)
    for (const token of tokens) directory.put({ ...token, description: 'Again' })
    expect(directory.window(noFilter, byName, 0, 200).total).toBe(4)
    expect(directory.window({ ...noFilter, text: 'again' }, byName, 0, 200).total).toBe(4)
  })

  it('gives out windows that together are the whole list, in every order', () => {
    const directory = directoryOf()
    fc.assert(
      fc.property(
        fc.constantFrom(...sortNames),
        fc.boolean(),
        fc.integer({ min: 1, max: 200 }),
        (by, descending, limit) => {
          const sort = { by, descending }
          const all: string[] = []
          for (let offset = 0; offset < 500; offset += limit) {
            all.push(...directory.window(noFilter, sort, offset, limit).rows.map(({ id }) => id))
          }
          expect(new Set(all).size).toBe(500)
          expect(all).toHaveLength(500)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('selects exactly the rows that it shows for a filter', () => {
    const directory = directoryOf()
    fc.assert(
      fc.property(
        fc.record({
          text: fc.constantFrom('', 'staging', 'user1', 'customer 4'),
          status: fc.constantFrom('any', 'active', 'disabled'),
          type: fc.constantFrom('any', 'user', 'admin', 'open'),
          held: fc.constantFrom('any', 'held', 'not-held'),
          expiry: fc.constantFrom({ kind: 'any' }, { kind: 'never' }, { kind: 'within', days: 30 }),
        }),
        (filter) => {
          const wanted = filter as AccountFilter
          const shown: string[] = []
          const { total } = directory.window(wanted, byName, 0, 1)
          for (let offset = 0; offset < total; offset += 200) {
            shown.push(...directory.window(wanted, byName, offset, 200).rows.map(({ id }) => id))
          }
          expect(directory.ids(wanted).sort()).toEqual(shown.sort())
        },
      ),
    )
  })
})

describe('sorting in turns', () => {
  it('sorts as sorting at once does, stably', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ key: fc.nat(20), n: fc.nat() }), { maxLength: 9_000 }),
        async (items) => {
          const compare = (a: { key: number }, b: { key: number }) => a.key - b.key
          expect(await sortInTurns(items, compare)).toEqual([...items].sort(compare))
        },
      ),
      { numRuns: 15 },
    )
    const many = Array.from({ length: 12_000 }, (_, n) => ({ key: (n * 7919) % 101, n }))
    const compare = (a: { key: number }, b: { key: number }) => a.key - b.key
    expect(await sortInTurns(many, compare)).toEqual([...many].sort(compare))
  })

  it('shows the same windows as sorting at once', async () => {
    const prepared = directoryOf(manyAccountTokens(3_000))
    const atOnce = directoryOf(manyAccountTokens(3_000))
    for (const by of sortNames) {
      await prepared.prepare({ by, descending: true })
      expect(idsOf(prepared, {}, { by, descending: true })).toEqual(
        idsOf(atOnce, {}, { by, descending: true }),
      )
    }
  })
})
