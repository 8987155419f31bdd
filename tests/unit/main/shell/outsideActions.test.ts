import { describe, expect, it, vi } from 'vitest'
import { Failed } from '../../../../src/main/failed'
import type { OutsideMint } from '../../../../src/main/sessions/outsideMint'
import type { Notice } from '../../../../src/main/shell/notices/notices'
import { openOutsideActions } from '../../../../src/main/shell/outsideActions'
import { aSession } from '../session'

const TOKEN = '00000000-0000-4000-9000-000000000001'
const held = {
  holding: true,
  sessionId: aSession(1).id,
  clearsAt: 45_000,
  seconds: 45,
  concealed: false,
} as const

function outside(changes: Partial<OutsideMint> = {}, { shows = true, concealed = false } = {}) {
  const shown: Notice[] = []
  const wanted: unknown[] = []
  const world = { concealed }
  const quick: OutsideMint = {
    outlook: () => 'mints',
    mintAndCopy: vi.fn(async () => ({ session: aSession(1), clipboard: held })),
    renew: vi.fn(async () => aSession(2)),
    copy: vi.fn(async () => ({ session: aSession(1), clipboard: held })),
    ...changes,
  }
  const open = vi.fn()
  const clearClipboard = vi.fn(async () => {})
  const actions = openOutsideActions({
    quick,
    notices: {
      show(notice) {
        if (shows) shown.push(notice)
        return shows
      },
    },
    open,
    want: (what) => wanted.push(what),
    clearClipboard,
    withNames: () => true,
    nameOf: () => 'Acme',
    isConcealed: () => world.concealed,
  })
  return { actions, quick, shown, wanted, open, clearClipboard, world }
}

describe('what is done outside the window', () => {
  it('tells what is on the clipboard, with a way to clear it and to the session', async () => {
    const { actions, shown, wanted, open, clearClipboard } = outside()
    await actions.mint(TOKEN)
    expect(shown.map(({ title }) => title)).toEqual(['A KS is on the clipboard'])
    expect(open).not.toHaveBeenCalled()
    shown[0]?.button?.onPress()
    expect(clearClipboard).toHaveBeenCalledOnce()
    shown[0]?.onClick()
    expect(wanted).toEqual([{ kind: 'session', id: aSession(1).id, action: 'show' }])
    expect(open).toHaveBeenCalledOnce()
  })

  it('goes to the window with what a person has to answer', async () => {
    const { actions, wanted, open, shown } = outside({
      mintAndCopy: async () => 'asks',
      renew: async () => 'asks',
    })
    await actions.mint(TOKEN)
    expect(shown).toEqual([])
    actions.tellOfExpiry(aSession(1))
    shown[0]?.button?.onPress()
    await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(2))
    expect(wanted).toEqual([
      { kind: 'token', id: TOKEN, action: 'mint' },
      { kind: 'session', id: aSession(1).id, action: 'renew' },
    ])
    expect(shown).toHaveLength(1)
  })

  it('says why nothing was minted, in the window where nothing else can', async () => {
    const fails = { mintAndCopy: () => Promise.reject(new Failed('TOKEN_COMPROMISED')) }
    const told = outside(fails)
    await told.actions.mint(TOKEN)
    expect(told.shown[0]?.title).toBe('Nothing was minted')
    expect(told.open).not.toHaveBeenCalled()
    const silent = outside(fails, { shows: false })
    await silent.actions.mint(TOKEN)
    expect(silent.wanted).toMatchObject([
      { kind: 'token', id: TOKEN, action: 'show', failure: { code: 'TOKEN_COMPROMISED' } },
    ])
    expect(silent.open).toHaveBeenCalledOnce()
  })

  it('says it for a window that is gone, and nothing where a person gave it up', () => {
    const { actions, shown } = outside()
    actions.tellOfFailure(TOKEN, new Failed('CANCELLED'))
    expect(shown).toEqual([])
    actions.tellOfFailure(TOKEN, new Failed('TOKEN_COMPROMISED'))
    expect(shown[0]).toMatchObject({ title: 'Nothing was minted', body: expect.stringContaining('Acme') })
  })

  it('shows an ADMIN session that nobody confirmed in the window', async () => {
    const { actions, open } = outside({
      mintAndCopy: async () => ({ session: aSession(1, { unexpectedAdmin: true }), clipboard: held }),
    })
    await actions.mint(TOKEN)
    expect(open).toHaveBeenCalledOnce()
  })

  it('renews from a notification, and copies nothing by that', async () => {
    const { actions, quick, shown } = outside()
    actions.tellOfExpiry(aSession(1))
    expect(shown[0]?.button?.text).toBe('Renew')
    shown[0]?.button?.onPress()
    await vi.waitFor(() => expect(shown).toHaveLength(2))
    expect(shown[1]).toMatchObject({ title: 'A KS was renewed' })
    expect(quick.renew).toHaveBeenCalledWith(aSession(1).id)
    expect(quick.copy).not.toHaveBeenCalled()
    const { tokenId: _, ...oneTime } = aSession(1)
    actions.tellOfExpiry(oneTime)
    expect(shown[2]?.button).toBeUndefined()
  })

  it('does nothing while concealed but open the window, with nothing to show in it', async () => {
    const { actions, quick, wanted, open, shown } = outside({}, { concealed: true })
    await actions.mint(TOKEN)
    await actions.copy('s')
    actions.tellOfExpiry(aSession(1))
    shown[0]?.button?.onPress()
    actions.tellOfFailure(TOKEN, new Failed('TOKEN_COMPROMISED'))
    expect(shown).toHaveLength(1)
    expect(quick.mintAndCopy).not.toHaveBeenCalled()
    expect(quick.copy).not.toHaveBeenCalled()
    expect(quick.renew).not.toHaveBeenCalled()
    actions.show({ kind: 'rotations' })
    expect(wanted).toEqual([])
    expect(open).toHaveBeenCalledOnce()
  })

  it('says nothing of what concealing cut off', async () => {
    const { actions, shown, open } = outside({ copy: () => Promise.reject(new Failed('CANCELLED')) })
    await actions.copy('s')
    expect(shown).toEqual([])
    expect(open).not.toHaveBeenCalled()
  })
})
