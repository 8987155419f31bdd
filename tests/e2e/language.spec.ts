import type { ElectronApplication, Page } from '@playwright/test'
import type { ActionId } from '../../src/contract/actions'
import { accessible } from './accessible'
import { copyElsewhere, expect, picture, resize, test } from './fixtures'
import { called, choose, onEveryScreen } from './places'
import { unspoken } from './unspoken'

/** Texts of the page that are wider than the place they are in. */
const cutOff = `[...document.querySelectorAll('nav button, footer button, h1, h2, h3, [role=tab], [role=columnheader]')]
  .filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.clientWidth > 1)
  .filter((it) => it.scrollWidth > it.clientWidth)
  .map((it) => it.textContent)`

const fitsIn = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth'

/** A v1 KS of another account, made up. */
const FOREIGN =
  'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='

const button = (page: Page, name: string) => page.getByRole('button', { name: called(name) }).first()
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'))

/** Starts with the practice account, and a session and a failure of its tokens. */
async function beginAnyhow(page: Page): Promise<void> {
  await button(page, 'Try it with a practice account').click()
  await expect(page.getByRole('option')).toHaveCount(14)
  await page.getByRole('option', { name: 'Admin sessions' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article')).toBeVisible()
}

test('another language is spoken from the first paint on, by the window and by the system’s menu', async ({
  start,
}) => {
  const { app, page } = await start({ env: { KSMITH_LOCALE: 'en-XA' } })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  for (const entry of await page.getByRole('navigation').getByRole('button').all()) {
    await expect(entry).toHaveText(/^\[[^a-zA-Z]+\]$/)
  }
  await expect(page.getByRole('contentinfo')).toContainText(/\[0 [^a-zA-Z]+\]/)
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(menu).toContain('[Ṽííééŵ]')
  for (const [width, height] of [
    [640, 480],
    [1280, 800],
  ] as const) {
    await resize(app, page, width, height)
    expect(await page.evaluate(cutOff)).toEqual([])
    await picture(page, `language-en-XA-${width}`)
  }
  await accessible(page, 'en-XA')
})

test('no screen and no dialog says anything that could not be said in another language', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const { app, page } = await start({ env: { KSMITH_LOCALE: 'en-XA' } })
  await resize(app, page, 1280, 800)
  // all that is found is told, and not the first place alone
  const look = async (place: string, of: Page = page) =>
    expect.soft(await unspoken(of), `English in: ${place}`).toEqual([])
  await look('first run')
  await beginAnyhow(page)
  await look('a minted session')
  await page.getByRole('option', { name: 'Expired in 2020' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('APP_TOKEN_EXPIRED', { exact: true }).first()).toBeVisible()
  await look('a failed mint')
  await onEveryScreen(app, page, async (screen) => void (await look(screen)))
  await duringWork(app, page, look)
  await fromMenus(app, page, look)
  await concealedAndLocked(app, page, look)
})

type Look = (place: string, of?: Page) => Promise<unknown>

/** The screens with something on them. */
async function duringWork(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+2')
  await button(page, 'Run').click()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await look('an answer')
  await copyElsewhere(app, `curl -d 'ks=${FOREIGN}' https://www.kaltura.com/api_v3/`)
  await page.keyboard.press('Control+3')
  await button(page, 'From clipboard').click()
  await expect(page.locator('main h2').filter({ visible: true }).first()).toBeVisible()
  await look('an inspected KS')
  await copyElsewhere(app, `ks=${FOREIGN} Authorization: Bearer made-up`)
  await page.keyboard.press('Control+4')
  await button(page, 'From clipboard').click()
  await expect(page.getByRole('list').filter({ visible: true }).first()).toBeVisible()
  await look('a scrubbed text')
  await page.keyboard.press('Control+5')
  await button(page, 'Open account').click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('row', { name: /1_admin001/ })).toBeVisible()
  await look('an account')
  await button(page, 'Create app token…').click()
  await expect(dialog(page)).toBeVisible()
  await look('creating an app token')
  await close(page)
  await grid.getByRole('row', { name: /1_wildcard/ }).click()
  for (const [name, place] of [
    ['Change…', 'changing app tokens'],
    ['Delete…', 'deleting app tokens'],
  ] as const) {
    await button(page, name).click()
    await expect(dialog(page)).toBeVisible()
    await look(place)
    await close(page)
  }
  await page.keyboard.press('Control+6')
  const row = page.locator('main [aria-expanded]').filter({ visible: true }).last()
  await row.click()
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await look('an entry of the journal')
}

/** What is done from the system's menu, from the menus of the list and of a token, and in settings. */
async function fromMenus(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+1')
  const dialogs: ActionId[] = [
    'addToken',
    'addSeveral',
    'takeIn',
    'backUp',
    'adminSecret',
    'checkHealth',
    'leaked',
    'environments',
    'keys',
    'about',
    'mintFor',
  ]
  for (const action of dialogs) {
    await choose(app, action)
    await expect(dialog(page), action).toBeVisible()
    await look(action)
    await close(page)
  }
  await page.keyboard.press('Control+k')
  await expect(dialog(page).getByRole('option').first()).toBeVisible()
  await look('palette')
  await close(page)
  for (const name of ['Add…', 'More for the list', 'More for this token', 'Presets']) {
    await button(page, name).click()
    await expect(page.getByRole('menu').or(dialog(page)).first()).toBeVisible()
    await look(`menu: ${name}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu').or(dialog(page))).toHaveCount(0)
  }
  for (const item of ['rotate', 'replace', 'leaked', 'remove']) {
    await button(page, 'More for this token').click()
    await page.locator(`[role=menuitem][data-key="${item}"]`).click()
    await expect(dialog(page)).toBeVisible()
    await look(`token: ${item}`)
    await close(page)
  }
}

/** The pages that take the window's place, and the window that takes a secret. */
async function concealedAndLocked(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  const opened = app.waitForEvent('window')
  await page.keyboard.press('Control+n')
  await button(page, 'Type it…').click()
  const entry = await opened
  await entry.locator('#secret').waitFor()
  await look('window for a secret', entry)
  const closed = entry.waitForEvent('close')
  await entry.keyboard.press('Escape').catch(() => {})
  await closed
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button')).toBeFocused()
  await look('concealed')
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
}

test('from right to left, every screen is the other way round, fits, and can be used by everyone', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await start({ env: { KSMITH_LOCALE: 'ar-XB' } })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await resize(app, page, 1280, 800)
  const rail = await page.getByRole('navigation').boundingBox()
  expect(rail && rail.x + rail.width).toBe(1280)
  await picture(page, 'language-ar-XB')
  await accessible(page, 'ar-XB')
  await beginAnyhow(page)
  await onEveryScreen(app, page, async (screen) => {
    await accessible(page, `ar-XB, ${screen}`)
    for (const [width, height] of [
      [640, 480],
      [1280, 800],
    ] as const) {
      await resize(app, page, width, height)
      expect(await page.evaluate(fitsIn), `${screen}, ${width}`).toBe(true)
      expect(await page.evaluate(cutOff), `${screen}, ${width}`).toEqual([])
      await picture(page, `language-ar-XB-${screen}-${width}`)
    }
  })
})
