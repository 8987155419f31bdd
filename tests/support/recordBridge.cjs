/**
 * A tap on the bridge, for tests only: loaded into the app's main process ahead of its code, it writes every message that crosses to or from a page to the file named by
 * KSMITH_TEST_BRIDGE_LOG, one JSON object per line: { channel, direction, kind, payload }. A test then looks for a secret
 * in the whole run. The product has no hook for this.
 */
const { appendFileSync } = require('node:fs')
const Module = require('node:module')

const file = process.env.KSMITH_TEST_BRIDGE_LOG

/** Text of any value that can cross the bridge; binary data is written out, so that nothing hides in it. */
function asText(value) {
  const seen = new WeakSet()
  return JSON.stringify(value, (_key, part) => {
    if (part instanceof Map) return { map: [...part] }
    if (part instanceof Set) return { set: [...part] }
    if (part instanceof Error) return { error: part.message, stack: part.stack, ...part }
    if (part instanceof ArrayBuffer) return { binary: Buffer.from(part).toString('latin1') }
    if (ArrayBuffer.isView(part)) {
      return { binary: Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1') }
    }
    if (typeof part === 'bigint') return String(part)
    if (typeof part === 'object' && part !== null) {
      if (seen.has(part)) return '(again)'
      seen.add(part)
    }
    return part
  })
}

function record(direction, kind, channel, payload) {
  appendFileSync(file, `${JSON.stringify({ direction, kind, channel, payload: asText(payload) })}\n`)
}

function wrapIncoming(ipc) {
  for (const name of ['handle', 'handleOnce']) {
    const original = ipc[name]
    ipc[name] = function (channel, handler) {
      return original.call(this, channel, async (event, ...args) => {
        record('page to main', 'request', channel, args)
        try {
          const answer = await handler(event, ...args)
          record('main to page', 'answer', channel, answer)
          return answer
        } catch (error) {
          record('main to page', 'error', channel, error)
          throw error
        }
      })
    }
  }
  const { emit } = ipc
  ipc.emit = function (channel, event, ...args) {
    record('page to main', 'message', channel, args)
    const heard = emit.call(this, channel, event, ...args)
    // the answer of a synchronous message, if there was one
    if (event && event.returnValue !== undefined) record('main to page', 'answer', channel, event.returnValue)
    return heard
  }
}

function wrapOutgoing(target) {
  for (const name of ['send', 'sendToFrame', 'postMessage']) {
    const original = target[name]
    if (typeof original !== 'function') continue
    target[name] = function (...args) {
      record('main to page', name, args.find((arg) => typeof arg === 'string') ?? '', args)
      return original.apply(this, args)
    }
  }
}

/**
 * Keeps the app from opening its window until Playwright is attached and says go, as Playwright's own loader does where it
 * can be used: a page that appears while Playwright is attaching can leave the launch waiting for ever.
 */
function holdUntilAttached(app) {
  const systemReady = app.whenReady()
  const attached = new Promise((go) => {
    globalThis.__playwright_run = () => go()
  })
  app.whenReady = async () => {
    await attached
    return systemReady
  }
}

/**
 * Counts the time without use from the app's start: nobody uses the display that tests run on, so that after ten minutes
 * each further start would be concealed at once.
 */
function countIdleFromStart(app, powerMonitor) {
  void app.whenReady().then(() => {
    const original = powerMonitor.getSystemIdleTime
    const before = original.call(powerMonitor)
    powerMonitor.getSystemIdleTime = function () {
      const seconds = original.call(this)
      return seconds < before ? seconds : seconds - before
    }
  })
}

function tap({ app, ipcMain, powerMonitor }) {
  countIdleFromStart(app, powerMonitor)
  holdUntilAttached(app)
  wrapIncoming(ipcMain)
  app.on('web-contents-created', (_event, contents) => {
    wrapOutgoing(contents)
    wrapIncoming(contents.ipc)
    contents.on('frame-created', (_created, { frame }) => {
      if (frame) wrapOutgoing(frame)
    })
  })
  record('tap', 'installed', '', process.versions.electron)
}

/**
 * Taps if Electron's own modules can be loaded already. They are then in the module cache under their bare name; to
 * `require` earlier would find the npm package of the same name.
 */
function tapIfReady() {
  const electron = Module._cache.electron?.exports
  if (!electron?.ipcMain) return false
  tap(electron)
  return true
}

// Other Node processes inherit the same options: only Electron's main process is of interest.
if (file && process.type === 'browser' && !tapIfReady()) {
  // Electron makes its modules loadable just before it resolves the app's entry file: that moment is taken.
  const original = Module._resolveFilename
  let state = 'waiting'
  Module._resolveFilename = function (...args) {
    if (state === 'waiting') {
      state = 'trying'
      state = tapIfReady() ? 'done' : 'waiting'
    }
    return original.apply(this, args)
  }
}
