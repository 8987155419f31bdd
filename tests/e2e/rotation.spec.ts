import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { createClient } from '../../src/kaltura'
import { type Practice, startPractice } from '../../src/practice'
import { adminKs } from '../unit/practice/rawCalls'
import { accessible } from './accessible'
import { expect, inBothThemes, picture, resize, secretsIn, test } from './fixtures'
import { explained, goTo, holdOne, mint, pick, profileText } from './steps'

/** Holds tokens of a practice account outside the app. */
async function hold(app: ElectronApplication, page: Page, practice: Practice, ids: string[]): Promise<void> {
  for (const id of ids) {
    await holdOne(app, page, practice, id)
    // its keys rest while it is still closing
    await expect(page.getByRole('dialog')).toBeHidden()
  }
}

async function openAccount(page: Page): Promise<void> {
  await goTo(page, 'Account')
  await page.getByRole('button', { name: /^Open account, .*, partner 1234567$/ }).click()
  await expect(page.getByRole('grid', { name: 'App tokens' })).toBeVisible()
  await expect(page.getByText(/^1[0-9] app tokens$/).first()).toBeVisible()
}

/** What the account has, asked past the app. */
async function onAccount(practice: Practice) {
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  const { objects } = (await client.appTokens.list({ ks: await adminKs(practice), pageIndex: 1 })).value
  return objects
}

async function rotateFromMenu(page: Page, grace?: string): Promise<void> {
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Rotate…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Rotate / })
  if (grace !== undefined) {
    await dialog.getByRole('button', { name: /Delete the old one/ }).click()
    await page.getByRole('option', { name: grace }).click()
  }
  await dialog.getByRole('button', { name: 'Rotate', exact: true }).click()
}

const list = (page: Page) => page.getByRole('dialog', { name: 'Rotations' })
const close = (page: Page) => list(page).getByRole('button', { name: 'Close', exact: true }).click()

test('a token is rotated, the old one waits over a restart, is asked about, and deleted', async ({
  start,
  keychain,
  profile,
}) => {
  test.setTimeout(150_000)
  const practice = await startPractice()
  const first = await start()
  const { app, page } = first
  await hold(app, page, practice, ['1_admin001', '1_wildcard'])
  await page.getByRole('button', { name: 'Pin', exact: true }).click()
  await rotateFromMenu(page)
  await expect(list(page)).toContainText('Rotated: 1 of 1.')
  await expect(list(page).getByRole('listitem', { name: 'Held 1_wildcard' })).toContainText(
    /Replaced, to be deleted on/,
  )
  const tokens = await onAccount(practice)
  const made = tokens.find(({ id }) => !practice.appTokens.some((sample) => sample.id === id))
  if (!made) throw new Error('the account lacks the successor')
  expect(tokens).toHaveLength(15)
  expect(made).toMatchObject({ sessionPrivileges: 'edit:*', hashType: 'SHA256' })
  expect(made.description).toBe('May edit every entry, and can be narrowed to some')
  await close(page)

  // one token in the list, the new one, selected, with what the old one had
  await expect(page.getByText('2 tokens held')).toBeAttached()
  await expect(page.getByRole('option', { name: 'Held 1_wildcard' })).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Unpin' })).toBeVisible()
  await expect(page.getByText('This token is new in its place.')).toBeVisible()
  await expect(page.getByText('In the place of')).toBeVisible()
  await mint(page, 'Held 1_wildcard')
  expect(statSync(join(profile, 'rotations.json')).mode & 0o777).toBe(0o600)
  const before = { crossed: first.bridge(), log: first.mainLog() }
  await first.close()

  // the same profile when its time has come: asked, and nothing done before
  const path = join(profile, 'rotations.json')
  const file = JSON.parse(readFileSync(path, 'utf8'))
  file.rotations[0].deleteAfter = Date.now() - 1
  writeFileSync(path, JSON.stringify(file))
  const second = await start()
  const again = second.page
  const banner = again.getByRole('region', { name: 'Rotations that need you' })
  await expect(banner).toContainText('1 replaced token is due to be deleted.')
  expect(await onAccount(practice)).toHaveLength(15)
  await picture(again, 'rotation-due')
  await banner.getByRole('button', { name: 'Later' }).click()
  await expect(banner).toBeHidden()
  await pick(again, 'Held 1_wildcard')
  await again.getByRole('button', { name: 'Rotations…' }).click()
  await list(again).getByRole('button', { name: 'Delete the old one…' }).click()
  const dialog = again.getByRole('alertdialog')
  await expect(dialog).toContainText('Every KS minted from it is refused at once')
  await dialog.getByRole('button', { name: 'Delete app token' }).click()
  await expect(list(again)).toContainText('Deleted: 1 of 1.')
  await close(again)
  expect((await onAccount(practice)).map(({ id }) => id)).not.toContain('1_wildcard')
  const secretOf = (id: string) => practice.appTokens.find((token) => token.id === id)?.token
  expect(secretsIn(keychain, 'KSmith').sort()).toEqual([secretOf('1_admin001'), made.token].sort())
  await mint(again, 'Held 1_wildcard')

  // the secret was nowhere else
  const crossed = [...before.crossed, ...second.bridge()].map(({ payload }) => payload ?? '').join('\n')
  await second.close()
  const left = `${before.log}\n${second.mainLog()}\n${profileText(profile)}`
  for (const secret of [secretOf('1_wildcard') ?? '', made.token]) {
    expect(crossed).not.toContain(secret)
    expect(left).not.toContain(secret)
  }
  for (const event of ['started', 'switched', 'finished'])
    expect(left).toContain(`"event":"rotation.${event}"`)
  await practice.close()
})

test('three are rotated at once, the one that administers the account last, and each says how it went', async ({
  start,
}) => {
  test.setTimeout(150_000)
  const practice = await startPractice({ latencyMs: 40 })
  const { app, page } = await start()
  const ids = ['1_admin001', '1_user0001', '1_expired1']
  await hold(app, page, practice, ids)
  await openAccount(page)
  await page.getByRole('row', { name: /1_admin001/ }).click()
  await page.getByRole('row', { name: /1_user0001/ }).click({ modifiers: ['Control'] })
  await page.getByRole('row', { name: /1_expired1/ }).click({ modifiers: ['Control'] })
  await page.getByRole('row', { name: /1_sha1hash/ }).click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Rotate 4…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rotate 3 tokens' })
  await expect(dialog).toContainText('Left out: 1 token not held here')
  await dialog.getByRole('button', { name: /Delete the old one/ }).click()
  await page.getByRole('option', { name: 'At once' }).click()
  await dialog.getByRole('button', { name: 'Rotate 3', exact: true }).click()
  await expect(list(page)).toContainText('Rotated: 2 of 3, 1 failed.', { timeout: 20_000 })
  const results = list(page).getByRole('list', { name: 'Results' }).getByRole('listitem')
  await expect(results).toHaveCount(3)
  await expect(results.last()).toContainText('Held 1_admin001')
  await expect(results.filter({ hasText: '1_expired1' })).toContainText('INVALID_EXPIRY')
  await close(page)
  await expect(page.getByRole('row', { name: /Plain user sessions/ })).toContainText('Held')
  const now = await onAccount(practice)
  expect(now).toHaveLength(14)
  expect(now.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['1_user0001']))
  expect(now.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['1_admin001']))

  // the account is still open, by the successor; the expired one with an end of its own
  await page.getByRole('button', { name: 'Read the list again' }).click()
  await expect(page.getByText('14 app tokens').first()).toBeVisible()
  await page.getByRole('row', { name: /1_expired1/ }).click()
  await page.getByRole('button', { name: 'Rotate…' }).click()
  const one = page.getByRole('dialog', { name: /^Rotate Held/ })
  await one.getByText('Never').click()
  await one.getByRole('button', { name: 'Rotate', exact: true }).click()
  await expect(list(page)).toContainText('Rotated: 1 of 1.')
  await close(page)
  await practice.close()
})

test('what stands in the way of a rotation says what it is, and how to go on or back', async ({ start }) => {
  test.setTimeout(150_000)
  const practice = await startPractice()
  const client = createClient({ fetch, serviceUrl: practice.serviceUrl })
  const { app, page, bridge } = await start()
  await hold(app, page, practice, ['1_admin001', '1_user0001'])
  const successor = async () => {
    const made = (await onAccount(practice)).find(({ description }) =>
      description?.startsWith('[KSmith rotation'),
    )
    if (!made) throw new Error('no successor')
    return made.id
  }
  const stopAtProof = async () => {
    practice.setFault({ fault: 'reset', on: 'appToken.startSession' })
    await rotateFromMenu(page)
    await expect(list(page)).toContainText('Rotated: 0 of 1, 1 failed.')
    practice.setFault(undefined)
    await explained(page, 'CONNECTION_RESET')
  }
  // the account's own ADMIN session is there already, so that only the proof fails
  await openAccount(page)
  await goTo(page, 'Tokens')

  // somebody changes the successor meanwhile
  await stopAtProof()
  await client.appTokens.update({
    ks: await adminKs(practice),
    id: await successor(),
    fields: { sessionUserId: 'mallory@example.com' },
  })
  await list(page).getByRole('button', { name: 'Go on' }).click()
  await explained(page, 'ROTATION_DIFFERS')
  await picture(page, 'rotation-differs')
  await close(page)
  await expect(page.getByText('The rotation of “Held 1_user0001” did not finish.')).toBeVisible()

  // in a rotation, so it stays
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Remove token…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove token' }).click()
  await explained(page, 'ROTATION_RUNNING')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Look…' }).click()
  await list(page).getByRole('button', { name: 'Undo' }).click()
  await expect(list(page)).toContainText('Undone: 1 of 1.')
  expect(await onAccount(practice)).toHaveLength(14)
  await close(page)
  await mint(page, 'Held 1_user0001')

  // somebody deletes it meanwhile
  await stopAtProof()
  await client.appTokens.delete({ ks: await adminKs(practice), id: await successor() })
  await list(page).getByRole('button', { name: 'Go on' }).click()
  await explained(page, 'ROTATION_SUCCESSOR_GONE')
  await list(page).getByRole('button', { name: 'Undo' }).click()
  await expect(list(page)).toContainText('Undone: 1 of 1.')
  await close(page)

  // too late to undo, whoever asks
  await rotateFromMenu(page)
  await expect(list(page)).toContainText('Rotated: 1 of 1.')
  await close(page)
  const ids = bridge()
    .filter(({ channel, kind }) => channel === 'rotations.state' && kind === 'answer')
    .flatMap(({ payload }) => JSON.parse(payload).value.rotations)
    .filter(({ state }) => state === 'switched')
    .map(({ id }) => id)
  await page.evaluate(`window.ksmith.rotations.undo({ ids: ${JSON.stringify(ids.slice(0, 1))} })`)
  await page.getByRole('button', { name: 'Show' }).click()
  await explained(page, 'ROTATION_TOO_LATE')
  await close(page)
  await page.getByRole('button', { name: 'Dismiss' }).click()

  // nobody is left who may delete the old one
  await goTo(page, 'Account')
  await page.getByRole('button', { name: 'Close account' }).click()
  await goTo(page, 'Tokens')
  await pick(page, 'Held 1_admin001')
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Remove token…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove token' }).click()
  await expect(page.getByText('1 token held')).toBeAttached()
  await pick(page, 'Held 1_user0001')
  await page.getByRole('button', { name: 'Rotations…' }).click()
  await list(page).getByRole('button', { name: 'Delete the old one…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete app token' }).click()
  await explained(page, 'ROTATION_NO_ADMIN')

  // and it can be kept: both are ordinary tokens then
  await list(page).getByRole('button', { name: 'Keep both' }).click()
  await expect(list(page).getByRole('list', { name: 'Rotations that are not over' })).toBeHidden()
  await close(page)
  await expect(page.getByRole('option', { name: 'Held 1_user0001 (replaced)' })).toBeVisible()
  await practice.close()
})

test('rotation can be used by everyone, and is pictured', async ({ start }) => {
  test.setTimeout(150_000)
  const practice = await startPractice()
  const { app, page } = await start()
  const look = async (name: string) => {
    for (const [width, height] of [
      [640, 480],
      [1280, 800],
    ] as const) {
      await resize(app, page, width, height)
      await inBothThemes(app, page, async (source) => {
        await picture(page, `rotation-${name}-${source}-${width}`)
        if (width === 1280) await accessible(page, `${name}, ${source}`)
      })
    }
  }
  await hold(app, page, practice, ['1_admin001', '1_expired1'])
  const adminIn = (environmentId: string | null) =>
    page.evaluate(`ksmith.tokens.list({ query: '1_admin001', offset: 0, limit: 1 }).then(({ value }) =>
      ksmith.tokens.update({ id: value.rows[0].id, environmentId: ${JSON.stringify(environmentId)} }))`)
  await adminIn('production')
  await page.getByRole('button', { name: 'More for this token' }).click()
  await expect(page.getByRole('menuitem', { name: 'Rotate…' })).toBeVisible()
  await picture(page, 'rotation-menu')
  await page.getByRole('menuitem', { name: 'Rotate…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Rotate / })
  await expect(dialog.getByText('Administer the account with')).toBeVisible()
  await look('one')
  // the old one is to go later, and still the ADMIN session in production is confirmed
  const typed = dialog.getByLabel('Type 1234567 or Production to administer the account')
  await dialog.getByRole('button', { name: 'Rotate', exact: true }).click()
  await expect(dialog.getByText('What was typed is not what is asked for.')).toBeVisible()
  await expect(typed).toBeFocused()
  await typed.fill('production')
  await dialog.getByRole('button', { name: 'Rotate', exact: true }).click()
  await expect(list(page)).toContainText('INVALID_EXPIRY')
  await adminIn(null)
  await look('failed')
  await close(page)
  await expect(page.getByRole('region', { name: 'Rotations under way' })).toBeVisible()
  await look('banner')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await openAccount(page)
  await page.getByRole('row', { name: /1_admin001/ }).click()
  await page.getByRole('row', { name: /1_expired1/ }).click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Rotate 2…' }).click()
  await dialog.getByText('Never').click()
  await look('several')
  await dialog.getByRole('button', { name: 'Rotate 2', exact: true }).click()
  await expect(list(page)).toContainText('Rotated: 2 of 2.')
  await look('list')
  await list(page).getByRole('button', { name: 'Delete all 2 replaced…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look('delete')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: /1_admin001/ })).toContainText('Replaced')
  await picture(page, 'rotation-replaced')
  await goTo(page, 'Tokens')
  await expect(page.getByText('This token is new in its place.')).toBeVisible()
  await look('token')
  await practice.close()
})
