import type { Page } from '@playwright/test'
import { copyElsewhere, expect, resize, test, theme } from '../e2e/fixtures'
import { lifetime, mint, pick, practise } from '../e2e/steps'

/** Milliseconds to look at each screen, with `--slow`. */
const pause = process.env.KSMITH_TOUR === 'slow' ? 2_500 : 0

/** The main job, played in the real app with the practice account. Its pictures are those of README and docs. */
for (const source of ['light', 'dark'] as const) {
  test(`the tour, ${source}`, async ({ start }) => {
    test.setTimeout(300_000)
    const { app, page } = await start()
    await theme(app, page, source)
    await resize(app, page, 1280, 800)
    const show = async (name: string, of: Page = page) => {
      await of.mouse.move(0, 0)
      await of.screenshot({ path: `test-results/tour/${name}-${source}.png`, animations: 'disabled' })
      await of.waitForTimeout(pause)
    }

    await show('first-run')
    await practise(page)
    await pick(page, 'May list everything and view one entry')
    await lifetime(page, '1 h')
    await page.getByLabel('Extra privileges').fill('list:1_welcome1,edit:*,appid:crm')
    await show('preview')

    const session = await mint(page, 'May list everything and view one entry')
    await session.getByRole('button', { name: 'Copy KS' }).click()
    await expect(page.getByText('KS on the clipboard')).toBeVisible()
    await show('minted')

    await pick(page, 'Expired in 2020')
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText('APP_TOKEN_EXPIRED', { exact: true })).toBeVisible()
    await show('failure')

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
  })
}
