import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { channels } from '../contract/channels'
import { apiFetch } from './accounts/apiFetch'
import { apiClients, reachableUrl } from './accounts/clients'
import { hostConfirmation } from './accounts/confirmHost'
import { openHashTypes } from './accounts/hashTypes'
import { holdsPractice, openPracticeAccount } from './accounts/practiceAccount'
import { openRegionFinder } from './accounts/regionFinder'
import { regionTable } from './accounts/regionTable'
import { openSearches } from './accounts/searches'
import { pageHandlers } from './bridge/handlers'
import { originOf, removeForeignListeners, serve } from './bridge/serve'
import { tellTo } from './bridge/tell'
import { openBulkBatches } from './bulk/batches'
import { readInThread } from './bulk/reading/inThread'
import bulkThread from './bulk/reading/worker?nodeWorker'
import { readClipboard, readFile } from './bulk/sources'
import { Failed } from './failed'
import { openInspector } from './inspect/inspector'
import { openTakenKs } from './inspect/takenKs'
import { secretEntry } from './intake/entryWindow'
import { takeFromClipboard } from './intake/fromClipboard'
import { openSecretHandles } from './intake/handles'
import { openJournalFiles } from './journal/files'
import { openHeadKeeper } from './journal/head'
import { openJournal } from './journal/journal'
import { openJournalReader } from './journal/reader'
import { systemUser } from './journal/systemUser'
import { openRequestRunner } from './requests/runner'
import { openScrubber } from './scrub/scrubber'
import scrubThread from './scrub/worker?nodeWorker'
import { openAdminSessions } from './sessions/adminSession'
import { openSessionBook } from './sessions/book'
import { openCases } from './sessions/cases'
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
import { loopbackOnlyBecause } from './shell/runtime'
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
  setMenu()

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
  const listing = openListing(inventory)
  const environments = openEnvironments(settings, inventory)
  const keychain = provingAbsence(
    queueKeychain(openKeychain(), {
      onState: ({ status }) => {
        stateChanged()
        // a call that was given up may have ended after all: now its record can be settled
        if (status === 'working') void settle().then(journal.flush)
      },
      onLate: () => void settle(),
    }),
  )
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
  const minter = openMinter({ vault, book, widgets: openWidgetSessions(), environments, clientFor })
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

  const state = () => {
    const loopbackOnly = loopbackOnlyBecause(app.commandLine)
    return {
      version: app.getVersion(),
      keychain: keychain.state(),
      inventory: { status: file.status, ...(file.failure && { failure: file.failure }) },
      runtime: { electron: process.versions.electron, ...(loopbackOnly && { loopbackOnly }) },
      held: inventory.all().length,
      holdsPractice: holdsPractice(inventory),
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
  const readTokens = readInThread(bulkThread)
  const bulk = openBulkBatches({
    vault,
    inventory,
    environments,
    confirmHost,
    onProgress: (progress) => tell('bulk.progress', progress),
    journal,
  })

  // the bridge: the only way from the page to any of this
  serve(
    channels,
    pageHandlers({
      state,
      retryKeychain,
      stateChanged,
      settings,
      inventory,
      listing,
      vault,
      handles,
      takeFromClipboard: () => takeFromClipboard(systemClipboard, handles),
      enterSecret: secretEntry(pages, handles),
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
        const path = await askForFile(window, { title: 'Choose a file with app tokens', buttonLabel: 'Read' })
        if (path === undefined) throw new Failed('CANCELLED')
        return readFile(path, readTokens)
      },
      inspector,
      scrubber,
      fileToScrub: () => askForFile(window, { title: 'Choose a text to scrub', buttonLabel: 'Scrub' }),
      fileToSave: () => askWhereToSave(window, 'Save the scrubbed text', 'scrubbed.txt'),
      readClipboard: clipboardText,
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
    })
    window.on('closed', bulk.discardAll)
    window.on('blur', reveals.endAll)
    window.on('hide', reveals.endAll)
  }
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => app.quit())
  endWell(
    app,
    [async () => bulk.discardAll(), clipboard.clear, inventory.saveNow, journal.flush, practice.close],
    keychain.hangs,
  )
  show()
  await settle()
}

if (app.requestSingleInstanceLock()) start().catch((error) => failToStart(app, error))
else app.quit()
