import { app } from 'electron'
import type { Wanted } from '../../contract/wanted'
import { t } from '../../strings'
import type { Concealment } from '../conceal/concealment'
import { copyNoted, mintNoted } from '../sessions/notedSessions'
import { openOutsideMint } from '../sessions/outsideMint'
import { openNotices } from '../shell/notices/notices'
import { openOutsideActions } from '../shell/outsideActions'
import { trayContents } from '../shell/tray/contents'
import { openTray } from '../shell/tray/tray'
import { openWishes } from '../shell/wanted'
import { openWithoutWindow } from '../shell/withoutWindow'
import { labelOf } from '../vault/vault'
import type { Sessions } from './sessions'
import type { System } from './system'
import type { Stored } from './vault'
import type { MainWindow } from './window'

type Needs = {
  system: System
  stored: Stored
  sessions: Sessions
  concealment: Concealment
  main: Pick<MainWindow, 'show' | 'tell' | 'isThere'>
}

export type Outside = ReturnType<typeof composeOutside>

/** Outside the window: the tray, notifications, and what can be done there. */
export function composeOutside({ system, stored, sessions, concealment, main }: Needs) {
  const { settings, desktop } = system
  const { inventory, environments } = stored
  const { book, clipboard, noted } = sessions
  const { isConcealed } = concealment
  const { show } = main
  const wishes = openWishes(() => main.tell('wanted.changed', {}))
  const notices = openNotices({
    way: desktop.noticeWay,
    isOn: () => settings.value('notifications.on'),
    isConcealed,
    onOpen: show,
  })
  const quick = openOutsideMint({
    inventory,
    environments,
    book,
    mint: (wanted) => mintNoted(noted, wanted),
    copy: (id, format) => copyNoted(noted, id, format),
    copyFormat: () => settings.value('copy.format'),
    isConcealed,
  })
  const outside = openOutsideActions({
    quick,
    notices,
    open: show,
    want: wishes.want,
    clearClipboard: clipboard.clear,
    withNames: () => settings.value('notifications.names'),
    nameOf: (id) => {
      const record = inventory.get(id)
      return record ? labelOf(record) : ''
    },
    isConcealed,
  })
  const tray = openTray({
    isThere: desktop.trayHost.isThere,
    isWanted: () => settings.value('window.tray') || settings.value('window.closeToTray'),
    contents: () =>
      trayContents({ isConcealed, inventory, environments, book, quick, clipboard: clipboard.state }),
    clearsAt: () => {
      const held = clipboard.state()
      return held.holding ? held.clearsAt : undefined
    },
    actions: {
      open: show,
      conceal: () => concealment.conceal('asked'),
      quit: () => app.quit(),
      clearClipboard: () => void clipboard.clear(),
      mint: (id) => void outside.mint(id),
      copy: (id) => void outside.copy(id),
      forget: (id) => void sessions.forgetSession(id),
    },
  })
  const withoutWindow = openWithoutWindow({
    isChosen: () => settings.value('window.closeToTray'),
    hasIcon: tray.isShown,
    host: desktop.trayHost,
    hasWindow: main.isThere,
    open: show,
  })
  for (const key of ['window.tray', 'window.closeToTray'] as const) {
    settings.onChange(key, () => tray.refresh('now'))
  }
  return {
    wishes,
    notices,
    outside,
    tray,
    withoutWindow,
    /** A notification with one button, which does what a click does: it shows something in the window. */
    notify(words: { title: string; body: string }, wanted: Wanted): boolean {
      const onPress = () => outside.show(wanted)
      return notices.show({ ...words, onClick: onPress, button: { text: t('main.notices.show'), onPress } })
    },
  }
}
