import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session, systemPreferences } from 'electron'
import type { ActionFacts } from '../contract/actions'
import { channels } from '../contract/channels'
import { concealedChannels } from '../contract/concealedChannels'
import type { Wanted } from '../contract/wanted'
import { regions } from '../kaltura'
import { openAbout } from './about/about'
import { openAccountAdmin } from './accounts/admin/accountAdmin'
import { openAccountSessions } from './accounts/admin/adminSessions'
import { openProduction } from './accounts/admin/production'
import { apiFetch } from './accounts/apiFetch'
import { apiClients, reachableUrl } from './accounts/clients'
import { hostConfirmation } from './accounts/confirmHost'
import { openHashTypes } from './accounts/hashTypes'
import { holdsPractice, openPracticeAccount } from './accounts/practiceAccount'
import { openRegionFinder } from './accounts/regionFinder'
import { regionTable } from './accounts/regionTable'
import { openSearches } from './accounts/searches'
import { openBackupMaker } from './backup/exporting'
import { openOwnIdentity } from './backup/identity'
import { noteTakenIn } from './backup/noteTakenIn'
import { openBackup } from './backup/opening'
import { checkNewPassphrase } from './backup/passphrase'
import { type BackupTask, backupThread } from './backup/tasks'
import backupWorker from './backup/worker?nodeWorker'
import { pageHandlers } from './bridge/handlers'
import { concealedHandlers } from './bridge/handlers/conceal'
import { originOf, removeForeignListeners, serve } from './bridge/serve'
import { tellTo } from './bridge/tell'
import { openBulkBatches } from './bulk/batches'
import { inThread, type ReadTokens } from './bulk/reading/inThread'
import bulkThread from './bulk/reading/worker?nodeWorker'
import { readClipboard, readFile } from './bulk/sources'
import { openConcealment } from './conceal/concealment'
import { openIdleWatch } from './conceal/idleWatch'
import { openLock } from './conceal/lock'
import { lockFacts } from './conceal/lockFacts'
import { openLockFile } from './conceal/lockFile'
import { openLockSignals } from './conceal/lockSignals'
import { watchSystem } from './conceal/systemEvents'
import { openTouchId } from './conceal/touchId'
import { openUnlocking } from './conceal/unlock'
import { allChecks, allTryouts } from './doctor/checks'
import { doctorFromCommandLine } from './doctor/commandLine'
import { desktopProbes } from './doctor/desktopProbes'
import { openDoctor } from './doctor/doctor'
import { doctorWanted } from './doctor/format'
import { openDoctorNetwork } from './doctor/network'
import { isSandboxed } from './doctor/sandbox'
import { Failed } from './failed'
import { openHealthChecks } from './health/health'
import { openInspector } from './inspect/inspector'
import { openTakenKs } from './inspect/takenKs'
import { type AskInWindow, openEntryWindows, secretEntry } from './intake/entryWindow'
import { takeFromClipboard } from './intake/fromClipboard'
import { openSecretHandles } from './intake/handles'
import { takeKsFromClipboard } from './intake/takeKs'
import { openJournalFiles } from './journal/files'
import { openHeadKeeper } from './journal/head'
import { openJournal } from './journal/journal'
import { noteSurroundings } from './journal/noteSurroundings'
import { openJournalReader } from './journal/reader'
import { systemUser } from './journal/systemUser'
import { openIncidentBook } from './leaks/incidentBook'
import { openIncidentFile } from './leaks/incidentFile'
import { type KsPlace, openLeaks } from './leaks/leaks'
import { openReminders } from './leaks/reminders'
import { openPalette, tellOfCopy } from './palette/palette'
import { openQuickMinting } from './palette/quickMint'
import { openTokenSearch } from './palette/search'
import { openExpiryRadar } from './radar/expiryRadar'
import { tokenCounts } from './radar/tokenCounts'
import { openRequestRunner } from './requests/runner'
import { openRotationAdmins } from './rotation/admins'
import { openDueNotices } from './rotation/dueNotices'
import { openRotations } from './rotation/rotations'
import { openRotationsFile } from './rotation/rotationsFile'
import { openRotationSteps } from './rotation/steps'
import { openScrubber } from './scrub/scrubber'
import scrubThread from './scrub/worker?nodeWorker'
import { openAdminSessions } from './sessions/adminSession'
import { openSessionBook } from './sessions/book'
import { openCases } from './sessions/cases'
import { openExchange } from './sessions/exchange'
import { openExpiryWatch } from './sessions/expiryWatch'
import { forgetSessions } from './sessions/forgetSessions'
import { openMinter } from './sessions/minter'
import { copyNoted, mintNoted } from './sessions/notedSessions'
import { openOutsideMint } from './sessions/outsideMint'
import { openReveals } from './sessions/reveal'
import { openWidgetSessions } from './sessions/widgetSessions'
import { openEnvironments } from './settings/environments'
import { openSettings } from './settings/settings'
import { openSettingsFile } from './settings/settingsFile'
import { askAboutHost, askAboutSecret } from './shell/askAboutHost'
import { askForFile } from './shell/askForFile'
import { askWhereToSave } from './shell/askWhereToSave'
import { followAutostart, HIDDEN, ownAutostart, startsHidden } from './shell/autostart'
import { systemCapabilities } from './shell/capabilities'
import { openSystemClipboard } from './shell/clipboard'
import { openClipboardGuard } from './shell/clipboardGuard'
import { openDesktop } from './shell/desktop'
import { endWell, failToStart } from './shell/ending'
import { allowShortcutsOnWayland, isWayland, openGlobalShortcut } from './shell/globalShortcut'
import { claimLinks, linkIn, openLinks } from './shell/links'
import { openMenu } from './shell/menu'
import { openNotices } from './shell/notices/notices'
import { dueWords } from './shell/notices/words'
import { openOutsideActions } from './shell/outsideActions'
import { protectWindows } from './shell/protectWindows'
import { loopbackOnlyBecause, loopbackReasons } from './shell/runtime'
import { registerAppScheme, serveAppScheme } from './shell/security/appScheme'
import { denyEverythingElse, denyNetwork, denyPermissions } from './shell/security/denyEverythingElse'
import { pageOrigin } from './shell/security/servedFile'
import type { ShownPage } from './shell/shownPage'
import { followTheme } from './shell/theme'
import { trayContents } from './shell/tray/contents'
import { openTray } from './shell/tray/tray'
import { openWishes } from './shell/wanted'
import { openWindowMemory } from './shell/windowMemory'
import { openInventoryWindow, recoverFromCrash } from './shell/windows'
import { openWithoutWindow } from './shell/withoutWindow'
import { openInventory } from './vault/inventory'
import { openInventoryFile } from './vault/inventoryFile'
import { openKeychain } from './vault/keychain'
import { queueKeychain } from './vault/keychainQueue'
import { openListing } from './vault/listing'
import { provingAbsence } from './vault/provenAbsence'
import { KEYCHAIN_SERVICE, labelOf, openVault } from './vault/vault'

/** Builds the app from its parts. What KSmith is made of can be read off here, top to bottom. */
async function start(): Promise<void> {
  registerAppScheme()
  app.enableSandbox()
  allowShortcutsOnWayland(app.commandLine)
  denyEverythingElse(app, (url) => originOf(url) === origin)
  const origin = pageOrigin('inventory')
  const links = openLinks(app)
  await app.whenReady()
  const menu = openMenu(
    {
      platform: process.platform,
      act: (id) => {
        show()
        tell('quick.wantedAction', { id })
      },
      conceal: () => concealment.conceal('asked'),
    },
    () => {
      const isPageFree = page.contents() !== undefined && !concealment.isConcealed() && !hasDialog
      return { facts: facts(), isPageFree }
    },
  )
  let hasDialog = false
  /** what the palette and the menu show of the app has changed */
  const offersChanged = () => {
    palette.changed()
    menu.refresh()
  }

  // the window: sandboxed pages on a session of their own, in memory
  const pages = session.fromPartition('pages', { cache: false })
  denyPermissions(pages)
  await denyNetwork(pages)
  serveAppScheme(pages, join(import.meta.dirname, '../renderer'))
  let window: BrowserWindow | undefined
  let shown: ShownPage | undefined
  const contents = () => (window?.isDestroyed() ? undefined : window?.webContents)
  const page = { contents, origin }
  const tell = tellTo(page)
  const stateChanged = () => {
    tell('app.state', state())
    offersChanged()
  }
  const systemClipboard = openSystemClipboard(() => settings.value('copy.marked'))

  // what the desktop has: a tray, notifications
  const desktop = openDesktop(() => {
    settings.capabilitiesChanged()
    tray.refresh('now')
    withoutWindow.look()
  })
  const { trayHost, noticeWay } = desktop

  // the vault: metadata in a file, secrets in the keychain, and the protocol between the two
  const folder = app.getPath('userData')
  const file = openInventoryFile(folder)
  /** whether anything tells of a locked screen; until that is known, nobody is told that nothing does */
  let hearsLock = true
  /** whether a Wayland desktop passes keys on; until that is known it does not */
  let passesKeysOn = false
  const capabilities = systemCapabilities({
    showsNotifications: () => noticeWay.isThere(),
    showsTray: () => trayHost.isThere(),
    marksClipboard: () => systemClipboard.canMark,
    hearsLock: () => hearsLock,
    passesKeysOn: () => passesKeysOn,
  })
  const settings = openSettings(openSettingsFile(folder), capabilities, (now) =>
    tell('settings.changed', now),
  )
  followTheme(settings)
  protectWindows(settings)
  removeForeignListeners()
  const inventory = openInventory(file, () => {
    tell('inventory.changed', {})
    stateChanged()
    afterInventory()
    tray.refresh()
  })
  let afterInventory = () => {}
  const environments = openEnvironments(settings, inventory)
  const isProduction = openProduction(environments, inventory)
  const expiryDays = () => settings.value('tokens.expiryDays')
  settings.onChange('tokens.expiryDays', () => {
    tell('inventory.changed', {})
    stateChanged()
  })
  const listing = openListing(inventory, expiryDays)
  const counts = tokenCounts(inventory, expiryDays)
  const queue = queueKeychain(openKeychain(), {
    onState: ({ status }) => {
      stateChanged()
      // a call that was given up may have ended after all: now its record can be settled
      if (status === 'working') void settle().then(journal.flush)
    },
    onLate: () => void settle(),
  })
  const keychain = provingAbsence(queue)
  const vault = openVault(inventory, keychain)

  // concealing: one authority on whether anything is given out, and the lock that opens it again
  const touchId = openTouchId(systemPreferences)
  const lock = openLock({
    file: openLockFile(folder),
    keychain,
    touchId,
    folder,
    onChange: () => tell('lock.changed', lock.state()),
    note: (what) =>
      journal.note(
        what === 'wrong passphrase'
          ? { event: 'lock.refused', failure: 'LOCK_WRONG' }
          : { event: 'lock.changed', note: what },
      ),
  })
  const concealment = openConcealment({
    isLocked: lock.isSet,
    prove: lock.prove,
    startsConcealed: lock.isSet(),
    note: (event, what) => journal.note(lockFacts(event, what)),
    // every place in which a KS, a secret, or an answer made with one is kept
    letGo: [
      () => entryWindows.close(),
      () => palette.destroy(),
      () => reveals.endAll(),
      () => book.letGo(),
      () => void clipboard.clear(),
      () => handles.discardAll(),
      () => widgets.dropAll(),
      () => accountSessions.letGo(),
      () => requests.discardAll(),
      () => taken.clear(),
      () => scrubber.discard(),
      () => searches.stopAll(),
      () => health.stop(),
      () => bulk.discardAll(),
      () => backups.stopAll(),
      () => leaks.letGo(),
    ],
  })
  const { guard, whileOpen } = concealment

  // the journal: what was done, append-only, its newest mark in the keychain
  const journalFiles = openJournalFiles(join(folder, 'journal'))
  const journal = openJournal({
    files: journalFiles,
    heads: openHeadKeeper(keychain, journalFiles.folder),
    user: systemUser(),
    onChange: () => tell('journal.changed', journalState()),
  })
  const journalState = () => {
    const trouble = journal.trouble()
    return { folder: journalFiles.folder, waiting: journal.waiting(), ...(trouble && { trouble }) }
  }

  // sessions: minted over the system's network, kept in memory, shown and copied for a while
  const practice = openPracticeAccount()
  const isLoopbackOnly = () => loopbackOnlyBecause(app.commandLine) !== undefined
  const clientFor = apiClients(apiFetch(), practice, isLoopbackOnly)
  const sessionsChanged = () => {
    tell('sessions.changed', {})
    expiry.look()
    tray.refresh()
    offersChanged()
  }
  const book = openSessionBook(sessionsChanged)
  const cases = openCases(sessionsChanged)
  const widgets = openWidgetSessions(Date.now, () => !concealment.isConcealed())
  const minter = openMinter({ vault, book, widgets, environments, clientFor, guard })
  const requests = openRequestRunner({ book, clientFor })
  const reveals = openReveals(
    (id) => tell('sessions.revealEnded', { id }),
    () => settings.value('reveal.seconds'),
  )
  const clipboard = openClipboardGuard(systemClipboard, (next) => {
    tell('clipboard.state', next)
    tray.refresh()
    offersChanged()
  })
  powerMonitor.on('resume', () => void clipboard.look())
  const handles = openSecretHandles(undefined, guard)
  const isHeldHost = (serviceUrl: string) => inventory.all().some((held) => held.serviceUrl === serviceUrl)
  const confirmHost = hostConfirmation(
    isHeldHost,
    (host) => askAboutHost(window, host),
    // finding out and adding are one undertaking
    { remembers: true },
  )
  const adminSessions = openAdminSessions({
    handles,
    book,
    clientFor,
    confirmHost: hostConfirmation(
      () => false,
      (host) => askAboutSecret(window, host),
    ),
    guard,
    belongsTo: (account) => {
      const caseId = cases.open()
      const environmentId = environments.suggest(account)
      return { ...(caseId && { caseId }), ...(environmentId && { environmentId }) }
    },
  })

  // what can be found out from the server instead of being asked of a person
  const searches = openSearches()
  const hashTypes = openHashTypes({
    vault,
    handles,
    searches,
    clientFor,
    confirmHost,
    onTry: (step) => tell('diagnosis.trying', step),
  })
  const regionFinder = openRegionFinder({
    regions: () => regionTable(process.env.KSMITH_REGIONS, isLoopbackOnly()),
    searches,
    clientFor,
    onAnswer: (step) => tell('diagnosis.regionAnswered', step),
  })
  const expiry = openExpiryWatch({
    inUse: book.inUse,
    isOn: () => settings.value('notifications.sessionEnds'),
    tell: (session) => outside.tellOfExpiry(session),
  })

  // what people paste: a KS to be inspected, texts to be scrubbed in a thread of its own
  const taken = openTakenKs((id) => tell('inspect.forgotten', { id }))
  const inspector = openInspector({
    taken,
    book,
    tokens: inventory.all,
    clientFor,
    confirmHost: hostConfirmation(isHeldHost, (host) => askAboutHost(window, host)),
  })
  const scrubber = openScrubber(
    () => scrubThread({ env: {}, execArgv: [] }),
    () => inventory.all().map(({ fingerprint }) => fingerprint),
  )
  const clipboardText = whileOpen(async () => (await systemClipboard.places[0]?.read()) ?? '')

  // what is done for an account is written down with its environment, and with the case that is open
  const accountJournal = noteSurroundings(journal, { inventory, environments, openCase: cases.open })

  // accounts that are open for administration, each with an ADMIN session that stays in here
  const exchange = openExchange({ vault, widgets, clientFor })
  const accountSessions = openAccountSessions({
    vault,
    exchange,
    environments,
    clientFor,
    journal: accountJournal,
    onClose: (id, why) => {
      admin.forget(id)
      if (why === 'idle' || why === 'token-deleted') tell('account.closed', { id, why })
    },
    onChange: (id) => admin.changed(id),
    guard,
  })
  const admin = openAccountAdmin({
    sessions: accountSessions,
    vault,
    inventory,
    journal: accountJournal,
    isProduction,
    onChange: (id) => tell('account.changed', { id }),
  })

  // app tokens that are replaced by others: every step is on the disk before the next
  const rotationsFile = openRotationsFile(folder, inventory.all())
  const rotations = openRotations({
    file: rotationsFile,
    steps: openRotationSteps({
      file: rotationsFile,
      vault,
      inventory,
      sessions: accountSessions,
      exchange,
      journal: accountJournal,
    }),
    admins: openRotationAdmins(inventory, accountSessions, environments),
    sessions: accountSessions,
    inventory,
    selected: admin.selected,
    mustType: (token) => isProduction(inventory.get(token.id) ?? token),
    onChange: () => {
      tell('rotations.changed', {})
      tellOfDue()
    },
  })
  const tellOfDue = openDueNotices(
    () => rotations.state().due,
    (count) => notices.show({ ...dueWords(count), ...showing({ kind: 'rotations' }) }),
  )

  const held = () => inventory.all().filter(({ standing }) => standing === undefined).length
  const state = () => {
    const shortcutFailure = shortcut.failure()
    const loopbackOnly = loopbackOnlyBecause(app.commandLine)
    return {
      version: app.getVersion(),
      keychain: keychain.state(),
      inventory: { status: file.status, ...(file.failure && { failure: file.failure }) },
      runtime: { electron: process.versions.electron, ...(loopbackOnly && { loopbackOnly }) },
      held: held(),
      holdsPractice: holdsPractice(inventory),
      trouble: counts().trouble,
      expiring: counts().expiring,
      environments: [...settings.environments()],
      ...(shortcutFailure && { shortcutFailure }),
    }
  }
  const facts = (): ActionFacts => {
    return {
      held: held(),
      holdsPractice: holdsPractice(inventory),
      keychain: keychain.state().status,
      alive: book.summary().alive,
      holdsKs: clipboard.state().holding,
      openCase: cases.open(),
    }
  }
  // what a crash or a silent keychain left unfinished; a keychain that cannot be asked shows in the state
  const settle = () => vault.settle().catch(() => {})
  const retryKeychain = async () => {
    keychain.reset()
    // an entry that does not exist: to be sure of that, the keychain has to be open
    await keychain.get(KEYCHAIN_SERVICE, 'no such entry').catch(() => {})
    await settle()
  }

  // many tokens at once: read in a thread of their own, kept until they are added or let go
  const readTokens: ReadTokens = whileOpen(inThread(bulkThread))
  const bulk = openBulkBatches({
    vault,
    inventory,
    environments,
    confirmHost,
    onProgress: (progress) => tell('bulk.progress', progress),
    onEnvironments: stateChanged,
    journal,
    onAdded: noteTakenIn(journal.note),
  })

  // backups and hand-overs: sealed files in the age format, and the identity to receive them with
  const entryWindows = openEntryWindows(pages, () => settings.value('appearance.contrast') === 'more')
  const entryWindow: AskInWindow = async (...asked) => {
    // what was begun before KSmith was concealed opens no window afterwards
    guard()
    return entryWindows.ask(...asked)
  }
  const withWindow = () => {
    if (!window || window.isDestroyed()) throw new Failed('CANCELLED')
    return window
  }
  const orCancelled = async (path: Promise<string | undefined>) => {
    const chosen = await path
    if (chosen === undefined) throw new Failed('CANCELLED')
    return chosen
  }
  const identity = openOwnIdentity(keychain)
  const sealing = backupThread(inThread<BackupTask, object>(backupWorker))
  const backups = openBackupMaker({
    vault,
    inventory,
    environments,
    thread: sealing,
    askPassphrase: (title) =>
      entryWindow(withWindow(), { title, kind: 'new-passphrase' }, ({ secret, again }) =>
        checkNewPassphrase(secret, again),
      ),
    askWhere: (name) => orCancelled(askWhereToSave(window, 'Save the backup', name)),
    onProgress: (progress) => tell('backup.progress', progress),
    note: accountJournal.note,
  })

  // which tokens work, which expire soon, and what is done when one leaked
  const health = openHealthChecks({
    vault,
    exchange,
    journal: accountJournal,
    tokensOf: (scope) =>
      scope.kind === 'one' ? [vault.record(scope.id)] : listing.all(scope.query, scope.filter),
    isProduction,
    onProgress: (progress) => tell('health.progress', progress),
  })
  const takeKs = whileOpen(async (from: KsPlace, title: string, check: (text: string) => string) => {
    if (from === 'clipboard') return takeKsFromClipboard(systemClipboard, check)
    if (!window) throw new Failed('CANCELLED')
    return entryWindow(window, { title, kind: 'ks' }, ({ secret }) => check(secret))
  })
  const incidents = openIncidentBook(openIncidentFile(folder), () => {
    tell('incidents.changed', {})
    reminders.schedule()
  })
  const leaks = openLeaks({
    incidents,
    vault,
    inventory,
    book,
    exchange,
    clientFor,
    accountSessions,
    journal: accountJournal,
    takeKs,
    isProduction,
    reachableUrl: reachableUrl(practice),
  })
  const reminders = openReminders({
    incidents,
    notify: (words, { id }) => notices.show({ ...words, ...showing({ kind: 'incident', id }) }),
  })
  const radar = openExpiryRadar({
    folder,
    counts,
    isOn: () => settings.value('notifications.tokensExpire'),
    notify: (words) => notices.show({ ...words, ...showing({ kind: 'tokens', filter: 'expiring' }) }),
    onLook: stateChanged,
  })

  // links from outside, and the start at login
  claimLinks(app, process.platform, process.execPath)
  const autostart = ownAutostart(app)
  const windowMemory = openWindowMemory(folder)

  // the palette: a token to a KS on the clipboard, in the window and from any other program
  const sessionParts = {
    journal,
    vault,
    environments,
    minter,
    cases,
    book,
    clipboard,
    settings,
    reachableUrl: reachableUrl(practice),
  }
  const quick = openQuickMinting({
    vault,
    environments,
    enterMeans: () => settings.value('palette.request'),
    mint: (tokenId, request, confirmation) => mintNoted(sessionParts, { tokenId, request, confirmation }),
    copy: (id, format) => copyNoted(sessionParts, id, format),
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
            button: { text: 'Clear now', onPress: () => void clipboard.clear() },
          }),
      ),
  })
  const palette = openPalette({
    pages,
    mainWindow: () => window,
    app: state,
    enterMeans: () => settings.value('palette.request'),
    moreContrast: () => settings.value('appearance.contrast') === 'more',
    isConcealed: concealment.isConcealed,
    guard,
    showMain: () => show(),
    book,
    cases,
    search: openTokenSearch(inventory, listing),
    quick,
    minter,
    clipboard,
    openToken: (id) => outside.show({ kind: 'token', id, action: 'show' }),
    act: (id) => {
      show()
      tell('quick.wantedAction', { id })
    },
  })
  const shortcut = openGlobalShortcut(palette.toggle)
  shortcut.restore(settings.value('palette.shortcut'))
  settings.onChange('palette.shortcut', shortcut.restore)
  if (isWayland()) {
    void desktop.keyWay().then((way) => {
      passesKeysOn = way === 'portal'
      settings.capabilitiesChanged()
    })
  }
  settings.applyBy('palette.shortcut', (keys) => {
    shortcut.set(keys)
    stateChanged()
  })
  const concealing = {
    concealment,
    lock,
    unlocking: openUnlocking({ concealment, lock, ask: entryWindows.ask, parent: withWindow }),
  }

  // outside the window: the tray, notifications, and what can be done there
  const wishes = openWishes(() => tell('wanted.changed', {}))
  const notices = openNotices({
    way: noticeWay,
    isOn: () => settings.value('notifications.on'),
    isConcealed: concealment.isConcealed,
    onOpen: () => show(),
  })
  const outsideMint = openOutsideMint({
    inventory,
    environments,
    book,
    mint: (wanted) => mintNoted(sessionParts, wanted),
    copy: (id, format) => copyNoted(sessionParts, id, format),
    copyFormat: () => settings.value('copy.format'),
    isConcealed: concealment.isConcealed,
  })
  const outside = openOutsideActions({
    quick: outsideMint,
    notices,
    open: () => show(),
    want: wishes.want,
    clearClipboard: clipboard.clear,
    withNames: () => settings.value('notifications.names'),
    nameOf: (id) => {
      const record = inventory.get(id)
      return record ? labelOf(record) : ''
    },
    isConcealed: concealment.isConcealed,
  })
  /** a notification with one button, which does what a click does */
  const showing = (wanted: Wanted) => {
    const onPress = () => outside.show(wanted)
    return { onClick: onPress, button: { text: 'Show', onPress } }
  }
  const tray = openTray({
    isThere: trayHost.isThere,
    isWanted: () => settings.value('window.tray') || settings.value('window.closeToTray'),
    contents: () =>
      trayContents({
        isConcealed: concealment.isConcealed,
        inventory,
        environments,
        book,
        quick: outsideMint,
        clipboard: clipboard.state,
      }),
    clearsAt: () => {
      const held = clipboard.state()
      return held.holding ? held.clearsAt : undefined
    },
    actions: {
      open: () => show(),
      conceal: () => concealment.conceal('asked'),
      quit: () => app.quit(),
      clearClipboard: () => void clipboard.clear(),
      mint: (id) => void outside.mint(id),
      copy: (id) => void outside.copy(id),
      forget: (id) => void forgetSession(id),
    },
  })
  const forgetSession = async (id: string) => {
    reveals.end(id)
    book.forget(id)
    await clipboard.clearSession(id)
  }
  const withoutWindow = openWithoutWindow({
    isChosen: () => settings.value('window.closeToTray'),
    hasIcon: tray.isShown,
    host: trayHost,
    hasWindow: () => window !== undefined && !window.isDestroyed(),
    open: () => show(),
  })
  for (const key of ['window.tray', 'window.closeToTray'] as const) {
    settings.onChange(key, () => tray.refresh('now'))
  }

  // Doctor: looks at what all of this needs, when it is asked to
  const doctorParts = {
    folder,
    serviceUrls: () => inventory.all().map(({ serviceUrl }) => serviceUrl),
    keychain: queue,
    clipboard: systemClipboard,
    desktop: desktopProbes(desktop, autostart, shortcut.failure),
    regions,
    network: openDoctorNetwork(),
    isLoopbackOnly,
    reachableUrl: reachableUrl(practice),
    versions: process.versions,
    loopbackReasons: () => loopbackReasons(app.commandLine),
    sandboxed: () => isSandboxed(page.contents()),
  }
  const doctor = openDoctor({
    checks: () => allChecks(doctorParts),
    tryouts: allTryouts(doctorParts),
    onChange: (next) => tell('doctor.changed', next),
  })

  // the bridge: the only way from the page to any of this
  serve(
    channels,
    pageHandlers({
      state,
      retryKeychain,
      stateChanged,
      settings,
      tokenSearch: openTokenSearch(inventory, listing),
      quick,
      inventory,
      listing,
      vault,
      handles,
      takeFromClipboard: () => takeFromClipboard(systemClipboard, handles),
      enterSecret: secretEntry(entryWindow, handles),
      takeKs,
      health,
      leaks,
      incidents,
      admin,
      accountSessions,
      rotations,
      window: () => window,
      practice,
      minter,
      book,
      cases,
      forgetSessions: (filter) => forgetSessions({ book, reveals, clipboard }, filter),
      environments,
      reveals,
      wishes,
      requests,
      journal,
      journalReader: openJournalReader(journalFiles),
      journalState,
      journalChecking: (done, all) => tell('journal.checking', { done, all }),
      whereToExport: (format) =>
        askWhereToSave(
          window,
          'Export the journal',
          `ksmith-journal-${new Date().toISOString().slice(0, 10)}.${format}`,
        ),
      clipboard,
      reachableUrl: reachableUrl(practice),
      copyText: systemClipboard.write,
      confirmHost,
      adminSessions,
      searches,
      hashTypes,
      regionFinder,
      bulk,
      readBulkClipboard: whileOpen(() => readClipboard(systemClipboard, readTokens)),
      readBulkFile: whileOpen(async () => {
        const words = { title: 'Choose a file with app tokens', buttonLabel: 'Read' }
        return readFile(await orCancelled(askForFile(window, words)), readTokens)
      }),
      links,
      dialogChanged: (isOpen) => {
        hasDialog = isOpen
        menu.refresh()
      },
      about: openAbout(join(import.meta.dirname, '..'), app.getVersion(), process.versions),
      inspector,
      scrubber,
      doctor,
      fileToScrub: whileOpen(() =>
        askForFile(window, { title: 'Choose a text to scrub', buttonLabel: 'Scrub' }),
      ),
      fileToSave: () => askWhereToSave(window, 'Save the scrubbed text', 'scrubbed.txt'),
      readClipboard: clipboardText,
      backups,
      identity,
      openBackup: whileOpen(() =>
        openBackup({
          thread: sealing,
          identity,
          askForFile: () =>
            orCancelled(askForFile(window, { title: 'Choose a backup', buttonLabel: 'Open' })),
          askForKey: (kind, title, take) =>
            entryWindow(withWindow(), { title, kind }, ({ secret }) => take(secret)),
        }),
      ),
      ...concealing,
    }),
    page,
    guard,
  )
  serve(concealedChannels, concealedHandlers(concealing), { contents, origin: pageOrigin('concealed') })

  const show = () => {
    if (window && !window.isDestroyed()) {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      return
    }
    const opened = openInventoryWindow(
      pages,
      windowMemory,
      concealment.isConcealed() ? 'concealed' : 'inventory',
    )
    window = opened.window
    shown = opened.shown
    recoverFromCrash(window, shown, () => {
      reveals.endAll()
      bulk.discardAll()
      accountSessions.closeAll()
      backups.stopAll()
    })
    // whoever opens the window anew opens the account anew
    window.on('closed', () => {
      reveals.endAll()
      bulk.discardAll()
      backups.stopAll()
      accountSessions.closeAll()
      palette.destroy()
    })
    window.on('blur', reveals.endAll)
    window.on('hide', reveals.endAll)
  }
  concealment.onChange((isConcealed) => {
    shown?.show(isConcealed ? 'concealed' : 'inventory')
    menu.refresh()
    // a counter that is not looked at while it is concealed anyway
    if (isConcealed) idle.stop()
    else idle.start()
    // names that were shown go with the rest
    if (isConcealed) notices.closeAll()
    tray.refresh('now')
  })
  const idle = openIdleWatch({
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    limitMinutes: () => settings.value('conceal.idleMinutes'),
    conceal: concealment.conceal,
  })
  if (!concealment.isConcealed()) idle.start()
  const lockSignals = process.platform === 'linux' ? openLockSignals() : undefined
  watchSystem({
    power: powerMonitor,
    ...(lockSignals && { signals: lockSignals }),
    onSleep: () => settings.value('conceal.onSleep'),
    onLock: () => settings.value('conceal.onLock'),
    onHeard: (isHeard) => {
      hearsLock = isHeard
      settings.capabilitiesChanged()
    },
    conceal: concealment.conceal,
  })
  // where a desktop gives programs no shortcuts, it can be told to start KSmith with `--palette`
  app.on('second-instance', (_event, argv) => {
    if (argv.includes('--palette')) palette.toggle()
    // started at login once more, without a window: nobody asked for one
    else if (!links.open(linkIn(argv)) && !argv.includes(HIDDEN)) show()
  })
  app.on('activate', show)
  app.on('window-all-closed', () => {
    // started without a window: the palette came and went
    if (!window) return
    if (withoutWindow.mayGoOn()) withoutWindow.begin()
    else app.quit()
  })
  endWell(
    app,
    [
      async () => {
        bulk.discardAll()
        backups.stopAll()
        idle.stop()
        lockSignals?.stop()
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
      practice.close,
      async () => desktop.close(),
    ],
    keychain.hangs,
  )
  links.open(linkIn(process.argv))
  menu.refresh()
  links.follow(() => {
    show()
    tell('links.opened', {})
  })
  const { wasOpenedAtLogin } = app.getLoginItemSettings()
  if (!startsHidden(settings, { argv: process.argv, wasOpenedAtLogin })) show()
  // nothing else leads in: the window is back unless an icon does
  else if (settings.value('palette.shortcut') === '') withoutWindow.begin()
  const followDesktop = () => {
    trayHost.start()
    noticeWay.start()
    tray.refresh()
  }
  // what nobody sees can wait until the window is there
  if (window) window.once('ready-to-show', followDesktop)
  else followDesktop()
  await followAutostart(settings, autostart)
  await settle()
  await leaks.resume()
  // a token that leaked may be held again: added, adopted, restored
  afterInventory = () => void leaks.resume()
  reminders.schedule()
}

const asked = doctorWanted(process.argv)
if (asked) void doctorFromCommandLine(asked)
else if (app.requestSingleInstanceLock()) start().catch((error) => failToStart(app, error))
else app.quit()
