import { app } from 'electron'
import type { Palette } from '../palette/palette'
import { HIDDEN, startsHidden } from '../shell/autostart'
import type { GlobalShortcut } from '../shell/globalShortcut'
import { type Links, linkIn } from '../shell/links'
import type { Outside } from './outside'
import type { System } from './system'
import type { MainWindow } from './window'

type Needs = {
  main: MainWindow
  system: System
  outside: Outside
  palette: Palette
  links: Links
  /** the keys that are listened to, which may be others than those that were set */
  shortcut: Pick<GlobalShortcut, 'current'>
}

/** What leads to the window and away from it: this start, further ones, links, the dock, and that it is closed. */
export function followStarts({
  main,
  system: { settings, desktop },
  outside,
  palette,
  links,
  shortcut,
}: Needs): void {
  const { show, tell, window } = main
  const { withoutWindow, tray } = outside
  // where a desktop gives programs no shortcuts, it can be told to start KSmith with `--palette`
  app.on('second-instance', (_event, argv) => {
    if (argv.includes('--palette')) palette.toggle()
    // started at login once more, without a window: nobody asked for one
    else if (!links.open(linkIn(argv)) && !argv.includes(HIDDEN)) show()
  })
  app.on('activate', show)
  app.on('window-all-closed', () => {
    // started without a window: the palette came and went
    if (!window()) return
    if (withoutWindow.mayGoOn()) withoutWindow.begin()
    else app.quit()
  })
  links.open(linkIn(process.argv))
  links.follow(() => {
    show()
    tell('links.opened', {})
  })
  const { wasOpenedAtLogin } = app.getLoginItemSettings()
  if (!startsHidden(settings, { argv: process.argv, wasOpenedAtLogin })) show()
  // no keys lead in, or another program has them: the window is back unless an icon does
  else if (shortcut.current() === '') withoutWindow.begin()
  const followDesktop = () => {
    desktop.trayHost.start()
    desktop.noticeWay.start()
    tray.refresh()
  }
  // what nobody sees can wait until the window is there
  const first = window()
  if (first) first.once('ready-to-show', followDesktop)
  else followDesktop()
}
