import { accessible } from './accessible'
import { clipboardTexts, expect, picture, test, theme } from './fixtures'
import { mint, practise } from './steps'

test('a session is copied in the form that is wanted, and the next ones too', async ({ start }) => {
  const { app, page, bridge } = await start()
  await practise(page)
  const session = await mint(page, 'Plain user sessions')
  await session.getByRole('button', { name: 'Copy as…' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'KS', exact: true })).toBeChecked()
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await picture(page, `copy-as-${source}`)
    await accessible(page, `the forms of copying, ${source}`)
  }
  await page.getByRole('menuitemradio', { name: '.env line' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  for (const text of await clipboardTexts(app)) expect(text).toMatch(/^KALTURA_KS=djJ8[\w=-]+$/)

  // by keyboard, and a program that carries no KS takes its place to stay
  const copy = session.getByRole('button', { name: 'Copy .env line' })
  await copy.focus()
  await page.keyboard.press('Tab')
  await expect(session.getByRole('button', { name: 'Copy as…' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  await expect(page.getByRole('menuitemradio', { name: 'curl command' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('It reads $KALTURA_KS and carries no KS.')).toBeVisible()
  await expect(page.getByText('KS on the clipboard')).toBeHidden()
  const [curl = ''] = await clipboardTexts(app)
  expect(curl).toMatch(/^printf .* "\$KALTURA_KS" \|\n {2}curl /)
  expect(curl).toContain('http://127.0.0.1:')
  expect(curl).not.toContain('djJ8')

  // the key follows the form that was chosen last
  await session.getByRole('button', { name: 'Copy as…' }).click()
  await page.getByRole('menuitemradio', { name: 'JSON' }).click()
  await expect(session.getByRole('button', { name: 'Copy JSON' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear now' }).first().click()
  await expect.poll(() => clipboardTexts(app)).toEqual(['', ''])
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  const [json = ''] = await clipboardTexts(app)
  const { ks, partnerId, serviceUrl, expiry } = JSON.parse(json)
  expect({ partnerId, ks }).toEqual({ partnerId: 1234567, ks: expect.stringMatching(/^djJ8/) })
  expect(serviceUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(expiry * 1000).toBeGreaterThan(Date.now())
  expect(bridge().filter(({ payload }) => payload?.includes('djJ8'))).toEqual([])
})
