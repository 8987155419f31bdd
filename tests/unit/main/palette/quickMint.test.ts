import { describe, expect, it, vi } from 'vitest'
import type { Environment } from '../../../../src/contract/environments'
import type { QuickMint } from '../../../../src/contract/palette'
import type { EnterMeans } from '../../../../src/contract/quickRequest'
import { openQuickMinting } from '../../../../src/main/palette/quickMint'
import type { TokenRecord } from '../../../../src/main/vault/record'
import { manyRecords } from '../../../bench/manyRecords'

const [sample] = manyRecords(1) as [TokenRecord]
const presetId = '00000000-0000-4000-8000-000000000099'
const preset = {
  id: presetId,
  name: 'Short',
  request: { lifetime: 60, privileges: 'list:*' },
  isDefault: false,
}
const production: Environment = { id: 'production', name: 'Production', colour: 'red', production: true }

function minting(
  more: Partial<TokenRecord> = {},
  { environment, enterMeans = 'preset' }: { environment?: Environment; enterMeans?: EnterMeans } = {},
) {
  const token = { ...sample, label: 'Acme', ...more }
  const session = {
    id: '00000000-0000-4000-8000-000000000001',
    tokenLabel: 'Acme',
    endsAt: 5_000,
    type: 0 as const,
    ...(environment && { environmentId: environment.id }),
  }
  const mint = vi.fn(async () => session as never)
  const copy = vi.fn(async () => ({
    holding: true as const,
    sessionId: session.id,
    clearsAt: 1,
    seconds: 45,
    concealed: false,
  }))
  const quick = openQuickMinting({
    vault: { record: () => token },
    environments: { of: () => environment },
    enterMeans: () => enterMeans,
    mint,
    copy,
    newest: () => undefined,
    format: () => 'ks',
    tell: () => false,
  })
  const ask = (wanted: Partial<QuickMint> = {}) =>
    quick.mint({ tokenId: token.id, request: { kind: 'enter' }, format: 'ks', seen: false, ...wanted })
  return { quick, ask, mint, copy }
}
const admin = { caps: { ...sample.caps, type: { source: 'declared', value: 2 } } } as const

describe('minting from the palette', () => {
  it('mints and copies in one go, and answers no KS', async () => {
    const { ask, mint, copy } = minting()
    const done = await ask()
    expect(done).toMatchObject({ kind: 'minted', name: 'Acme', clearsIn: 45, format: 'ks', isTold: false })
    expect(mint).toHaveBeenCalledWith(sample.id, { lifetime: 900, type: 0, privileges: '' }, undefined)
    expect(copy).toHaveBeenCalledWith('00000000-0000-4000-8000-000000000001', 'ks')
  })

  it.each([
    ['its default preset', { presets: [{ ...preset, isDefault: true }] }, 'preset', 60],
    ['its last request', { lastRequest: { lifetime: 300, privileges: '' } }, 'preset', 300],
    [
      'its last request first, where that is set',
      { presets: [{ ...preset, isDefault: true }], lastRequest: { lifetime: 300, privileges: '' } },
      'last',
      300,
    ],
    [
      'its default preset where there is no last request',
      { presets: [{ ...preset, isDefault: true }] },
      'last',
      60,
    ],
  ] as const)('asks for %s', async (_, more, enterMeans, lifetime) => {
    const { ask, mint } = minting(more as Partial<TokenRecord>, { enterMeans })
    await ask()
    expect(mint).toHaveBeenCalledWith(sample.id, expect.objectContaining({ lifetime }), undefined)
  })

  it('asks for nothing before a request is chosen, where that is set', async () => {
    const { ask, mint } = minting({ presets: [preset] }, { enterMeans: 'ask' })
    expect(await ask()).toEqual({ kind: 'asks', what: 'choose' })
    expect(mint).not.toHaveBeenCalled()
    await ask({ request: { kind: 'preset', id: presetId } })
    expect(mint).toHaveBeenCalledWith(sample.id, { lifetime: 60, privileges: 'list:*' }, undefined)
  })

  it('takes no request from a page: a preset that the token has not is refused', async () => {
    const { ask, mint } = minting()
    await expect(ask({ request: { kind: 'preset', id: presetId } })).rejects.toMatchObject({
      failure: { code: 'PRESET_NOT_FOUND' },
    })
    expect(mint).not.toHaveBeenCalled()
  })

  it('has a first ADMIN session seen first, and one in production typed', async () => {
    const first = minting(admin)
    expect(await first.ask()).toEqual({ kind: 'asks', what: 'see' })
    expect(first.mint).not.toHaveBeenCalled()
    expect(await first.ask({ seen: true })).toMatchObject({ kind: 'minted' })

    const guarded = minting(admin, { environment: production })
    expect(await guarded.ask({ seen: true })).toEqual({ kind: 'asks', what: 'type' })
    expect(guarded.mint).not.toHaveBeenCalled()
    await guarded.ask({ seen: true, confirmation: 'whatever' })
    // whether it is the right one is for the minter to say, on every way
    expect(guarded.mint).toHaveBeenCalledWith(sample.id, expect.anything(), 'whatever')
  })

  it('does not ask about a token that leaked', async () => {
    await expect(minting({ ...admin, compromised: { at: 1 } }).ask()).rejects.toMatchObject({
      failure: { code: 'TOKEN_COMPROMISED' },
    })
  })

  it('has nothing to copy again while no session is alive', async () => {
    await expect(minting().quick.copyLast()).rejects.toMatchObject({ failure: { code: 'SESSION_ENDED' } })
  })
})
