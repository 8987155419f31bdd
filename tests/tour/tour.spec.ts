import type { Page } from '@playwright/test'
import { copyElsewhere, expect, resize, test, theme } from '../e2e/fixtures'
import { lifetime, mint, pick, practise } from '../e2e/steps'
import { shown } from './shown'

/** A v1 KS of another account, made up. */
const FOREIGN =
  'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='

/** A log as a customer sends it. */
const LOG = [
  `GET /api_v3/service/media/action/list?ks=${FOREIGN}&partnerId=12345 200`,
  '{"service":"apptoken","action":"startSession","id":"1_abcd1234","tokenHash":"c69e0c7df4352b7887776fdb9d0aa93ea7df3eeb86b4a157c3bb38abb949428d"}',
  '{"partnerId":12345,"adminSecret":"00112233445566778899aabbccddeeff","name":"Acme"}',
  'Authorization: Basic c3VwcG9ydDptYWRlLXVwLXBhc3N3b3Jk',
  'entryId=0_welcome1 userId=support@example.com 404',
].join('\n')

/** The main job, and what stands around it, played in the real app with the practice account. Its pictures are those of README and docs. */
for (const source of ['light', 'dark'] as const) {
  test(`the tour, ${source}`, async ({ start }) => {
    test.setTimeout(300_000)
    const { app, page } = await start()
    await theme(app, page, source)
    await resize(app, page, 1280, 800)
    const show = (name: string, of: Page = page) => shown(of, `${name}-${source}`)

    await show('first-run')
    await practise(page)
    await pick(page, 'May list everything and view one entry')
    await lifetime(page, '1 h')
    const privileges = page.getByRole('combobox', { name: 'Extra privileges' })
    await privileges.fill('list:1_welcome1,')
    await privileges.press('End')
    await privileges.pressSequentially('ed')
    await expect(page.getByRole('option', { name: /^edit / }).first()).toBeVisible()
    await show('builder')
    await privileges.fill('list:1_welcome1,edit:*,appid:crm')
    await page.keyboard.press('Escape')
    await show('preview')

    const session = await mint(page, 'May list everything and view one entry')
    await session.getByRole('button', { name: 'Copy KS' }).click()
    await expect(page.getByText('KS on the clipboard')).toBeVisible()
    await show('minted')

    await pick(page, 'Expired in 2020')
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText('APP_TOKEN_EXPIRED', { exact: true })).toBeVisible()
    await show('failure')

    await page.keyboard.press('Escape')
    await pick(page, 'Admin sessions')
    await page
      .getByRole('button', { name: /Environment/ })
      .first()
      .click()
    await page.locator('[data-rac][role="option"]').filter({ hasText: 'Production' }).click()
    await page.getByRole('button', { name: /^Mint session/ }).click()
    const confirmation = page.getByRole('alertdialog', { name: 'Mint an ADMIN session in Production?' })
    await expect(confirmation).toBeVisible()
    await show('production')
    await confirmation.getByRole('textbox').fill('production')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article', { name: 'Admin sessions' })).toBeVisible()

    const rail = page.getByRole('navigation', { name: 'Screens' })
    await rail.getByRole('button', { name: 'Requests' }).click()
    await page.getByRole('button', { name: /Action/ }).click()
    await page.getByRole('option', { name: 'media.list', exact: true }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const answer = page.getByRole('treegrid', { name: 'Answer of media.list' })
    await answer.getByRole('row', { name: /Welcome to the team/ }).click()
    await page.keyboard.press('ArrowRight')
    await show('requests')

    await rail.getByRole('button', { name: 'Inspect' }).click()
    await copyElsewhere(app, `curl -d 'ks=${encodeURIComponent(FOREIGN)}' https://www.kaltura.com/api_v3/`)
    await page.getByLabel('A KS, or any text that holds one').focus()
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('region', { name: /^KS [0-9a-f]{8}/ })).toBeVisible()
    await show('inspect')

    await rail.getByRole('button', { name: 'Scrub' }).click()
    await copyElsewhere(app, LOG)
    await page.getByRole('button', { name: 'From clipboard' }).click()
    await expect(page.getByText('Scrubbed', { exact: true })).toBeVisible()
    await show('scrub')

    await rail.getByRole('button', { name: 'Account' }).click()
    await page
      .getByRole('button', { name: /^Open account/ })
      .first()
      .click()
    await page.getByRole('alertdialog').getByRole('textbox').fill('production')
    await page.keyboard.press('Enter')
    const grid = page.getByRole('grid', { name: 'App tokens' })
    await expect(grid.getByRole('row', { name: /1_admin001/ })).toBeVisible()
    await show('account')
    await page.getByRole('button', { name: 'Create app token…' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Start from/ })
      .click()
    await page.getByRole('option', { name: 'Playback of one entry' }).click()
    await page.getByLabel('Entry id').fill('1_welcome1')
    await show('create')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await rail.getByRole('button', { name: 'Tokens' }).click()

    await pick(page, 'May edit every entry')
    await page.getByRole('button', { name: 'More for this token' }).click()
    await page.getByRole('menuitem', { name: 'Rotate…' }).click()
    await page
      .getByRole('dialog', { name: /^Rotate / })
      .getByRole('button', { name: 'Rotate', exact: true })
      .click()
    const rotations = page.getByRole('dialog', { name: 'Rotations' })
    await expect(rotations).toContainText('Rotated: 1 of 1.')
    await show('rotation')
    await rotations.getByRole('button', { name: 'Close', exact: true }).click()

    await page.getByRole('button', { name: 'More for the list' }).click()
    await page.getByRole('menuitem', { name: 'Check all…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Checked' })).toBeVisible()
    await show('checked')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'More for the list' }).click()
    await page.getByRole('menuitem', { name: 'Back up…' }).click()
    await expect(page.getByRole('dialog', { name: 'Back up' })).toBeVisible()
    await show('back-up')
    await page.keyboard.press('Escape')

    await rail.getByRole('button', { name: 'Journal' }).click()
    await expect(page.getByRole('button', { name: /Check the journal|Check/ }).first()).toBeVisible()
    await show('journal')
    await rail.getByRole('button', { name: 'Tokens' }).click()

    await page.keyboard.press('Control+n')
    await copyElsewhere(app, 'made-up-secret-of-a-tour')
    await page.getByRole('button', { name: 'From clipboard' }).click()
    await expect(page.getByText('Taken, fingerprint')).toBeVisible()
    await show('add-token')
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: 'Type it…' }).click()
    const entry = await opened
    await expect(entry.getByRole('button', { name: 'Submit' })).toBeVisible()
    await show('entry-window', entry)
    const closed = entry.waitForEvent('close')
    await entry.keyboard.press('Escape').catch(() => {})
    await closed
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.keyboard.press('Escape')

    await pick(page, 'Plain user sessions')
    await page.getByRole('button', { name: 'More for this token' }).click()
    await page.getByRole('menuitem', { name: 'This leaked…' }).click()
    await page.getByRole('button', { name: 'Report the leak' }).click()
    await expect(page.getByText('1. Cut it off')).toBeVisible()
    await show('leak')
  })
}
