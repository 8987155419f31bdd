import { explain } from '../../src/contract/catalogue'
import { startPractice } from '../../src/practice'
import { copyElsewhere, expect, picture, resize, test } from './fixtures'
import { addFromClipboard, fillInToken, practise } from './steps'

const token = {
  label: 'Acme',
  partnerId: '12345',
  appTokenId: '1_abcd1234',
  serviceUrl: 'http://127.0.0.1:9',
}

test('a token that was being added is still there after the dialog was closed, until it is started over', async ({
  start,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  const dialog = page.getByRole('dialog', { name: 'Add a token' })
  await page.keyboard.press('Control+n')
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Start over' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await fillInToken(page, token)
  await copyElsewhere(app, 'made-up-secret')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.keyboard.press('Control+n')
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  await expect(dialog.getByLabel('Label')).toHaveValue('Acme')
  await expect(dialog.getByLabel('Partner id')).toHaveValue('12345')
  await expect(dialog.getByLabel('App-token id')).toHaveValue('1_abcd1234')
  await expect(dialog.getByLabel('Service URL')).toHaveValue('http://127.0.0.1:9')
  await picture(page, 'add-token-kept')
  const discarded = () =>
    bridge().filter(({ channel, direction }) => channel === 'secrets.discard' && direction === 'page to main')
  expect(discarded()).toEqual([])

  await dialog.getByRole('button', { name: 'Start over' }).click()
  await expect(dialog.getByLabel('Label')).toHaveValue('')
  await expect(page.getByText('Taken, fingerprint')).toHaveCount(0)
  await expect.poll(() => discarded().length).toBe(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  // nothing is left over once a token was added
  await addFromClipboard(app, page, token, 'made-up-secret')
  await page.keyboard.press('Control+n')
  await expect(dialog.getByLabel('Label')).toHaveValue('')
  await expect(page.getByText('Taken, fingerprint')).toHaveCount(0)
})

test('while a locked keychain keeps a new token waiting, the dialog stays open and says why', async ({
  start,
  keychain,
}) => {
  const { app, page } = await start()
  await practise(page)
  await keychain.lock()
  await fillInToken(page, token)
  await copyElsewhere(app, 'made-up-secret')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  const dialog = page.getByRole('dialog', { name: 'Add a token' })
  await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
  await expect(dialog.getByText(/^KEYCHAIN_/).first()).toBeVisible()
  await resize(app, page, 900, 600)
  await picture(page, 'add-token-locked')
  await expect(dialog.getByRole('button', { name: 'Try again' })).toBeVisible()
  if (await dialog.getByRole('button', { name: 'Saving…' }).isVisible()) {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeVisible()
  }
  await expect(dialog.getByLabel('Partner id')).toHaveValue('12345')

  await keychain.unlock()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  // it was saved meanwhile, or waits to be saved once more
  const saved = page.getByRole('heading', { name: 'Acme', level: 2 })
  const again = dialog.getByRole('button', { name: 'Add token', exact: true })
  await expect(saved.or(again)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Keychain ready')).toBeAttached()
  if (await again.isVisible()) await again.click()
  await expect(page.getByRole('option', { name: 'Acme' })).toBeVisible({ timeout: 20_000 })
})

test('what a field lacks stands beneath it, and Replace secret has room for its buttons', async ({
  start,
}) => {
  const { app, page } = await start()
  await practise(page)
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Add a token' })
  await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
  await expect(dialog.getByText('Required', { exact: true })).toHaveCount(3)
  for (const unfit of ['\u200b\u200b', 'good\u202etxt.exe']) {
    await dialog.getByLabel('Label').fill(unfit)
    await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
    await expect(dialog.getByLabel('Label'), JSON.stringify(unfit)).toHaveAttribute('aria-invalid', 'true')
  }
  await picture(page, 'add-token-required')
  await dialog.getByRole('button', { name: 'Start over' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Replace secret…' }).click()
  await copyElsewhere(app, 'made-up-secret')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  await picture(page, 'replace-secret')
  const tops = await Promise.all(
    ['From clipboard', 'Type it…'].map(async (name) => {
      const box = await page.getByRole('button', { name }).boundingBox()
      return box?.y
    }),
  )
  expect(tops[0]).toBe(tops[1])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'More for this token' })).toBeFocused()
})

test('a refused hash offers another secret, and its words go when the secret or the hash type changes', async ({
  start,
}) => {
  const practice = await startPractice()
  const { app, page } = await start()
  await practise(page)
  const sample = {
    label: 'Wrong secret',
    partnerId: String(practice.partnerId),
    appTokenId: '1_user0001',
    serviceUrl: practice.serviceUrl,
  }
  await addFromClipboard(app, page, sample, 'made-up-and-wrong')
  const refused = page.getByText('INVALID_APP_TOKEN_HASH', { exact: true })
  const mintIt = () => page.getByRole('button', { name: /^Mint session/ }).click()
  await mintIt()
  await expect(refused).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Nothing was minted from Wrong secret: ')
  await picture(page, 'failure-replace-secret')
  await page.getByRole('button', { name: /Hash type/ }).click()
  await page.getByRole('option', { name: 'SHA512', exact: true }).click()
  await expect(refused).toHaveCount(0)

  await mintIt()
  await expect(refused).toBeVisible()
  await page.getByRole('button', { name: 'Replace secret…' }).click()
  await copyElsewhere(app, practice.appTokens.find(({ id }) => id === '1_user0001')?.token ?? '')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Replace secret', exact: true }).click()
  await expect(refused).toHaveCount(0)
  await practice.close()
})

test('the seconds of the clipboard are taken as typed, also when the settings are left without Enter', async ({
  start,
}) => {
  const { page } = await start()
  await practise(page)
  const field = page.getByRole('textbox', { name: 'Clear a copied KS after' })
  const open = () => page.getByRole('button', { name: 'Settings' }).click()
  await open()
  await field.fill('7')
  await page.keyboard.press('Control+1')
  await expect(field).toBeHidden()
  await open()
  await expect(field).toHaveValue('7')
  await field.fill('9999')
  await page.keyboard.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveValue('9999')
  await picture(page, 'settings-bounds')
  await page.reload()
  await open()
  await expect(field).toHaveValue('7')
})

test('a session that ends while it is revealed and copied shows neither any more', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  await page.getByRole('radiogroup', { name: 'Lifetime' }).getByText('Custom').click()
  await page.getByLabel('Custom lifetime').fill('10 s')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  const session = page.getByRole('article', { name: 'Plain user sessions' })
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await session.getByRole('button', { name: 'Reveal KS' }).click()
  await expect(session.getByTestId('revealed-ks')).toBeVisible()
  await session.getByRole('button', { name: 'Copy KS' }).focus()
  await expect(session.getByText('Expired')).toBeVisible({ timeout: 15_000 })
  await expect(session.getByTestId('revealed-ks')).toHaveCount(0)
  await expect(session.getByText('On the clipboard')).toHaveCount(0)
  await expect(session.getByRole('button', { name: 'Forget session' })).toBeFocused()
  await page.keyboard.press('Control+Shift+c')
  await expect(page.getByRole('contentinfo')).toContainText(explain({ code: 'SESSION_ENDED' }).happened)
})
