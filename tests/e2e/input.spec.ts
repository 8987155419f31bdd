import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import { clipboardTexts, copyElsewhere, expect, test } from './fixtures'
import { lifetime, practise } from './steps'

const words = (code: FailureCode) => explain({ code }).happened

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
  for (const text of ['list:*,', 'a b', ':x', 'list:*,\tedit:1']) {
    await privileges.fill(text)
    await expect(privileges, text).toHaveAttribute('aria-invalid', 'true')
    await expect(button).toBeDisabled()
  }
  await privileges.fill('')
  await expect(button).toBeEnabled()

  const user = page.getByRole('combobox', { name: 'User id' })
  await user.fill('x'.repeat(101))
  await expect(button).toBeDisabled()
  await user.fill('')

  await lifetime(page, 'Custom')
  const custom = page.getByLabel('Custom lifetime')
  for (const text of ['nonsense', '5 s', '400 days', '-1']) {
    await custom.fill(text)
    await expect(button, text).toBeDisabled()
  }
  await custom.fill('1 h 30')
  await expect(button).toBeEnabled()
  expect(bridge().filter(({ channel }) => channel === 'sessions.mint')).toEqual([])
})
