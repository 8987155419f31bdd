import type { Page } from '@playwright/test'
import { type Practice, sampleAccount, startPractice } from '../../src/practice'
import { adminKs, exchange, sampleToken, startedKs } from '../unit/practice/rawCalls'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, picture, resize, test, theme } from './fixtures'
import { mediaList } from './practiceInside'
import { explained, holdOne, mint, pick, profileText } from './steps'

async function reportLeak(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'This leaked…' }).click()
  await page.getByRole('button', { name: 'Report the leak' }).click()
  await expect(page.getByRole('dialog', { name: /^Incident of/ })).toBeVisible()
}

const tokenKs = async (practice: Practice, id: string): Promise<string> =>
  (await exchange(practice, sampleToken(practice, id))).ks

test('a token that leaked is stopped, gone on with after the app was killed, proved, told of, and blocked', async ({
  start,
  profile,
}) => {
  test.setTimeout(150_000)
  const practice = await startPractice()
  const { app, page } = await start()
  await holdOne(app, page, practice, '1_user0001')
  const colleagues = await tokenKs(practice, '1_user0001')
  expect(await mediaList(practice.serviceUrl, colleagues)).toHaveProperty('totalCount')
  await mint(page, 'Held 1_user0001')
  await resize(app, page, 1280, 800)

  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'This leaked…' }).click()
  await accessible(page, 'report')
  await picture(page, 'leak-report')
  await page.getByRole('button', { name: 'Report the leak' }).click()
  const dialog = page.getByRole('dialog', { name: /^Incident of/ })
  await expect(dialog.getByText('1. Cut it off')).toBeVisible()
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await accessible(page, `cut off, ${source}`)
    await picture(page, `leak-cut-off-${source}`)
  }

  // nobody knows whether it could administer the account, and nothing else can: so it is not stopped unasked
  await dialog.getByRole('button', { name: 'Stop all its sessions' }).click()
  await expect(dialog.getByText('What was typed is not what is asked for.')).toBeVisible()
  await dialog.getByLabel(/^Type 1_user0001 to/).fill('1_user0001')

  // the network fails between the mint and the end
  practice.setFault({ fault: 'reset', on: 'session.end' })
  await dialog.getByRole('button', { name: 'Stop all its sessions' }).click()
  await explained(page, 'STOP_UNFINISHED')
  practice.setFault(undefined)
  await expect(dialog).toContainText('A session was minted for the stop, but ending it was not confirmed')
  await dialog.getByRole('button', { name: 'It did not leak' }).click()
  await explained(page, 'INCIDENT_FAR')
  await dialog.getByRole('button', { name: 'Stop all its sessions' }).click()
  await expect(dialog.getByText('Keep it until the token is deleted')).toBeVisible()
  expect(await mediaList(practice.serviceUrl, colleagues)).toMatchObject({ code: 'INVALID_KS' })
  expect(await mediaList(practice.serviceUrl, await tokenKs(practice, '1_user0001'))).toMatchObject({
    code: 'INVALID_KS',
  })
  const killed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await killed

  const second = await start()
  await resize(second.app, second.page, 1280, 800)
  const notice = second.page.getByRole('region', { name: 'Open incidents' })
  await expect(notice).toContainText('step 2 of 4')
  await expect(second.page.getByRole('option', { name: 'Held 1_user0001' })).toContainText('Leaked')
  for (const source of ['light', 'dark'] as const) {
    await theme(second.app, second.page, source)
    await accessible(second.page, `an incident after a restart, ${source}`)
    await picture(second.page, `leak-restart-${source}`)
  }
  await expect(second.page.getByText('Minting is off: this token leaked.')).toBeVisible()
  const asked = await second.page.evaluate(`ksmith.incidents.list({}).then(({ value }) =>
    ksmith.sessions.mint({ tokenId: value.rows[0].tokenId, request: { lifetime: 900, privileges: '' } }))`)
  expect(asked).toMatchObject({ ok: false, failure: { code: 'TOKEN_COMPROMISED' } })
  await notice.getByRole('button', { name: 'Go on' }).click()
  const again = second.page.getByRole('dialog', { name: /^Incident of/ })
  await again.getByRole('button', { name: 'Keep it' }).click()
  await again.getByRole('button', { name: 'Try them' }).click()
  await expect(again.getByRole('row', { name: /Minted just now/ })).toContainText('Refused')
  await expect(again.getByRole('row', { name: /Minted just now/ })).toContainText('LOGOUT')
  for (const [source, width, height] of [
    ['light', 1280, 800],
    ['dark', 640, 480],
  ] as const) {
    await theme(second.app, second.page, source)
    await resize(second.app, second.page, width, height)
    await accessible(second.page, `told, ${source}`)
    await picture(second.page, `leak-tell-${source}`)
  }
  await again.getByRole('button', { name: 'Copy the message' }).click()
  await expect(second.page.getByRole('status').filter({ hasText: 'Copied the message' })).toBeVisible()
  const [message = ''] = await clipboardTexts(second.app)
  expect(message).toContain('1_user0001')
  expect(message).toMatch(/stopped at \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
  const secrets = [...practice.appTokens.map(({ token }) => token), practice.adminSecret, colleagues]
  for (const secret of secrets) expect(message).not.toContain(secret)
  await again.getByRole('button', { name: 'Close the incident' }).click()
  await expect(notice).toBeHidden()

  // blocked afterwards, whatever asks
  await resize(second.app, second.page, 1280, 800)
  await second.page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Account' })
    .click()
  await expect(second.page.getByRole('list', { name: 'Accounts' })).toContainText('1234567')
  await expect(second.page.getByRole('button', { name: /^Open account/ })).toHaveCount(0)
  const opened =
    await second.page.evaluate(`ksmith.tokens.list({ query: '', offset: 0, limit: 1 }).then(({ value }) =>
    ksmith.account.openByToken({ tokenId: value.rows[0].id }))`)
  expect(opened).toMatchObject({ ok: false, failure: { code: 'TOKEN_COMPROMISED' } })
  const written = profileText(profile)
  for (const secret of secrets) expect(written).not.toContain(secret)
  await practice.close()
})

test('a token is deleted with another one’s rights, a KS from elsewhere is traced, and every refusal is explained', async ({
  start,
}) => {
  test.setTimeout(150_000)
  const practice = await startPractice()
  const elsewhere = await startPractice({ seed: { ...sampleAccount, partnerId: 7_654_321 } })
  const { app, page, bridge } = await start()
  await holdOne(app, page, practice, '1_admin001')
  await holdOne(app, page, practice, '1_expired1')
  await holdOne(app, page, practice, '1_wildcard')
  await resize(app, page, 1280, 800)
  const colleagues = await tokenKs(practice, '1_wildcard')
  await mint(page, 'Held 1_wildcard')
  await reportLeak(page)
  const dialog = page.getByRole('dialog', { name: /^Incident of/ })
  await dialog.getByRole('button', { name: /With an ADMIN session of/ }).click()
  await page
    .getByRole('listbox', { name: /With an ADMIN session of/ })
    .getByRole('option', { name: /^Held 1_admin001/ })
    .click()
  await dialog.getByLabel(/^Type 1_wildcard to/).fill('1_wildcard')
  await dialog.getByRole('button', { name: 'Delete it', exact: true }).click()
  await dialog.getByRole('button', { name: 'Remove it from the keychain' }).click()
  await dialog.getByRole('button', { name: 'Try them' }).click()
  await expect(dialog.getByRole('row', { name: /From the session book/ })).toContainText('Refused')
  expect(await mediaList(practice.serviceUrl, colleagues)).toMatchObject({ code: 'INVALID_KS' })
  await expect(dialog.getByText('13 app tokens on the account besides it')).toBeVisible()
  await accessible(page, 'deleted')
  await picture(page, 'leak-deleted')
  await dialog.getByRole('button', { name: 'Close the incident' }).click()
  await expect(page.getByText('Removed from the keychain')).toBeVisible()

  // an expired one gives no session to end; the report is taken back behind the window's back
  await pick(page, 'Held 1_expired1')
  await reportLeak(page)
  await dialog.getByLabel(/^Type 1_expired1 to/).fill('1_expired1')
  await dialog.getByRole('button', { name: 'Stop all its sessions' }).click()
  await explained(page, 'NOTHING_TO_STOP_WITH')
  await page.evaluate(`ksmith.incidents.list({}).then(({ value }) =>
    ksmith.incidents.withdraw({ id: value.rows[0].id }))`)
  await explained(page, 'INCIDENT_NOT_FOUND')
  await dialog.getByRole('button', { name: 'Later' }).click()

  // a KS of an account that nothing is held of, and that no app token gave
  const foreign = await startedKs(elsewhere, { userId: 'somebody' })
  await page.getByRole('button', { name: 'More for the list' }).click()
  await page.getByRole('menuitem', { name: 'A KS leaked…' }).click()
  await copyElsewhere(app, foreign)
  const report = page.getByRole('alertdialog', { name: 'A KS leaked?' })
  await report.getByRole('button', { name: 'From clipboard' }).click()
  await explained(page, 'KS_ACCOUNT_UNKNOWN', { partnerId: '7654321' })
  await report.getByRole('button', { name: /Region/ }).click()
  await page.getByRole('option', { name: 'Another server…' }).click()
  await report.getByLabel('Service URL').fill(elsewhere.serviceUrl)
  await accessible(page, 'a KS leaked')
  await picture(page, 'leak-ks')
  await report.getByRole('button', { name: 'From clipboard' }).click()
  await expect(dialog.getByText('1. Cut it off')).toBeVisible()
  expect((await clipboardTexts(app))[0]).toBe('')
  await copyElsewhere(app, await adminKs(elsewhere))
  await dialog.getByRole('button', { name: 'With an admin KS from the clipboard' }).click()
  await explained(page, 'TOKEN_UNNAMED')
  await dialog.getByRole('button', { name: 'Stop all its sessions' }).click()
  await dialog.getByRole('button', { name: 'Try them' }).click()
  await expect(dialog.getByRole('row', { name: /The KS that leaked/ })).toContainText('Refused')
  expect(await mediaList(elsewhere.serviceUrl, foreign)).toMatchObject({ code: 'INVALID_KS' })

  const crossed = bridge()
    .map(({ payload }) => payload)
    .join('\n')
  for (const secret of [...practice.appTokens.map(({ token }) => token), foreign, colleagues]) {
    expect(crossed).not.toContain(secret)
  }
  await practice.close()
  await elsewhere.close()
})
