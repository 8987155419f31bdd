import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_WINDOW } from '../../../src/contract/channels'
import type { Token } from '../../../src/contract/tokens'
import { placeAfterKey } from '../../../src/renderer/inventory/listKeys'
import { openTokenList } from '../../../src/renderer/inventory/tokenList'
import { aToken } from './token'

const label = (n: number) => `Customer ${n}`
const many = (count: number): Token[] =>
  Array.from({ length: count }, (_, n) => aToken({ id: `id-${n}`, label: label(n) }))

/** Main as the list sees it; every answer waits until it is let go, or comes at once. */
function aMain(tokens: Token[]) {
  let all = tokens
  let changed: (nothing: Record<string, never>) => void = () => {}
  const calls: { query: string; offset: number; limit: number }[] = []
  const api = {
    tokens: {
      list: vi.fn(async (request: { query: string; offset: number; limit: number }) => {
        calls.push(request)
        const found = all.filter((token) => token.label.includes(request.query))
        const rows = found.slice(request.offset, request.offset + request.limit)
        return { ok: true, value: { rows, total: found.length } } as const
      }),
      get: vi.fn(async ({ id }: { id: string }) => {
        const value = all.find((token) => token.id === id)
        return value
          ? ({ ok: true, value } as const)
          : ({ ok: false, failure: { code: 'TOKEN_NOT_HELD' } } as const)
      }),
    },
    on: {
      inventoryChanged: (listener: typeof changed) => {
        changed = listener
        return () => {}
      },
    },
  }
  return {
    api,
    calls,
    become(next: Token[]) {
      all = next
      changed({})
    },
  }
}

const idsOf = (rows: readonly Token[]) => rows.map(({ id }) => id)
const calm = () => vi.advanceTimersByTimeAsync(500)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the list of ten thousand tokens', () => {
  const open = async () => {
    const main = aMain(many(10_000))
    const list = openTokenList(main.api)
    list.follow()
    list.search('')
    await calm()
    list.show(0, 20)
    return { ...main, list }
  }

  it('knows how many there are and holds one window of them', async () => {
    const { list } = await open()
    expect(list.get().total).toBe(10_000)
    expect(list.get().rows).toHaveLength(MAX_WINDOW)
  })

  it('follows what is in sight to the very end and holds no more rows than before', async () => {
    const { list } = await open()
    list.show(9_980, 10_000)
    await calm()
    const { rows, offset } = list.get()
    expect(rows).toHaveLength(MAX_WINDOW)
    expect(rows[9_999 - offset]?.label).toBe(label(9_999))
  })

  it('asks for nothing while what is in sight is well inside the window', async () => {
    const { list, calls } = await open()
    for (let first = 0; first < 100; first += 4) list.show(first, first + 20)
    await calm()
    expect(calls).toHaveLength(1)
  })

  it('asks for one window at a time, however fast it is scrolled', async () => {
    const { list, calls } = await open()
    for (let first = 0; first < 9_000; first += 40) list.show(first, first + 20)
    await calm()
    expect(calls.length).toBeLessThanOrEqual(3)
    expect(list.get().rows[8_960 - list.get().offset]?.label).toBe(label(8_960))
  })

  it('fetches only the window again when the inventory changes', async () => {
    const { list, calls, become } = await open()
    list.show(5_000, 5_020)
    await calm()
    calls.length = 0
    become(many(10_000))
    await calm()
    expect(calls).toHaveLength(1)
    expect(list.get().offset).toBeGreaterThan(4_000)
  })

  it('goes back to the end that is left when the list gets shorter', async () => {
    const { list, become } = await open()
    list.show(9_980, 10_000)
    await calm()
    become(many(300))
    list.show(280, 300)
    await calm()
    const { rows, offset } = list.get()
    expect(rows[299 - offset]?.label).toBe(label(299))
  })
})

describe('Enter before the answer', () => {
  it('gets the list that answers what was typed, without waiting for the pause', async () => {
    const { api } = aMain(many(50))
    const list = openTokenList(api)
    list.search('')
    await calm()
    list.search('Customer 42')
    const settled = list.settle('Customer 42')
    await vi.advanceTimersByTimeAsync(0)
    expect((await settled)?.rows.map((row) => row.label)).toEqual(['Customer 42'])
  })

  it('gets nothing when something else was typed meanwhile', async () => {
    const { api } = aMain(many(50))
    const list = openTokenList(api)
    list.search('')
    await calm()
    const settled = list.settle('Customer 4')
    list.search('Customer 42')
    await calm()
    expect(await settled).toBeUndefined()
  })

  it('still gets the answer when the inventory changes meanwhile', async () => {
    const { api, become } = aMain(many(50))
    const list = openTokenList(api)
    list.follow()
    list.search('')
    await calm()
    const settled = list.settle('Customer 42')
    become(many(60))
    await calm()
    expect((await settled)?.rows[0]?.label).toBe('Customer 42')
  })
})

describe('the order under the pointer', () => {
  const open = async () => {
    const main = aMain(many(5))
    const list = openTokenList(main.api)
    list.follow()
    list.search('')
    await calm()
    list.show(0, 5)
    return { ...main, list }
  }

  it('stays until the pointer leaves, with what changed in its rows', async () => {
    const { list, become } = await open()
    list.holdOrder(true)
    const [first, second, ...rest] = many(5)
    if (!first || !second) throw new Error('too few')
    become([{ ...second, label: 'Renamed' }, first, ...rest])
    await calm()
    expect(idsOf(list.get().rows)).toEqual(['id-0', 'id-1', 'id-2', 'id-3', 'id-4'])
    expect(list.get().rows[1]?.label).toBe('Renamed')
    list.holdOrder(false)
    await calm()
    expect(idsOf(list.get().rows)).toEqual(['id-1', 'id-0', 'id-2', 'id-3', 'id-4'])
  })

  it('loses what is gone and shows what is new last', async () => {
    const { list, become } = await open()
    list.holdOrder(true)
    become([aToken({ id: 'new' }), ...many(5).slice(1)])
    await calm()
    expect(idsOf(list.get().rows)).toEqual(['id-1', 'id-2', 'id-3', 'id-4', 'new'])
  })
})

describe('the keys of the list', () => {
  const press = (key: string, from: number, shiftKey = false) =>
    placeAfterKey({ key, shiftKey, ctrlKey: false, altKey: false, metaKey: false }, from, 10_000, 10)

  it('reach both true ends', () => {
    expect(press('End', 5)).toBe(9_999)
    expect(press('Home', 5)).toBe(0)
    expect(press('PageDown', 9_995)).toBe(9_999)
    expect(press('PageUp', 3)).toBe(0)
  })

  it('move by one and by a page, from nothing too', () => {
    expect(press('ArrowDown', -1)).toBe(0)
    expect(press('ArrowDown', 4)).toBe(5)
    expect(press('ArrowUp', 4)).toBe(3)
    expect(press('PageDown', 4)).toBe(14)
  })

  it('leave to the search what selects text there', () => {
    expect(press('Home', 5, true)).toBeUndefined()
    expect(press('a', 5)).toBeUndefined()
  })
})
