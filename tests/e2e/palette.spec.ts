import type { ElectronApplication, Page } from '@playwright/test'
import { openXKeyboard, noXKeyboardBecause, type XKeyboard } from '../support/xKeyboard'
import { clipboardTexts, expect, picture, test } from './fixtures'
import { explained, goTo, practise } from './steps'

/** Chooses Ctrl+Alt and a key for the palette, by pressing them. */
async function chooseShortcut(page: Page, key: string): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: /^Shortcut from anywhere/ }).click()
  await page.keyboard.press(`Control+Alt+${key}`)
}

/** The palette window, when it is there and shown. */
async function paletteOf(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => app.windows().some((each) => each.url().includes('palette'))).toBe(true)
  const palette = app.windows().find((each) => each.url().includes('palette'))
  if (!palette) throw new Error('there is no palette')
  await expect.poll(() => isShown(app, palette)).toBe(true)
  return palette
}

const isShown = async (app: ElectronApplication, page: Page) =>
  (await app.browserWindow(page)).evaluate((it) => it.isVisible() && it.isFocused())

test.describe('from any program', () => {
  test.skip(noXKeyboardBecause !== undefined, noXKeyboardBecause)
  let keys: XKeyboard
  test.beforeEach(async () => {
    keys = await openXKeyboard()
  })
  test.afterEach(() => keys.close())

  test('two keystrokes and a few letters put a KS on the clipboard that the account accepts', async ({
    start,
  }) => {
    const { app, page } = await start()
    await practise(page)
    await chooseShortcut(page, 'k')
    await expect(page.getByRole('button', { name: /^Shortcut from anywhere/ })).toContainText('K')
    await keys.press('Control_L', 'Alt_L', 'k')
    const palette = await paletteOf(app)
    await expect(palette.getByRole('combobox')).toBeFocused()
    await picture(palette, 'palette-window')
    await keys.type('wildcard')
    await expect(palette.getByRole('option').first()).toContainText('May edit every entry')
    await keys.press('Return')
    await expect.poll(async () => (await clipboardTexts(app))[0]).toMatch(/^djJ8/)
  })
})
