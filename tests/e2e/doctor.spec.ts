import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startPractice } from '../../src/practice'
import { runDoctor } from '../support/runDoctor'
import { startSecretService } from '../support/secretService'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, picture, resize, secretsIn, test, theme } from './fixtures'
import { holdOne, practise } from './steps'

/** The line of one finding. */
const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.locator('strong').getByText(name, { exact: true }) })

async function openDoctor(page: Page): Promise<void> {
  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Run Doctor' }).first().click()
  await expect(page.getByRole('heading', { name: 'Doctor', level: 2 })).toBeVisible()
}

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Run( again)?$/ }).click()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible({ timeout: 30_000 })
}

test('a healthy system is found to be, writing is tried only when asked, and the report names nobody', async ({
  start,
  keychain,
  profile,
}) => {
  const { app, page } = await start()
  await practise(page)
  await openDoctor(page)
  await run(page)
  await expect(page.getByText(/^Nothing is wrong/)).toBeVisible()
  await expect(row(page, 'Keychain')).toContainText('it is open')
  await expect(row(page, 'inventory.json')).toContainText('format 1')
  await expect(row(page, 'Practice account')).toContainText('It answers.')
  await expect(row(page, 'Practice account: clock')).toContainText('The clocks agree.')
  await expect(row(page, 'Sandbox')).toContainText('Pages run in Chromium’s sandbox.')
  await expect(row(page, 'Runtime')).toContainText('Electron')
  await expect(row(page, 'Clipboard')).toContainText('was written, read and cleared')
  expect(keychain.listEntries('KSmith doctor')).toEqual([])

  const held = secretsIn(keychain, 'KSmith practice').length
  await page.getByRole('button', { name: 'Try writing to the keychain' }).click()
  await expect(row(page, 'Writing to the keychain')).toContainText('written, read and deleted')
  expect(keychain.listEntries('KSmith doctor')).toEqual([])
  expect(secretsIn(keychain, 'KSmith practice')).toHaveLength(held)

  // what is on the clipboard stays there
  await copyElsewhere(app, 'somebody else’s')
  await run(page)
  await expect(row(page, 'Clipboard')).toContainText('because something is on it')
  expect(await clipboardTexts(app)).toContain('somebody else’s')

  await page.getByRole('button', { name: 'Copy report' }).click()
  await expect(page.getByText('Copied the report.')).toBeVisible()
  const [report = ''] = await clipboardTexts(app)
  expect(report).toContain('Practice account: It answers.')
  expect(report).toContain('Nothing is wrong.')
  for (const word of [profile, 'Plain user sessions', '1234567', '127.0.0.1'])
    expect(report).not.toContain(word)

  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    for (const [width, height] of [
      [1280, 800],
      [640, 480],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `doctor-${source}-${width}`)
      await accessible(page, `Doctor, ${source}, ${width}`)
    }
    await resize(app, page, 1280, 800)
  }

  // wrong modes, a damaged file, a newer one
  chmodSync(join(profile, 'inventory.json'), 0o644)
  chmodSync(profile, 0o755)
  writeFileSync(join(profile, 'incidents.json'), 'no JSON', { mode: 0o600 })
  writeFileSync(join(profile, 'rotations.json'), '{"version":99,"rotations":[]}', { mode: 0o600 })
  await run(page)
  await expect(page.getByText(/^4 things are wrong/)).toBeVisible()
  await expect(row(page, 'Profile folder')).toContainText('mode 0755')
  await expect(row(page, 'inventory.json')).toContainText('mode 0644')
  await expect(row(page, 'incidents.json')).toContainText('Something damaged it')
  await expect(row(page, 'rotations.json')).toContainText('A newer KSmith wrote it')
  await row(page, 'inventory.json').getByRole('link', { name: 'Help about inventory.json' }).click()
  await expect(page.getByRole('heading', { name: 'Who may read them', level: 3 })).toBeFocused()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await picture(page, 'doctor-modes')
})

test('a keychain that is missing or locked and a server that is down are found, in the window and by command', async ({
  start,
  profile,
}) => {
  test.setTimeout(150_000)
  const practice = await startPractice()
  // one that shows the system's real prompt when it is locked
  const keychain = await startSecretService({ mode: 'locked' })
  await keychain.unlock()
  const first = await start({ secretService: keychain })
  await practise(first.page)
  await holdOne(first.app, first.page, practice, '1_user0001')
  await first.close()

  const healthy = await runDoctor('--doctor=json', keychain, profile)
  expect(healthy, healthy.stderr).toMatchObject({ code: 0 })
  const report = JSON.parse(healthy.stdout)
  expect(report).toMatchObject({ format: 'ksmith-doctor', healthy: true })
  expect(report.findings.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(['KEYCHAIN_OPEN', 'HOST_GOOD', 'CLOCK_GOOD']),
  )
  for (const theirs of [profile, 'Held', '1_user0001', String(practice.partnerId), practice.serviceUrl]) {
    expect(healthy.stdout).not.toContain(theirs)
  }
  const unread = await runDoctor('--doctor', keychain, profile, false)
  expect(unread, unread.stderr).toMatchObject({ code: 2, signal: null })
  expect(unread.stderr).toContain('Doctor could not be run')
  await practice.close()

  const without = await startSecretService({ mode: 'absent' })
  const { app, page, close } = await start({ secretService: without })
  await page.getByRole('option', { name: 'Plain user sessions' }).click()
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await page.getByRole('alert').getByRole('button', { name: 'Run Doctor' }).first().click()
  const sheet = page.getByRole('dialog', { name: 'Help' })
  await expect(sheet.getByText(/^2 things are wrong/)).toBeVisible({ timeout: 30_000 })
  const wrong = sheet.getByRole('region', { name: 'What is wrong' })
  await expect(wrong).toContainText('KEYCHAIN_MISSING')
  await expect(wrong).toContainText('Server on this machine, 1')
  await expect(wrong).toContainText('CONNECTION_REFUSED')
  await expect(wrong).toContainText(practice.serviceUrl)
  await picture(page, 'doctor-wrong')
  await accessible(page, 'Doctor beside the list')
  await resize(app, page, 640, 480)
  await picture(page, 'doctor-wrong-640')
  await page.keyboard.press('Escape')
  await picture(page, 'doctor-offered-640')
  await accessible(page, 'a banner that offers Doctor')
  await page.getByRole('alert').getByRole('button', { name: 'Run Doctor' }).first().click()
  await expect(sheet.getByText(/^2 things are wrong/)).toBeVisible({ timeout: 30_000 })
  await wrong.getByRole('link', { name: 'Help about Keychain' }).click()
  await expect(sheet.getByRole('heading', { name: 'Linux', level: 3 })).toBeFocused()
  await close()
  const missing = await runDoctor('--doctor', without, profile)
  expect(missing, missing.stderr).toMatchObject({ code: 1 })
  expect(missing.stdout).toMatch(/^KSmith \S+ Doctor, /)
  expect(missing.stdout).toContain('(KEYCHAIN_MISSING)')
  expect(missing.stdout).toContain('2 things are wrong.')
  await without.stop()

  await keychain.lock()
  const again = await start({ secretService: keychain })
  // it opens as large as it was, and there the contents are a page of their own
  await resize(again.app, again.page, 1280, 800)
  await openDoctor(again.page)
  await run(again.page)
  await expect(row(again.page, 'Keychain')).toContainText('KEYCHAIN_WAITING')
  // a call that hangs must not keep the process from ending
  expect(await again.close()).toBe('by itself')
  const waiting = await runDoctor('--doctor', keychain, profile)
  expect(waiting, waiting.stderr).toMatchObject({ code: 1, signal: null })
  expect(waiting.stdout).toContain('(KEYCHAIN_WAITING)')
  await keychain.stop()
})
