import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTokenSearch } from '../../../../src/main/palette/search'
import type { Inventory } from '../../../../src/main/vault/inventory'
import { openListing } from '../../../../src/main/vault/listing'
import type { TokenRecord } from '../../../../src/main/vault/record'
import { manyRecords } from '../../../bench/manyRecords'

const now = 1_800_000_000_000
const [sample] = manyRecords(1)
const record = (n: number, more: Partial<TokenRecord>): TokenRecord => ({
  ...(sample as TokenRecord),
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  label: `Token ${n}`,
  tags: [],
  partnerId: 1000 + n,
  appTokenId: `1_tok${n}`,
  pinned: false,
  score: 0,
  ...more,
})

function searchIn(records: TokenRecord[]) {
  let version = 1
  const inventory = { all: () => records, version: () => version } as unknown as Inventory
  const search = openTokenSearch(
    inventory,
    openListing(inventory, undefined, () => now),
    () => now,
  )
  return {
    find: search.find,
    labels: async (query: string) => (await search.find(query, 50)).rows.map(({ token }) => token.label),
    change: () => (version += 1),
  }
}

const some = [
  record(1, { label: 'Acme Média', tags: ['vip', 'eu'] }),
  record(2, { label: 'Plain user sessions' }),
  record(3, { label: 'Beta staging', appTokenId: '1_wildcard' }),
]

describe('the palette’s search', () => {
  it.each([
    ['acme', ['Acme Média']],
    ['media', ['Acme Média']],
    ['pus', ['Plain user sessions']],
    ['usr pln', ['Plain user sessions']],
    ['vip', ['Acme Média']],
    ['eu acme', ['Acme Média']],
    ['wildc', ['Beta staging']],
    ['1002', ['Plain user sessions']],
    ['nothing is called this', []],
  ])(
    'finds letters in their order, in label, tags, partner id and app-token id: %s',
    async (query, labels) => {
      expect(await searchIn(some).labels(query)).toEqual(labels)
    },
  )

  it('tells which letters matched, and where', async () => {
    const { rows } = await searchIn(some).find('vip acme', 5)
    expect(rows[0]?.marks).toEqual({ label: [0, 1, 2, 3], tags: [0, 1, 2] })
  })

  it('shows what is used most of late before it is asked for anything, and among equal matches', async () => {
    const tokens = [
      record(1, { label: 'Customer A' }),
      record(2, { label: 'Customer B', score: 3, lastUsedAt: now - 1000 }),
      record(3, { label: 'Customer C', score: 1, lastUsedAt: now - 1000 }),
    ]
    expect(await searchIn(tokens).labels('')).toEqual(['Customer B', 'Customer C', 'Customer A'])
    expect(await searchIn(tokens).labels('customer')).toEqual(['Customer B', 'Customer C', 'Customer A'])
    expect((await searchIn(tokens).labels('customer a'))[0]).toBe('Customer A')
  })

  it('finds the best of ten thousand, counts them all, and lets others have their turn meanwhile', async () => {
    const { find } = searchIn(manyRecords(10_000))
    let turns = 0
    let going = true
    const turn = () => {
      turns += 1
      if (going) setImmediate(turn)
    }
    setImmediate(turn)
    const { rows, total } = await find('customer 9876', 50)
    going = false
    expect(rows[0]?.token.label).toBe('Customer 9876 production')
    expect(rows.length).toBeLessThanOrEqual(50)
    expect(total).toBeGreaterThanOrEqual(rows.length)
    expect(turns).toBeGreaterThan(1)
  })

  it('ends a search that was overtaken by the next letter', async () => {
    const { find } = searchIn(manyRecords(10_000))
    const first = find('cust', 50)
    const second = find('custo', 50)
    await expect(first).rejects.toMatchObject({ failure: { code: 'CANCELLED' } })
    expect((await second).total).toBe(10_000)
  })

  it('sees a change of the inventory, and never names a keychain entry', async () => {
    const tokens = [record(1, { label: 'One' })]
    const { labels, find, change } = searchIn(tokens)
    expect(await labels('one')).toEqual(['One'])
    tokens[0] = record(1, { label: 'Other' })
    change()
    expect(await labels('one')).toEqual([])
    expect(JSON.stringify(await find('', 5))).not.toContain('entryId')
  })

  it('finds a token by any beginning of any of its words', async () => {
    const label = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,3}$/)
    await fc.assert(
      fc.asyncProperty(label, fc.nat(), fc.nat(), async (name, which, length) => {
        const words = name.split(' ')
        const word = words[which % words.length] ?? ''
        const query = word.slice(0, 2 + (length % (word.length - 1)))
        expect(await searchIn([record(1, { label: name })]).labels(query)).toEqual([name])
      }),
      { numRuns: 60 },
    )
  })
})
