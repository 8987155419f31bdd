import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SENTINEL } from '../../src/main/vault/provenAbsence'
import { callKeychain } from '../support/keychainProcess'
import { expect, test } from './fixtures'
import { practise } from './steps'

const SERVICE = 'KSmith practice'

test('a secret that somebody deleted, and one that belongs to another token, are told apart', async ({
  start,
  keychain,
  profile,
}) => {
  const { page } = await start()
  await practise(page)
  const { records } = JSON.parse(readFileSync(join(profile, 'inventory.json'), 'utf8'))
  const entryOf = (appTokenId: string): string =>
    records.find((record: { appTokenId: string }) => record.appTokenId === appTokenId).entryId
  const mine = entryOf('1_user0001')
  const other = keychain
    .listEntries(SERVICE)
    .find(({ account }) => ![mine, SENTINEL.account].includes(account))

  await callKeychain(keychain.env, ['setPassword', SERVICE, mine, other?.password ?? ''])
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText('SECRET_MISMATCH', { exact: true })).toBeVisible()

  await callKeychain(keychain.env, ['deletePassword', SERVICE, mine])
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText('SECRET_MISSING', { exact: true })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Plain user sessions' })).toBeVisible()
})

test('an inventory that may not be read is explained, left alone, and back when it may', async ({
  start,
  profile,
}) => {
  const first = await start()
  await practise(first.page)
  await first.close()
  const file = join(profile, 'inventory.json')
  chmodSync(file, 0)
  const second = await start()
  await expect(second.page.getByText('INVENTORY_UNREADABLE')).toBeVisible()
  await second.close()
  chmodSync(file, 0o600)
  const third = await start()
  await expect(third.page.getByRole('option', { name: 'Plain user sessions' })).toBeVisible()
})

test('a change that cannot be saved is refused with the reason, and nothing of it stays', async ({
  start,
  profile,
  keychain,
}) => {
  const { page } = await start()
  await practise(page)
  await expect(page.getByText('Keychain ready')).toBeVisible()
  const held = keychain.listEntries(SERVICE).length
  chmodSync(profile, 0o500)
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Remove token…' }).click()
  await page.getByRole('button', { name: 'Remove token' }).click()
  await expect(page.getByText('INVENTORY_WRITE_FAILED').first()).toBeVisible()
  chmodSync(profile, 0o700)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: 'Plain user sessions' })).toBeVisible()
  expect(keychain.listEntries(SERVICE)).toHaveLength(held)
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByRole('article', { name: 'Plain user sessions' })).toBeVisible()
})
