import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { channels } from '../contract/channels'
import { regions } from '../kaltura'
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
import { originOf, removeForeignListeners, serve } from './bridge/serve'
import { tellTo } from './bridge/tell'
import { openBulkBatches } from './bulk/batches'
import { inThread, type ReadTokens } from './bulk/reading/inThread'
import bulkThread from './bulk/reading/worker?nodeWorker'
import { readClipboard, readFile } from './bulk/sources'
import { allChecks, allTryouts } from './doctor/checks'
import { doctorFromCommandLine } from './doctor/commandLine'
import { canMarkClipboard, desktopProbes, isSandboxed } from './doctor/desktopProbes'
import { openDoctor } from './doctor/doctor'
import { doctorWanted } from './doctor/format'
import { openDoctorNetwork } from './doctor/network'
import { Failed } from './failed'
import { openHealthChecks } from './health/health'
import { openInspector } from './inspect/inspector'
import { openTakenKs } from './inspect/takenKs'
import { openEntryWindows, secretEntry } from './intake/entryWindow'
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
import { openExpiryRadar } from './radar/expiryRadar'
import { tokenCounts } from './radar/tokenCounts'
import { openRequestRunner } from './requests/runner'
import { openRotationAdmins } from './rotation/admins'
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
import { openReveals } from './sessions/reveal'
import { openWidgetSessions } from './sessions/widgetSessions'
import { openEnvironments } from './settings/environments'
import { openSettingsFile } from './settings/settingsFile'
import { askAboutHost, askAboutSecret } from './shell/askAboutHost'
import { askForFile } from './shell/askForFile'
import { askWhereToSave } from './shell/askWhereToSave'
import { openSystemClipboard } from './shell/clipboard'
import { openClipboardGuard } from './shell/clipboardGuard'
import { endWell, failToStart } from './shell/ending'
import { showExpiryNotice } from './shell/expiryNotice'
import { setMenu } from './shell/menu'
import { notify } from './shell/notify'
import { loopbackOnlyBecause, loopbackReasons } from './shell/runtime'
import { registerAppScheme, serveAppScheme } from './shell/security/appScheme'
import { denyEverythingElse, denyNetwork, denyPermissions } from './shell/security/denyEverythingElse'
import { pageOrigin } from './shell/security/servedFile'
import { openInventoryWindow, recoverFromCrash } from './shell/windows'
import { openInventory } from './vault/inventory'
import { openInventoryFile } from './vault/inventoryFile'
import { openKeychain } from './vault/keychain'
import { queueKeychain } from './vault/keychainQueue'
import { openListing } from './vault/listing'
import { provingAbsence } from './vault/provenAbsence'
import { KEYCHAIN_SERVICE, openVault } from './vault/vault'

/** Builds the app from its parts. What KSmith is made of can be read off here, top to bottom. */
async function start(): Promise<void> {
  registerAppScheme()
  app.enableSandbox()
  denyEverythingElse(app, (url) => originOf(url) === origin)
  const origin = pageOrigin('inventory')
  await app.whenReady()
  setMenu({ onHelp: (what) => wantHelp(what) })

  // the window: sandboxed pages on a session of their own, in memory
  const pages = session.fromPartition('pages', { cache: false })
  denyPermissions(pages)
  await denyNetwork(pages)
  serveAppScheme(pages, join(import.meta.dirname, '../renderer'))
  let window: BrowserWindow | undefined
  const page = { contents: () => (window?.isDestroyed() ? undefined : window?.webContents), origin }
  const tell = tellTo(page)
  const stateChanged = () => tell('app.state', state())

  // the vault: metadata in a file, secrets in the keychain, and the protocol between the two
  const folder = app.getPath('userData')
  const file = openInventoryFile(folder)
  const settings = openSettingsFile(folder)
  removeForeignListeners()
  const inventory = openInventory(file, () => {
    tell('inventory.changed', {})
    stateChanged()
  })
  const environments = openEnvironments(settings, inventory)
  const isProduction = openProduction(environments, inventory)
  const expiryDays = () => settings.get().tokenExpiryDays
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
  }
  const book = openSessionBook(sessionsChanged)
  const cases = openCases(sessionsChanged)
  const widgets = openWidgetSessions()
  const minter = openMinter({ vault, book, widgets, environments, clientFor })
  const requests = openRequestRunner({ book, clientFor })
  const reveals = openReveals((id) => tell('sessions.revealEnded', { id }))
  const systemClipboard = openSystemClipboard()
  const clipboard = openClipboardGuard(systemClipboard, (next) => tell('clipboard.state', next))
  const handles = openSecretHandles()
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
    isOn: () => settings.get().expiryNotice,
    tell: (session) =>
      showExpiryNotice(session, ({ id }, action) => {
        show()
        tell('sessions.wanted', { id, action })
      }),
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
  const clipboardText = async () => (await systemClipboard.places[0]?.read()) ?? ''

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
      if (why !== 'asked') tell('account.closed', { id, why })
    },
    onChange: (id) => admin.changed(id),
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
    onChange: () => tell('rotations.changed', {}),
  })

  const state = () => {
    const loopbackOnly = loopbackOnlyBecause(app.commandLine)
    return {
      version: app.getVersion(),
      keychain: keychain.state(),
      inventory: { status: file.status, ...(file.failure && { failure: file.failure }) },
      runtime: { electron: process.versions.electron, ...(loopbackOnly && { loopbackOnly }) },
      held: inventory.all().filter(({ standing }) => standing === undefined).length,
      holdsPractice: holdsPractice(inventory),
      trouble: counts().trouble,
      expiring: counts().expiring,
      settings: settings.get(),
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
  const readTokens: ReadTokens = inThread(bulkThread)
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
  const entryWindow = openEntryWindows(pages)
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
  const tellSystem = (words: { title: string; body: string }) => notify(words, () => show())
  const health = openHealthChecks({
    vault,
    exchange,
    journal: accountJournal,
    tokensOf: (scope) =>
      scope.kind === 'one' ? [vault.record(scope.id)] : listing.all(scope.query, scope.filter),
    isProduction,
    onProgress: (progress) => tell('health.progress', progress),
  })
  const takeKs = async (from: KsPlace, title: string, check: (text: string) => string) => {
    if (from === 'clipboard') return takeKsFromClipboard(systemClipboard, check)
    if (!window) throw new Failed('CANCELLED')
    return entryWindow(window, { title, kind: 'ks' }, ({ secret }) => check(secret))
  }
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
  const reminders = openReminders({ incidents, notify: tellSystem })
  const radar = openExpiryRadar({
    folder,
    counts,
    isOn: () => settings.get().tokenExpiryNotice,
    notify: tellSystem,
    onLook: stateChanged,
  })

  // Doctor: looks at what all of this needs, when it is asked to
  const doctorParts = {
    folder,
    serviceUrls: () => inventory.all().map(({ serviceUrl }) => serviceUrl),
    keychain: queue,
    clipboard: systemClipboard,
    canMarkClipboard,
    desktop: desktopProbes(),
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
      listChanged: () => tell('inventory.changed', {}),
      settings,
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
      readBulkClipboard: () => readClipboard(systemClipboard, readTokens),
      readBulkFile: async () => {
        const words = { title: 'Choose a file with app tokens', buttonLabel: 'Read' }
        return readFile(await orCancelled(askForFile(window, words)), readTokens)
      },
      inspector,
      scrubber,
      doctor,
      fileToScrub: () => askForFile(window, { title: 'Choose a text to scrub', buttonLabel: 'Scrub' }),
      fileToSave: () => askWhereToSave(window, 'Save the scrubbed text', 'scrubbed.txt'),
      readClipboard: clipboardText,
      backups,
      identity,
      openBackup: () =>
        openBackup({
          thread: sealing,
          identity,
          askForFile: () =>
            orCancelled(askForFile(window, { title: 'Choose a backup', buttonLabel: 'Open' })),
          askForKey: (kind, title, take) =>
            entryWindow(withWindow(), { title, kind }, ({ secret }) => take(secret)),
        }),
    }),
    page,
  )

  const show = () => {
    if (window && !window.isDestroyed()) {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      return
    }
    window = openInventoryWindow(pages)
    recoverFromCrash(window, () => {
      reveals.endAll()
      bulk.discardAll()
      accountSessions.closeAll()
      backups.stopAll()
    })
    // whoever opens the window anew opens the account anew
    window.on('closed', () => {
      bulk.discardAll()
      backups.stopAll()
      accountSessions.closeAll()
    })
    window.on('blur', reveals.endAll)
    window.on('hide', reveals.endAll)
  }
  const wantHelp = (what: 'page' | 'doctor') => {
    show()
    tell('help.wanted', { what })
  }
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => app.quit())
  endWell(
    app,
    [
      async () => {
        bulk.discardAll()
        backups.stopAll()
        health.stop()
        reminders.stop()
        radar.stop()
        doctor.stop()
      },
      clipboard.clear,
      rotations.endSoon,
      inventory.saveNow,
      journal.flush,
      practice.close,
    ],
    keychain.hangs,
  )
  show()
  await settle()
  await leaks.resume()
  reminders.schedule()
}

const asked = doctorWanted(process.argv)
if (asked) void doctorFromCommandLine(asked)
else if (app.requestSingleInstanceLock()) start().catch((error) => failToStart(app, error))
else app.quit()
