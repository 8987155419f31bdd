import type { Caps, Token } from '../../../src/contract/tokens'

export const unknownCaps: Caps = {
  duration: { source: 'unknown' },
  expiry: { source: 'unknown' },
  type: { source: 'unknown' },
  userId: { source: 'unknown' },
  privileges: { source: 'unknown' },
}

export const openCaps: Caps = {
  duration: { source: 'declared', value: 86_400 },
  expiry: { source: 'declared', value: null },
  type: { source: 'declared', value: null },
  userId: { source: 'declared', value: null },
  privileges: { source: 'declared', value: null },
}

/** A made-up token. */
export function aToken(changes: Partial<Token> = {}): Token {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    label: 'Acme',
    tags: [],
    serviceUrl: 'https://www.kaltura.com',
    partnerId: 12_345,
    appTokenId: '1_abcd1234',
    hashType: 'SHA256',
    fingerprint: '0a1b2c3d',
    state: 'ready',
    pinned: false,
    caps: unknownCaps,
    recentUserIds: [],
    createdAt: 0,
    ...changes,
  }
}
