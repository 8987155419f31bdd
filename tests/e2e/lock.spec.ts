import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import { launchApp } from '../support/launchApp'
import { startSecretService } from '../support/secretService'
import { accessible } from './accessible'
import { expect, picture, resize, test, theme } from './fixtures'
import { explained, goTo, practise, profileText } from './steps'

const SERVICE = 'KSmith lock'
const PASSPHRASE = 'made up for this test'
const ANOTHER = 'made up for this test too'

/** Does something that opens a window in which a passphrase is typed. */
async function asking(app: ElectronApplication, act: () => Promise<void>): Promise<Page> {
  const opened = app.waitForEvent('window')
  await act()
  const entry = await opened
  await expect(entry.getByRole('button', { name: 'Submit' })).toBeVisible()
  return entry
}

/** Types into it, and waits until it is closed. */
async function typed(entry: Page, passphrase: string, again?: string): Promise<void> {
  await entry.locator('#secret').fill(passphrase)
  if (again !== undefined) await entry.locator('#again').fill(again)
  const closed = entry.waitForEvent('close')
  await entry.keyboard.press('Enter').catch(() => {})
  await closed
}

/** Types a passphrase that is refused. */
async function refused(entry: Page, passphrase: string, again?: string): Promise<void> {
  await entry.locator('#secret').fill(passphrase)
  if (again !== undefined) await entry.locator('#again').fill(again)
  await entry.getByRole('button', { name: 'Submit' }).click()
  await expect(entry.getByRole('alert')).not.toBeEmpty()
}

const unlockButton = (page: Page) => page.getByRole('button', { name: 'Unlock with the passphrase…' })

async function locked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'KSmith is locked' })).toBeVisible()
  await expect(page.getByRole('button').first()).toBeFocused()
}

async function setPassphrase(app: ElectronApplication, page: Page, passphrase: string): Promise<void> {
  await goTo(page, 'Settings')
  const entry = await asking(app, () => page.getByRole('button', { name: 'Set a passphrase…' }).click())
  await typed(entry, passphrase, passphrase)
  await expect(page.getByRole('button', { name: 'Change passphrase…' })).toBeVisible()
}

test('a passphrase locks it: asked for after concealing and at the start, wrong tries wait, changing asks for the old one', async ({
  start,
  keychain,
  profile,
}) => {
  test.setTimeout(120_000)
  const first = await start()
  const { app, page, bridge } = first
  await practise(page)
  await goTo(page, 'Settings')
  const entry = await asking(app, () => page.getByRole('button', { name: 'Set a passphrase…' }).click())
  await refused(entry, 'short', 'short')
  await expect(entry.getByRole('alert')).toHaveText(explain({ code: 'APP_PASSPHRASE_SHORT' }).happened)
  await refused(entry, PASSPHRASE, `${PASSPHRASE}!`)
  await expect(entry.getByRole('alert')).toHaveText(explain({ code: 'PASSPHRASE_DIFFERS' }).happened)
  await accessible(entry, 'new passphrase')
  await picture(entry, 'lock-new-passphrase')
  await typed(entry, PASSPHRASE, PASSPHRASE)
  await expect(page.getByRole('button', { name: 'Remove passphrase…' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove passphrase…' }).scrollIntoViewIfNeeded()
  await picture(page, 'lock-settings')

  // what the keychain has recognises it and does not tell it
  const kept = keychain.listEntries(SERVICE).map(({ password }) => password)
  expect(kept.some((text) => text.includes('"kdf":"scrypt"'))).toBe(true)
  expect(kept.join()).not.toContain(PASSPHRASE)
  expect(profileText(profile)).not.toContain(PASSPHRASE)

  await page.getByRole('button', { name: 'Lock KSmith' }).click()
  await locked(page)
  // a page that would open it without
  await page.evaluate(`window.concealed.open('press')`)
  expect(await page.evaluate(`window.concealed.open('press')`)).toMatchObject({
    failure: { code: 'APP_CONCEALED' },
  })
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await accessible(page, `locked, ${source}`)
    for (const [width, height] of [
      [640, 480],
      [1280, 800],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `locked-${source}-${width}`)
    }
  }

  // a wrong try: said once, waited for, and tried again
  const door = await asking(app, () => page.keyboard.press('Enter'))
  await refused(door, 'something else')
  await expect(door.getByRole('alert')).toHaveText(
    explain({ code: 'LOCK_WRONG', params: { seconds: '1' } }).happened,
  )
  await picture(door, 'lock-wrong')
  await accessible(door, 'wrong passphrase')
  await expect(door.getByRole('button', { name: 'Submit' })).toBeEnabled()
  await expect(door.getByRole('alert')).toHaveText('You can try again now.')
  await typed(door, PASSPHRASE)
  await expect(page.getByRole('contentinfo')).toBeVisible()
  const carriers = new Set(
    bridge()
      .filter(({ payload }) => payload?.includes(PASSPHRASE) || payload?.includes('something else'))
      .map(({ channel }) => channel),
  )
  expect([...carriers]).toEqual(['entry.submit'])

  // changing asks for the old one; cancelled, nothing changes
  await goTo(page, 'Settings')
  const old = await asking(app, () => page.getByRole('button', { name: 'Change passphrase…' }).click())
  const next = await asking(app, () => typed(old, PASSPHRASE))
  await typed(next, ANOTHER, ANOTHER)
  await goTo(page, 'Journal')
  await expect(page.getByText('Unlocking refused').first()).toBeVisible()
  await expect(page.getByText('KSmith locked').first()).toBeVisible()

  // many wrong tries before: a restart does not shorten the wait
  await first.close()
  const tries = keychain.listEntries(SERVICE).find(({ account }) => account.startsWith('tries'))
  expect(JSON.parse(tries?.password ?? '')).toEqual({ wrong: 0, at: 0 })
  keychain.changeEntry(SERVICE, tries?.account ?? '', JSON.stringify({ wrong: 8, at: Date.now() }))
  const second = await launchApp({ secretService: keychain, userDataDir: profile })
  try {
    await locked(second.page)
    expect(await second.page.evaluate('typeof window.ksmith')).toBe('undefined')
    await expect(second.page.getByText('It starts locked')).toBeVisible()
    await unlockButton(second.page).click()
    await expect(second.page.getByRole('alert')).toContainText(explain({ code: 'LOCK_WAIT' }).title)
    await expect(second.page.getByRole('alert').getByText('LOCK_WAIT', { exact: true })).toBeVisible()
    await expect(second.page.getByText(/^Next try in 1\d\d s$/)).toBeVisible()
    await accessible(second.page, 'waiting')
    await resize(second.app, second.page, 640, 480)
    await picture(second.page, 'lock-waiting')
    keychain.changeEntry(SERVICE, tries?.account ?? '', JSON.stringify({ wrong: 1, at: 0 }))
    await second.page.reload()
    const again = await asking(second.app, () => unlockButton(second.page).click())
    await refused(again, PASSPHRASE)
    await expect(again.getByRole('button', { name: 'Submit' })).toBeEnabled()
    // the machine falls asleep meanwhile: what was typed goes with its window
    const gone = again.waitForEvent('close')
    await second.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    await gone
    await locked(second.page)
    const last = await asking(second.app, () => unlockButton(second.page).click())
    await typed(last, ANOTHER)
    await expect(second.page.getByText('tokens held')).toBeVisible()

    // without it, whoever opens it needs nothing
    await goTo(second.page, 'Settings')
    const removing = await asking(second.app, () =>
      second.page.getByRole('button', { name: 'Remove passphrase…' }).click(),
    )
    await typed(removing, ANOTHER)
    await expect(second.page.getByRole('button', { name: 'Set a passphrase…' })).toBeVisible()
    await second.page.keyboard.press('Control+l')
    await expect(second.page.getByRole('heading', { name: 'KSmith is concealed' })).toBeVisible()
    expect(
      keychain.listEntries(SERVICE).filter(({ account }) => /^(passphrase|tries)/.test(account)),
    ).toEqual([])
  } finally {
    await second.close()
  }
})

test('a lock that cannot be checked stays shut and says why; there is a way out that is written down', async ({
  profile,
}) => {
  test.setTimeout(120_000)
  const keychain = await startSecretService({ mode: 'refused' })
  await keychain.unlock()
  const launch = () => launchApp({ secretService: keychain, userDataDir: profile })
  const first = await launch()
  await first.page.getByRole('contentinfo').waitFor()
  await practise(first.page)
  await setPassphrase(first.app, first.page, PASSPHRASE)

  // Touch ID, as far as a system without it can play it
  const { app, page } = first
  await app.evaluate(({ systemPreferences }) => {
    Object.assign(systemPreferences, {
      canPromptTouchID: () => true,
      promptTouchID: () => Promise.reject(new Error('made up: cancelled')),
    })
  })
  await page.reload()
  await goTo(page, 'Settings')
  // the passphrase first, then a finger
  const switching = () => asking(app, () => page.getByText('Unlock with Touch ID').click())
  await typed(await switching(), PASSPHRASE)
  await explained(page, 'TOUCH_ID_REFUSED')
  await app.evaluate(({ systemPreferences }) => {
    Object.assign(systemPreferences, { promptTouchID: () => Promise.resolve() })
  })
  await typed(await switching(), PASSPHRASE)
  await expect(page.getByRole('switch', { name: 'Unlock with Touch ID' })).toBeChecked()
  await page.keyboard.press('Control+l')
  await locked(page)
  await expect(page.getByRole('button')).toHaveText(['Unlock with Touch ID', 'Unlock with the passphrase…'])
  await picture(page, 'locked-touch-id')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo')).toBeVisible()

  // the keychain may not be asked: said, and tried again
  await page.keyboard.press('Control+l')
  await locked(page)
  await keychain.forbid(true)
  await unlockButton(page).click()
  await explained(page, 'KEYCHAIN_DENIED')
  await keychain.forbid(false)
  await typed(await asking(app, () => unlockButton(page).click()), PASSPHRASE)
  await expect(page.getByRole('contentinfo')).toBeVisible()
  await first.close()

  // somebody took away what the passphrase is recognised by
  const verifier = keychain.listEntries(SERVICE).find(({ account }) => account.startsWith('passphrase'))
  keychain.changeEntry(SERVICE, verifier?.account ?? '', undefined)
  const second = await launch()
  await unlockButton(second.page).click()
  await explained(second.page, 'LOCK_GONE')
  const file = join(profile, 'lock.json')
  await expect(second.page.getByRole('alert')).toContainText(file)
  await resize(second.app, second.page, 640, 480)
  await accessible(second.page, 'verifier gone')
  await picture(second.page, 'lock-gone')
  await second.close()

  expect(existsSync(file)).toBe(true)
  rmSync(file)
  const third = await launch()
  await expect(third.page.getByText('tokens held')).toBeVisible()
  await third.close()
  await keychain.stop()
})
