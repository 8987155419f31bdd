import { describe, expect, test } from 'vitest'
import type { KsFields } from '../../../src/kaltura'
import { endedSessions } from '../../../src/practice/session/endedSessions'

const now = 1_800_000_000
const day = 86_400
const fields = (privileges: string): KsFields => ({
  partnerId: 1,
  expiry: now + 10 * day,
  sessionType: 0,
  userId: '',
  privileges,
  masterPartnerId: '',
  additionalData: '',
})
const ofToken = fields('sessionid:1_a,apptoken:1_a')

describe('ended sessions', () => {
  test('a session of no group ends alone, until it would have expired', () => {
    const ended = endedSessions()
    ended.end('A', fields('list:*'), now)
    expect(ended.isEnded('A', fields('list:*'), now + 10 * day - 1)).toBe(true)
    expect(ended.isEnded('B', fields('list:*'), now)).toBe(false)
  })

  test('a session of a group takes the others along for 24 hours', () => {
    const ended = endedSessions()
    ended.end('A', ofToken, now)
    expect(ended.isEnded('B', ofToken, now + day - 1)).toBe(true)
    expect(ended.isEnded('B', ofToken, now + day)).toBe(false)
    expect(ended.isEnded('A', ofToken, now + day)).toBe(true)
    expect(ended.isEnded('B', fields('sessionid:1_b'), now)).toBe(false)
  })

  test('ending another one does not prolong the 24 hours, but begins them anew once they are over', () => {
    const ended = endedSessions()
    ended.end('A', ofToken, now)
    ended.end('B', ofToken, now + day - 1)
    expect(ended.isEnded('C', ofToken, now + day)).toBe(false)
    ended.end('C', ofToken, now + day)
    expect(ended.isEnded('D', ofToken, now + 2 * day - 1)).toBe(true)
  })

  test('the first session id is that of the group, whatever follows it', () => {
    const ended = endedSessions()
    ended.endGroup('1_a')
    expect(ended.isEnded('A', fields('sessionid:1_a/G1'), now)).toBe(true)
    expect(ended.isEnded('A', fields('sessionid:G1/1_a'), now)).toBe(false)
  })

  test('a group ended for good stays so, also when it was ended for 24 hours before', () => {
    const ended = endedSessions()
    ended.end('A', ofToken, now)
    ended.endGroup('1_a')
    expect(ended.isEnded('B', ofToken, now + 1000 * day)).toBe(true)
  })
})
