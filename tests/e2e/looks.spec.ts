import { accessible } from './accessible'
import { expect, picture, resize, test, theme } from './fixtures'
import { outOfReach } from './outOfReach'
import { onEveryScreen } from './places'
import { goTo, lifetime, mint, pick, practise } from './steps'

const sizes = [
  [900, 600],
  [1280, 800],
  [1920, 1080],
] as const

for (const source of ['light', 'dark'] as const) {
  test(`every screen can be used by everyone, and is pictured (${source})`, async ({ start }) => {
    test.setTimeout(180_000)
    const { app, page } = await start()
    await theme(app, page, source)
    const look = async (name: string) => {
      for (const [width, height] of sizes) {
        await resize(app, page, width, height)
        await picture(page, `${name}-${source}-${width}`)
      }
      await accessible(page, `${name}, ${source}`)
    }
    await look('first-run')
    await practise(page)
    await resize(app, page, 1280, 800)
    await pick(page, 'May list everything and view one entry')
    await lifetime(page, '1 h')
    await page.getByLabel('Extra privileges').fill('edit:*,appid:crm')
    await look('preview')
    await resize(app, page, 1280, 800)
    const session = await mint(page, 'May list everything and view one entry')
    await session.getByRole('button', { name: 'Copy KS' }).click()
    await look('minted')
    await resize(app, page, 1280, 800)
    await pick(page, 'Expired in 2020')
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText('APP_TOKEN_EXPIRED', { exact: true })).toBeVisible()
    await look('failure')
    await resize(app, page, 1280, 800)
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('dialog', { name: 'Add a token' })).toBeVisible()
    await look('add-token')
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: 'Type it…' }).click()
    const entry = await opened
    await expect(entry.getByRole('button', { name: 'Submit' })).toBeVisible()
    await entry.getByRole('button', { name: 'Submit' }).click()
    await expect(entry.getByRole('alert')).not.toBeEmpty()
    await picture(entry, `entry-${source}`)
    await accessible(entry, `entry, ${source}`)
  })
}

test('with more contrast, every screen can be used by everyone in either theme', async ({ start }) => {
  test.setTimeout(240_000)
  const { app, page } = await start()
  await practise(page)
  await mint(page, 'Plain user sessions')
  await resize(app, page, 1280, 800)
  await goTo(page, 'Settings')
  await page.getByRole('radiogroup', { name: 'Contrast' }).getByText('High').click()
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
  await onEveryScreen(app, page, async (screen) => {
    for (const source of ['light', 'dark'] as const) {
      await theme(app, page, source)
      await picture(page, `contrast-${screen}-${source}`)
      await accessible(page, `${screen}, more contrast, ${source}`)
    }
  })
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: 'Open' })).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
  await accessible(page, 'concealed, more contrast')
})

test('at 200 % zoom everything is still in reach, in the smallest window too', async ({ start }) => {
  test.setTimeout(180_000)
  const { app, page } = await start()
  await practise(page)
  await resize(app, page, 1280, 800)
  const window = await app.browserWindow(page)
  await window.evaluate((it) => it.webContents.setZoomFactor(2))
  await expect(page.getByRole('button', { name: /^Mint session/ })).toBeVisible()
  await picture(page, 'zoom-200')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByRole('button', { name: 'Copy KS' })).toBeVisible()
  for (const [width, height] of [
    [1280, 800],
    [640, 480],
  ] as const) {
    await window.evaluate((it, size) => it.setContentSize(size.width, size.height), { width, height })
    await expect.poll(() => page.evaluate('innerWidth')).toBe(width / 2)
    const reached = async (place: string) => {
      const fits = await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')
      expect.soft(fits, `${place}, ${width}`).toBe(true)
      expect.soft(await outOfReach(page), `${place}, ${width}`).toEqual([])
    }
    await onEveryScreen(app, page, reached)
    await page.keyboard.press('Control+1')
    for (const pane of ['Tokens', 'Token', 'Sessions']) {
      await page.getByRole('tab', { name: new RegExp(`^${pane}( |$)`) }).click()
      await reached(pane)
    }
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('dialog')).toBeVisible()
    await reached('add a token')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})
