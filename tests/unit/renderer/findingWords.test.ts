import { describe, expect, it } from 'vitest'
import { foundAbout } from '../../../src/renderer/addToken/draft'
import { emptyForm, inRegion, serviceUrlOf } from '../../../src/renderer/addToken/form'
import { emptyAdminForm, readAdminForm } from '../../../src/renderer/adminSecret/form'
import { findingLine, findingWords } from '../../../src/renderer/diagnosis/findingWords'
import { clockWords } from '../../../src/renderer/sessions/clockWords'

describe('what was found out, in words', () => {
  it('names the type, the privileges, the user and ADMIN', () => {
    const finding = {
      hashType: 'SHA1' as const,
      isExpired: false,
      carries: { privileges: 'list:*', userId: 'bob', type: 2 as const },
    }
    expect(findingLine(finding)).toBe(
      'SHA1, found out from the server; carries list:*, acts as bob, gives ADMIN sessions',
    )
  })

  it('says what an expired token is good for', () => {
    expect(findingWords({ hashType: 'MD5', isExpired: true }).more).toContain('expired')
  })

  it('is about one account, one token and one secret', () => {
    const form = { ...emptyForm, partnerId: '1', appTokenId: '1_a' }
    const about = foundAbout(form, 'h')
    expect(foundAbout({ ...form, label: 'other', partnerId: ' 1 ' }, 'h')).toBe(about)
    for (const other of [{ partnerId: '2' }, { appTokenId: '1_b' }, inRegion('https://api.eu.kaltura.com')]) {
      expect(foundAbout({ ...form, ...other }, 'h')).not.toBe(about)
    }
    expect(foundAbout(form, 'other')).not.toBe(about)
  })
})

describe('a region that was found', () => {
  it.each(['https://api.eu.kaltura.com', 'http://127.0.0.1:4001'])(
    '%s is taken over into the form',
    (url) => {
      expect(serviceUrlOf({ ...emptyForm, ...inRegion(url) })).toBe(url)
    },
  )
})

describe('a clock that is off', () => {
  it.each([undefined, 0, 30_000, -59_000])('by %s ms is not worth a word', (skewMs) => {
    expect(clockWords(skewMs)).toBeUndefined()
  })

  it('is behind when the server is ahead, and the other way round', () => {
    expect(clockWords(299_400)?.full).toContain('5 min behind the server’s')
    expect(clockWords(-3_600_000)?.full).toContain('1 h ahead of the server’s')
  })
})

describe('the form for a session from an admin secret', () => {
  const good = { ...emptyAdminForm, partnerId: '12345' }

  it('asks for a short USER session unless told otherwise', () => {
    const { asked, problems } = readAdminForm(good)
    expect(problems).toEqual({})
    expect(asked).toEqual({ lifetime: 300, privileges: '', type: 0 })
  })

  it('names every field that is wrong, and the longest lifetime', () => {
    const form = {
      ...good,
      partnerId: 'x',
      region: 'custom',
      customUrl: 'http://example.com',
      privileges: ',',
    }
    const { problems } = readAdminForm({ ...form, lifetime: 'custom', customLifetime: '2 d', userId: 'a\nb' })
    expect(Object.keys(problems).sort()).toEqual([
      'lifetime',
      'partnerId',
      'privileges',
      'serviceUrl',
      'userId',
    ])
    expect(problems.lifetime?.params?.longest).toBe('one day')
    const unreadable = readAdminForm({ ...good, lifetime: 'custom', customLifetime: 'soon' })
    expect(unreadable.problems.lifetime?.params?.longest).toBe('one day')
  })
})
