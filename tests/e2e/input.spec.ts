import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import { clipboardTexts, copyElsewhere, expect, test } from './fixtures'
import { fillInToken, lifetime, practise, typeSecret } from './steps'

const words = (code: FailureCode) => explain({ code }).happened
/** What is said of privileges that break a rule. */
const about = (rule: string) => explain({ code: 'INVALID_PRIVILEGES', params: { rule } }).happened

test('a clipboard without a secret on it is explained, and left as it is', async ({ start }) => {
  const { app, page } = await start()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Add a token' })
  for (const [text, code] of [
    [' \n ', 'CLIPBOARD_EMPTY'],
    ['two words', 'SECRET_INNER_SPACE'],
    ['ümlaut', 'SECRET_NOT_PRINTABLE'],
    ['x'.repeat(2_000), 'SECRET_TOO_LONG'],
    ['djJ8MTIzNDV8d2lkZ2V0LXNlc3Npb24tZXhhbXBsZQ==', 'SECRET_IS_KS'],
  ] as const) {
    await copyElsewhere(app, text)
    await page.getByRole('button', { name: 'From clipboard' }).click()
    await expect(dialog.getByText(words(code)), code).toBeVisible()
    expect((await clipboardTexts(app))[0]).toBe(text)
  }
})

test('what cannot be minted is said at its field, before anything is sent', async ({ start }) => {
  const { page, bridge } = await start()
  await practise(page)
  const button = page.getByRole('button', { name: /^Mint session/ })
  const privileges = page.getByLabel('Extra privileges')
  for (const [text, rule] of [
    ['list:*,', 'EMPTY_PIECE'],
    ['a b', 'SPACE_INSIDE'],
    [':x', 'EMPTY_NAME'],
    ['list:*,\tedit:1', 'CONTROL_CHARACTER'],
  ] as const) {
    await privileges.fill(text)
    await expect(privileges, text).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText(about(rule)), text).toBeVisible()
    await expect(button).toBeDisabled()
  }
  await privileges.fill('')
  await expect(button).toBeEnabled()

  const user = page.getByRole('combobox', { name: 'User id' })
  await user.fill('x'.repeat(101))
  await expect(page.getByText(words('INVALID_USER_ID'))).toBeVisible()
  await expect(button).toBeDisabled()
  await user.fill('')

  await lifetime(page, 'Custom')
  const custom = page.getByLabel('Custom lifetime')
  for (const text of ['nonsense', '5 s', '400 days', '-1']) {
    await custom.fill(text)
    await expect(page.getByText(words('INVALID_LIFETIME')), text).toBeVisible()
    await expect(button, text).toBeDisabled()
  }
  await custom.fill('1 h 30')
  await expect(button).toBeEnabled()
  expect(bridge().filter(({ channel }) => channel === 'sessions.mint')).toEqual([])
})

test('what a new token cannot be made of is said at each field, and what a typed secret cannot be, where it is typed', async ({
  start,
}) => {
  const { app, page, bridge } = await start()
  await fillInToken(page, {
    label: 'x'.repeat(121),
    partnerId: '12x',
    appTokenId: 'nonsense',
    serviceUrl: 'http://example.com',
  })
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Type it…' }).click()
  const entry = await opened
  await entry.getByRole('button', { name: 'Submit' }).click()
  await expect(entry.getByRole('alert')).toHaveText(words('SECRET_EMPTY'))
  await typeSecret(entry, 'made-up-secret')
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()

  const dialog = page.getByRole('dialog', { name: 'Add a token' })
  await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
  for (const code of [
    'INVALID_LABEL',
    'INVALID_PARTNER_ID',
    'INVALID_APP_TOKEN_ID',
    'INVALID_SERVICE_URL',
  ] as const) {
    await expect(dialog.getByText(words(code)), code).toBeVisible()
  }
  const tag = dialog.getByLabel('Add a tag')
  await tag.fill('x'.repeat(41))
  await tag.press('Enter')
  await expect(dialog.getByText(words('INVALID_TAG'))).toBeVisible()
  expect(bridge().filter(({ channel }) => channel === 'tokens.add')).toEqual([])
})
