import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import { startKeepingBus } from '../support/keepingBus'
import { startSecretService } from '../support/secretService'
import { expect, secretsIn, test } from './fixtures'
import { mint, pick, practise } from './steps'

const SERVICE = 'KSmith practice'

/** Expects the explanation of this code in the window's banner, or wherever else it alerts. */
async function alerted(page: Page, code: FailureCode, params: Record<string, string> = {}): Promise<void> {
  const { title, happened, causes, next } = explain({ code, params })
  const shown = page
    .getByRole('alert')
    .filter({ hasText: title })
    .filter({ has: page.getByText(code, { exact: true }) })
    .first()
  await expect(shown, code).toBeVisible()
  for (const words of [happened, causes[0] ?? '', ...next]) await expect(shown).toContainText(words)
}

test('a keychain that may not be used, one that fails and one that is locked say which it is, and work when they can', async ({
  start,
}) => {
  // no prompt can be shown there, so a locked keychain answers at once
  const keychain = await startSecretService({ mode: 'refused' })
  await keychain.unlock()
  const { page } = await start({ secretService: keychain })
  const tryIt = page.getByRole('button', { name: 'Try it with a practice account' })
  const works = async () => {
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await expect(page.getByText('Keychain ready')).toBeVisible()
  }

  await keychain.forbid(true)
  await tryIt.click()
  await alerted(page, 'KEYCHAIN_DENIED')
  await keychain.forbid(false)
  await works()

  keychain.spoilDisk(true)
  await tryIt.click()
  // the keyring's own words stand where the cause is
  await alerted(page, 'KEYCHAIN_FAILED', { system: 'An error occurred on the device' })
  expect(secretsIn(keychain, SERVICE)).toEqual([])
  keychain.spoilDisk(false)
  await works()

  await practise(page)
  await keychain.lock()
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await alerted(page, 'KEYCHAIN_LOCKED')
  await keychain.unlock()
  await works()
  await mint(page, 'Plain user sessions')
  await keychain.stop()
})

test('a keychain that says it deleted a secret and keeps it is not believed', async ({ start, keychain }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kss-'))
  const bus = await startKeepingBus(keychain.env.DBUS_SESSION_BUS_ADDRESS ?? '', folder)
  const { page } = await start({
    secretService: { env: { ...keychain.env, DBUS_SESSION_BUS_ADDRESS: bus.address } },
  })
  await practise(page)
  await pick(page, 'May edit every entry')
  const held = secretsIn(keychain, SERVICE).length
  const remove = async () => {
    await page.getByRole('button', { name: 'More for this token' }).click()
    await page.getByRole('menuitem', { name: 'Remove token…' }).click()
    await page.getByRole('button', { name: 'Remove token' }).click()
  }
  await remove()
  await alerted(page, 'SECRET_NOT_DELETED')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Removing this token has not finished').first()).toBeVisible()
  expect(secretsIn(keychain, SERVICE)).toHaveLength(held)

  bus.obey()
  await remove()
  await expect(page.getByRole('option', { name: 'May edit every entry' })).toHaveCount(0)
  expect(secretsIn(keychain, SERVICE)).toHaveLength(held - 1)
  await bus.stop()
  rmSync(folder, { recursive: true })
})
