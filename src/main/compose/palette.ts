import type { Session } from 'electron'
import type { ActionId } from '../../contract/actions'
import type { AppState } from '../../contract/appState'
import { t } from '../../strings'
import type { Concealment } from '../conceal/concealment'
import { openPalette, tellOfCopy } from '../palette/palette'
import { openQuickMinting } from '../palette/quickMint'
import { openTokenSearch } from '../palette/search'
import { copyNoted, mintNoted } from '../sessions/notedSessions'
import { isWayland, openGlobalShortcut } from '../shell/globalShortcut'
import { whileNotHeld } from '../shell/heldKeys'
import type { Outside } from './outside'
import type { Sessions } from './sessions'
import type { System } from './system'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = {
  pages: Session
  system: System
  stored: Stored
  sessions: Sessions
  outside: Outside
  concealment: Concealment
  main: Pick<MainWindow, 'window' | 'show'>
  state: () => AppState
  stateChanged: () => void
  /** does something in the window */
  act: (id: ActionId) => void
}

/** The palette: a token to a KS on the clipboard, in the window and from any other program. */
export function composePalette(needs: Needs) {
  const { system, stored, sessions, concealment, main } = needs
  const { settings } = system
  const { inventory, listing, vault, environments } = stored
  const { book, cases, minter, clipboard, noted } = sessions
  const { outside, notices } = needs.outside
  const quick = openQuickMinting({
    vault,
    environments,
    enterMeans: () => settings.value('palette.request'),
    mint: (tokenId, request, confirmation) => mintNoted(noted, { tokenId, request, confirmation }),
    copy: (id, format) => copyNoted(noted, id, format),
    // one whose KS is here; where there is none, another, which then says why it cannot be copied
    newest: () => book.live(() => true)[0] ?? book.window(0, 1, { state: 'alive' }).rows[0],
    format: () => settings.value('copy.format'),
    tell: (done) =>
      tellOfCopy(
        done,
        settings.value('notifications.copied'),
        settings.value('notifications.names'),
        (words) =>
          notices.show({
            ...words,
            onClick: () => outside.show({ kind: 'session', id: done.sessionId, action: 'show' }),
            button: { text: t('main.notices.clear'), onPress: () => void clipboard.clear() },
            topic: 'clipboard',
          }),
      ),
  })
  const palette = openPalette({
    pages: needs.pages,
    mainWindow: main.window,
    app: needs.state,
    enterMeans: () => settings.value('palette.request'),
    moreContrast: () => settings.value('appearance.contrast') === 'more',
    isConcealed: concealment.isConcealed,
    guard: concealment.guard,
    showMain: main.show,
    book,
    cases,
    search: openTokenSearch(inventory, listing),
    quick,
    minter,
    clipboard,
    openToken: (id) => outside.show({ kind: 'token', id, action: 'show' }),
    tellOfFailure: outside.tellOfFailure,
    act: needs.act,
  })
  const shortcut = openGlobalShortcut(whileNotHeld(palette.toggle, palette.isShown))
  shortcut.restore(settings.value('palette.shortcut'))
  settings.onChange('palette.shortcut', shortcut.restore)
  if (isWayland()) void system.desktop.keyWay().then((way) => system.keysPassedOn(way === 'portal'))
  settings.applyBy('palette.shortcut', (keys) => {
    shortcut.set(keys)
    needs.stateChanged()
  })
  return {
    quick,
    /** of the window's own palette */
    tokenSearch: openTokenSearch(inventory, listing),
    palette,
    shortcut,
  }
}
