import { join } from 'node:path'
import { app } from 'electron'
import type { ActionId } from '../contract/actions'
import { channels } from '../contract/channels'
import { concealedChannels } from '../contract/concealedChannels'
import { openAbout } from './about/about'
import { pageHandlers } from './bridge/handlers'
import { concealedHandlers } from './bridge/handlers/conceal'
import { originOf, removeForeignListeners, serve } from './bridge/serve'
import { composeAccounts } from './compose/accounts'
import { composeConcealing, concealByItself } from './compose/concealing'
import { composeDoctor } from './compose/doctor'
import { composeFindingOut } from './compose/findingOut'
import { composeHealth } from './compose/health'
import { composeIntake } from './compose/intake'
import { composeJournal } from './compose/journal'
import { composeNetwork } from './compose/network'
import { composeOutside } from './compose/outside'
import { composePalette } from './compose/palette'
import { composeSessions } from './compose/sessions'
import { followStarts } from './compose/starts'
import { actionFacts, appState } from './compose/state'
import { composeSystem } from './compose/system'
import { composeTexts } from './compose/texts'
import { composeTransfer } from './compose/transfer'
import { composeVault } from './compose/vault'
import { composeWindow, openPages } from './compose/window'
import { doctorFromCommandLine } from './doctor/commandLine'
import { doctorWanted } from './doctor/format'
import { followAutostart, ownAutostart } from './shell/autostart'
import { endWell, failToStart } from './shell/ending'
import { allowShortcutsOnWayland } from './shell/globalShortcut'
import { claimLinks, openLinks } from './shell/links'
import { openMenu } from './shell/menu'
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

  // the menu and the window, which show what can be done and have it done
  let hasDialog = false
  const act = (id: ActionId) => {
    main.show()
    main.tell('quick.wantedAction', { id })
  }
  const conceal = () => concealment.conceal('asked')
  const menu = openMenu({ platform: process.platform, act, conceal }, () => {
    const isPageFree = main.page.contents() !== undefined && !concealment.isConcealed() && !hasDialog
    return { facts: actionFacts(stored, sessions), isPageFree }
  })
  const pages = await openPages()
  const pageGone = () => {
    reveals.endAll()
    bulk.discardAll()
    backups.stopAll()
    // whoever opens the window anew opens the account anew
    accountSessions.closeAll()
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
    onAway: () => reveals.endAll(),
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

  // what the system has and what was set; what is kept; what is written down
  const system = composeSystem({
    folder,
    tell,
    onDesktop: () => {
      tray.refresh('now')
      outside.withoutWindow.look()
    },
  })
  const { settings, systemClipboard } = system
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
  const { inventory, vault, keychain } = stored
  const written = composeJournal({ folder, keychain, main })
  const { journal } = written

  // concealing, and all that lets go then of a KS, a secret, or an answer made with one
  const concealing = composeConcealing({
    folder,
    pages,
    settings,
    keychain,
    journal,
    main,
    letGo: [
      () => palette.destroy(),
      () => reveals.endAll(),
      () => book.letGo(),
      () => void clipboard.clear(),
      () => intake.handles.discardAll(),
      () => sessions.widgets.dropAll(),
      () => accountSessions.letGo(),
      () => sessions.requests.discardAll(),
      () => texts.taken.clear(),
      () => texts.scrubber.discard(),
      () => findingOut.searches.stopAll(),
      () => health.stop(),
      () => bulk.discardAll(),
      () => backups.stopAll(),
      () => leaks.letGo(),
    ],
  })
  const { concealment, askInWindow } = concealing
  const { guard } = concealment

  // sessions, and what leads to them
  const network = composeNetwork()
  const intake = composeIntake({ inventory, systemClipboard, concealment, askInWindow, main })
  const sessions = composeSessions({
    system,
    stored,
    network,
    intake,
    journal,
    concealment,
    main,
    onChange: () => {
      tray.refresh()
      offersChanged()
    },
    onClipboard: () => {
      tray.refresh()
      offersChanged()
    },
    onExpiry: (session) => outside.outside.tellOfExpiry(session),
  })
  const { book, clipboard, reveals } = sessions
  const findingOut = composeFindingOut({ vault, intake, network, tell })
  const texts = composeTexts({ inventory, book, network, intake, concealment, main })
  const outside = composeOutside({ system, stored, sessions, concealment, main })
  const { tray, notices, notify } = outside

  // accounts and their app tokens: administered, rotated, checked, cut off, carried over
  const accounts = composeAccounts({ folder, stored, sessions, network, journal, guard, notify, tell })
  const { accountSessions, accountJournal, rotations } = accounts
  const checked = composeHealth({
    folder,
    settings,
    stored,
    book,
    network,
    intake,
    accounts,
    notify,
    tell,
    onLook: stateChanged,
  })
  const { health, leaks, reminders, radar } = checked
  const transfer = composeTransfer({
    stored,
    intake,
    accountJournal,
    journal,
    systemClipboard,
    concealment,
    askInWindow,
    main,
    onEnvironments: stateChanged,
  })
  const { bulk, backups } = transfer

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
  const doctor = composeDoctor({ folder, system, stored, network, autostart, shortcut, main })

  // the bridge: the only way from the page to any of this
  const services = {
    ...system,
    ...stored,
    ...written,
    ...concealing,
    ...network,
    ...intake,
    ...sessions,
    ...findingOut,
    ...texts,
    ...outside,
    ...accounts,
    ...checked,
    ...transfer,
    ...quickly,
    links,
    doctor,
    about: openAbout(join(import.meta.dirname, '..'), app.getVersion(), process.versions),
    window: main.window,
    state,
    stateChanged,
    dialogChanged: (isOpen: boolean) => {
      hasDialog = isOpen
      menu.refresh()
    },
  }
  serve(channels, pageHandlers(services), main.page, guard)
  serve(concealedChannels, concealedHandlers(concealing), {
    contents: main.page.contents,
    origin: pageOrigin('concealed'),
  })

  // what goes on by itself, until it ends
  concealment.onChange((isConcealed) => {
    main.showPage(isConcealed)
    menu.refresh()
    // names that were shown go with the rest
    if (isConcealed) notices.closeAll()
    tray.refresh('now')
  })
  const stopConcealing = concealByItself({ concealment, settings, lockHeard: system.lockHeard })
  endWell(
    app,
    [
      async () => {
        bulk.discardAll()
        backups.stopAll()
        stopConcealing()
        health.stop()
        reminders.stop()
        radar.stop()
        notices.closeAll()
        tray.stop()
        doctor.stop()
      },
      clipboard.clear,
      rotations.endSoon,
      inventory.saveNow,
      journal.flush,
      network.practice.close,
      async () => system.desktop.close(),
    ],
    keychain.hangs,
  )
  menu.refresh()
  followStarts({ main, system, outside, palette, links })
  await followAutostart(settings, autostart)
  await stored.settle()
  await leaks.resume()
  // a token that leaked may be held again: added, adopted, restored
  afterInventory = () => void leaks.resume()
  reminders.schedule()
}

const asked = doctorWanted(process.argv)
if (asked) void doctorFromCommandLine(asked)
else if (app.requestSingleInstanceLock()) start().catch((error) => failToStart(app, error))
else app.quit()
