import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleAccount } from '../../src/practice'
import { startNotificationService } from '../support/notificationService'
import { accessible } from './accessible'
import { expect, picture, resize, test, theme } from './fixtures'
import { goTo, pick, practise } from './steps'

test('all tokens are checked, what is in trouble is shown alone, and what expires is told once a day', async ({
  start,
  keychain,
  profile,
}) => {
  test.setTimeout(120_000)
  const { app, page, close } = await start()
  await practise(page)
  await resize(app, page, 1280, 800)
  await page.getByRole('button', { name: 'More for the list' }).click()
  await page.getByRole('menuitem', { name: 'Check all…' }).click()
  const dialog = page.getByRole('dialog', { name: `Check ${sampleAccount.appTokens.length} tokens` })
  await expect(dialog).toContainText('1 account on 1 server')
  await accessible(page, 'before a check')
  await picture(page, 'check-plan')
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  const checked = page.getByRole('dialog', { name: 'Checked' })
  await expect(checked).toContainText('14 of 14')
  await expect(checked.getByText('Works').locator('..')).toContainText('12')
  await expect(checked.getByText('Disabled').locator('..')).toContainText('1')
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await accessible(page, `after a check, ${source}`)
    await picture(page, `checked-${source}`)
  }
  await checked.getByRole('button', { name: 'Show those in trouble' }).click()
  const list = page.getByRole('listbox', { name: 'App tokens' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await expect(list.getByRole('option', { name: 'Disabled' })).toHaveCount(1)
  await expect(page.getByRole('button', { name: '2 in trouble' })).toHaveAttribute('aria-pressed', 'true')
  await pick(page, 'Expired in 2020')
  await expect(page.getByText('Just now: expired')).toBeVisible()
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await accessible(page, `in trouble, ${source}`)
    await picture(page, `trouble-${source}`)
  }
  await page.getByRole('button', { name: '2 in trouble' }).click()
  await expect(list.getByRole('option', { name: 'Plain user sessions' })).toBeVisible()

  // one alone, from its menu
  await pick(page, 'Plain user sessions')
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Check' }).click()
  await expect(page.getByText('Just now: works')).toBeVisible()
  await close()

  // what ends soon: known from the account, as the inventory keeps it
  const path = join(profile, 'inventory.json')
  const inventory = JSON.parse(readFileSync(path, 'utf8'))
  const DAY = 86_400
  for (const [n, record] of inventory.records.slice(0, 3).entries()) {
    record.caps.expiry = { source: 'declared', value: Math.floor(Date.now() / 1000) + (n + 1) * 5 * DAY }
  }
  writeFileSync(path, JSON.stringify(inventory))
  const notifications = await startNotificationService(keychain.env.DBUS_SESSION_BUS_ADDRESS ?? '')
  const second = await start()
  const soon = second.page.getByRole('button', { name: '2 expire within 14 days' })
  await soon.click()
  await expect(second.page.getByRole('listbox').getByRole('option')).toHaveCount(2)
  await second.page.getByRole('button', { name: 'Settings' }).click()
  await second.page.getByRole('textbox', { name: 'App tokens expire soon from' }).fill('30')
  await second.page.keyboard.press('Enter')
  await goTo(second.page, 'Tokens')
  await expect(second.page.getByRole('button', { name: '3 expire within 30 days' })).toBeVisible()
  await expect(second.page.getByRole('listbox').getByRole('option')).toHaveCount(3)
  await expect.poll(() => notifications.sent(), { timeout: 20_000 }).toHaveLength(1)
  const [told] = notifications.sent()
  expect(`${told?.title}. ${told?.body}`).toMatch(/^[23] app tokens expire soon\. The first ends on /)
  expect(told?.buttons).toEqual(['Show'])
  for (const { token } of sampleAccount.appTokens) expect(JSON.stringify(told)).not.toContain(token)
  await goTo(second.page, 'Journal')
  await second.page.getByRole('heading', { name: 'Journal' }).waitFor()
  notifications.press(told?.id ?? 0, 'Show')
  await expect(second.page.getByRole('listbox', { name: 'App tokens' }).getByRole('option')).toHaveCount(3)
  expect(JSON.parse(readFileSync(join(profile, 'radar.json'), 'utf8'))).toMatchObject({ version: 1 })
})
