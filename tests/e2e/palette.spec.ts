import type { ElectronApplication, Page } from '@playwright/test'
import { startNotificationService } from '../support/notificationService'
import { noXKeyboardBecause, openXKeyboard, type XKeyboard } from '../support/xKeyboard'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, picture, resize, test, theme } from './fixtures'
import { mediaList, practiceServiceUrl } from './practiceInside'
import { explained, goTo, practise } from './steps'

const shortcutField = (page: Page) => page.getByRole('button', { name: /^Shortcut from anywhere/ })

/** Chooses Ctrl+Alt and a key for the palette, by pressing them. */
async function chooseShortcut(page: Page, keys: string): Promise<void> {
  await goTo(page, 'Settings')
  await shortcutField(page).click()
  await page.keyboard.press(keys)
}

const isShown = async (app: ElectronApplication, page: Page) =>
  (await app.browserWindow(page)).evaluate((it) => [it.isVisible(), it.isFocused()])
const isVisible = async (app: ElectronApplication, page: Page) =>
  (await app.browserWindow(page)).evaluate((it) => it.isVisible())

/** The palette window, when it is there and has the focus. */
async function paletteOf(app: ElectronApplication): Promise<Page> {
  const found = () => app.windows().find((each) => each.url().startsWith('ksmith-app://palette'))
  await expect.poll(() => found() !== undefined).toBe(true)
  const palette = found()
  if (!palette) throw new Error('there is no palette')
  await expect.poll(() => isShown(app, palette)).toEqual([true, true])
  await expect(palette.getByRole('combobox')).toBeFocused()
  return palette
}

async function tellByNotification(page: Page, value: boolean): Promise<void> {
  const change = JSON.stringify({ key: 'notifications.copied', value })
  expect(await page.evaluate(`window.ksmith.settings.set(${change})`)).toMatchObject({ ok: true })
}

/** Has the account asked whether it takes what is on the clipboard. */
async function isAccepted(app: ElectronApplication): Promise<boolean> {
  const [ks = ''] = await clipboardTexts(app)
  const serviceUrl = await practiceServiceUrl(await app.evaluate(() => process.pid))
  return 'objects' in (await mediaList(serviceUrl, ks))
}
const hasKs = async (app: ElectronApplication) => /^djJ8/.test((await clipboardTexts(app))[0] ?? '')

// Without a window manager the display gives a window that comes up again no keyboard: what is typed into it then is typed by
// Playwright. The shortcut itself is always pressed on the display's keyboard.
test.describe('from any program', () => {
  test.skip(noXKeyboardBecause !== undefined, noXKeyboardBecause)
  let keys: XKeyboard
  test.beforeEach(async () => {
    keys = await openXKeyboard()
  })
  test.afterEach(() => keys.close())

  test('two keystrokes and a few letters put a KS on the clipboard that the account accepts', async ({
    start,
    keychain,
  }) => {
    test.setTimeout(180_000)
    const notifications = await startNotificationService(keychain.env.DBUS_SESSION_BUS_ADDRESS ?? '')
    const notified = () => notifications.sent().map(({ title }) => title)
    const { app, page, bridge } = await start()
    // offered at first, off until it is chosen
    await expect(page.getByText('Off until you choose.')).toBeVisible()
    await picture(page, 'first-run-offer')
    await page.getByRole('button', { name: /^Turn on/ }).click()
    await expect(page.getByText('Press these keys wherever you are:')).toBeVisible()
    await practise(page)
    await tellByNotification(page, false)

    // somebody is at something else: without a window manager the display would hand the focus back and forth between two
    // windows of one program
    await (await app.browserWindow(page)).evaluate((it) => it.hide())
    let presses = 0
    const press = async (...names: string[]) => {
      presses += 1
      await keys.press(...names)
    }
    await press('Control_L', 'Alt_L', 'k')
    const palette = await paletteOf(app)
    await picture(palette, 'palette-window')
    await keys.type('wild')
    await expect(palette.getByRole('option').first()).toContainText('May edit every entry')
    await expect(palette.locator('mark').first()).toHaveText('wild')
    await picture(palette, 'palette-found')
    await press('Return')
    expect(presses).toBe(2)
    await expect(palette.getByText('KS copied, clears in 45 s')).toBeVisible()
    await picture(palette, 'palette-said')
    await expect.poll(() => hasKs(app)).toBe(true)
    expect(await isAccepted(app)).toBe(true)
    await expect.poll(() => isVisible(app, palette)).toBe(false)

    // what was used last is the first, without a letter typed; the system says so, and the window is gone at once
    expect(notified()).toEqual([])
    await tellByNotification(page, true)
    await copyElsewhere(app, 'something else')
    await keys.press('Control_L', 'Alt_L', 'k')
    await paletteOf(app)
    await expect(palette.getByRole('combobox')).toHaveValue('')
    await expect(palette.getByRole('option').first()).toContainText('May edit every entry')
    await palette.keyboard.press('Enter')
    await expect.poll(() => hasKs(app)).toBe(true)
    expect(await isAccepted(app)).toBe(true)

    await expect.poll(notified).toEqual(['KS minted and copied, clears in 45 s'])

    // an ADMIN session is seen first: three keystrokes
    await expect.poll(() => isVisible(app, palette)).toBe(false)
    await copyElsewhere(app, 'something else')
    await keys.press('Control_L', 'Alt_L', 'k')
    await paletteOf(app)
    await palette.keyboard.type('admin')
    await expect(palette.getByRole('option').first()).toContainText('Admin sessions')
    await palette.keyboard.press('Enter')
    await expect(palette.getByText('An ADMIN session can do everything')).toBeVisible()
    await picture(palette, 'palette-seen-first')
    expect(await hasKs(app)).toBe(false)
    await palette.keyboard.press('Enter')
    await expect.poll(() => hasKs(app)).toBe(true)

    // Escape, and the keys once more, take it away; nothing that crossed the bridge was a KS
    await expect.poll(() => isVisible(app, palette)).toBe(false)
    await keys.press('Control_L', 'Alt_L', 'k')
    await paletteOf(app)
    await palette.keyboard.press('Escape')
    await expect.poll(() => isVisible(app, palette)).toBe(false)
    await keys.press('Control_L', 'Alt_L', 'k')
    await paletteOf(app)
    await keys.press('Control_L', 'Alt_L', 'k')
    await expect.poll(() => isVisible(app, palette)).toBe(false)
    // held, they open it once
    const window = await app.browserWindow(palette)
    await window.evaluate((it) => it.on('hide', () => Object.assign(globalThis, { wasHidden: true })))
    await keys.hold(1_500, 'Control_L', 'Alt_L', 'k')
    await paletteOf(app)
    expect(await app.evaluate(() => 'wasHidden' in globalThis)).toBe(false)
    await palette.keyboard.press('Escape')
    await expect.poll(() => app.evaluate(() => 'wasHidden' in globalThis)).toBe(true)
    const crossed = bridge().filter(({ channel }) => channel.startsWith('palette.'))
    expect(crossed.length).toBeGreaterThan(10)
    expect(crossed.filter(({ payload }) => payload.includes('djJ8'))).toEqual([])
    await notifications.stop()
  })

  test('keys that others need or own are refused and explained, and the ones before stay', async ({
    start,
  }) => {
    const { app, page, close } = await start()
    await chooseShortcut(page, 'Control+Alt+j')
    await expect(shortcutField(page)).toContainText('J')
    await shortcutField(page).click()
    await page.keyboard.press('Control+c')
    await explained(page, 'INVALID_SHORTCUT', { shortcut: 'CommandOrControl+C' })
    await keys.claim('t')
    await shortcutField(page).click()
    await page.keyboard.press('Control+Alt+t')
    await explained(page, 'SHORTCUT_TAKEN', { shortcut: 'CommandOrControl+Alt+T' })
    await expect(shortcutField(page)).toContainText('J')
    await picture(page, 'shortcut-taken')
    await keys.press('Control_L', 'Alt_L', 'j')
    const palette = await paletteOf(app)
    // no token at all: where to begin
    await expect(palette.getByText('No token is held yet: add one')).toBeVisible()
    await expect(palette.getByRole('option').first()).toContainText('Add a token…')
    await accessible(palette, 'the palette without a token')
    await palette.keyboard.type('practice')
    await palette.keyboard.press('Enter')
    await expect(page.getByText('14 tokens held')).toBeVisible()
    await close()

    // at the next start another program was there first: said, and nothing else stops
    await keys.claim('j')
    const again = await start()
    await expect(again.page.getByRole('button', { name: /Settings ?, something is wrong/ })).toBeVisible()
    await goTo(again.page, 'Settings')
    await explained(again.page, 'SHORTCUT_TAKEN', { shortcut: 'CommandOrControl+Alt+J' })
  })
})

for (const source of ['light', 'dark'] as const) {
  test(`the palette in the window reaches everything by its name (${source})`, async ({ start }) => {
    test.setTimeout(180_000)
    const { app, page } = await start()
    await theme(app, page, source)
    await practise(page)
    await resize(app, page, 1280, 800)
    const dialog = page.getByRole('dialog', { name: 'Palette' })
    const field = dialog.getByRole('combobox')
    const options = dialog.getByRole('option')
    const opened = async (query = '') => {
      await page.keyboard.press('Control+k')
      await expect(field).toBeFocused()
      await page.keyboard.type(query)
    }
    await opened()
    await expect(options.filter({ hasText: 'Copy the newest KS' })).toContainText('No session is alive.')
    await expect(options.filter({ hasText: 'Add a token…' })).toContainText('Ctrl')
    await picture(page, `palette-inside-${source}`)
    await accessible(page, `palette, ${source}`)
    const active = await field.getAttribute('aria-activedescendant')
    await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true')

    // what cannot be done says why, and stays
    await page.keyboard.type('copy newest')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('No session is alive.').last()).toBeVisible()
    await expect(field).toHaveValue('copy newest')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    // a token that fails says why in the catalogue's words, and the query stays
    await opened('1_expired')
    await expect(options.first()).toContainText('Expired in 2020')
    await page.keyboard.press('Enter')
    await explained(page, 'APP_TOKEN_EXPIRED')
    await expect(field).toHaveValue('1_expired')
    await picture(page, `palette-failure-${source}`)
    await accessible(page, `palette with a failure, ${source}`)
    await page.keyboard.press('Escape')

    // other forms, other requests
    await opened('wild')
    await expect(options.first()).toContainText('May edit every entry')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('listbox', { name: 'Copy as' })).toBeVisible()
    await picture(page, `palette-formats-${source}`)
    await page.keyboard.type('.env')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect.poll(async () => (await clipboardTexts(app))[0]).toMatch(/^KALTURA_KS=djJ8/)
    await expect(page.getByText('.env line copied, clears in 45 s')).toBeVisible()
    await opened('wild')
    await expect(options.first()).toContainText('May edit every entry')
    await page.keyboard.press('Alt+Enter')
    await expect(options.filter({ hasText: 'Last request again' })).toBeVisible()
    await picture(page, `palette-requests-${source}`)
    await accessible(page, `palette with requests, ${source}`)
    await page.keyboard.press('Escape')
    await expect(field).toHaveValue('wild')
    await page.keyboard.press('Control+o')
    await expect(page.getByRole('heading', { name: 'May edit every entry', level: 2 })).toBeVisible()

    // actions, by name, wherever they are
    await opened('export journal')
    await page.keyboard.press('Enter')
    const menu = page.getByRole('menu', { name: 'Export' })
    await expect(menu).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await opened('open case')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Case id')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Case id')).toHaveCount(0)
    await opened(source === 'light' ? 'dark theme' : 'light theme')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(`matchMedia('(prefers-color-scheme: ${source})').matches`))
      .toBe(false)
    await opened('health')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').filter({ hasText: 'Check' }).first()).toBeVisible()
  })
}

test('in production the palette takes a typed confirmation in place, and main refuses what goes around it', async ({
  start,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  await page.getByRole('option', { name: 'Admin sessions' }).click()
  await page
    .getByRole('button', { name: /Environment/ })
    .first()
    .click()
  await page.locator('[data-rac][role="option"]').filter({ hasText: 'Production' }).click()
  await expect(page.getByTestId('environment-frame')).toHaveAttribute('data-environment', 'red')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Palette' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('1_admin')
  await expect(dialog.getByRole('option').first()).toContainText('Production')
  await expect(dialog.getByTestId('palette')).toHaveAttribute('data-environment', 'red')
  await page.keyboard.press('Enter')
  const field = dialog.getByLabel('Type 1234567 or Production to go on')
  await expect(field).toBeFocused()
  await picture(page, 'palette-production')
  await accessible(page, 'palette in production')
  await page.keyboard.type('staging')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('That is neither 1234567 nor Production.')).toBeVisible()
  expect(await hasKs(app)).toBe(false)
  await field.fill('production')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(() => hasKs(app)).toBe(true)
  const [minted] = bridge().filter(
    ({ channel, direction, payload }) =>
      channel === 'quick.mint' && direction === 'main to page' && payload.includes('minted'),
  )
  expect(minted?.payload).not.toContain('djJ8')

  // a long name, at 200 % and in little room, leaves everything in reach
  await page.evaluate(`(async () => {
    const { value } = await window.ksmith.tokens.list({ query: '1_user0001', offset: 0, limit: 1 })
    await window.ksmith.tokens.update({ id: value.rows[0].id, label: '[Ŵéļļ, þîš îš ţĥé ļôñĝéšţ ļåƀéļ ţĥåţ åñýƀôðý ĥåš éƲéŕ ĝîƲéñ ţô å ţôķéñ öƒ ţĥéîŕš]' })
  })()`)
  const window = await app.browserWindow(page)
  await window.evaluate((it) => it.webContents.setZoomFactor(2))
  await page.keyboard.press('Control+k')
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('1_user')
  await expect(dialog.getByRole('option').first()).toContainText('Ŵéļļ')
  await picture(page, 'palette-zoom-200')
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
})
