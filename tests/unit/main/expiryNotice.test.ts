import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { expiryWords, showExpiryNotice } from '../../../src/main/shell/expiryNotice'
import { aSession } from './session'

const shown: FakeNotification[] = []
let isSupported = true

class FakeNotification extends EventEmitter {
  static isSupported = () => isSupported
  constructor(readonly options: { title: string; body: string; actions?: unknown[] }) {
    super()
  }
  show() {
    shown.push(this)
  }
}
vi.mock('electron', () => ({
  get Notification() {
    return FakeNotification
  },
}))

beforeEach(() => {
  shown.length = 0
  isSupported = true
})

describe('the notification', () => {
  it('says which session it is, and nothing that is secret', () => {
    const session = aSession(1, { caseId: '00123456', userId: 'jo@example.com' })
    expect(expiryWords(session)).toEqual({
      title: 'A KS ends in one minute',
      body: 'Acme, case 00123456',
    })
    const words = JSON.stringify(expiryWords(session))
    expect(words).not.toContain(session.fingerprint)
    expect(words).not.toContain(session.userId)
  })

  it('shows the session on a click, and renews it with its button', () => {
    const chosen = vi.fn()
    const session = aSession(1)
    showExpiryNotice(session, chosen)
    shown[0]?.emit('click')
    showExpiryNotice(session, chosen)
    shown[1]?.emit('action')
    expect(chosen.mock.calls).toEqual([
      [session, 'show'],
      [session, 'renew'],
    ])
    expect(shown[0]?.options.actions).toHaveLength(1)
  })

  it('has no button for a session that cannot be renewed', () => {
    const { tokenId: _, ...oneTime } = aSession(1)
    showExpiryNotice(oneTime, vi.fn())
    expect(shown[0]?.options.actions).toBeUndefined()
  })

  it('is left out where the system has none', () => {
    isSupported = false
    showExpiryNotice(aSession(1), vi.fn())
    expect(shown).toEqual([])
  })
})
