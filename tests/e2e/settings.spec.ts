import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessible } from './accessible'
import { expect, picture, resize, test } from './fixtures'
import { explained, goTo, mint, pick, practise } from './steps'

const isDark = `matchMedia('(prefers-color-scheme: dark)').matches`

test('what is set is in force at once, is there after a restart, and goes back to its default', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000)
  const first = await start()
  const { app, page } = first
  await practise(page)
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  const theme = page.getByRole('radiogroup', { name: 'Theme' })
  for (const [width, height, chosen] of [
    [640, 480, 'Light'],
    [1280, 800, 'Dark'],
    [1920, 1080, 'Light'],
    [900, 600, 'Dark'],
  ] as const) {
    await resize(app, page, width, height)
    await theme.getByText(chosen, { exact: true }).click()
    await expect.poll(() => page.evaluate(isDark)).toBe(chosen === 'Dark')
    await picture(page, `settings-${chosen.toLowerCase()}-${width}`)
    await accessible(page, `settings, ${chosen}, ${width}`)
  }
  await page.getByRole('radiogroup', { name: 'Contrast' }).getByText('High').click()
  await accessible(page, 'settings, high contrast, dark')
  await picture(page, 'settings-contrast-dark')

  // what this system cannot do is not offered, with the reason
  const hidden = page.getByRole('switch', { name: /screenshots/ })
  await expect(hidden).toBeDisabled()
  await expect(hidden).not.toBeChecked()
  await expect(hidden).toHaveAccessibleDescription(
    /Not available here: this operating system does not offer it/,
  )

  // the search, by keyboard
  await page.keyboard.press('Control+f')
  await page.keyboard.type('reveal seconds')
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Hide a revealed KS after'])
  const seconds = page.getByRole('textbox', { name: 'Hide a revealed KS after' })
  await expect(seconds).toHaveAccessibleDescription(/Default: 20 seconds.* seconds/)
  await seconds.fill('5')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('no such thing')
  await expect(page.getByText('No setting is called that, or does that.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 3 }).nth(5)).toBeVisible()

  // keys are taken by pressing them
  await page.getByRole('button', { name: /^Shortcut from anywhere/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('k')
  await expect(page.getByText(/Take a letter/)).toBeVisible()
  await page.keyboard.press('Control+Alt+j')
  await expect(page.getByRole('button', { name: /^Shortcut from anywhere/ })).toHaveText('CtrlAltJ')
  await first.close()
  expect(JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8'))).toMatchObject({
    version: 2,
    values: {
      'appearance.theme': 'dark',
      'appearance.contrast': 'more',
      'reveal.seconds': 5,
      'palette.shortcut': 'CommandOrControl+Alt+J',
    },
  })

  const second = await start()
  const again = second.page
  await expect.poll(() => again.evaluate(isDark)).toBe(true)
  await expect(again.locator('html')).toHaveAttribute('data-contrast', 'more')
  await pick(again, 'Plain user sessions')
  const session = await mint(again, 'Plain user sessions')
  await session.getByRole('button', { name: 'Reveal KS' }).click()
  await expect(session.getByTestId('revealed-ks')).toBeVisible()
  await expect(session.getByTestId('revealed-ks')).toBeHidden({ timeout: 10_000 })
  await goTo(again, 'Settings')
  await again.getByRole('button', { name: 'Reset “Contrast”' }).click()
  await expect(again.locator('html')).not.toHaveAttribute('data-contrast', 'more')
  await again.getByRole('button', { name: 'Reset all…' }).click()
  const question = again.getByRole('alertdialog', { name: 'Reset all settings?' })
  await expect(question.getByRole('listitem')).toHaveText([
    'Theme: as the system',
    'Hide a revealed KS after: 20 seconds',
    'Shortcut from anywhere: off',
    'The environments stay as they are.',
  ])
  await picture(again, 'settings-reset')
  await question.getByRole('button', { name: 'Reset all' }).click()
  await expect.poll(() => again.evaluate(isDark)).toBe(false)
  await expect(again.getByRole('button', { name: /^Reset/ })).toHaveCount(1)
  await expect(again.getByRole('button', { name: 'Reset all…' })).toBeDisabled()

  // at 200 % everything is still in reach
  await resize(second.app, again, 1280, 800)
  const window = await second.app.browserWindow(again)
  await window.evaluate((it) => it.webContents.setZoomFactor(2))
  await again.getByRole('textbox', { name: 'Clear a copied KS after' }).fill('4')
  await again.keyboard.press('Enter')
  await expect(again.getByText('A whole number from 5 to 600.')).toBeVisible()
  await picture(again, 'settings-zoom-200')
  expect(await again.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
})

test('whatever has become of the settings file is told in its own words, and nothing else stops', async ({
  start,
  profile,
}) => {
  test.setTimeout(180_000)
  const file = join(profile, 'settings.json')
  writeFileSync(
    file,
    JSON.stringify({ version: 2, values: { 'reveal.seconds': 'long', 'copy.clearAfter': 30 } }),
  )
  const first = await start()
  await practise(first.page)
  await mint(first.page, 'Plain user sessions')
  await goTo(first.page, 'Settings')
  await explained(first.page, 'SETTINGS_DAMAGED', { settings: 'reveal.seconds' })
  await expect(first.page.getByRole('alert').getByText(/Hide a revealed KS after/)).toBeVisible()
  await expect(first.page.getByRole('textbox', { name: 'Clear a copied KS after' })).toHaveValue('30')
  await picture(first.page, 'settings-damaged')
  await accessible(first.page, 'settings with a damaged one')

  // a disk that takes nothing any more
  const seconds = first.page.getByRole('textbox', { name: 'Clear a copied KS after' })
  chmodSync(profile, 0o500)
  await seconds.fill('60')
  await first.page.keyboard.press('Enter')
  await explained(first.page, 'SETTINGS_WRITE_FAILED')
  await expect(seconds).toHaveValue('30')
  chmodSync(profile, 0o700)
  await seconds.fill('60')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByText('SETTINGS_WRITE_FAILED', { exact: true })).toHaveCount(0)
  // a page that asks for what it does not show
  const refused = await first.page.evaluate(
    'window.ksmith.settings.set({ key: "privacy.contentProtection", value: false })',
  )
  expect(refused).toMatchObject({ ok: false, failure: { code: 'SETTING_UNAVAILABLE' } })
  await first.close()

  writeFileSync(file, '{ "version": 2, "val')
  const second = await start()
  await goTo(second.page, 'Settings')
  await explained(second.page, 'SETTINGS_FILE_DAMAGED')
  await second.close()
  expect(readdirSync(profile).filter((name) => name.startsWith('settings.damaged-'))).toHaveLength(2)

  const newer = '{"version":99,"values":{"appearance.theme":"dark"}}'
  writeFileSync(file, newer)
  const third = await start()
  await expect.poll(() => third.page.evaluate(isDark)).toBe(true)
  await mint(third.page, 'Plain user sessions')
  await goTo(third.page, 'Settings')
  await explained(third.page, 'SETTINGS_NEWER')
  await expect(third.page.getByRole('radio', { name: 'Light' })).toBeDisabled()
  await third.close()
  expect(readFileSync(file, 'utf8')).toBe(newer)

  chmodSync(file, 0)
  const fourth = await start()
  await goTo(fourth.page, 'Settings')
  await explained(fourth.page, 'SETTINGS_UNREADABLE')
  await goTo(fourth.page, 'Tokens')
  await mint(fourth.page, 'Plain user sessions')
})
