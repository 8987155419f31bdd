import type { SessionView } from '../../../src/contract/sessions'

/** A made-up session. Seconds, as everywhere, but for the two times, which are milliseconds. */
export function aSession(n: number, changes: Partial<SessionView> = {}): SessionView {
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    tokenId: '00000000-0000-4000-9000-000000000001',
    tokenLabel: 'Acme',
    appTokenId: '1_abcd1234',
    partnerId: 12_345,
    serviceUrl: 'https://www.kaltura.com',
    fingerprint: '0a1b2c3d',
    mintedAt: 0,
    endsAt: 900_000,
    lifetime: 900,
    type: 0,
    userId: '',
    privileges: '',
    requested: { lifetime: 900, privileges: '' },
    points: [],
    ...changes,
  }
}
