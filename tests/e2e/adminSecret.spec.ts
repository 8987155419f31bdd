import { sampleAccount, startPractice } from '../../src/practice'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, picture, resize, test, theme } from './fixtures'
import { mediaList } from './practiceInside'

const SECRET = sampleAccount.adminSecret

test('a session from an admin secret: fields, confirmation, session, and a clock that is off', async ({
  start,
}) => {
  const practice = await startPractice({ clockSkewSeconds: 300 })
  const { app, page, bridge } = await start()
  await page.getByRole('button', { name: 'Session from an admin secret' }).click()
  const dialog = page.getByRole('dialog', { name: 'Session from an admin secret' })
  const go = () => dialog.getByRole('button', { name: /^Start (the session|an ADMIN session…)$/ }).click()
  await expect(dialog).toBeVisible()
  await go()
  await expect(dialog.getByText('Required', { exact: true })).toHaveCount(2)

  await dialog.getByLabel('Partner id').fill('12x')
  await dialog.getByRole('button', { name: /Region/ }).click()
  await page.getByRole('option', { name: 'Another server…' }).click()
  await dialog.getByLabel('Service URL').fill('http://example.com')
  await dialog.getByRole('radiogroup', { name: 'Lifetime' }).getByText('Custom').click()
  await dialog.getByLabel('Custom lifetime').fill('2 d')
  await dialog.getByLabel('Privileges').fill('list:*,,')
  await copyElsewhere(app, 'made-up-and-wrong')
  await dialog.getByRole('button', { name: 'From clipboard' }).click()
  await expect(dialog.getByText('Taken, fingerprint')).toBeVisible()
  await go()
  for (const label of ['Partner id', 'Service URL', 'Custom lifetime', 'Privileges']) {
    await expect(dialog.getByLabel(label, { exact: true })).toHaveAttribute('aria-invalid', 'true')
  }
  await expect(dialog.getByText('between 10 seconds and one day')).toBeVisible()
  for (const [source, width, height] of [
    ['light', 1280, 800],
    ['dark', 640, 480],
  ] as const) {
    await theme(app, page, source)
    await resize(app, page, width, height)
    await picture(page, `admin-secret-fields-${source}-${width}`)
    await accessible(page, `fields of the admin dialog, ${source}`)
  }
  await resize(app, page, 1280, 800)
  await theme(app, page, 'light')

  await dialog.getByLabel('Partner id').fill(String(practice.partnerId))
  await dialog.getByLabel('Service URL').fill(practice.serviceUrl)
  await dialog.getByLabel('Custom lifetime').fill('10 min')
  await dialog.getByLabel('Privileges').fill('list:*')
  await dialog.getByLabel('User id').fill('jo@example.com')
  await go()
  await expect(dialog.getByText('ADMIN_SECRET_REFUSED', { exact: true })).toBeVisible()
  await picture(page, 'admin-secret-refused')

  // a host that is no region is confirmed outside the page, in words that say what is sent there
  await app.evaluate(({ dialog: dialogs }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialogs.showMessageBox = async (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail: string }
      asked.push(`${message} ${detail}`)
      return { response: 0, checkboxChecked: false }
    }
  })
  await dialog.getByLabel('Service URL').fill('https://kaltura.example.com')
  await go()
  await expect(dialog.getByText('you did not confirm that this server may be used')).toBeVisible()
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('admin secret itself will be sent there')
  await dialog.getByLabel('Service URL').fill(practice.serviceUrl)

  const opened = app.waitForEvent('window')
  await dialog.getByRole('button', { name: 'Type it…' }).click()
  const entry = await opened
  await entry.getByLabel('Admin secret of the account').fill(SECRET)
  await picture(entry, 'admin-secret-entry')
  const closed = entry.waitForEvent('close')
  await entry.keyboard.press('Enter').catch(() => {})
  await closed
  await dialog.getByRole('radiogroup', { name: 'Type' }).getByText('ADMIN').click()
  await go()
  await expect(dialog.getByText('Start an ADMIN session?')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Back' })).toBeFocused()
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await picture(page, `admin-secret-confirm-${source}`)
    await accessible(page, `confirming ADMIN, ${source}`)
  }
  await dialog.getByRole('button', { name: 'Start it' }).click()
  await expect(dialog).toHaveCount(0)

  const name = `Account ${practice.partnerId} (admin secret)`
  const session = page.getByRole('article', { name })
  await expect(session).toBeVisible()
  await expect(session.getByText('ADMIN', { exact: true }).first()).toBeVisible()
  await expect(session.getByText('Granted as asked')).toBeVisible()
  const words = 'This computer’s clock is 5 min behind the server’s. KSmith counts by the server’s.'
  await expect(session.getByText(words)).toBeVisible()
  await page.getByRole('button', { name: 'Clock 5 min behind' }).click()
  await expect(page.getByRole('dialog').getByText(words)).toBeVisible()
  for (const source of ['dark', 'light'] as const) {
    await theme(app, page, source)
    await picture(page, `admin-session-${source}`)
    await accessible(page, `a clock that is off, ${source}`)
  }
  await page.keyboard.press('Escape')
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  const [ks = ''] = await clipboardTexts(app)
  expect(await mediaList(practice.serviceUrl, ks)).toHaveProperty('totalCount')

  // the secret passed through main alone, and the dialog begins anew
  const toPage = bridge().filter(({ channel }) => channel !== 'entry.submit')
  expect(JSON.stringify(toPage)).not.toContain(SECRET)
  await practice.close()
})
