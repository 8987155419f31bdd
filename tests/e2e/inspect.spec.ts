import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import { clipboardTexts, copyElsewhere, expect, picture, test } from './fixtures'
import { practiceServiceUrl } from './practiceInside'
import { mint, pick, practise } from './steps'

const words = (code: FailureCode, about?: string, ksReason?: string) =>
  explain({ code, ...(about && { params: { about } }), ...(ksReason && { server: { ksReason } }) }).happened

/** A v1 KS of a made-up account, with what it says. */
const FOREIGN =
  'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='

test('a foreign v1 KS in a curl line tells everything, and nothing is sent', async ({ start }) => {
  const { app, page } = await start()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Inspect' }).click()
  await expect(page.getByRole('heading', { name: 'Inspect a KS' })).toBeVisible()
  const field = page.getByLabel('A KS, or any text that holds one')
  await copyElsewhere(app, `curl -d 'ks=${encodeURIComponent(FOREIGN)}' https://www.kaltura.com/api_v3/`)
  await field.focus()
  await page.keyboard.press('Control+v')
  const facts = page.getByRole('region', { name: /^KS [0-9a-f]{8}/ })
  await expect(facts).toBeVisible()
  await expect(field).toHaveValue('')
  expect(await page.content()).not.toContain(FOREIGN.slice(0, 30))
  for (const text of [
    '12345',
    '2027-01-15T08:00:00Z',
    'USER',
    'support@example.com',
    'apptoken:1_abcd1234',
    'List entries of other owners',
    '1700000000.1234',
    'It was not minted here since KSmith was opened, and it names no app token that is held here.',
  ]) {
    await expect(facts.getByText(text, { exact: true }).first(), text).toBeVisible()
  }
  await expect(facts.getByText(/ left$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send it and ask' })).toBeDisabled()

  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(facts).toBeHidden()
  await expect(field).toBeFocused()
})

test('a v2 KS of ours is found by its fingerprint; the server says whether it is alive, ended or forbidden', async ({
  start,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  const copied = async (name: string) => {
    await pick(page, name)
    const session = await mint(page, name)
    await session.getByRole('button', { name: 'Copy KS' }).first().click()
    await expect(page.getByText('KS on the clipboard')).toBeVisible()
    const [ks = ''] = await clipboardTexts(app)
    return { ks, session }
  }
  const inspect = async () => {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Inspect' }).click()
    await page.getByRole('button', { name: 'From clipboard' }).click()
    await expect(page.getByRole('region', { name: /^KS [0-9a-f]{8}/ })).toBeVisible()
  }
  const ask = () => page.getByRole('button', { name: 'Send it and ask' }).click()

  const user = await copied('Plain user sessions')
  await inspect()
  await expect(page.getByText(/It is one of yours: minted at/)).toBeVisible()
  await expect(page.getByText('The rest comes from the session book', { exact: false })).toBeVisible()
  await expect(page.getByText('the practice account on this machine')).toBeVisible()
  await ask()
  await expect(page.getByText('It is alive')).toBeVisible()
  await expect(page.getByText('a plain USER session may not', { exact: false })).toBeVisible()
  await picture(page, 'inspect-forbidden')

  // an ADMIN session minted to ask in its place
  await page.getByRole('button', { name: 'Admin sessions' }).click()
  await expect(page.getByText(/which reads it for the ADMIN session/)).toBeVisible()
  await ask()
  await expect(page.getByText('The server read it')).toBeVisible()
  await expect(page.getByText('sessionid:1_user0001').last()).toBeVisible()
  await picture(page, 'inspect-by-admin')

  await page.getByRole('button', { name: 'Show the session' }).click()
  await expect(page.getByRole('heading', { name: 'Plain user sessions', level: 2 })).toBeVisible()
  await expect(
    page.getByRole('article', { name: 'Plain user sessions' }).getByRole('button', { name: 'Copy KS' }),
  ).toBeFocused()

  const admin = await copied('Admin sessions')
  await inspect()
  await ask()
  await expect(page.getByText('The server took it and says this of it:')).toBeVisible()

  const serviceUrl = await practiceServiceUrl(app.process().pid ?? 0)
  await fetch(`${serviceUrl}/api_v3/service/session/action/end`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format: 1, ks: admin.ks }),
  })
  await ask()
  await expect(page.getByText(words('INVALID_KS', 'inspected', 'LOGOUT'))).toBeVisible()
  await picture(page, 'inspect-ended')

  const carriers = new Set(
    bridge()
      .filter(({ payload }) => [user.ks, admin.ks].some((ks) => payload?.includes(ks)))
      .map(({ channel }) => channel),
  )
  expect([...carriers]).toEqual([])
})

test('what holds no KS, is too long or was forgotten is said; several are offered', async ({ start }) => {
  const { app, page } = await start()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Inspect' }).click()
  const paste = async (text: string) => {
    await copyElsewhere(app, text)
    await page.getByLabel('A KS, or any text that holds one').focus()
    await page.keyboard.press('Control+v')
  }
  for (const [text, code] of [
    ['no session in here', 'KS_NOT_FOUND'],
    ['\u0000\u0001\ufffd djJ8', 'KS_NOT_FOUND'],
    ['x'.repeat(300_000), 'TEXT_TOO_LARGE'],
  ] as const) {
    await paste(text)
    await expect(page.getByText(code, { exact: true })).toBeVisible()
  }
  await paste(`${FOREIGN}\n\nand "djJ8MTIzNDV8d2lkZ2V0LXNlc3Npb24tZXhhbXBsZQ=="`)
  await expect(page.getByRole('radio')).toHaveCount(2)
  await page.getByText('KS v2').click()
  await expect(
    page.getByText('A v2 KS shows its version and its partner, and no more', { exact: false }),
  ).toBeVisible()
  await expect(page.getByText('Cut off')).toBeVisible()

  await page.getByRole('button', { name: /Choose a server/ }).click()
  await page.getByRole('option', { name: /Germany/ }).click()
  await expect(page.getByText('api.de.kaltura.com')).toBeVisible()
  await page.evaluate('window.ksmith.inspect.clear({})')
  await page.getByRole('button', { name: 'Send it and ask' }).click()
  await expect(page.getByText(words('KS_FORGOTTEN'))).toBeVisible()
})
