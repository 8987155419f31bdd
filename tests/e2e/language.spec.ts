import { accessible } from './accessible'
import { expect, picture, resize, test } from './fixtures'

/** Texts of the page that are wider than the place they are in. */
const cutOff =
  "[...document.querySelectorAll('nav button, footer button')].filter((it) => it.scrollWidth > it.clientWidth).map((it) => it.textContent)"

test('another language is spoken from the first paint on, by the window and by the system’s menu', async ({
  start,
}) => {
  const { app, page } = await start({ env: { KSMITH_LOCALE: 'en-XA' } })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  for (const button of await page.getByRole('navigation').getByRole('button').all()) {
    await expect(button).toHaveText(/^\[[^a-zA-Z]+\]$/)
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

test('from right to left, the window is the other way round', async ({ start }) => {
  const { app, page } = await start({ env: { KSMITH_LOCALE: 'ar-XB' } })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await resize(app, page, 1280, 800)
  const rail = await page.getByRole('navigation').boundingBox()
  expect(rail && rail.x + rail.width).toBe(1280)
  await picture(page, 'language-ar-XB')
  await accessible(page, 'ar-XB')
})
