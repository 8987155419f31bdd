import type { Locator, Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import { copyElsewhere, expect, secretsIn, test } from './fixtures'
import { fillInToken } from './steps'

/** Expects the whole explanation of this code, with the code to report. */
async function explained(within: Page | Locator, code: FailureCode): Promise<void> {
  const { title, happened, next } = explain({ code })
  const shown = within.getByRole('alert').filter({ hasText: title })
  for (const words of [code, happened, ...next]) await expect(shown).toContainText(words)
}

test('a fault of our own is called that, with a code to report, and lets out nothing of what went wrong', async ({
  start,
  keychain,
}) => {
  const { app, page, mainLog } = await start()

  // our page in a window that is not the app's own
  const opened = app.waitForEvent('window')
  await app.evaluate(({ app: own, BrowserWindow, session }) => {
    const preload = `${own.getAppPath()}/out/preload/page.cjs`
    const pages = session.fromPartition('pages', { cache: false })
    const stranger = new BrowserWindow({ webPreferences: { preload, sandbox: true, session: pages } })
    void stranger.loadURL('ksmith-app://inventory/inventory.html')
  })
  const stranger = await opened
  await explained(stranger, 'FORBIDDEN_SENDER')
  await stranger.close()

  // a page that sends what no hand can type
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Add a token' })
  const label = dialog.getByLabel('Label')
  // a label that is too long yet is no reason not to type the secret
  await label.fill('x'.repeat(300))
  const asked = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Type it…' }).click()
  const entry = await asked
  await expect(entry.getByRole('heading')).toHaveText('Secret of the new app token')
  const secret = entry.getByLabel('App token secret')
  await secret.fill('x'.repeat(20_000))
  await entry.getByRole('button', { name: 'Submit' }).click()
  await expect(entry.getByRole('alert')).toHaveText(explain({ code: 'SECRET_TOO_LONG' }).happened)
  await entry.evaluate('document.getElementById("secret").value = "x".repeat(20_001)')
  await entry.getByRole('button', { name: 'Submit' }).click()
  await expect(entry.getByRole('alert')).toHaveText(explain({ code: 'BAD_REQUEST' }).happened)
  const closed = entry.waitForEvent('close')
  await entry.keyboard.press('Escape').catch(() => {})
  await closed
  await dialog.getByRole('button', { name: 'Start over' }).click()
  await page.keyboard.press('Escape')

  // the system fails where that was not foreseen: its dialog cannot be shown
  const words = 'made-up words of the system'
  await app.evaluate(({ dialog: system }, text) => {
    system.showMessageBox = () => Promise.reject(new Error(text))
  }, words)
  const far = { label: 'Far', partnerId: '12345', appTokenId: '1_abcd1234' }
  await fillInToken(page, { ...far, serviceUrl: 'https://kaltura.example.com' })
  await copyElsewhere(app, 'made-up-secret')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
  await explained(dialog, 'INTERNAL')
  expect(secretsIn(keychain, 'KSmith')).toEqual([])
  await expect.poll(mainLog).toContain('unforeseen failure in tokens.add')
  expect(mainLog()).not.toContain(words)

  // an answer with more in it than was agreed on
  await app.evaluate(({ app: own }) => {
    own.getVersion = () => ({ more: 'than a version' }) as unknown as string
  })
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await explained(page, 'BAD_ANSWER')
  expect(await page.content()).not.toContain('than a version')
})
