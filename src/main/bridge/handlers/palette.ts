import type { ActionId } from '../../../contract/actions'
import type { PaletteState, paletteChannels } from '../../../contract/paletteChannels'
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
  /** does something in the main window */
  act: (id: ActionId) => void
}

/** What the palette window can ask for. Whatever opens in the main window hides this one first. */
export function paletteHandlers(app: PaletteServices): Handlers<typeof paletteChannels> {
  const { search, quick, minter, clipboard, window } = app
  return {
    'palette.state': app.state,
    'palette.search': ({ query, limit }) => search.find(query, limit),
    'palette.warm': async ({ tokenId }) => {
      if (window.isShown()) await minter.warm(tokenId)
      return {}
    },
    'palette.mint': (wanted) => quick.mint(wanted),
    'palette.copyLast': quick.copyLast,
    'palette.clearClipboard': async () => {
      await clipboard.clear()
      return {}
    },
    'palette.open': ({ tokenId }) => {
      window.hide()
      app.openToken(tokenId)
      return {}
    },
    'palette.act': ({ id }) => {
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
