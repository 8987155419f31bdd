import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Message, sessionBus } from '@jellybrick/dbus-next'
import type { ElectronApplication, Page } from '@playwright/test'
import { startPractice } from '../../src/practice'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, picture, resize, test, theme } from './fixtures'
import { holdingProxy } from './holdingProxy'
import { explained, goTo, holdOne, mint, pick, practise } from './steps'

const LABEL = 'Plain user sessions'

/** What is in the main process's memory, after its garbage was collected. */
async function heapOf(app: ElectronApplication, path: string): Promise<string> {
  await app.evaluate((_, to) => process.getBuiltinModule('v8').writeHeapSnapshot(to), path)
  return readFileSync(path, 'utf8')
}

/** Waits until the concealed page is all there is. */
async function concealed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'KSmith is concealed' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open' })).toBeFocused()
}

/** Opens KSmith again, by the key that has the focus for it. */
async function openAgain(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await page.getByRole('contentinfo').waitFor()
}

/** Has the system say how many seconds it was not used for. */
function idleFor(app: ElectronApplication, seconds: number): Promise<void> {
  return app.evaluate(({ powerMonitor }, reading) => {
    powerMonitor.getSystemIdleTime = () => reading
  }, seconds)
}

/** Starts KSmith once more with these arguments, as the one that runs hears of it. */
function startedAgain(app: ElectronApplication, ...argv: string[]): Promise<void> {
  return app.evaluate(({ app: own }, more) => void own.emit('second-instance', {}, ['ksmith', ...more]), argv)
}

const processOf = async (app: ElectronApplication, page: Page): Promise<number> =>
  (await app.browserWindow(page)).evaluate((it) => it.webContents.getOSProcessId())

test('concealed, nothing of the window is left: no page, no process, no KS, no clipboard; one key opens it again', async ({
  start,
  profile,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  const session = await mint(page, LABEL)
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  const [ks = ''] = await clipboardTexts(app)
  expect(ks).toMatch(/^djJ8/)
  await session.getByRole('button', { name: 'Reveal KS' }).click()
  await expect(session.getByTestId('revealed-ks')).toBeVisible()
  const memory = join(profile, 'main.heapsnapshot')
  expect((await heapOf(app, memory)).includes(ks)).toBe(true)
  const before = await processOf(app, page)
  const window = await app.browserWindow(page)
  // a page that goes is no crash, after which more would be closed than what is to be let go of
  await window.evaluate((it) => {
    it.webContents.on('render-process-gone', () => Object.assign(globalThis, { crashed: true }))
  })

  // a dialog is no reason to stay
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog', { name: 'Add a token' })).toBeVisible()
  await page.keyboard.press('Control+l')
  await concealed(page)
  expect(await clipboardTexts(app)).toEqual(['', ''])
  await expect.poll(() => existsSync(`/proc/${before}`)).toBe(false)
  expect(await page.content()).not.toContain(LABEL)
  expect(
    await page.evaluate('[typeof window.ksmith, typeof window.entry, Object.keys(window.concealed)]'),
  ).toEqual(['undefined', 'undefined', ['state', 'open']])
  expect(await app.evaluate(() => 'crashed' in globalThis)).toBe(false)
  const heap = join(profile, 'page.heapsnapshot')
  await window.evaluate((it, path) => it.webContents.takeHeapSnapshot(path), heap)
  const held = readFileSync(heap, 'utf8')
  expect(held).toContain('KSmith is concealed')
  for (const text of [LABEL, ks, ks.slice(4, 60)]) expect(held).not.toContain(text)
  expect((await heapOf(app, memory)).includes(ks.slice(4, 60))).toBe(false)
  const messages = bridge()
  const told = JSON.stringify(
    messages.slice(messages.findLastIndex(({ channel }) => channel === 'conceal.now')),
  )
  for (const text of [LABEL, ks]) expect(told).not.toContain(text)

  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await accessible(page, `concealed, ${source}`)
    for (const [width, height] of [
      [640, 480],
      [1280, 800],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `concealed-${source}-${width}`)
    }
  }

  await openAgain(page)
  const row = page.getByRole('article', { name: LABEL })
  await expect(row).toContainText('let go of this KS')
  await expect(row.getByRole('button', { name: /^(Copy|Reveal)/ })).toHaveCount(0)
  const id = await row.getAttribute('data-session')
  for (const call of [`reveal({ id: '${id}' })`, `copy({ id: '${id}', format: 'ks' })`]) {
    expect(await page.evaluate(`window.ksmith.sessions.${call}`)).toMatchObject({
      ok: false,
      failure: { code: 'SESSION_LET_GO' },
    })
  }
  await picture(page, 'let-go-of')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('copy the newest')
  await page.keyboard.press('Enter')
  await explained(page, 'SESSION_LET_GO')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await row.getByRole('button', { name: 'Renew with the same request' }).click()
  await expect(page.getByRole('article', { name: LABEL })).toHaveCount(2)
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText('KS on the clipboard')).toBeVisible()

  // what was put there by others stays theirs
  await copyElsewhere(app, 'my notes')
  await page.getByRole('button', { name: 'Conceal KSmith' }).click()
  await concealed(page)
  expect(await clipboardTexts(app)).toContain('my notes')
})

test('a KS that is on its way when the window is concealed reaches nobody, and nothing else is answered', async ({
  start,
}) => {
  const practice = await startPractice()
  const proxy = await holdingProxy(practice.serviceUrl)
  const { app, page, bridge } = await start()
  await holdOne(app, page, { ...practice, serviceUrl: proxy.serviceUrl }, '1_user0001')
  const minting = async () => {
    proxy.hold('startSession')
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await proxy.held()
  }
  const answered = () =>
    bridge().filter(({ channel, kind }) => channel === 'sessions.mint' && kind === 'answer')

  // it has been opened again when the answer comes
  await minting()
  await page.keyboard.press('Control+l')
  await concealed(page)
  await openAgain(page)
  expect(proxy.release()).toBe(1)
  await expect
    .poll(() => answered().map(({ payload }) => payload))
    .toEqual([expect.stringContaining('"APP_CONCEALED"')])
  await expect(page.getByRole('article')).toHaveCount(0)

  // a page that cannot be made to go is refused by main, whatever it asks
  const window = await app.browserWindow(page)
  await window.evaluate(({ webContents }) => {
    const { loadURL, forcefullyCrashRenderer } = webContents
    Object.assign(globalThis, {
      restore: () => Object.assign(webContents, { loadURL, forcefullyCrashRenderer }),
    })
    webContents.loadURL = () => new Promise(() => {})
    webContents.forcefullyCrashRenderer = () => {}
  })
  await minting()
  await page.keyboard.press('Control+l')
  proxy.release()
  await explained(page, 'APP_CONCEALED')
  for (const call of ['tokens.list({ query: "", offset: 0, limit: 5 })', 'app.state({})', 'lock.state({})']) {
    expect(await page.evaluate(`window.ksmith.${call}`)).toEqual({
      ok: false,
      failure: { code: 'APP_CONCEALED' },
    })
  }
  // one that hangs is ended, and the concealed page comes all the same
  await window.evaluate(({ webContents }) => {
    ;(globalThis as unknown as { restore(): void }).restore()
    webContents.forcefullyCrashRenderer()
  })
  await concealed(page)
  await openAgain(page)
  await expect(page.getByRole('article')).toHaveCount(0)
  await goTo(page, 'Journal')
  await expect(page.getByText('Minting failed').first()).toBeVisible()
  await expect(page.getByText('KSmith concealed').first()).toBeVisible()
  await proxy.close()
  await practice.close()
})

test('it is concealed when nobody is there, when the system sleeps and when its screen is locked, as the settings say', async ({
  start,
  keychain,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  await idleFor(app, 9 * 60)
  await mint(page, LABEL)
  const other = 'May edit every entry'
  await pick(page, other)
  await page.getByLabel('Extra privileges').fill('edit:typed-by-hand')
  await idleFor(app, 10 * 60)
  await expect(page.getByText('Nobody used this computer for a while.')).toBeVisible({ timeout: 20_000 })
  await idleFor(app, 0)
  await concealed(page)
  await openAgain(page)
  // where a person was, and nothing that was typed
  await expect(page.getByRole('heading', { name: other, level: 2 })).toBeVisible()
  await expect(page.getByRole('option', { name: other })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByLabel('Extra privileges')).toHaveValue('')

  // the palette goes along, and neither it nor a link brings anything to light
  const found = await page.evaluate<{ value: { rows: { id: string }[] } }>(
    'window.ksmith.tokens.list({ query: "1_admin001", offset: 0, limit: 1 })',
  )
  const [palette] = await Promise.all([app.waitForEvent('window'), startedAgain(app, '--palette')])
  await expect(palette.getByRole('combobox')).toBeVisible()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect(page.getByText('The computer went to sleep.')).toBeVisible()
  await expect.poll(() => app.windows()).toHaveLength(1)
  await startedAgain(app, '--palette')
  await startedAgain(app, '--', `ksmith://token/${found.value.rows[0]?.id}`)
  await concealed(page)
  expect(app.windows()).toHaveLength(1)
  // what the link names is shown once somebody has opened it, and no more than shown
  await openAgain(page)
  await expect(page.getByRole('heading', { name: 'Admin sessions', level: 2 })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)

  // switched off, it is not
  await goTo(page, 'Settings')
  const onSleep = page.getByRole('switch', { name: 'Conceal when the computer sleeps' })
  await onSleep.press('Space')
  await expect(onSleep).not.toBeChecked()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()

  // a desktop comes up that tells of its screen, as GNOME's does
  const row = page.getByRole('listitem').filter({ hasText: 'Conceal when the screen is locked' })
  await expect(row).toContainText('Not available here')
  const desktop = sessionBus({ busAddress: keychain.env.DBUS_SESSION_BUS_ADDRESS ?? '' })
  await desktop.requestName('org.gnome.ScreenSaver')
  await expect(row).not.toContainText('Not available here')
  const saver = 'org.gnome.ScreenSaver'
  await page.evaluate(`window.ksmith.settings.set({ key: 'appearance.contrast', value: 'more' })`)
  desktop.send(Message.newSignal('/org/gnome/ScreenSaver', saver, 'ActiveChanged', 'b', [true]))
  await expect(page.getByText('The screen was locked.')).toBeVisible()
  desktop.disconnect()

  // the concealed page stands out as the window does
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await accessible(page, `concealed, high contrast, ${source}`)
    await picture(page, `concealed-contrast-${source}`)
  }
  await openAgain(page)
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await goTo(page, 'Tokens')
  await expect(page.getByRole('heading', { name: 'Admin sessions', level: 2 })).toBeVisible()
  const kept = bridge().filter(({ channel, kind }) => channel === 'place.keep' && kind !== 'answer')
  expect(kept.length).toBeGreaterThan(0)
  expect(JSON.stringify(kept)).not.toContain('typed-by-hand')
})
