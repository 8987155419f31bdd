import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../../src/main/vault/inventory'
import { openListing } from '../../../src/main/vault/listing'
import type { TokenRecord } from '../../../src/main/vault/record'

const unknown = { source: 'unknown' } as const
const record = (n: number, more: Partial<TokenRecord> = {}): TokenRecord => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  entryId: 'entry',
  label: `Token ${n}`,
  tags: [],
  serviceUrl: 'https://www.kaltura.com',
  partnerId: 1000 + n,
  appTokenId: `1_token${n}`,
  hashType: 'SHA256',
  fingerprint: 'aaaaaaaa',
  pinned: false,
  caps: { duration: unknown, expiry: unknown, type: unknown, userId: unknown, privileges: unknown },
  recentUserIds: [],
  createdAt: 0,
  score: 0,
  ...more,
})

const listingOf = (records: TokenRecord[]) => {
  let version = 1
  const inventory = { all: () => records, version: () => version } as unknown as Inventory
  const listing = openListing(inventory)
  return {
    labels: (query: string) => listing.window(query, 0, 200).rows.map(({ label }) => label),
    window: listing.window,
    change: (next: TokenRecord[]) => {
      records.splice(0, records.length, ...next)
      version++
    },
  }
}

describe('the list', () => {
  it.each([
    ['acme', ['Acme Média']],
    ['MEDIA', ['Acme Média']],
    ['vip eu', ['Beta']],
    ['1003', ['Token 3']],
    ['1_token3', ['Token 3']],
    ['nothing like it', []],
    ['   ', ['Acme Média', 'Beta', 'Token 3']],
  ])('finds by label, tag, partner id and app-token id: %s', (query, labels) => {
    const list = listingOf([
      record(1, { label: 'Acme Média' }),
      record(2, { label: 'Beta', tags: ['vip', 'eu'] }),
      record(3),
    ])
    expect(list.labels(query)).toEqual(labels)
  })

  it('shows pins first, then the most used of late, then by label in the order of people', () => {
    const day = 24 * 3600 * 1000
    const list = listingOf([
      record(10),
      record(9),
      record(1, { label: 'often, long ago', score: 20, lastUsedAt: 0 }),
      record(2, { label: 'once, today', score: 1, lastUsedAt: 60 * day }),
      record(3, { label: 'pinned', pinned: true }),
    ])
    expect(list.labels('')).toEqual(['pinned', 'once, today', 'often, long ago', 'Token 9', 'Token 10'])
  })

  it('gives windows of the whole and says how many there are', () => {
    const list = listingOf(Array.from({ length: 10_000 }, (_, n) => record(n)))
    const { rows, total } = list.window('', 9_990, 200)
    expect(total).toBe(10_000)
    expect(rows.map(({ label }) => label)).toEqual(Array.from({ length: 10 }, (_, n) => `Token ${9_990 + n}`))
  })

  it('sees a change of the inventory', () => {
    const list = listingOf([record(1)])
    expect(list.labels('token')).toEqual(['Token 1'])
    list.change([record(2)])
    expect(list.labels('token')).toEqual(['Token 2'])
  })

  it('does not tell the page how a keychain entry is named', () => {
    const [row] = listingOf([record(1)]).window('', 0, 1).rows
    expect(Object.keys(row ?? {})).not.toContain('entryId')
  })
})
