import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, picture, resize, test, theme } from './fixtures'
import { practise } from './steps'

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Open Practice account, partner 1234567', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'App tokens' })).toBeVisible()
}

async function accessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-live-announcer]')
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
  expect.soft(found, what).toEqual([])
}

for (const source of ['light', 'dark'] as const) {
  test(`the screen for accounts can be used by everyone, and is pictured (${source})`, async ({ start }) => {
    test.setTimeout(180_000)
    const { app, page } = await start()
    await theme(app, page, source)
    const look = async (name: string) => {
      for (const [width, height] of [
        [900, 600],
        [1280, 800],
      ] as const) {
        await resize(app, page, width, height)
        await picture(page, `account-${name}-${source}-${width}`)
      }
      await accessible(page, `${name}, ${source}`)
    }
    await practise(page)
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Account' }).click()
    await expect(page.getByRole('button', { name: /^Open Practice account, partner 1234567$/ })).toBeVisible()
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
    await page.getByRole('button', { name: 'Change…' }).click()
    await page.getByLabel('Description').fill('Admin sessions, half an hour at most')
    await look('change')
    await page.getByRole('button', { name: 'Review changes' }).click()
    await look('review')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Delete…' }).click()
    await look('delete')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Select all/ }).click()
    await page.getByRole('button', { name: /^Adopt 14/ }).click()
    await expect(page.getByText('limits of 14 refreshed')).toBeVisible()
    await look('adopted')
  })
}
