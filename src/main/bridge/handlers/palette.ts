import type { ActionId } from '../../../contract/actions'
import type { PaletteState, paletteChannels } from '../../../contract/paletteChannels'
import { Failed } from '../../failed'
import type { QuickMinting } from '../../palette/quickMint'
import type { TokenSearch } from '../../palette/search'
import type { Minter } from '../../sessions/minter'
import type { ClipboardGuard } from '../../shell/clipboardGuard'
import type { PaletteWindow } from '../../shell/paletteWindow'
import type { Handlers } from '../serve'

export type PaletteServices = {
  state: () => PaletteState
  /** a search of its own, so that the two palettes do not overtake one another */
  search: TokenSearch
  quick: QuickMinting
  minter: Pick<Minter, 'warm'>
  clipboard: Pick<ClipboardGuard, 'clear'>
  window: PaletteWindow
  /** shows a token in the main window */
  openToken: (tokenId: string) => void
  /** tells of a mint that failed, outside this window */
  tellOfFailure: (tokenId: string, error: unknown) => void
  /** does something in the main window */
  act: (id: ActionId) => void
}

/**
 * What the palette window can ask for, while it is seen: out of sight nobody chooses anything. Whatever opens in the main
 * window hides this one first.
 */
export function paletteHandlers(app: PaletteServices): Handlers<typeof paletteChannels> {
  const { search, quick, minter, clipboard, window } = app
  const inSight = () => {
    if (!window.isShown()) throw new Failed('CANCELLED')
  }
  return {
    'palette.state': app.state,
    'palette.search': ({ query, limit }) => search.find(query, limit),
    'palette.warm': async ({ tokenId }) => {
      if (window.isShown()) await minter.warm(tokenId)
      return {}
    },
    'palette.mint': async (wanted) => {
      inSight()
      try {
        return await quick.mint(wanted)
      } catch (error) {
        // it was left meanwhile: what it would show of this, nobody sees
        if (!window.isShown()) app.tellOfFailure(wanted.tokenId, error)
        throw error
      }
    },
    'palette.copyLast': () => {
      inSight()
      return quick.copyLast()
    },
    'palette.clearClipboard': async () => {
      await clipboard.clear()
      return {}
    },
    'palette.open': ({ tokenId }) => {
      inSight()
      window.hide()
      app.openToken(tokenId)
      return {}
    },
    'palette.act': ({ id }) => {
      inSight()
      window.hide()
      app.act(id)
      return {}
    },
    'palette.hide': () => {
      window.hide()
      return {}
    },
    'palette.say': () => {
      window.say()
      return {}
    },
  }
}
