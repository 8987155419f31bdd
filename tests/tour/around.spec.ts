import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, resize, test, theme } from '../e2e/fixtures'
import { goTo, mint, practise } from '../e2e/steps'
import { noXKeyboardBecause, openXKeyboard } from '../support/xKeyboard'
import { shown } from './shown'

const PASSPHRASE = 'made up for the pictures'

/** A window that an act opens, with what it is there for in it. */
async function opened(app: ElectronApplication, act: () => Promise<void>, contents: string): Promise<Page> {
  const window = app.waitForEvent('window')
  await act()
  const page = await window
  await page.locator(contents).first().waitFor()
  return page
}

/** What stands around the main job: settings, help, Doctor, the palettes, the concealed and the locked page. */
for (const source of ['light', 'dark'] as const) {
  test(`around the main job, ${source}`, async ({ start, keychain, profile }) => {
    test.setTimeout(300_000)
    const { app, page } = await start()
    await theme(app, page, source)
    await resize(app, page, 1280, 800)
    const show = (name: string, of: Page = page) => shown(of, `${name}-${source}`)
    await practise(page)
    await mint(page, 'Plain user sessions')

    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Palette' })
    await expect(palette.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('ad')
    await expect(palette.getByRole('option').first()).toBeVisible()
    await show('palette')
    await page.keyboard.press('Escape')
    await expect(palette).toBeHidden()

    await page.keyboard.press('Control+/')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await show('keys')
    await page.keyboard.press('Escape')

    await goTo(page, 'Settings')
    await expect(page.getByRole('switch').first()).toBeVisible()
    await show('settings')
    await page.getByRole('button', { name: /^About KSmith/ }).click()
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    await show('about')
    await page.keyboard.press('Escape')

    await goTo(page, 'Help')
    await page.getByRole('button', { name: 'Privileges', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Privileges', level: 2 })).toBeVisible()
    await show('help')

    chmodSync(join(profile, 'inventory.json'), 0o644)
    writeFileSync(join(profile, 'rotations.json'), '{"version":99,"rotations":[]}', { mode: 0o600 })
    await page.getByRole('button', { name: 'Run Doctor' }).first().click()
    await page.getByRole('button', { name: /^Run( again)?$/ }).click()
    await expect(page.getByText(/^2 things are wrong/)).toBeVisible({ timeout: 30_000 })
    await show('doctor')

    if (noXKeyboardBecause === undefined) {
      await goTo(page, 'Settings')
      await page.getByRole('button', { name: /^Shortcut from anywhere/ }).click()
      await page.keyboard.press('Control+Alt+k')
      await (await app.browserWindow(page)).evaluate((it) => it.hide())
      const keys = await openXKeyboard()
      const window = await opened(app, () => keys.press('Control_L', 'Alt_L', 'k'), '[role=option]')
      await expect(window.getByRole('combobox')).toBeFocused()
      await show('palette-window', window)
      keys.close()
      await window.keyboard.press('Escape')
      await (await app.browserWindow(page)).evaluate((it) => it.show())
    }

    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('KSmith is concealed')
    await show('concealed')
    await page.keyboard.press('Enter')
    await page.getByRole('contentinfo').waitFor()

    await goTo(page, 'Settings')
    const entry = await opened(
      app,
      () => page.getByRole('button', { name: 'Set a passphrase…' }).click(),
      '#again:visible',
    )
    await entry.locator('#secret').fill(PASSPHRASE)
    await entry.locator('#again').fill(PASSPHRASE)
    await entry.keyboard.press('Enter').catch(() => {})
    await page.getByRole('button', { name: 'Change passphrase…' }).waitFor()
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('KSmith is locked')
    const door = await opened(app, () => page.keyboard.press('Enter'), '#secret')
    await door.locator('#secret').fill('not this one')
    await door.keyboard.press('Enter')
    await expect(door.getByRole('alert')).not.toBeEmpty()
    await show('locked-wrong', door)
    await door.keyboard.press('Escape').catch(() => {})
    // eight wrong tries, as the keychain remembers them
    const service = 'KSmith lock'
    const tries = keychain.listEntries(service).find(({ account }) => account.startsWith('tries'))
    keychain.changeEntry(service, tries?.account ?? '', JSON.stringify({ wrong: 8, at: Date.now() }))
    await page.reload()
    await page.getByRole('button').first().click()
    await expect(page.locator('#wait')).toBeVisible()
    await show('locked')
  })
}
