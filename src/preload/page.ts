import { contextBridge, ipcRenderer } from 'electron'
import type { Answer, ChannelName, EventName, EventPayload, Request } from '../contract/channels'
import type { ConcealedChannelName } from '../contract/concealedChannels'
import type { Result } from '../contract/failures'
import type { ConcealedApi, PageApi } from '../contract/pageApi'

const call =
  <C extends ChannelName>(channel: C) =>
  (request: Request<C>): Promise<Result<Answer<C>>> =>
    ipcRenderer.invoke(channel, request)

const on =
  <E extends EventName>(event: E) =>
  (listener: (payload: EventPayload<E>) => void): (() => void) => {
    const handler = (_: unknown, payload: EventPayload<E>) => listener(payload)
    ipcRenderer.on(event, handler)
    return () => {
      ipcRenderer.off(event, handler)
    }
  }

const api: PageApi = {
  about: { state: call('about.state'), licence: call('about.licence') },
  app: { state: call('app.state'), retryKeychain: call('app.retryKeychain') },
  settings: { state: call('settings.state'), set: call('settings.set'), reset: call('settings.reset') },
  tokens: {
    list: call('tokens.list'),
    get: call('tokens.get'),
    add: call('tokens.add'),
    update: call('tokens.update'),
    replaceSecret: call('tokens.replaceSecret'),
    remove: call('tokens.remove'),
  },
  secrets: {
    takeFromClipboard: call('secrets.takeFromClipboard'),
    enter: call('secrets.enter'),
    discard: call('secrets.discard'),
  },
  practice: { hold: call('practice.hold'), release: call('practice.release') },
  sessions: {
    warm: call('sessions.warm'),
    mint: call('sessions.mint'),
    list: call('sessions.list'),
    summary: call('sessions.summary'),
    reveal: call('sessions.reveal'),
    conceal: call('sessions.conceal'),
    copy: call('sessions.copy'),
    forget: call('sessions.forget'),
    startWithAdminSecret: call('sessions.startWithAdminSecret'),
    forgetMany: call('sessions.forgetMany'),
  },
  menu: { dialog: call('menu.dialog') },
  links: { take: call('links.take'), copy: call('links.copy') },
  place: { keep: call('place.keep'), last: call('place.last') },
  cases: { open: call('cases.open'), close: call('cases.close') },
  environments: {
    usage: call('environments.usage'),
    save: call('environments.save'),
    suggest: call('environments.suggest'),
  },
  requests: {
    run: call('requests.run'),
    objects: call('requests.objects'),
    cancel: call('requests.cancel'),
    copy: call('requests.copy'),
  },
  inspect: {
    take: call('inspect.take'),
    takeFromClipboard: call('inspect.takeFromClipboard'),
    clear: call('inspect.clear'),
    askers: call('inspect.askers'),
    ask: call('inspect.ask'),
    accounts: call('inspect.accounts'),
  },
  scrub: {
    begin: call('scrub.begin'),
    piece: call('scrub.piece'),
    finish: call('scrub.finish'),
    fromClipboard: call('scrub.fromClipboard'),
    fromFile: call('scrub.fromFile'),
    copy: call('scrub.copy'),
    save: call('scrub.save'),
    discard: call('scrub.discard'),
  },
  account: {
    choices: call('account.choices'),
    openByToken: call('account.openByToken'),
    openByKs: call('account.openByKs'),
    giveKs: call('account.giveKs'),
    view: call('account.view'),
    close: call('account.close'),
    read: call('account.read'),
    stopReading: call('account.stopReading'),
    list: call('account.list'),
    get: call('account.get'),
    adopt: call('account.adopt'),
    stopAdopting: call('account.stopAdopting'),
    goOnAdopting: call('account.goOnAdopting'),
    dismissAdopting: call('account.dismissAdopting'),
    create: call('account.create'),
    update: call('account.update'),
    delete: call('account.delete'),
  },
  rotations: {
    possible: call('rotations.possible'),
    plan: call('rotations.plan'),
    state: call('rotations.state'),
    start: call('rotations.start'),
    goOn: call('rotations.goOn'),
    undo: call('rotations.undo'),
    deleteOld: call('rotations.deleteOld'),
    keep: call('rotations.keep'),
    later: call('rotations.later'),
    stop: call('rotations.stop'),
    dismiss: call('rotations.dismiss'),
  },
  journal: {
    state: call('journal.state'),
    retry: call('journal.retry'),
    list: call('journal.list'),
    known: call('journal.known'),
    check: call('journal.check'),
    export: call('journal.export'),
  },
  quick: { search: call('quick.search'), mint: call('quick.mint'), copyLast: call('quick.copyLast') },
  failures: { copy: call('failures.copy') },
  presets: {
    save: call('presets.save'),
    rename: call('presets.rename'),
    remove: call('presets.remove'),
    setDefault: call('presets.setDefault'),
  },
  privileges: { copy: call('privileges.copy') },
  clipboard: { state: call('clipboard.state'), clear: call('clipboard.clear') },
  diagnosis: {
    hashTypeOfNew: call('diagnosis.hashTypeOfNew'),
    hashTypeOfHeld: call('diagnosis.hashTypeOfHeld'),
    otherRegions: call('diagnosis.otherRegions'),
    findRegion: call('diagnosis.findRegion'),
    stop: call('diagnosis.stop'),
  },
  bulk: {
    fromClipboard: call('bulk.fromClipboard'),
    fromFile: call('bulk.fromFile'),
    rows: call('bulk.rows'),
    share: call('bulk.share'),
    replace: call('bulk.replace'),
    add: call('bulk.add'),
    stop: call('bulk.stop'),
    discard: call('bulk.discard'),
  },
  backup: {
    make: call('backup.make'),
    stop: call('backup.stop'),
    open: call('backup.open'),
    recipient: call('backup.recipient'),
    copyRecipient: call('backup.copyRecipient'),
  },
  conceal: { now: call('conceal.now') },
  lock: {
    state: call('lock.state'),
    setPassphrase: call('lock.setPassphrase'),
    removePassphrase: call('lock.removePassphrase'),
    setTouchId: call('lock.setTouchId'),
  },
  health: { plan: call('health.plan'), check: call('health.check'), stop: call('health.stop') },
  incidents: {
    list: call('incidents.list'),
    reportToken: call('incidents.reportToken'),
    reportSession: call('incidents.reportSession'),
    reportKs: call('incidents.reportKs'),
    delete: call('incidents.delete'),
    stop: call('incidents.stop'),
    secret: call('incidents.secret'),
    prove: call('incidents.prove'),
    withdraw: call('incidents.withdraw'),
    close: call('incidents.close'),
    message: call('incidents.message'),
    copyMessage: call('incidents.copyMessage'),
  },
  wanted: { take: call('wanted.take') },
  doctor: {
    state: call('doctor.state'),
    run: call('doctor.run'),
    stop: call('doctor.stop'),
    try: call('doctor.try'),
    copyReport: call('doctor.copyReport'),
  },
  on: {
    appState: on('app.state'),
    settingsChanged: on('settings.changed'),
    linksOpened: on('links.opened'),
    inventoryChanged: on('inventory.changed'),
    sessionsChanged: on('sessions.changed'),
    sessionsRevealEnded: on('sessions.revealEnded'),
    clipboardState: on('clipboard.state'),
    diagnosisTrying: on('diagnosis.trying'),
    diagnosisRegionAnswered: on('diagnosis.regionAnswered'),
    bulkProgress: on('bulk.progress'),
    inspectForgotten: on('inspect.forgotten'),
    accountChanged: on('account.changed'),
    accountClosed: on('account.closed'),
    backupProgress: on('backup.progress'),
    rotationsChanged: on('rotations.changed'),
    healthProgress: on('health.progress'),
    incidentsChanged: on('incidents.changed'),
    journalChanged: on('journal.changed'),
    journalChecking: on('journal.checking'),
    wantedChanged: on('wanted.changed'),
    lockChanged: on('lock.changed'),
    doctorChanged: on('doctor.changed'),
  },
}

const concealedCall = (channel: ConcealedChannelName, request: object) => ipcRenderer.invoke(channel, request)
const concealed: ConcealedApi = {
  state: () => concealedCall('concealed.state', {}),
  open: (by) => concealedCall('concealed.open', { by }),
}

declare const location: { readonly host: string }
// one window shows both pages, one after the other, and each gets its own
if (location.host === 'concealed') contextBridge.exposeInMainWorld('concealed', concealed)
else contextBridge.exposeInMainWorld('ksmith', api)
