import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import { sampleAccount } from '../../src/practice'
import { startNotificationService } from '../support/notificationService'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, inBothThemes, picture, resize, test } from './fixtures'
import { practiceServiceUrl } from './practiceInside'
import { addFromClipboard, fillInToken, goTo, lifetime, mint, pick, practise } from './steps'

const PARTNER_ID = String(sampleAccount.partnerId)

/** Puts the selected token into an environment. */
async function putInto(page: Page, environment: string): Promise<void> {
  await page
    .getByRole('button', { name: /Environment/ })
    .first()
    .click()
  await chosen(page, environment)
}

/** Picks from a list that has opened, not from the list of tokens. */
async function chosen(page: Page, option: string): Promise<void> {
  await page.locator('[data-rac][role="option"]').filter({ hasText: option }).click()
}

async function tokenId(page: Page): Promise<string> {
  return (await page.locator('[role="option"][aria-selected="true"]').getAttribute('data-id')) ?? ''
}

/** Asks main for a session past everything that the page does. */
function mintByHand(page: Page, message: object): Promise<string> {
  return page.evaluate(`window.ksmith.sessions.mint(${JSON.stringify(message)}).then(
    (result) => result.ok ? 'minted' : result.failure.code)`) as Promise<string>
}

/** Replaces the list of environments past the dialog for it, as another window would. */
async function saveByHand(page: Page, environments: readonly object[]): Promise<void> {
  const answer = page.evaluate(`window.ksmith.environments.save(${JSON.stringify({ environments })})`)
  expect(await answer).toMatchObject({ ok: true })
}

/** Has an administrator of the practice account change a token there. */
async function changeInAccount(app: ElectronApplication, id: string, appToken: object): Promise<void> {
  const serviceUrl = await practiceServiceUrl(await app.evaluate(() => process.pid))
  const post = async (action: string, body: object) => {
    const answer = await fetch(`${serviceUrl}/api_v3/service/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1, ...body }),
    })
    return answer.json()
  }
  const { partnerId, adminSecret } = sampleAccount
  const ks = await post('session/action/start', { secret: adminSecret, partnerId, type: 2, userId: 'admin' })
  const changed = await post('apptoken/action/update', { ks, id, appToken })
  expect(changed).toMatchObject({ id })
}

test('an ADMIN session in production takes a typed confirmation, whichever way it is asked for', async ({
  start,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  await pick(page, 'Admin sessions')
  await expect(page.getByTestId('environment-frame')).toHaveCount(0)
  await putInto(page, 'Production')
  await expect(page.getByTestId('environment-frame')).toHaveAttribute('data-environment', 'red')
  await expect(page.getByRole('contentinfo').getByText('Production')).toBeVisible()
  await expect(page.getByRole('option', { name: 'Admin sessions' })).toContainText('Production')

  const dialog = page.getByRole('alertdialog', { name: 'Mint an ADMIN session in Production?' })
  const field = dialog.getByLabel(`Type ${PARTNER_ID} or Production to go on`)
  const mintButton = page.getByRole('button', { name: /^Mint session/ })
  const search = page.getByRole('combobox', { name: /Search/ })
  /** asks, is not answered by Enter, and gives the focus back to where it was */
  const asked = async (from: Locator) => {
    await expect(dialog).toBeVisible()
    await expect(field).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(`That is neither ${PARTNER_ID} nor Production.`)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(from).toBeFocused()
  }
  await mintButton.click()
  await asked(mintButton)
  await page.keyboard.press('Control+Enter')
  await asked(mintButton)
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await page.keyboard.type('1_admin001')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await asked(search)
  const mints = () =>
    bridge().filter(({ channel, direction }) => channel === 'sessions.mint' && direction === 'page to main')
  expect(mints()).toEqual([])

  const id = await tokenId(page)
  const request = { lifetime: 900, privileges: '' }
  expect(await mintByHand(page, { tokenId: id, request })).toBe('CONFIRMATION_NEEDED')
  expect(await mintByHand(page, { tokenId: id, request, confirmation: 'yes' })).toBe('CONFIRMATION_NEEDED')
  expect(await mintByHand(page, { tokenId: id, request: { ...request, type: 0 } })).toBe(
    'CONFIRMATION_NEEDED',
  )
  await expect(page.getByRole('article')).toHaveCount(0)

  await mintButton.click()
  await field.fill(PARTNER_ID)
  await page.keyboard.press('Enter')
  const session = page.getByRole('article', { name: 'Admin sessions' })
  await expect(session).toContainText('ADMIN')
  await expect(session).toContainText('Production')
  await expect(session.getByText('Is an ADMIN session')).toBeVisible()
  await expect(mintButton).toBeFocused()

  // it is known by now, and still asked for: again by Enter, and by renewing
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await page.keyboard.press('Enter')
  await asked(search)
  const renew = session.getByRole('button', { name: 'Renew with the same request' })
  await renew.click()
  await asked(renew)
  await renew.click()
  await field.fill('production')
  await dialog.getByRole('button', { name: 'Mint in Production' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(renew.last()).toBeFocused()

  // administering the account takes an ADMIN session as well, which nobody sees
  const openByHand = `window.ksmith.account.openByToken({ tokenId: ${JSON.stringify(id)} })`
  expect(await page.evaluate(openByHand)).toMatchObject({ failure: { code: 'CONFIRMATION_NEEDED' } })
  await goTo(page, 'Account')
  const openButton = page.getByRole('button', { name: /^Open account/ })
  await openButton.click()
  const opening = page.getByRole('alertdialog', { name: 'Administer an account in Production?' })
  await expect(opening).toContainText('Admin sessions')
  await picture(page, 'guard-open-account')
  await page.keyboard.press('Escape')
  await expect(opening).toBeHidden()
  await expect(openButton).toBeFocused()
  await openButton.click()
  await opening.getByLabel(`Type ${PARTNER_ID} or Production to go on`).fill(PARTNER_ID)
  await opening.getByRole('button', { name: 'Open in Production' }).click()
  await expect(page.getByRole('grid', { name: 'App tokens' })).toBeVisible()
  await goTo(page, 'Tokens')

  // a token of which it was certain that it gives USER sessions, until its account changed it
  await page.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await pick(page, 'Plain user sessions')
  await putInto(page, 'Production')
  await changeInAccount(app, '1_user0001', { sessionType: 2 })
  const unexpected = await mint(page, 'Plain user sessions')
  await expect(unexpected.getByRole('alert')).toContainText('This is an ADMIN session in Production')
  await expect(page.getByText('Minted an ADMIN session that nobody confirmed')).toBeVisible()
  await picture(page, 'guard-unexpected')
  // once bitten
  await mintButton.click()
  await asked(mintButton)

  // the environment gets another name while its old one is typed
  await mintButton.click()
  await field.fill('Production')
  await saveByHand(page, [{ id: 'production', name: 'Live', colour: 'red', production: true }])
  await page.keyboard.press('Enter')
  const params = { environment: 'Live', outlook: 'admin' }
  const { happened, next } = explain({ code: 'CONFIRMATION_NEEDED', params })
  const refusal = page.getByRole('alert').filter({ hasText: 'CONFIRMATION_NEEDED' })
  for (const words of [happened, ...next]) await expect(refusal).toContainText(words)
})

test('a case gathers its sessions, and closing it forgets them on the clipboard too', async ({
  start,
  keychain,
}) => {
  const notifications = await startNotificationService(keychain.env.DBUS_SESSION_BUS_ADDRESS ?? '')
  const { app, page } = await start()
  await practise(page)
  await page.evaluate(`window.ksmith.settings.set({ key: 'notifications.names', value: true })`)
  await page.getByRole('button', { name: 'No case' }).click()
  await page.getByLabel('Case id').fill('--')
  await page.keyboard.press('Enter')
  await expect(page.getByText(explain({ code: 'INVALID_CASE' }).happened)).toBeVisible()
  await page.getByLabel('Case id').fill('00123456')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Case 00123456 (open)' })).toBeVisible()
  await expect(page.getByRole('form', { name: 'Mint a session' })).toContainText('Case 00123456')
  const first = await mint(page, 'Plain user sessions')
  await expect(first).toContainText('Case 00123456')
  await pick(page, 'May list everything and view one entry')
  await page.getByLabel('Extra privileges').fill('edit:*')
  const narrow = await mint(page, 'May list everything and view one entry')
  await expect(narrow.getByText('Dropped: only the token itself can carry it.')).toBeVisible()
  const limits = narrow.getByRole('region', { name: 'Limits this KS carries' })
  await expect(limits).toContainText('May play entry 1_welcome1 only.')
  await expect(limits).toContainText('Works in the privacy context support')
  await narrow.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()

  await page.getByRole('button', { name: 'Case 00123456 (open)' }).click()
  await page.getByLabel('Open another case').fill('other one')
  await page.keyboard.press('Enter')
  await mint(page, 'May list everything and view one entry')
  await expect(page.getByRole('article')).toHaveCount(3)
  await picture(page, 'guard-book')

  const by = (name: string) =>
    page.getByRole('group', { name: 'Filter sessions' }).getByRole('button', { name })
  await by('Case').click()
  await chosen(page, 'Case 00123456')
  await expect(page.getByRole('article')).toHaveCount(2)
  await by('Token').click()
  await chosen(page, 'Plain user sessions')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article', { name: 'Plain user sessions' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page.getByRole('article')).toHaveCount(3)

  // the system tells of the one that is in use, once its time has come by main's clock
  await app.evaluate(() => {
    const real = Date.now
    Date.now = () => real() + 14.5 * 60_000
  })
  const plain = page.getByRole('article', { name: 'Plain user sessions' })
  await plain.getByRole('button', { name: 'Reveal KS' }).click()
  await expect
    .poll(() => notifications.sent().map(({ title, body }) => `${title}: ${body}`))
    .toEqual([
      'A KS ends in one minute: Plain user sessions, case 00123456',
      'A KS ends in one minute: May list everything and view one entry, case 00123456',
    ])
  const [ends, other] = notifications.sent()
  expect(ends?.buttons).toEqual(['Renew'])
  const copied = await clipboardTexts(app)
  notifications.press(ends?.id ?? 0, 'Renew')
  // rows stay where they are under the pointer
  await page.mouse.move(0, 0)
  await expect(page.getByRole('article')).toHaveCount(4)
  await expect(page.getByRole('article').first()).toContainText('Plain user sessions')
  await expect(page.getByRole('article').first()).toContainText('Case 00123456')
  // copying it takes a person
  await expect.poll(() => notifications.sent().at(-1)?.title).toBe('A KS was renewed')
  for (const text of await clipboardTexts(app)) expect(['', ...copied]).toContain(text)
  notifications.click(other?.id ?? 0)
  const told = page.getByRole('article', { name: 'May list everything and view one entry' }).nth(1)
  await expect(told.getByRole('button', { name: 'Copy KS' })).toBeFocused()

  await page.getByRole('button', { name: 'Case other one (open)' }).click()
  await expect(page.getByRole('dialog', { name: 'Case other one' })).toBeVisible()
  await picture(page, 'guard-case')
  await accessible(page, 'the case')
  await page.getByRole('button', { name: 'Close case 00123456' }).click()
  const closing = page.getByRole('alertdialog', { name: 'Close case 00123456?' })
  await expect(closing).toContainText('3 KS are alive.')
  await closing.getByRole('button', { name: 'Close the case' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByText('Clipboard cleared')).toBeVisible()
  expect(await clipboardTexts(app)).toEqual(['', ''])
  await page.getByRole('button', { name: 'Case other one (open)' }).click()
  await page.getByRole('button', { name: 'Close the case…' }).click()
  await page.getByRole('button', { name: 'Close the case', exact: true }).click()
  await expect(page.getByRole('button', { name: 'No case' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
})

test('sessions that have ended fold away, can be renewed, and are forgotten together', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  await lifetime(page, 'Custom')
  await page.getByLabel('Custom lifetime').fill('10 s')
  await mint(page, 'Plain user sessions')
  await pick(page, 'May edit every entry')
  const lasting = await mint(page, 'May edit every entry')
  await expect(page.getByRole('article')).toHaveCount(2)
  const fold = page.getByRole('button', { name: '1 expired' })
  await expect(fold).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('article')).toHaveCount(1)
  await fold.click()
  const ended = page.getByRole('article', { name: 'Plain user sessions' })
  await expect(ended).toContainText('Expired')
  await expect(ended.getByRole('button', { name: 'Copy KS' })).toHaveCount(0)
  await picture(page, 'guard-expired')
  await ended.getByRole('button', { name: 'Renew with the same request' }).click()
  await expect(page.getByRole('article', { name: 'Plain user sessions' })).toHaveCount(2)
  await expect(page.getByRole('article').first()).toContainText('Plain user sessions')
  await expect(lasting).toBeVisible()

  await page.getByRole('button', { name: 'More for the sessions' }).click()
  await page.getByRole('menuitem', { name: 'Forget all sessions…' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Forget all sessions?' })
  await expect(dialog).toContainText(/[12] KS (is|are) alive/)
  await dialog.getByRole('button', { name: 'Forget sessions' }).click()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /expired$/ })).toHaveCount(0)
})

test('a token that is added goes where the others of its account are', async ({ start }) => {
  const { app, page } = await start()
  const account = { partnerId: '12345', serviceUrl: 'http://127.0.0.1:9' }
  await addFromClipboard(app, page, { ...account, label: 'First', appTokenId: '1_first' }, '5a'.repeat(16))
  await putInto(page, 'Staging')
  await expect(page.getByTestId('environment-frame')).toHaveAttribute('data-environment', 'amber')
  await fillInToken(page, { ...account, label: 'Second', appTokenId: '1_second' })
  await expect(page.getByText('As another token of this account.')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: /Environment/ })).toContainText('Staging')
  await picture(page, 'guard-add')
  await copyElsewhere(app, '5a'.repeat(15))
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  // what was chosen is deleted before the token is added
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Environment/ })
    .click()
  await chosen(page, 'Development')
  await saveByHand(page, [{ id: 'staging', name: 'Staging', colour: 'amber', production: false }])
  const add = page.getByRole('button', { name: 'Add token', exact: true })
  await add.click()
  const gone = page.getByRole('alert').filter({ hasText: 'ENVIRONMENT_NOT_KEPT' })
  await expect(gone).toContainText(explain({ code: 'ENVIRONMENT_NOT_KEPT' }).happened)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Environment/ })
    .click()
  await chosen(page, 'Staging')
  await add.click()
  await expect(page.getByRole('heading', { name: 'Second' })).toBeVisible()
  await expect(page.getByRole('contentinfo').getByText('Staging')).toBeVisible()
})

test('the colours of environments are for everyone, and never alone', async ({ start }) => {
  test.setTimeout(120_000)
  const { app, page } = await start()
  await practise(page)
  await resize(app, page, 1280, 800)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Environments…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Environments' })
  await dialog.getByRole('button', { name: 'Add an environment' }).click()
  await dialog.getByRole('button', { name: 'Save environments' }).click()
  await expect(dialog.getByText(explain({ code: 'INVALID_ENVIRONMENT' }).happened)).toBeVisible()
  await dialog.getByLabel('Name').last().fill('Partner lab')
  await dialog.getByRole('button', { name: 'Delete Staging' }).click()
  await inBothThemes(app, page, async (source) => {
    await picture(page, `guard-environments-${source}`)
    await accessible(page, `environments, ${source}`)
  })
  await dialog.getByRole('button', { name: 'Save environments' }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, 'Tokens')

  await pick(page, 'Playback role only')
  await putInto(page, 'Partner lab')
  await pick(page, 'May edit every entry')
  await putInto(page, 'Development')
  await pick(page, 'Leaves the type open')
  await putInto(page, 'Production')
  await lifetime(page, '8 h')
  await page.getByLabel('Extra privileges').fill('disableentitlement')
  const warnings = page.getByRole('list', { name: 'Before you mint' })
  await expect(warnings).toContainText('This KS lives for 8 h in Production.')
  await expect(warnings).toContainText('so it will be dropped')
  await mint(page, 'Leaves the type open')
  for (const [width, height] of [
    [640, 480],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await resize(app, page, width, height)
    await inBothThemes(app, page, async (source) => {
      await picture(page, `guard-frame-${source}-${width}`)
      if (width === 1280) await accessible(page, `frame, ${source}`)
    })
  }
  await resize(app, page, 1280, 800)
  await page.getByRole('radiogroup', { name: 'Type' }).getByText('ADMIN').click()
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await inBothThemes(app, page, async (source) => {
    await picture(page, `guard-confirm-${source}`)
    await accessible(page, `confirmation, ${source}`)
  })
})
