import { Menu, nativeTheme, Tray } from 'electron'
import { trayIcon } from './icon'
import { type TrayActions, type TrayContents, trayMenu, trayTooltip } from './menu'

export type AppTray = {
  /** Whether the icon is there now, and something shows it. */
  isShown(): boolean
  /** Shows what is the case now, soon; at once where something must not be seen any longer. */
  refresh(when?: 'soon' | 'now'): void
  stop(): void
}

/** Milliseconds within which changes are drawn as one. */
const SOON = 200
/** Milliseconds between two drawings of the time that is left, while there is any. */
const TICK = 15_000

/**
 * The icon in the tray, for as long as it is wanted and something shows it.
 *
 * @param isThere whether anything shows it; told of changes by `refresh`
 * @param isWanted the setting
 * @param clearsAt epoch milliseconds at which the clipboard is cleared, while a KS of ours is on it
 */
export function openTray({
  isThere,
  isWanted,
  contents,
  clearsAt,
  actions,
  platform = process.platform,
  now = Date.now,
}: {
  isThere: () => boolean
  isWanted: () => boolean
  contents: () => TrayContents
  clearsAt: () => number | undefined
  actions: TrayActions
  platform?: NodeJS.Platform
  now?: () => number
}): AppTray {
  let tray: Tray | undefined
  let drawn = ''
  let tooltip = ''
  let soon: NodeJS.Timeout | undefined
  let tick: NodeJS.Timeout | undefined

  const drop = () => {
    tray?.destroy()
    tray = undefined
    drawn = ''
    tooltip = ''
  }
  const make = () => {
    const made = new Tray(trayIcon(platform))
    // macOS opens the menu by itself; elsewhere that is the other button
    if (platform !== 'darwin') made.on('click', actions.open)
    return made
  }
  const draw = () => {
    clearTimeout(soon)
    soon = undefined
    clearTimeout(tick)
    if (!isWanted() || !isThere()) return drop()
    tray ??= make()
    const seen = contents()
    const template = trayMenu(seen, actions, now())
    // a menu that is open is closed by another one: only what differs is drawn
    const text = JSON.stringify(template)
    const ids = JSON.stringify([seen.recent.map(({ id }) => id), seen.sessions.map(({ id }) => id)])
    if (text + ids !== drawn) tray.setContextMenu(Menu.buildFromTemplate(template))
    drawn = text + ids
    const holding = clearsAt()
    const words = trayTooltip(seen.concealed, holding, now())
    if (words !== tooltip) tray.setToolTip(words)
    tooltip = words
    if (holding !== undefined || seen.sessions.length > 0) {
      tick = setTimeout(draw, holding === undefined ? TICK : 1_000)
      tick.unref?.()
    }
  }
  const onTheme = () => tray?.setImage(trayIcon(platform))
  nativeTheme.on('updated', onTheme)

  return {
    isShown: () => tray !== undefined && isThere(),
    refresh(when = 'soon') {
      if (when === 'now') return draw()
      soon ??= setTimeout(draw, SOON)
      soon.unref?.()
    },
    stop() {
      clearTimeout(soon)
      clearTimeout(tick)
      nativeTheme.off('updated', onTheme)
      drop()
    },
  }
}
