import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { startPractice } from '../../src/practice'
import { manyRecords } from '../bench/manyRecords'
import { expect, resize, test, theme } from '../e2e/fixtures'
import { holdingProxy } from '../e2e/holdingProxy'
import { called } from '../e2e/places'
import { addFromClipboard, goTo, holdOne, mint, pick, practise } from '../e2e/steps'
import { launchWithoutNetwork, noOwnNetworkBecause } from '../e2e/withoutNetwork'
import { startSecretService } from '../support/secretService'
import { shown } from './shown'

/** The size of the window on most of these pictures. */
const [WIDTH, HEIGHT] = [960, 640]

/** Pictures of one state in both themes. */
async function bothThemes(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await shown(page, `states/${name}-${source}`)
  }
}

/** The same of an enlarged page, as the window has it: Playwright's own pictures show a quarter of it. */
async function enlarged(app: ElectronApplication, page: Page, name: string): Promise<void> {
  const window = await app.browserWindow(page)
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    // what was painted last is what is pictured
    await page.evaluate('Promise.allSettled(document.getAnimations().map((it) => it.finished))')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    const png = await window.evaluate(async (it) =>
      (await it.webContents.capturePage()).toPNG().toString('base64'),
    )
    writeFileSync(`test-results/tour/states/${name}-${source}.png`, png, 'base64')
  }
}

const mintButton = (page: Page) => page.getByRole('button', { name: /^Mint session/ })

test('nothing, one token, waiting, and what a server can do', async ({ start }) => {
  test.setTimeout(180_000)
  const practice = await startPractice()
  const proxy = await holdingProxy(practice.serviceUrl)
  const { app, page } = await start()
  await resize(app, page, WIDTH, HEIGHT)
  const show = (name: string) => bothThemes(app, page, name)
  await show('empty')
  for (const screen of ['Requests', 'Account'] as const) {
    await goTo(page, screen)
    await expect(page.locator('main').filter({ visible: true }).getByRole('heading').first()).toBeVisible()
    await show(`empty-${screen.toLowerCase()}`)
  }
  await goTo(page, 'Tokens')

  await holdOne(app, page, { ...practice, serviceUrl: proxy.serviceUrl }, '1_user0001')
  await show('one-token')
  await page.getByRole('combobox', { name: 'Search tokens' }).fill('nothing is called this')
  await expect(page.getByRole('option')).toHaveCount(0)
  await show('nothing-found')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(1)

  proxy.hold('startSession')
  await mintButton(page).click()
  await proxy.held()
  await show('loading')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await show('reduced-motion')
  await page.emulateMedia({ reducedMotion: null })
  proxy.release()
  await expect(page.getByRole('article')).toBeVisible()

  const token = { serviceUrl: proxy.serviceUrl, partnerId: String(practice.partnerId) }
  const wrong = { ...token, label: 'With a wrong secret', appTokenId: '1_narrow01' }
  await addFromClipboard(app, page, wrong, 'made-up-and-wrong')
  await mintButton(page).click()
  await expect(page.getByText('INVALID_APP_TOKEN_HASH', { exact: true }).first()).toBeVisible()
  await show('error')

  await proxy.close()
  await practice.close()
  await mintButton(page).click()
  await expect(page.getByText('CONNECTION_REFUSED', { exact: true }).first()).toBeVisible()
  await show('server-off')
})

test('without a network', async ({ start, keychain, profile }) => {
  test.skip(noOwnNetworkBecause !== undefined, noOwnNetworkBecause)
  const first = await start()
  const token = { label: 'Out of reach', partnerId: '12345', appTokenId: '1_offline0' }
  await addFromClipboard(
    first.app,
    first.page,
    { ...token, serviceUrl: 'http://127.0.0.1:8080' },
    'made-up-secret',
  )
  await first.close()
  const bounds = { x: 0, y: 0, width: WIDTH, height: HEIGHT }
  writeFileSync(join(profile, 'window.json'), JSON.stringify({ version: 1, bounds, isMaximized: false }))
  const { context, page } = await launchWithoutNetwork({ keychain, userDataDir: profile })
  try {
    await mintButton(page).click()
    await expect(page.getByText('OFFLINE', { exact: true }).first()).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await shown(page, `states/offline-${colorScheme}`)
    }
  } finally {
    await context.close()
  }
})

test('a keychain that is missing, and one that is locked', async ({ start }) => {
  test.setTimeout(120_000)
  const first = await start()
  await practise(first.page)
  await first.close()
  for (const [mode, code, name] of [
    ['absent', 'KEYCHAIN_MISSING', 'keychain-missing'],
    ['locked', 'KEYCHAIN_WAITING', 'keychain-locked'],
  ] as const) {
    const keychain = await startSecretService({ mode })
    const { app, page, close } = await start({ secretService: keychain })
    await resize(app, page, WIDTH, HEIGHT)
    await pick(page, 'Plain user sessions')
    await mintButton(page).click()
    await expect(page.getByText(code).first()).toBeVisible()
    await bothThemes(app, page, name)
    await close()
    await keychain.stop()
  }
})

test('ten thousand tokens', async ({ start, profile }) => {
  writeFileSync(join(profile, 'inventory.json'), JSON.stringify({ version: 1, records: manyRecords(10_000) }))
  const { app, page } = await start()
  await resize(app, page, WIDTH, HEIGHT)
  await expect(page.getByText('10,000 tokens held')).toBeVisible()
  await page.getByRole('combobox', { name: 'Search tokens' }).focus()
  await page.keyboard.press('End')
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveAttribute(
    'aria-posinset',
    '10000',
  )
  await bothThemes(app, page, 'ten-thousand')
})

test('small, large, enlarged, and with more contrast', async ({ start }) => {
  test.setTimeout(180_000)
  const { app, page } = await start()
  const show = (name: string) => bothThemes(app, page, name)
  await practise(page)
  await mint(page, 'Plain user sessions')
  await resize(app, page, 1920, 1080)
  await show('large')
  await resize(app, page, 640, 480)
  await page.getByRole('tab', { name: 'Tokens' }).click()
  await show('small-tokens')
  await page.getByRole('tab', { name: 'Token', exact: true }).click()
  await show('small-token')
  await page.getByRole('tab', { name: /^Sessions/ }).click()
  await show('small-sessions')

  await resize(app, page, WIDTH, HEIGHT)
  await goTo(page, 'Settings')
  await page.getByRole('radiogroup', { name: 'Contrast' }).getByText('High').click()
  await page.keyboard.press('Tab')
  await show('contrast-settings')
  await goTo(page, 'Tokens')
  await page.getByRole('tab', { name: 'Token', exact: true }).click()
  await page.getByLabel('Extra privileges').focus()
  await page.keyboard.press('Shift+Tab')
  await show('contrast-focus')
  await goTo(page, 'Settings')
  await page.getByRole('radiogroup', { name: 'Contrast' }).getByText('As the system').click()
  await goTo(page, 'Tokens')

  const window = await app.browserWindow(page)
  await window.evaluate((it) => it.webContents.setZoomFactor(2))
  await expect.poll(() => page.evaluate('innerWidth')).toBe(WIDTH / 2)
  await enlarged(app, page, 'zoom-token')
  await page.getByRole('tab', { name: 'Tokens' }).click()
  await enlarged(app, page, 'zoom-tokens')
  await window.evaluate((it) => it.setContentSize(640, 480))
  await expect.poll(() => page.evaluate('innerWidth')).toBe(320)
  await enlarged(app, page, 'zoom-small-tokens')
  await page.getByRole('tab', { name: 'Token', exact: true }).click()
  await enlarged(app, page, 'zoom-small-token')
  await page.getByRole('tab', { name: /^Sessions/ }).click()
  await enlarged(app, page, 'zoom-small-sessions')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('switch').first()).toBeVisible()
  await enlarged(app, page, 'zoom-small-settings')
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await enlarged(app, page, 'zoom-small-dialog')
})

for (const [locale, name] of [
  ['ar-XB', 'right-to-left'],
  ['en-XA', 'long-words'],
] as const) {
  test(`in ${locale}`, async ({ start }) => {
    test.setTimeout(120_000)
    // a token of the practice account, with a session, from before
    const english = await start()
    await practise(english.page)
    await english.close()
    const { app, page } = await start({ env: { KSMITH_LOCALE: locale } })
    const show = (part: string) => bothThemes(app, page, `${name}${part}`)
    await resize(app, page, 1280, 800)
    await page.getByRole('option').first().click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('article')).toBeVisible()
    await show('')
    await resize(app, page, WIDTH, HEIGHT)
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('dialog')).toBeVisible()
    await show('-dialog')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('switch').first()).toBeVisible()
    await show('-settings')
    await page.keyboard.press('Control+5')
    await page
      .getByRole('button', { name: called('Open account') })
      .first()
      .click()
    await expect(page.getByRole('grid')).toBeVisible()
    await show('-account')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await show('-palette')
  })
}
