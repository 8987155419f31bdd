import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { menuLabel, oneLine, timeLeft } from '../../../../src/main/shell/tray/label'
import {
  MAX_RECENT,
  MAX_SESSIONS,
  type TrayActions,
  type TrayContents,
  trayMenu,
  trayTooltip,
} from '../../../../src/main/shell/tray/menu'
import { recentTokens } from '../../../../src/main/shell/tray/recent'
import type { TokenRecord } from '../../../../src/main/vault/record'

const MINUTE = 60_000

function actions() {
  return {
    open: vi.fn(),
    conceal: vi.fn(),
    quit: vi.fn(),
    clearClipboard: vi.fn(),
    mint: vi.fn(),
    copy: vi.fn(),
    forget: vi.fn(),
  } satisfies TrayActions
}
const empty: TrayContents = { concealed: false, holdsKs: false, recent: [], sessions: [], total: 0 }
const labels = (contents: TrayContents, now = 0) =>
  trayMenu(contents, actions(), now).map(({ label, type }) => label ?? type)

describe('the tray’s menu', () => {
  it('leads in and out, also where there is nothing yet', () => {
    expect(labels(empty)).toEqual(['Open KSmith', 'Conceal KSmith', 'Quit KSmith'])
  })

  it('shows nothing but a way in and out while concealed, whatever it is handed', () => {
    const contents: TrayContents = {
      concealed: true,
      holdsKs: true,
      recent: [{ id: 'a', name: 'Acme', asks: false }],
      sessions: [{ id: 's', name: 'Acme', isAdmin: true, endsAt: 1 }],
      total: 1,
    }
    expect(labels(contents)).toEqual(['Open KSmith', 'Quit KSmith'])
  })

  it('says what of a token opens the window, and where it belongs', () => {
    const recent = [
      { id: 'a', name: 'Acme', environment: 'Production', asks: true },
      { id: 'b', name: 'Beta', asks: false },
    ]
    expect(labels({ ...empty, recent }).slice(0, 3)).toEqual(['Mint and copy', 'Acme (Production)…', 'Beta'])
  })

  it('shows a session with its time, its case and whether it is ADMIN; a minute at a time', () => {
    const sessions = [
      { id: 's', name: 'Acme', isAdmin: true, caseId: '0042', endsAt: 12 * MINUTE + 30_000 },
      { id: 't', name: 'Beta', isAdmin: false, endsAt: 59_000 },
    ]
    const contents = { ...empty, sessions, total: 2 }
    expect(labels(contents).slice(1, 3)).toEqual([
      'Acme · ADMIN · case 0042 · 12 min left',
      'Beta · under a minute left',
    ])
  })

  it('is bounded, and says how much more there is', () => {
    const recent = Array.from({ length: 50 }, (_, n) => ({ id: `${n}`, name: `Token ${n}`, asks: false }))
    const sessions = Array.from({ length: 100 }, (_, n) => ({
      id: `${n}`,
      name: `Session ${n}`,
      isAdmin: false,
      endsAt: MINUTE,
    }))
    const shown = labels({ ...empty, recent, sessions, total: 1_100 })
    expect(shown.filter((label) => label?.startsWith('Token'))).toHaveLength(MAX_RECENT)
    expect(shown.filter((label) => label?.startsWith('Session '))).toHaveLength(MAX_SESSIONS)
    expect(shown).toContain(`${(1_100 - MAX_SESSIONS).toLocaleString()} more…`)
  })

  it('does what its rows say', () => {
    const does = actions()
    const contents = {
      ...empty,
      holdsKs: true,
      recent: [{ id: 'token', name: 'Acme', asks: false }],
      sessions: [{ id: 'session', name: 'Acme', isAdmin: false, endsAt: MINUTE }],
      total: 2,
    }
    const press = (rows: Electron.MenuItemConstructorOptions[]) => {
      for (const { click, submenu } of rows) {
        ;(click as (() => void) | undefined)?.()
        if (Array.isArray(submenu)) press(submenu)
      }
    }
    press(trayMenu(contents, does, 0))
    expect(does.mint.mock.calls).toEqual([['token']])
    expect(does.copy.mock.calls).toEqual([['session']])
    expect(does.forget.mock.calls).toEqual([['session']])
    // its own row, and the one of what is not shown
    expect(does.open).toHaveBeenCalledTimes(2)
    for (const act of [does.conceal, does.quit, does.clearClipboard]) expect(act).toHaveBeenCalledOnce()
  })
})

describe('a label', () => {
  it.each([
    ['R&D', 'R&&D'],
    ['&Quit', '&&Quit'],
    ['two\nlines\r\n\tand a tab', 'two lines and a tab'],
    ['\u202eevil\u202c', 'evil'],
    ['a\u2028b\u0000c', 'a b c'],
    ['', ''],
    ['👩‍💻 desk', '👩‍💻 desk'],
  ])('%j is shown as typed, on one line', (typed, shown) => {
    expect(menuLabel(typed)).toBe(shown)
  })

  it('is one short line without marks, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const label = menuLabel(text)
        const read = label.replaceAll('&&', '&')
        expect([...read].length).toBeLessThanOrEqual(60)
        expect(label).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/)
        expect(label.replaceAll('&&', '')).not.toContain('&')
        expect(read).toBe(oneLine(text))
      }),
    )
  })
})

describe('the time that is left', () => {
  it.each([
    [0, 'under a minute left'],
    [-5_000, 'under a minute left'],
    [59 * MINUTE, '59 min left'],
    [60 * MINUTE, '1 h left'],
    [65 * MINUTE, '1 h 5 min left'],
    [24 * 60 * MINUTE, '1 d left'],
    [50 * 60 * MINUTE, '2 d 2 h left'],
  ])('%d ms', (left, words) => expect(timeLeft(left)).toBe(words))

  it('of the clipboard is in the tooltip, but not while concealed', () => {
    expect(trayTooltip(false, 45_000, 0)).toBe('KSmith: a KS is on the clipboard for 0:45')
    expect(trayTooltip(false, 1, 0)).toBe('KSmith: a KS is on the clipboard for 0:01')
    expect(trayTooltip(false, undefined, 0)).toBe('KSmith')
    expect(trayTooltip(true, 45_000, 0)).toBe('KSmith')
  })
})

describe('the tokens used last', () => {
  const record = (n: number, changes: Partial<TokenRecord> = {}): TokenRecord => {
    const unknown = { source: 'unknown' } as const
    return {
      id: `${n}`,
      label: `Token ${n}`,
      tags: [],
      serviceUrl: 'https://www.kaltura.com',
      partnerId: 12_345,
      appTokenId: `1_${n}`,
      hashType: 'SHA256',
      fingerprint: '0a1b2c3d',
      pinned: false,
      caps: { duration: unknown, expiry: unknown, type: unknown, userId: unknown, privileges: unknown },
      recentUserIds: [],
      createdAt: 0,
      entryId: `${n}`,
      score: 0,
      ...changes,
    }
  }
  const ids = (records: readonly TokenRecord[]) => records.map(({ id }) => id)

  it('come latest first, then pinned ones, then the rest in their order', () => {
    const records = [
      record(1),
      record(2, { lastUsedAt: 5 }),
      record(3, { pinned: true }),
      record(4, { lastUsedAt: 9 }),
      record(5),
    ]
    expect(ids(recentTokens(records, 4, () => true))).toEqual(['4', '2', '3', '1'])
  })

  it('leave out what nothing can be minted from', () => {
    const records = [record(1, { lastUsedAt: 9 }), record(2, { lastUsedAt: 5 })]
    expect(ids(recentTokens(records, 4, ({ id }) => id !== '1'))).toEqual(['2'])
  })

  it('are those that sorting all would give', () => {
    const one = fc.record({ lastUsedAt: fc.option(fc.nat(50), { nil: undefined }), pinned: fc.boolean() })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (facts, count) => {
        const records = facts.map(({ lastUsedAt, pinned }, n) =>
          record(n, { pinned, ...(lastUsedAt !== undefined && { lastUsedAt }) }),
        )
        const sorted = records.toSorted(
          (a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0) || Number(b.pinned) - Number(a.pinned),
        )
        expect(ids(recentTokens(records, count, () => true))).toEqual(ids(sorted.slice(0, count)))
      }),
    )
  })

  it('of ten thousand are looked for once each', () => {
    const records = Array.from({ length: 10_000 }, (_, n) => record(n, { lastUsedAt: n }))
    const isMeant = vi.fn(() => true)
    expect(recentTokens(records.toReversed(), MAX_RECENT, isMeant)).toHaveLength(MAX_RECENT)
    expect(isMeant).toHaveBeenCalledTimes(MAX_RECENT)
  })
})
