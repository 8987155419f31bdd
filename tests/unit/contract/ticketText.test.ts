import { describe, expect, it } from 'vitest'
import { ticketText } from '../../../src/contract/ticketText'

describe('a failure as text for a ticket', () => {
  it('has its code, the server’s own words and the name of the request', () => {
    const text = ticketText(
      {
        code: 'API_ERROR',
        server: { code: 'ODD_THING', message: 'An odd thing happened', session: '42', httpStatus: 200 },
      },
      '1.2.3',
      Date.UTC(2026, 0, 2),
    )
    for (const fact of [
      'API_ERROR',
      'ODD_THING',
      'An odd thing happened',
      'X-Kaltura-Session: 42',
      'KSmith: 1.2.3',
    ]) {
      expect(text).toContain(fact)
    }
    expect(text).toContain('Copied: 2026-01-02T00:00:00.000Z')
  })

  it('leaves out what is not known', () => {
    expect(ticketText({ code: 'TIMEOUT' }, '1', 0)).not.toMatch(/undefined|Server|HTTP/)
  })
})
