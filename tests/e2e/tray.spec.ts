import type { ElectronApplication, Page } from '@playwright/test'

import { launchApp } from '../support/launchApp'
import { startNotificationService } from '../support/notificationService'
import { noOtherProgramBecause, readElsewhere } from '../support/otherProgram'
import { startTrayHost, type TrayHost } from '../support/trayHost'
import { clipboardTexts, expect, picture, test } from './fixtures'
import { goTo, pick, practise } from './steps'

/** What a page asks of main, past everything that the page shows. */
async function ask(page: Page, call: string, request: object = {}): Promise<unknown> {
  const answer = (await page.evaluate(`window.ksmith.${call}(${JSON.stringify(request)})`)) as {
    ok: boolean
    value: unknown
  }
  expect(answer, call).toMatchObject({ ok: true })
  return answer.value
}

const set = (page: Page, key: string, value: unknown) => ask(page, 'settings.set', { key, value })

async function idOf(page: Page, label: string): Promise<string> {
  const { rows } = (await ask(page, 'tokens.list', { query: label, offset: 0, limit: 50 })) as {
    rows: { id: string; label: string }[]
  }
  return rows.find((row) => row.label === label)?.id ?? ''
}

/** The icon's tooltip, as the desktop is told it. */
const tooltip = async (host: TrayHost) => ((await host.property('ToolTip')) as unknown[])[2]

const isEmpty = (texts: string[]) => texts.every((text) => text === '')

/** Waits for the process to end by itself. */
function ended(app: ElectronApplication): Promise<void> {
  const child = app.process()
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
}

test('the tray mints, copies and forgets, and asks in the window what a person has to answer', async ({
  start,
  keychain,
}) => {
  test.setTimeout(120_000)
  const busAddress = keychain.env.DBUS_SESSION_BUS_ADDRESS ?? ''
  const host = await startTrayHost(busAddress)
  const notifications = await startNotificationService(busAddress)
  const { app, page, bridge } = await start()
  /** a row may be about to appear */
  const press = (...labels: (string | RegExp)[]) => expect(() => host.press(...labels)).toPass()
  await expect.poll(() => host.items()).toHaveLength(1)
  await expect.poll(host.labels).toEqual(['Open KSmith', 'Conceal KSmith', 'Quit KSmith'])
  await practise(page)

  // labels are shown as they were typed
  const odd = 'R&D _one_ of <two>'
  await ask(page, 'tokens.update', { id: await idOf(page, 'Plain user sessions'), label: odd })
  const shownAs = odd
  await expect.poll(host.labels).toContain(shownAs)
  expect(await host.labels()).toContain('Admin sessions…')
  expect(await host.labels()).not.toContain('Expired in 2020')

  // minted and copied; the session is in the window, the countdown in the tooltip, and no name in the notification
  await press(shownAs)
  await expect.poll(() => notifications.sent()).toHaveLength(1)
  const [first] = notifications.sent()
  expect(first).toMatchObject({ title: 'A KS is on the clipboard', buttons: ['Clear now'] })
  expect(first?.body).not.toContain('R&')
  await expect(page.getByRole('article')).toHaveCount(1)
  expect((await clipboardTexts(app))[0]).toMatch(/^[\w-]{40,}=*$/)
  await expect.poll(() => tooltip(host)).toMatch(/^KSmith: a KS is on the clipboard for 0:[34]\d$/)
  await picture(page, 'tray-minted')
  notifications.press(first?.id ?? 0, 'Clear now')
  await expect.poll(async () => isEmpty(await clipboardTexts(app))).toBe(true)
  await expect.poll(() => tooltip(host)).toBe('KSmith')

  // the session again, from its row; the names are there where they are wanted, and harmless as markup
  await set(page, 'notifications.names', true)
  const row = /^R&D _one_ of <two> · 14 min left$/
  await expect.poll(host.labels).toContainEqual(expect.stringMatching(row))
  await press(row, 'Copy again')
  await expect.poll(() => notifications.sent()).toHaveLength(2)
  expect(notifications.sent()[1]?.body).toContain('R&amp;D _one_ of &lt;two&gt;. It is cleared at')
  expect(isEmpty(await clipboardTexts(app))).toBe(false)
  await press('Clear the KS from the clipboard')
  await expect.poll(async () => isEmpty(await clipboardTexts(app))).toBe(true)
  await press(row, 'Copy again')
  await expect.poll(async () => isEmpty(await clipboardTexts(app))).toBe(false)
  await press(row, 'Forget')
  await expect.poll(async () => isEmpty(await clipboardTexts(app))).toBe(true)
  await expect(page.getByRole('article')).toHaveCount(0)

  // off is off
  await set(page, 'notifications.on', false)
  const before = notifications.sent().length
  for (let n = 0; n < 12; n++) {
    await ask(page, 'sessions.mint', {
      tokenId: await idOf(page, 'May edit every entry'),
      request: { lifetime: 900, privileges: '' },
    })
  }
  await press('May edit every entry')
  await expect(page.getByRole('article')).toHaveCount(13)
  await expect.poll(host.labels).toContain('3 more…')
  expect(notifications.sent()).toHaveLength(before)
  await set(page, 'notifications.on', true)

  // an ADMIN session in production is asked about in the window
  const admin = await idOf(page, 'Admin sessions')
  await ask(page, 'tokens.update', { id: admin, environmentId: 'production' })
  await goTo(page, 'Journal')
  await expect.poll(host.labels).toContain('Admin sessions (Production)…')
  await press('Admin sessions (Production)…')
  const question = page.getByRole('alertdialog', { name: 'Mint an ADMIN session in Production?' })
  await expect(question).toBeVisible()
  await picture(page, 'tray-asks')
  await expect(page.getByRole('article')).toHaveCount(13)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Admin sessions', level: 2 })).toBeVisible()

  // a mint that fails waits in the window until it is read; the notification leads there
  await pick(page, 'Leaves the type open')
  await ask(page, 'tokens.update', { id: await idOf(page, 'Disabled by an administrator'), pinned: true })
  await press('Disabled by an administrator')
  await expect.poll(() => notifications.sent().at(-1)?.title).toBe('Nothing was minted')
  notifications.click(notifications.sent().at(-1)?.id ?? 0)
  await expect(page.getByRole('heading', { name: 'Disabled by an administrator', level: 2 })).toBeVisible()
  await expect(page.getByRole('alert').first()).toContainText('disabled')

  // concealed: nothing but a way in and a way out, and one sentence that says nothing
  await press('Conceal KSmith')
  await expect.poll(host.labels).toEqual(['Open KSmith', 'Quit KSmith'])
  await expect.poll(async () => isEmpty(await clipboardTexts(app))).toBe(true)
  expect(notifications.sent().every(({ isClosed }) => isClosed)).toBe(true)
  await picture(page, 'tray-concealed')
  const crossed = JSON.stringify(bridge())
  expect(crossed).not.toContain('"ks":')
  await host.stop()
  await notifications.stop()
})

test('closing to the tray is a choice, and never a trap', async ({ start, keychain, profile }) => {
  test.setTimeout(120_000)
  const busAddress = keychain.env.DBUS_SESSION_BUS_ADDRESS ?? ''
  // nothing shows icons: the choice is there, says why it is not available, and closing quits
  const bare = await start()
  await practise(bare.page)
  await goTo(bare.page, 'Settings')
  const choice = bare.page.getByRole('switch', { name: 'Keep running in the tray' })
  await expect(choice).toBeDisabled()
  await expect(choice).toHaveAccessibleDescription(/no program on this desktop shows icons in a tray/)
  await expect(bare.page.getByRole('switch', { name: 'Notifications', exact: true })).toBeDisabled()
  // a panel that comes later counts
  let host = await startTrayHost(busAddress)
  await expect(choice).toBeEnabled()
  await expect.poll(() => host.items()).toHaveLength(1)
  await choice.scrollIntoViewIfNeeded()
  await picture(bare.page, 'settings-tray')
  await host.stop()
  await expect(choice).toBeDisabled()
  const gone = ended(bare.app)
  await bare.page.close()
  await gone

  host = await startTrayHost(busAddress)
  const { app, page } = await start()
  await expect.poll(() => host.items()).toHaveLength(1)
  await set(page, 'window.closeToTray', true)
  await page.close()
  await expect.poll(() => app.windows()).toHaveLength(0)

  // without a window it mints, and what a person has to see opens one
  const press = (...labels: (string | RegExp)[]) => expect(() => host.press(...labels)).toPass()
  await press('Plain user sessions')
  await expect.poll(async () => isEmpty(await clipboardTexts(app))).toBe(false)
  expect(app.windows()).toHaveLength(0)
  const [asking] = await Promise.all([app.waitForEvent('window'), press('Admin sessions…')])
  await expect(asking.getByRole('heading', { name: 'Admin sessions', level: 2 })).toBeVisible()
  await expect(asking.getByText('This token gives ADMIN sessions. Press Enter again to mint.')).toBeVisible()
  await expect(asking.getByRole('article')).toHaveCount(1)
  await asking.close()
  await expect.poll(() => app.windows()).toHaveLength(0)
  const [clicked] = await Promise.all([app.waitForEvent('window'), host.click()])
  await clicked.getByRole('contentinfo').waitFor()
  await clicked.close()
  await expect.poll(() => app.windows()).toHaveLength(0)

  // concealed without a window: no name is left in the menu, and the window that opens next has none either
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect.poll(host.labels).toEqual(['Open KSmith', 'Quit KSmith'])
  expect(isEmpty(await clipboardTexts(app))).toBe(true)
  const [opened] = await Promise.all([app.waitForEvent('window'), press('Open KSmith')])
  await expect(opened.getByText('The computer went to sleep.')).toBeVisible()
  await opened.keyboard.press('Enter')
  await opened.getByRole('contentinfo').waitFor()
  await expect.poll(host.labels).toContain('Plain user sessions')
  await opened.close()
  await expect.poll(() => app.windows()).toHaveLength(0)

  // a second start shows the window
  const [again] = await Promise.all([
    app.waitForEvent('window'),
    launchApp({ secretService: keychain, userDataDir: profile }).catch(() => {}),
  ])
  await again.getByRole('contentinfo').waitFor()
  await again.close()
  await expect.poll(() => app.windows()).toHaveLength(0)

  // a panel that crashes, with what icons register with still there, brings the window back
  const [back] = await Promise.all([app.waitForEvent('window'), host.losePanel()])
  await back.getByRole('contentinfo').waitFor()
  await expect.poll(() => host.items()).toHaveLength(0)
  host.regainPanel()
  await expect.poll(() => host.items()).toHaveLength(1)
  await back.close()
  await expect.poll(() => app.windows()).toHaveLength(0)
  // and so does a desktop whose tray ends altogether
  const [last] = await Promise.all([app.waitForEvent('window'), host.stop()])
  await last.getByRole('contentinfo').waitFor()

  // quitting from the tray, with a KS on the clipboard
  host = await startTrayHost(busAddress)
  await expect.poll(() => host.items()).toHaveLength(1)
  await press('Plain user sessions')
  await expect.poll(async () => isEmpty(await clipboardTexts(app))).toBe(false)
  const over = ended(app)
  // the icon may be gone before it has answered
  await host.press('Quit KSmith').catch(() => {})
  await over
  if (noOtherProgramBecause === undefined) expect(readElsewhere('clipboard') ?? '').toBe('')
  await host.stop()
})
