import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '../../src/contract/catalogue'
import type { TokenRecord } from '../../src/main/vault/record'
import { manyRecords } from '../bench/manyRecords'
import { expect, test } from './fixtures'
import { pick } from './steps'

test('an inventory that was edited by hand sends nothing in plain text, and keeps no half token', async ({
  start,
  keychain,
  profile,
}) => {
  const [plain, half] = manyRecords(2)
  const records: (TokenRecord | undefined)[] = [
    plain && { ...plain, label: 'In plain text', serviceUrl: 'http://kaltura.example.com' },
    half && { ...half, label: 'Half added', intent: { kind: 'adding' } },
  ]
  writeFileSync(join(profile, 'inventory.json'), JSON.stringify({ version: 1, records }))
  await keychain.forbid(true)
  const { page } = await start()

  await pick(page, 'Half added')
  await expect(page.getByRole('button', { name: /^Mint session/ })).toBeDisabled()
  await page.getByRole('button', { name: 'Pin', exact: true }).click()
  await expect(page.getByText(explain({ code: 'TOKEN_NOT_READY' }).happened)).toBeVisible()

  await keychain.forbid(false)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  // its secret never came into the keychain
  await expect(page.getByRole('option', { name: 'Half added' })).toHaveCount(0)

  await pick(page, 'In plain text')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  const { title, happened, next } = explain({ code: 'URL_NOT_ALLOWED' })
  const shown = page.getByRole('alert').filter({ hasText: title })
  await expect(shown).toContainText('URL_NOT_ALLOWED')
  for (const words of [happened, ...next]) await expect(shown).toContainText(words)
})
