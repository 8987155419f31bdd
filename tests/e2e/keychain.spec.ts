import { launchApp } from '../support/launchApp'
import { startSecretService } from '../support/secretService'
import { expect, picture, secretsIn, test } from './fixtures'
import { mint, pick, practise } from './steps'

test('removing a token leaves nothing of it in the keychain', async ({ start, keychain }) => {
  const { page } = await start()
  await practise(page)
  const before = secretsIn(keychain, 'KSmith practice').length
  await pick(page, 'May edit every entry')
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Remove token…' }).click()
  await page.getByRole('button', { name: 'Remove token' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByRole('option', { name: 'May edit every entry' })).toHaveCount(0)
  expect(secretsIn(keychain, 'KSmith practice')).toHaveLength(before - 1)
})

test('a locked keychain is explained, and the inventory stays visible', async ({
  start,
  keychain,
  profile,
}) => {
  const first = await start()
  await practise(first.page)
  await first.close()
  await keychain.stop()

  const locked = await startSecretService({ mode: 'locked' })
  const { page, close } = await launchApp({ secretService: locked, userDataDir: profile })
  await expect(page.getByRole('option', { name: 'Plain user sessions' })).toBeVisible()
  await pick(page, 'Plain user sessions')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText('KEYCHAIN_WAITING').first()).toBeVisible()
  await expect(page.getByRole('option')).not.toHaveCount(0)
  await picture(page, 'keychain-locked')
  // a call that hangs must not keep the process, and with it the next start, from ending
  expect(await close()).toBe('by itself')
  await locked.stop()
})

test('a keychain whose prompt is refused is not taken for one that lost the secret', async ({
  start,
  keychain,
}) => {
  const { page } = await start()
  await practise(page)
  await mint(page, 'Plain user sessions')
  await keychain.lock()
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText(/KEYCHAIN_(LOCKED|WAITING)/).first()).toBeVisible()
  await expect(page.getByText('SECRET_MISSING')).toHaveCount(0)
})

for (const mode of ['absent', 'nobus'] as const) {
  test(`without a keychain (${mode}) the inventory stays visible, minting is off, and trying again works`, async ({
    start,
    keychain,
    profile,
  }) => {
    const first = await start()
    await practise(first.page)
    await first.close()
    await keychain.stop()

    const without = await startSecretService({ mode })
    const { page, close } = await launchApp({ secretService: without, userDataDir: profile })
    await pick(page, 'Plain user sessions')
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText('KEYCHAIN_MISSING').first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Mint session/ })).toBeDisabled()
    await expect(page.getByText('Minting is off')).toBeVisible()
    await picture(page, `keychain-${mode}`)
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await expect(page.getByText('KEYCHAIN_MISSING').first()).toBeVisible()
    expect(await page.getByRole('option').count()).toBeGreaterThan(5)
    await close()
    await without.stop()
  })
}

test('a keychain that was locked meanwhile mints again once it is unlocked', async ({ start, keychain }) => {
  const { page } = await start()
  await practise(page)
  await keychain.lock()
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
  await keychain.unlock()
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(page.getByRole('button', { name: /^Mint session/ })).toBeEnabled()
  await mint(page, 'Plain user sessions')
})
