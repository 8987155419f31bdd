import { describe, expect, it, vi } from 'vitest'
import type { QuickMint } from '../../../../src/contract/palette'
import { type PaletteServices, paletteHandlers } from '../../../../src/main/bridge/handlers/palette'
import { Failed } from '../../../../src/main/failed'

const TOKEN = '00000000-0000-4000-9000-000000000001'
const wanted: QuickMint = { tokenId: TOKEN, request: { kind: 'enter' }, format: 'ks', seen: false }
const refused = expect.objectContaining({ failure: { code: 'CANCELLED' } })

function palette() {
  const world = { isShown: true }
  const hide = vi.fn(() => {
    world.isShown = false
  })
  const app = {
    state: vi.fn(),
    search: { find: vi.fn() },
    quick: { mint: vi.fn(async () => ({ kind: 'asks', what: 'choose' }) as const), copyLast: vi.fn() },
    minter: { warm: vi.fn() },
    clipboard: { clear: vi.fn() },
    window: { isShown: () => world.isShown, hide } as unknown as PaletteServices['window'],
    openToken: vi.fn(),
    tellOfFailure: vi.fn(),
    act: vi.fn(),
  }
  return { world, app, handlers: paletteHandlers(app) }
}

describe('what the palette window may ask for', () => {
  it('is nothing while nobody sees it', async () => {
    const { world, app, handlers } = palette()
    world.isShown = false
    await expect(handlers['palette.mint'](wanted)).rejects.toEqual(refused)
    expect(() => handlers['palette.copyLast']({})).toThrow(Failed)
    expect(() => handlers['palette.open']({ tokenId: TOKEN })).toThrow(Failed)
    expect(() => handlers['palette.act']({ id: 'practise' })).toThrow(Failed)
    await handlers['palette.warm']({ tokenId: TOKEN })
    for (const does of [app.quick.mint, app.quick.copyLast, app.openToken, app.act, app.minter.warm]) {
      expect(does).not.toHaveBeenCalled()
    }
  })

  it('fails in the window as long as it is there, and is told outside of it when it was left meanwhile', async () => {
    const { world, app, handlers } = palette()
    const failure = new Failed('TOKEN_COMPROMISED')
    app.quick.mint.mockRejectedValue(failure)
    await expect(handlers['palette.mint'](wanted)).rejects.toBe(failure)
    expect(app.tellOfFailure).not.toHaveBeenCalled()
    const minting = handlers['palette.mint'](wanted)
    world.isShown = false
    await expect(minting).rejects.toBe(failure)
    expect(app.tellOfFailure).toHaveBeenCalledWith(TOKEN, failure)
  })
})
