import { app } from 'electron'
import type { ActionId } from '../contract/actions'
import { originOf, removeForeignListeners } from './bridge/serve'
import { composeBridge } from './compose/bridge'
import { composeConcealing, concealByItself } from './compose/concealing'
import { composeDoctor } from './compose/doctor'
import { composeEnding } from './compose/ending'
import { composeJournal } from './compose/journal'
import { composeMenu } from './compose/menu'
import { composeOutside } from './compose/outside'
import { composePalette } from './compose/palette'
import { composeSessions } from './compose/sessions'
import { followStarts } from './compose/starts'
import { actionFacts, appState } from './compose/state'
import { composeSystem } from './compose/system'
import { composeTokens } from './compose/tokens'
import { composeVault } from './compose/vault'
import { composeWindow, openPages } from './compose/window'
import { doctorFromCommandLine } from './doctor/commandLine'
import { doctorWanted } from './doctor/format'
import { followAutostart, ownAutostart } from './shell/autostart'
import { failToStart } from './shell/ending'
import { allowShortcutsOnWayland } from './shell/globalShortcut'
import { openLastPlace } from './shell/lastPlace'
import { claimLinks, openLinks } from './shell/links'
import { registerAppScheme } from './shell/security/appScheme'
import { denyEverythingElse } from './shell/security/denyEverythingElse'
import { pageOrigin } from './shell/security/servedFile'

/** Builds the app from its parts. What KSmith is made of can be read off here, top to bottom. */
async function start(): Promise<void> {
  const origin = pageOrigin('inventory')
  const folder = app.getPath('userData')

  // before the system is ready: nothing but our own pages, in Chromium's sandbox
  registerAppScheme()
  app.enableSandbox()
  allowShortcutsOnWayland(app.commandLine)
  denyEverythingElse(app, (url) => originOf(url) === origin)
  const links = openLinks(app)
  await app.whenReady()

  // the menu and the window: they show what can be done, and have it done
  const act = (id: ActionId) => outside.outside.show({ kind: 'action', id })
  const menu = composeMenu({
    act,
    conceal: () => concealment.conceal('asked'),
    facts: () => actionFacts(stored, sessions),
    hasPage: () => main.page.contents() !== undefined && !concealment.isConcealed(),
  })
  const pages = await openPages()
  const lastPlace = openLastPlace()
  const pageGone = () => {
    lastPlace.forget()
    sessions.reveals.endAll()
    tokens.bulk.discardAll()
    tokens.backups.stopAll()
    // whoever opens the window anew opens the account anew
    tokens.accountSessions.closeAll()
  }
  const main = composeWindow({
    folder,
    pages,
    origin,
    isConcealed: () => concealment.isConcealed(),
    onCrash: pageGone,
    onClosed: () => {
      pageGone()
      palette.destroy()
    },
    onAway: () => sessions.reveals.endAll(),
  })
  const { tell } = main
  const state = () => appState(stored, settings, shortcut)
  /** what the palette and the menu show of the app has changed */
  const offersChanged = () => {
    palette.changed()
    menu.refresh()
  }
  const stateChanged = () => {
    tell('app.state', state())
    offersChanged()
  }

  // what the system has and what was set; the vault; the journal
  const onDesktop = () => {
    tray.refresh('now')
    outside.withoutWindow.look()
  }
  const system = composeSystem({ folder, tell, onDesktop })
  const { settings } = system
  removeForeignListeners()
  let afterInventory = () => {}
  const tokensChanged = () => {
    tell('inventory.changed', {})
    stateChanged()
  }
  const stored = composeVault({
    folder,
    settings,
    onInventory: () => {
      tokensChanged()
      afterInventory()
      tray.refresh()
    },
    onExpiryDays: tokensChanged,
    onKeychain: stateChanged,
    onSettled: () => journal.flush(),
  })
  const { keychain } = stored
  const written = composeJournal({ folder, keychain, main })
  const { journal } = written

  // concealing, and every place in which a KS, a secret, or an answer made with one is kept: they let go of it then
  const letGo = [
    () => palette.destroy(),
    () => sessions.reveals.endAll(),
    () => sessions.book.letGo(),
    () => void sessions.clipboard.clear(),
    () => sessions.handles.discardAll(),
    () => sessions.widgets.dropAll(),
    () => tokens.accountSessions.letGo(),
    () => sessions.requests.discardAll(),
    () => sessions.taken.clear(),
    () => sessions.scrubber.discard(),
    () => sessions.searches.stopAll(),
    () => tokens.health.stop(),
    () => tokens.bulk.discardAll(),
    () => tokens.backups.stopAll(),
    () => tokens.leaks.letGo(),
  ]
  const concealing = composeConcealing({ folder, pages, settings, keychain, journal, main, letGo })
  const { concealment } = concealing

  // sessions; what can be done outside of the window; what becomes of app tokens
  const sessions = composeSessions({
    system,
    stored,
    journal,
    concealing,
    main,
    onChange: () => {
      tray.refresh()
      offersChanged()
    },
    onExpiry: (session) => outside.outside.tellOfExpiry(session),
  })
  const outside = composeOutside({ system, stored, sessions, concealment, main })
  const { tray } = outside
  const tokens = composeTokens({
    folder,
    system,
    stored,
    sessions,
    outside,
    journal,
    concealing,
    main,
    stateChanged,
  })

  // links from outside, the start at login, the palette, and Doctor, who looks at all of this
  claimLinks(app, process.platform, process.execPath)
  const autostart = ownAutostart(app)
  const quickly = composePalette({
    pages,
    system,
    stored,
    sessions,
    outside,
    concealment,
    main,
    state,
    stateChanged,
    act,
  })
  const { palette, shortcut } = quickly
  const doctor = composeDoctor({ folder, system, stored, sessions, autostart, shortcut, main })

  // from here on the pages are answered
  composeBridge({
    ...system,
    ...stored,
    ...written,
    ...concealing,
    ...sessions,
    ...outside,
    ...tokens,
    ...quickly,
    main,
    links,
    lastPlace,
    doctor,
    state,
    stateChanged,
    dialogChanged: menu.dialogChanged,
  })
  concealment.onChange((isConcealed) => {
    main.showPage(isConcealed)
    menu.refresh()
    // names that were shown go with the rest
    if (isConcealed) outside.notices.closeAll()
    tray.refresh('now')
  })
  const stopConcealing = concealByItself({ concealment, settings, lockHeard: system.lockHeard })
  composeEnding({ system, stored, sessions, outside, tokens, journal, doctor, stopConcealing })
  menu.refresh()
  followStarts({ main, system, outside, palette, links, shortcut })

  // what was left unfinished, once the window is on its way
  await followAutostart(settings, autostart)
  await stored.settle()
  await tokens.leaks.resume()
  // a token that leaked may be held again: added, adopted, restored
  afterInventory = () => void tokens.leaks.resume()
  tokens.reminders.schedule()
}

const asked = doctorWanted(process.argv)
if (asked) void doctorFromCommandLine(asked)
else if (app.requestSingleInstanceLock()) start().catch((error) => failToStart(app, error))
else app.quit()
