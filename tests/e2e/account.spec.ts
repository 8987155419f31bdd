import type { Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import { createClient } from '../../src/kaltura'
import { sampleAccount, startPractice } from '../../src/practice'
import { startSecretService } from '../support/secretService'
import { adminKs, startedKs } from '../unit/practice/rawCalls'
import { accessible } from './accessible'
import {
  clipboardTexts,
  copyElsewhere,
  expect,
  inBothThemes,
  picture,
  resize,
  secretsIn,
  test,
} from './fixtures'
import { mediaList } from './practiceInside'
import { explained, goTo, holdOne, mint, practise, profileText } from './steps'

/** Opens the account with the token that is offered, and waits for its list. */
async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open account, .*, partner 1234567$/ }).click()
  await expect(page.getByRole('grid', { name: 'App tokens' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1234567')
}

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })

test('an account is opened, searched, adopted from, added to, changed and cleaned up, and no secret is seen', async ({
  start,
  keychain,
  profile,
}) => {
  test.setTimeout(120_000)
  const practice = await startPractice()
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  const { app, page, bridge, mainLog, close } = await start()
  await holdOne(app, page, practice, '1_admin001')
  await goTo(page, 'Account')
  await openAccount(page)
  await expect(page.getByText('14 app tokens').first()).toBeVisible()
  await expect(page.getByRole('grid', { name: 'App tokens' })).toBeFocused()
  await expect(row(page, /1_admin001/)).toContainText('Held')

  // search, and adopt two
  await page.getByRole('searchbox', { name: 'Search the account’s app tokens' }).fill('hash sha')
  await expect(page.getByText('3 of 14 app tokens match')).toBeVisible()
  await row(page, /1_sha1hash/).click()
  await row(page, /1_sha512h1/).click({ modifiers: ['Control'] })
  await expect(page.getByText('2 selected of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Adopt 2' }).click()
  await expect(page.getByText('2 adopted.')).toBeVisible()
  await expect(row(page, /1_sha512h1/)).toContainText('Held')
  const secretOf = (id: string) => practice.appTokens.find((token) => token.id === id)?.token
  expect(secretsIn(keychain, 'KSmith').sort()).toEqual(
    ['1_admin001', '1_sha1hash', '1_sha512h1'].map(secretOf).sort(),
  )
  await page.getByRole('button', { name: 'Dismiss' }).click()

  // by keyboard: to the last row, two up with Shift, open it, and back
  const grid = page.getByRole('grid', { name: 'App tokens' })
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 selected of 3')).toBeVisible()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('3 selected of 3')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()

  // create from a template, and mint from it
  await page.getByRole('button', { name: 'Create app token…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Start from/ })
    .click()
  await page.getByRole('option', { name: 'Playback of one entry' }).click()
  await page.getByLabel('Entry id').fill('1_welcome1')
  await expect(page.getByLabel('Privileges')).toHaveValue('setrole:PLAYBACK_BASE_ROLE,sview:1_welcome1')
  await page.getByRole('dialog').getByRole('button', { name: 'Create app token' }).click()
  await expect(page.getByRole('heading', { name: 'Playback of 1_welcome1', level: 2 })).toBeVisible()
  const session = await mint(page, 'Playback of 1_welcome1')
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  const [ks = ''] = await clipboardTexts(app)
  // alive: a playback role may not list, a dead KS would not get that far
  expect(await mediaList(practice.serviceUrl, ks)).toMatchObject({ code: 'SERVICE_FORBIDDEN' })

  // change it, while somebody else does too
  await goTo(page, 'Account')
  await page.getByRole('searchbox').fill('welcome1')
  await row(page, /Playback of 1_welcome1/).click()
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('radiogroup', { name: 'Longest session' }).getByText('15 min').click()
  await page.getByRole('button', { name: 'Review changes' }).click()
  const review = page.getByRole('table', { name: 'What will change' })
  await expect(review.getByRole('row')).toHaveText(['FieldBeforeAfter', 'Longest session1 h15 min'])
  const admin = await adminKs(practice)
  const { objects } = (await client.appTokens.list({ ks: admin, pageIndex: 1 })).value
  const made = objects.find(({ description }) => description === 'Playback of 1_welcome1')
  if (!made) throw new Error('the account lacks what was made')
  await client.appTokens.update({ ks: admin, id: made.id, fields: { sessionUserId: 'jo@example.com' } })
  await page.getByRole('button', { name: 'Save on the account' }).click()
  await expect(page.getByText('It was changed elsewhere meanwhile.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Changed elsewhere' })).toContainText('jo@example.com')
  await picture(page, 'account-changed-elsewhere')
  await page.getByRole('button', { name: 'Go on from how it is now' }).click()
  await page.getByRole('button', { name: 'Review changes' }).click()
  await page.getByRole('button', { name: 'Save on the account' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await client.appTokens.get({ ks: admin, id: made.id })).value).toMatchObject({
    sessionDuration: 900,
    sessionUserId: 'jo@example.com',
  })
  await page.getByRole('button', { name: 'Show in Tokens' }).click()
  await expect(page.getByRole('heading', { name: 'Playback of 1_welcome1', level: 2 })).toBeVisible()
  await expect(page.getByText('15 min', { exact: true }).first()).toBeVisible()

  // delete it: its KS dies
  await goTo(page, 'Account')
  await page.getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('Every KS minted from it is refused at once')
  await dialog.getByText('Remove it here too, with its secret').click()
  await dialog.getByRole('button', { name: 'Delete app token' }).click()
  await expect(dialog).toBeHidden()
  expect(await mediaList(practice.serviceUrl, ks)).toMatchObject({
    code: 'INVALID_KS',
    args: { KSID: 'LOGOUT' },
  })
  expect(secretsIn(keychain, 'KSmith')).not.toContain(made.token)
  await expect(page.getByText('3 tokens held')).toBeAttached()

  // the token that the admin session is from: only when its id is typed
  await page.getByRole('searchbox').fill('admin001')
  await row(page, /1_admin001/).click()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByLabel('Type 1_admin001 to confirm').fill('1_admin')
  await dialog.getByRole('button', { name: 'Delete app token' }).click()
  await expect(dialog).toContainText(explain({ code: 'CONFIRMATION_DIFFERS' }).happened)
  await page.getByLabel('Type 1_admin001 to confirm').fill('1_admin001')
  await dialog.getByRole('button', { name: 'Delete app token' }).click()
  await expect(page.getByText('the account was closed')).toBeVisible()

  // what left the main process, and what it left behind
  const secrets = [...practice.appTokens.map(({ token }) => token), made.token]
  const crossed = bridge()
    .map(({ payload }) => payload ?? '')
    .join('\n')
  await close()
  const left = `${mainLog()}\n${profileText(profile)}`
  for (const secret of secrets) {
    expect(crossed).not.toContain(secret)
    expect(left).not.toContain(secret)
  }
  expect(crossed).not.toContain('djJ8')
  expect(left).not.toContain('djJ8')
  for (const event of ['listed', 'adopted', 'created', 'updated', 'deleted']) {
    expect(left).toContain(`"event":"account.${event}"`)
  }
  await practice.close()
})

test('what stands in the way of administering an account says what it is', async ({ start }) => {
  test.setTimeout(120_000)
  const appTokens = sampleAccount.appTokens.map((token) =>
    token.id === '1_admin001' ? { ...token, sessionPrivileges: 'setrole:PLAYBACK_BASE_ROLE' } : token,
  )
  const practice = await startPractice({ seed: { ...sampleAccount, appTokens } })
  const { app, page, bridge } = await start()
  await holdOne(app, page, practice, '1_user0001')
  await goTo(page, 'Account')

  // a token that forces USER
  await page.getByRole('button', { name: /^Open account, .*, partner 1234567$/ }).click()
  await explained(page, 'NOT_ADMIN')
  await expect(page.getByText('No token held here can give an ADMIN session')).toBeVisible()

  // a role that lacks the permission
  await holdOne(app, page, practice, '1_admin001')
  await goTo(page, 'Account')
  await openAccount(page)
  await explained(page, 'SERVICE_FORBIDDEN', { permission: 'APP_TOKEN_BASE' })
  await expect(page.getByText('its role lacks APP_TOKEN_BASE')).toBeVisible()
  await picture(page, 'account-forbidden')
  await page.getByRole('button', { name: 'Close account' }).click()

  // a KS that is none, is of another account, or is not ADMIN
  const dialog = page.getByRole('dialog')
  const give = async (text: string) => {
    await copyElsewhere(app, text)
    await dialog.getByRole('button', { name: 'From clipboard' }).click()
  }
  await page.getByRole('button', { name: /^With an admin KS…, .*, partner 1234567$/ }).click()
  await give('hello')
  await explained(page, 'NOT_A_KS')
  expect((await clipboardTexts(app))[0]).toBe('hello')
  await give(Buffer.from(`${'0a'.repeat(20)}|42;42;1900000000;2;0;;;;`).toString('base64'))
  await explained(page, 'KS_OTHER_ACCOUNT')
  await give(await startedKs(practice, { type: 0, userId: 'jo' }))
  await explained(page, 'SERVICE_FORBIDDEN', { permission: 'APP_TOKEN_BASE' })
  await give(await startedKs(practice, { type: 0, userId: 'admin@practice.example' }))
  await explained(page, 'NOT_ADMIN')
  const first = await adminKs(practice)
  await give(first)
  await expect(page.getByText('14 app tokens').first()).toBeVisible()
  expect((await clipboardTexts(app))[0]).toBe('')

  // the KS ends in between, and another one goes on
  await createClient({ fetch, serviceUrl: practice.serviceUrl }).sessionEnd({ ks: first })
  await page.getByRole('button', { name: 'Read the list again' }).click()
  await explained(page, 'ADMIN_KS_ENDED')
  await picture(page, 'account-ks-ended')
  await copyElsewhere(app, await adminKs(practice, { userId: 'other' }))
  await page.getByRole('button', { name: 'KS from clipboard' }).click()
  await expect(page.getByText('ADMIN_KS_ENDED')).toBeHidden()
  await expect(page.getByText('14 app tokens').first()).toBeVisible()

  // what cannot be sent
  await page.getByRole('button', { name: 'Create app token…' }).click()
  await page.getByRole('radiogroup', { name: 'Token ends' }).getByText('On a day').click()
  await page.getByLabel('Last day').fill('2020-01-01')
  await dialog.getByRole('button', { name: 'Create app token' }).click()
  for (const code of ['INVALID_EXPIRY', 'INVALID_DESCRIPTION'] as const) {
    await expect(dialog.getByText(explain({ code }).happened)).toBeVisible()
  }
  await dialog.getByRole('radiogroup', { name: 'Token ends' }).getByText('30 days').click()
  await dialog.getByLabel('Description').fill('Made twice?')

  // nobody knows whether it was made; then it surely is, once
  practice.setFault('reset')
  await dialog.getByRole('button', { name: 'Create app token' }).click()
  await explained(page, 'CREATE_UNCLEAR')
  practice.setFault({ fault: 'half-body', on: 'appToken.add', times: 1 })
  await dialog.getByRole('button', { name: 'Create app token' }).click()
  await expect(page.getByRole('heading', { name: 'Made twice?', level: 2 })).toBeVisible()
  await goTo(page, 'Account')
  await page.getByRole('searchbox').fill('made twice')
  await expect(page.getByText('1 of 15 app tokens match')).toBeVisible()

  // closed behind the page's back
  await page.getByRole('button', { name: 'Create app token…' }).click()
  await dialog.getByLabel('Description').fill('Too late')
  const id = bridge()
    .filter(({ channel, kind }) => channel === 'account.openByKs' && kind === 'answer')
    .map(({ payload }) => JSON.parse(payload).value?.id)
    .find((each) => each !== undefined)
  await page.evaluate(`window.ksmith.account.close({ id: ${JSON.stringify(id)} })`)
  await dialog.getByRole('button', { name: 'Create app token' }).click()
  await explained(page, 'ACCOUNT_NOT_OPEN')
  await practice.close()
})

test('a token that was made while the keychain failed is said, and kept later', async ({ start }) => {
  const keychain = await startSecretService({ mode: 'refused' })
  await keychain.unlock()
  const { page } = await start({ secretService: keychain })
  await practise(page)
  await goTo(page, 'Account')
  await openAccount(page)
  await expect(page.getByText('14 app tokens').first()).toBeVisible()
  keychain.spoilDisk(true)
  await page.getByRole('button', { name: 'Create app token…' }).click()
  await page.getByRole('dialog').getByLabel('Description').fill('Made at a bad moment')
  await page.getByRole('dialog').getByRole('button', { name: 'Create app token' }).click()
  const notice = page
    .getByRole('alert')
    .filter({ hasText: 'was made on the account, but its secret is not kept' })
  await expect(notice).toContainText('KEYCHAIN_FAILED')
  await expect(row(page, /Made at a bad moment/)).toContainText('No')
  await picture(page, 'account-not-kept')
  const before = secretsIn(keychain, 'KSmith practice').length
  keychain.spoilDisk(false)
  await notice.getByRole('button', { name: 'Keep it now' }).click()
  await expect(notice).toBeHidden()
  await expect(row(page, /Made at a bad moment/)).toContainText('Held')
  expect(secretsIn(keychain, 'KSmith practice')).toHaveLength(before + 1)
  await keychain.stop()
})

test('the screen for accounts can be used by everyone, and is pictured', async ({ start }) => {
  test.setTimeout(180_000)
  const { app, page } = await start()
  const look = async (name: string, within?: string) => {
    for (const [width, height] of [
      [640, 480],
      [900, 600],
      [1280, 800],
    ] as const) {
      await resize(app, page, width, height)
      await inBothThemes(app, page, async (source) => {
        await picture(page, `account-${name}-${source}-${width}`)
        if (width === 1280) await accessible(page, `${name}, ${source}`, within)
      })
    }
  }
  await practise(page)
  await goTo(page, 'Account')
  await expect(
    page.getByRole('button', { name: /^Open account, Practice account, partner 1234567$/ }),
  ).toBeVisible()
  await look('choose')
  await page.getByRole('button', { name: 'With an admin KS…', exact: true }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('by-ks')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await openAccount(page)
  await expect(page.getByRole('row', { name: /Admin sessions/ })).toBeVisible()
  await page.getByRole('row', { name: /Admin sessions/ }).click()
  await look('list')
  await page.getByRole('button', { name: 'Create app token…' }).click()
  await page.getByRole('button', { name: /Start from/ }).click()
  await page.getByRole('option', { name: 'Playback of one entry' }).click()
  await page.getByText('Role and entitlement').click()
  await look('create')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabel('Description').fill('Admin sessions, half an hour at most')
  await look('change')
  await page.getByRole('button', { name: 'Review changes' }).click()
  await look('review')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  // axe cannot tell an alert dialog's overlay from a page that lacks its landmarks
  await look('delete', '[role="alertdialog"]')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Select all/ }).click()
  await page.getByRole('button', { name: /^Adopt 14/ }).click()
  await expect(page.getByText('limits of 14 refreshed')).toBeVisible()
  await look('adopted')
})
