import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { expect, test } from '../e2e/fixtures'
import { mint, practise } from '../e2e/steps'
import { sandboxOf } from '../support/launchApp'

test("the page's process is in Chromium's sandbox", async ({ start }) => {
  const { app, page } = await start()
  expect(await sandboxOf(app, page)).toMatchObject({ seccomp: 2, noNewPrivs: 1 })
})

test('the entry window has a sandboxed process of its own', async ({ start }) => {
  const { app, page } = await start()
  await page.keyboard.press('Control+n')
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Type it…' }).click()
  const entry = await opened
  const [one, other] = [await sandboxOf(app, page), await sandboxOf(app, entry)]
  expect(other).toMatchObject({ seccomp: 2, noNewPrivs: 1 })
  expect(other.pid).not.toBe(one.pid)
  expect(await entry.evaluate('typeof window.ksmith')).toBe('undefined')
  expect(await page.evaluate('typeof window.entry')).toBe('undefined')
  expect(await entry.evaluate('Object.keys(window.entry)')).toEqual(['describe', 'submit', 'cancel'])
})

test('the page has no Node, no way to name a channel, and cannot change what the preload gave it', async ({
  start,
}) => {
  const { page } = await start()
  expect(await page.evaluate('[typeof require, typeof process, typeof module, typeof Buffer]')).toEqual(
    Array(4).fill('undefined'),
  )
  const names = await page.evaluate<string[]>(
    'Object.entries(window.ksmith).flatMap(([group, calls]) => Object.keys(calls).map((name) => group + "." + name))',
  )
  expect(names.filter((name) => /send|invoke|ipc/i.test(name))).toEqual([])
  await page.evaluate('try { window.ksmith.tokens.list = () => "mine" } catch {}')
  expect(await page.evaluate('window.ksmith.tokens.list({ query: "", offset: 0, limit: 1 })')).toMatchObject({
    ok: true,
  })
})

test('the palette has a sandboxed process and channels of its own, and can ask for nothing else', async ({
  start,
}) => {
  const { app, page } = await start()
  await practise(page)
  const opened = app.waitForEvent('window')
  // as a desktop's own shortcut does it: KSmith started once more, with --palette
  await app.evaluate(({ app: own }) => void own.emit('second-instance', {}, ['ksmith', '--palette'], '/'))
  const palette = await opened
  await palette.getByRole('combobox').waitFor()
  const [one, other] = [await sandboxOf(app, page), await sandboxOf(app, palette)]
  expect(other).toMatchObject({ seccomp: 2, noNewPrivs: 1 })
  expect(other.pid).not.toBe(one.pid)
  expect(
    await palette.evaluate('[typeof window.ksmith, typeof window.entry, typeof require, typeof process]'),
  ).toEqual(Array(4).fill('undefined'))
  expect(await page.evaluate('typeof window.palette')).toBe('undefined')
  expect(await palette.evaluate('Object.keys(window.palette)')).toEqual([
    'state',
    'search',
    'warm',
    'mint',
    'copyLast',
    'clearClipboard',
    'open',
    'act',
    'hide',
    'say',
    'on',
  ])
  const known = '00000000-0000-4000-8000-000000000000'
  for (const [call, code] of [
    ['search({ query: "", limit: 1000 })', 'BAD_REQUEST'],
    ['search({ query: "x".repeat(201), limit: 1 })', 'BAD_REQUEST'],
    [`mint({ tokenId: "${known}", request: { kind: "enter" }, format: "ks" })`, 'TOKEN_NOT_HELD'],
    // no request of a page's own making
    [
      `mint({ tokenId: "${known}", request: { kind: "enter", privileges: "*" }, format: "ks" })`,
      'BAD_REQUEST',
    ],
    [`mint({ tokenId: "${known}", request: { lifetime: 9 }, format: "ks" })`, 'BAD_REQUEST'],
    ['act({ id: "deleteEverything" })', 'BAD_REQUEST'],
    ['copyLast({})', 'SESSION_ENDED'],
  ] as const) {
    expect(await palette.evaluate(`window.palette.${call}`), call).toMatchObject({
      ok: false,
      failure: { code },
    })
  }
  // its rows say what a token is, and nothing about its secret
  const found = await palette.evaluate('window.palette.search({ query: "wild", limit: 5 })')
  expect(JSON.stringify(found)).not.toMatch(/fingerprint|entryId|secret/)

  // pages with the other's preload, or with ours and somebody else's origin, are not answered
  const answers = await app.evaluate(async ({ app: own, BrowserWindow, session }) => {
    const ask = async (preload: string, url: string, call: string) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${own.getAppPath()}/out/preload/${preload}.cjs`,
          sandbox: true,
          session: session.fromPartition('pages', { cache: false }),
        },
      })
      await stranger.loadURL(url)
      const said = await stranger.webContents.executeJavaScript(call)
      stranger.destroy()
      return said
    }
    return [
      await ask('palette', 'data:text/html,stranger', 'window.palette.search({ query: "", limit: 5 })'),
      await ask(
        'palette',
        'ksmith-app://palette/palette.html',
        'window.palette.search({ query: "", limit: 5 })',
      ),
      await ask(
        'page',
        'ksmith-app://palette/palette.html',
        'window.ksmith.tokens.list({ query: "", offset: 0, limit: 5 })',
      ),
    ]
  })
  for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { code: 'FORBIDDEN_SENDER' } })
})

test('the content security policy keeps injected scripts, styles and connections out', async ({ start }) => {
  const hits: string[] = []
  const server = createServer((request, answer) => {
    hits.push(request.url ?? '')
    answer.setHeader('access-control-allow-origin', '*').end('globalThis.injected = true')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { page } = await start()
  // the page itself tries: what a debugger evaluates is not under the policy
  await page.evaluate(`(() => {
    const make = (name, set) => Object.assign(document.createElement(name), set)
    const handler = make('img', { src: 'ksmith-app://inventory/none.png' })
    handler.setAttribute('onerror', 'globalThis.injected = "handler"')
    const form = make('form', { action: '${url}/form' })
    document.body.append(
      make('script', { textContent: 'globalThis.injected = "inline"' }),
      make('script', { src: '${url}/script.js' }),
      make('script', { src: 'data:text/javascript,globalThis.injected="data"' }),
      make('style', { textContent: 'body { --injected: yes }' }),
      make('link', { rel: 'stylesheet', href: '${url}/style.css' }),
      make('img', { src: '${url}/pixel.png' }),
      make('iframe', { src: '${url}/frame' }),
      handler,
      form,
    )
    form.submit()
  })()`)
  for (const attempt of [
    `fetch('${url}/fetch').then(() => 'got through', () => 'kept out')`,
    `new Promise((done) => {
      const socket = new WebSocket('${url.replace('http', 'ws')}/socket')
      socket.onopen = () => done('got through')
      socket.onerror = () => done('kept out')
    })`,
    `new Promise((done) => {
      const image = new Image()
      image.onload = () => done('got through')
      image.onerror = () => done('kept out')
      image.src = '${url}/late.png'
    })`,
  ]) {
    expect(await page.evaluate(attempt)).toBe('kept out')
  }
  await page.evaluate(`navigator.sendBeacon('${url}/beacon')`)
  await page.waitForTimeout(500)
  expect(await page.evaluate('typeof globalThis.injected')).toBe('undefined')
  expect(await page.evaluate('getComputedStyle(document.body).getPropertyValue("--injected")')).toBe('')
  expect(hits).toEqual([])
  server.close()
})

test('a page cannot talk to anybody by WebRTC, which no policy of its own covers', async ({ start }) => {
  const heard: string[] = []
  const udp = createSocket('udp4').on('message', () => heard.push('udp'))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  const tcp = createTcpServer(() => heard.push('tcp'))
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  const { port } = tcp.address() as AddressInfo
  const { page } = await start()
  await page.evaluate(`(async () => {
    const iceServers = [
      { urls: 'stun:127.0.0.1:${udp.address().port}' },
      { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'made-up', credential: 'made-up' },
    ]
    const peer = new RTCPeerConnection({ iceServers })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
  })()`)
  await page.waitForTimeout(2_000)
  expect(heard).toEqual([])
  udp.close()
  tcp.close()
})

test('the app itself needs nothing that its content security policy forbids', async ({ start }) => {
  const { page } = await start()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.reload({ waitUntil: 'commit' })
  await practise(page)
  await mint(page, 'Plain user sessions')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog', { name: 'Add a token' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('the page cannot leave, open windows or get permissions', async ({ start }) => {
  const { app, page } = await start()
  const home = page.url()
  for (const attempt of [
    `location.href = 'https://example.com/'`,
    `location.href = 'file:///etc/passwd'`,
    `location.href = 'ksmith-app://entry/entry.html'`,
    `location.href = 'ksmith-app://palette/palette.html'`,
    `window.open('https://example.com/')`,
    `window.open('about:blank')`,
  ]) {
    await page.evaluate(`{ ${attempt} }`).catch(() => {})
    await page.waitForTimeout(200)
    expect(page.url()).toBe(home)
    expect(app.windows()).toHaveLength(1)
  }
  for (const attempt of [
    `navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)`,
    `navigator.clipboard.readText().then(() => 'read', () => 'denied')`,
    `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'got', () => 'denied')`,
    `Notification.requestPermission()`,
  ]) {
    expect(await page.evaluate(attempt), attempt).toBe('denied')
  }
})

test('only our own page, in its main frame, is answered; odd requests get a code and nothing else', async ({
  start,
}) => {
  const { app, page } = await start()
  await practise(page)
  // a window of somebody else's with our preload, which the app never opens: the worst case
  const answer = await app.evaluate(async ({ app: own, BrowserWindow }) => {
    const preload = `${own.getAppPath()}/out/preload/page.cjs`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL('data:text/html,stranger')
    const said = await stranger.webContents.executeJavaScript(
      'window.ksmith.tokens.list({ query: "", offset: 0, limit: 5 })',
    )
    stranger.destroy()
    return said
  })
  expect(answer).toEqual({ ok: false, failure: { code: 'FORBIDDEN_SENDER' } })

  for (const [call, code] of [
    ['tokens.list({})', 'BAD_REQUEST'],
    ['tokens.list(null)', 'BAD_REQUEST'],
    ['tokens.list({ query: "", offset: 0, limit: 100000 })', 'BAD_REQUEST'],
    ['tokens.list({ query: "", offset: -1, limit: 1 })', 'BAD_REQUEST'],
    ['tokens.list({ query: "", offset: 0, limit: 1, more: 1 })', 'BAD_REQUEST'],
    ['tokens.get({ id: "../../etc/passwd" })', 'BAD_REQUEST'],
    ['tokens.get({ id: "00000000-0000-4000-8000-000000000000" })', 'TOKEN_NOT_HELD'],
    ['sessions.reveal({ id: "00000000-0000-4000-8000-000000000000" })', 'SESSION_NOT_FOUND'],
    ['settings.set({ key: "copy.clearAfter", value: 1e9 })', 'BAD_REQUEST'],
    ['settings.set({ key: "copy.clearAfter", value: true })', 'BAD_REQUEST'],
    ['settings.set({ key: "__proto__", value: 1 })', 'BAD_REQUEST'],
    ['settings.set({ key: "palette.shortcut", value: "K" })', 'BAD_REQUEST'],
    ['settings.reset({ keys: ["constructor"] })', 'BAD_REQUEST'],
    ['account.view({ id: "00000000-0000-4000-8000-000000000000" })', 'ACCOUNT_NOT_OPEN'],
    ['account.openByToken({ tokenId: "00000000-0000-4000-8000-000000000000" })', 'TOKEN_NOT_HELD'],
    [
      'account.delete({ id: "00000000-0000-4000-8000-000000000000", appTokenId: "1_a/../b", typed: "" })',
      'BAD_REQUEST',
    ],
    [
      'account.openByKs({ serviceUrl: "http://kaltura.example.com", partnerId: "1", from: "clipboard" })',
      'INVALID_SERVICE_URL',
    ],
  ] as const) {
    expect(await page.evaluate(`window.ksmith.${call}`), call).toMatchObject({ ok: false, failure: { code } })
  }
})
