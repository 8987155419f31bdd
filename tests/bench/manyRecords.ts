import type { TokenRecord } from '../../src/main/vault/record'

const unknown = { source: 'unknown' } as const

/** Believable records, all made up. */
export function manyRecords(count: number): TokenRecord[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    entryId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    label: `Customer ${n} ${['production', 'staging', 'test'][n % 3]}`,
    tags: [`team-${n % 7}`, `tier-${n % 3}`],
    serviceUrl: 'https://www.kaltura.com',
    partnerId: 100_000 + n,
    appTokenId: `1_tok${n.toString(36)}`,
    hashType: 'SHA256',
    fingerprint: 'aaaaaaaa',
    pinned: n % 97 === 0,
    caps: { duration: unknown, expiry: unknown, type: unknown, userId: unknown, privileges: unknown },
    recentUserIds: [],
    createdAt: 0,
    score: n % 11,
    ...(n % 11 > 0 && { lastUsedAt: 1_700_000_000_000 + n * 1_000 }),
  }))
}
