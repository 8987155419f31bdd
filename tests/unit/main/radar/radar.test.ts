import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openExpiryRadar } from '../../../../src/main/radar/expiryRadar'
import { fitsFilter, isExpiring, isTrouble } from '../../../../src/main/radar/standing'
import { tokenCounts } from '../../../../src/main/radar/tokenCounts'
import { UNKNOWN_CAPS } from '../../../../src/main/vault/caps'
import type { TokenRecord } from '../../../../src/main/vault/record'
import { freshFolder } from '../vaultFixture'

const DAY = 24 * 3600 * 1000
const now = 1_800_000_000_000

const record = (days: number | null | undefined, more: Partial<TokenRecord> = {}): TokenRecord => ({
  id: '00000000-0000-4000-8000-000000000001',
  entryId: 'entry',
  label: 'Acme',
  tags: [],
  serviceUrl: 'https://www.kaltura.com',
  partnerId: 12345,
  appTokenId: '1_abcd1234',
  hashType: 'SHA256',
  fingerprint: 'abcd1234',
  pinned: false,
  recentUserIds: [],
  createdAt: now,
  score: 0,
  caps: {
    ...UNKNOWN_CAPS,
    expiry:
      days === undefined
        ? { source: 'unknown' }
        : { source: 'declared', value: days === null ? null : (now + days * DAY) / 1000 },
  },
  ...more,
})

describe('what stands out among the tokens', () => {
  it('is what ends within the days, and not what never ends or has ended', () => {
    expect(isExpiring(record(13), now, 14)).toBe(true)
    expect(isExpiring(record(15), now, 14)).toBe(false)
    expect(isExpiring(record(-1), now, 14)).toBe(false)
    expect(isExpiring(record(null), now, 14)).toBe(false)
    expect(isExpiring(record(undefined), now, 14)).toBe(false)
    expect(isExpiring(record(3, { compromised: { at: now } }), now, 14)).toBe(false)
  })

  it('is what leaked, has ended or failed its last check', () => {
    expect(isTrouble(record(undefined), now)).toBe(false)
    expect(isTrouble(record(undefined, { health: { at: now, outcome: 'works' } }), now)).toBe(false)
    expect(isTrouble(record(undefined, { health: { at: now, outcome: 'expired' } }), now)).toBe(true)
    expect(isTrouble(record(-1), now)).toBe(true)
    expect(isTrouble(record(null, { compromised: { at: now } }), now)).toBe(true)
    expect(fitsFilter(record(null), 'all', now, 14)).toBe(true)
  })

  it('is counted again when time passes', () => {
    let at = now
    const count = tokenCounts(
      { all: () => [record(15), record(3)], version: () => 1 },
      () => 14,
      () => at,
    )
    expect(count()).toMatchObject({ trouble: 0, expiring: 1, firstEnd: now + 3 * DAY })
    at += 4 * DAY
    expect(count()).toMatchObject({ trouble: 1, expiring: 1 })
  })
})

describe('the notification', () => {
  beforeEach(
    () =>
      void vi.useFakeTimers({ now, toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] }),
  )
  afterEach(() => void vi.useRealTimers())

  it('comes once a day, restarts or not, while it is switched on and there is something to tell', () => {
    const folder = freshFolder()
    let at = now
    let isOn = false
    const said: string[] = []
    const open = () =>
      openExpiryRadar({
        folder,
        counts: () => ({ expiring: 2, firstEnd: now + DAY }),
        isOn: () => isOn,
        notify: ({ title }) => void said.push(title),
        now: () => at,
      })
    const radar = open()
    vi.advanceTimersByTime(10_000)
    expect(said).toEqual([])
    isOn = true
    radar.look()
    radar.look()
    expect(said).toEqual(['2 app tokens expire soon'])
    radar.stop()
    const later = open()
    vi.advanceTimersByTime(2 * 3600 * 1000)
    expect(said).toHaveLength(1)
    at += DAY
    vi.advanceTimersByTime(3600 * 1000)
    expect(said).toHaveLength(2)
    later.stop()
  })
})
