import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionView } from '../../../src/contract/sessions'
import { openSessionBook } from '../../../src/main/sessions/book'
import { openExpiryWatch } from '../../../src/main/sessions/expiryWatch'
import { aSession } from './session'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

function watched(isOn = () => true) {
  const told: { id: string; at: number }[] = []
  const book = openSessionBook(() => watch.look())
  const watch = openExpiryWatch({
    inUse: book.inUse,
    isOn,
    tell: ({ id }) => told.push({ id, at: Date.now() }),
  })
  const file = (view: SessionView) => {
    book.file(view, 'ks')
    book.ks(view.id)
  }
  return { told, book, watch, file }
}

describe('the notice before a KS ends', () => {
  it('comes one minute before, once', () => {
    const { told, file } = watched()
    file(aSession(1))
    vi.advanceTimersByTime(839_000)
    expect(told).toEqual([])
    vi.advanceTimersByTime(120_000)
    expect(told).toEqual([{ id: aSession(1).id, at: 840_000 }])
  })

  it('does not come for a KS that was never handed out, was forgotten, or lives for less than three minutes', () => {
    const { told, book, file } = watched()
    book.file(aSession(1), 'ks')
    file(aSession(2))
    book.forget(aSession(2).id)
    file(aSession(3, { lifetime: 179, endsAt: 179_000 }))
    vi.advanceTimersByTime(1_000_000)
    expect(told).toEqual([])
  })

  it('comes at once for a KS that is handed out in its last minute', () => {
    const { told, book } = watched()
    book.file(aSession(1), 'ks')
    vi.advanceTimersByTime(870_000)
    book.ks(aSession(1).id)
    expect(told).toEqual([{ id: aSession(1).id, at: 870_000 }])
  })

  it('does not come while it is switched off, nor for what is past when it is switched on', () => {
    let on = false
    const { told, watch, file } = watched(() => on)
    file(aSession(1))
    vi.advanceTimersByTime(850_000)
    on = true
    watch.look()
    vi.advanceTimersByTime(50_000)
    expect(told).toEqual([])
  })
})
