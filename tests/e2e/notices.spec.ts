import type { ElectronApplication, Page } from '@playwright/test'
import type { IncidentView } from '../../src/contract/incidents'
import type { Token } from '../../src/contract/tokens'
import { startNotificationService } from '../support/notificationService'
import { expect, test } from './fixtures'
import { goTo, practise } from './steps'

/** What a page asks of main, past everything that the page shows. */
async function ask<T>(page: Page, call: string, request: object = {}): Promise<T> {
  const answer = (await page.evaluate(`window.ksmith.${call}(${JSON.stringify(request)})`)) as {
    ok: boolean
    value: T
  }
  expect(answer, call).toMatchObject({ ok: true })
  return answer.value
}

async function token(page: Page, label: string): Promise<Token> {
  const { rows } = await ask<{ rows: Token[] }>(page, 'tokens.list', { query: label, offset: 0, limit: 50 })
  const found = rows.find((row) => row.label === label)
  if (!found) throw new Error(`no token is called ${label}`)
  return found
}

/** Hides the window, as a person does who works in another program. */
async function away(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((it) => it.hide())
  await expect.poll(() => window.evaluate((it) => it.isVisible())).toBe(false)
}

async function back(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page)
  await expect.poll(() => window.evaluate((it) => it.isVisible())).toBe(true)
}

test('a notification of a stop that ends, and one of a rotation that asks, lead to their places', async ({
  start,
  keychain,
}) => {
  test.setTimeout(90_000)
  const notifications = await startNotificationService(keychain.env.DBUS_SESSION_BUS_ADDRESS ?? '')
  const { app, page } = await start()
  await practise(page)
  const leaked = await token(page, 'Plain user sessions')
  const replaced = await token(page, 'May edit every entry')
  const admin = await token(page, 'Admin sessions')
  const { id } = await ask<IncidentView>(page, 'incidents.reportToken', { tokenId: leaked.id, since: 'day' })
  await ask(page, 'incidents.stop', { id, typed: leaked.appTokenId })
  await ask(page, 'rotations.start', {
    tokenIds: [replaced.id],
    admin: { kind: 'token', tokenId: admin.id },
    grace: 'hour',
    end: { kind: 'same' },
    typed: '',
  })
  const rotations = page.getByRole('dialog', { name: 'Rotations' })
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'rotations.state')))
    .toContain('"state":"switched"')
  await page.keyboard.press('Escape')
  await expect(rotations).toBeHidden()

  // by main's clock a day is nearly over; what changes next has it looked at
  await app.evaluate(() => {
    const real = Date.now
    Date.now = () => real() + 23 * 3_600_000
  })
  await goTo(page, 'Journal')
  await away(app, page)
  await ask(page, 'incidents.secret', { id, remove: false })
  await expect.poll(() => notifications.sent()).toHaveLength(1)
  const [ends] = notifications.sent()
  expect(ends).toMatchObject({ title: 'An emergency stop ends soon', buttons: ['Show'] })
  notifications.press(ends?.id ?? 0, 'Show')
  await back(app, page)
  const incident = page.getByRole('dialog', { name: /^Incident of/ })
  await expect(incident).toContainText('Plain user sessions')
  await page.keyboard.press('Escape')
  await expect(incident).toBeHidden()

  await away(app, page)
  await ask(page, 'rotations.dismiss')
  await expect.poll(() => notifications.sent()).toHaveLength(2)
  const due = notifications.sent()[1]
  expect(due).toMatchObject({ title: 'A replaced app token is due to be deleted', buttons: ['Show'] })
  notifications.press(due?.id ?? 0, 'Show')
  await back(app, page)
  await expect(rotations.getByRole('listitem', { name: 'May edit every entry' })).toBeVisible()
  await rotations.getByRole('button', { name: 'Close', exact: true }).click()

  // names are on none of them
  for (const { label } of [leaked, replaced]) {
    expect(JSON.stringify(notifications.sent())).not.toContain(label)
  }
  expect(notifications.sent().every(({ isClosed }) => isClosed)).toBe(true)
})
