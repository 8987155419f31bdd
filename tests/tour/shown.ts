import type { Page } from '@playwright/test'

/** Milliseconds to look at each screen, with `--slow`. */
const pause = process.env.KSMITH_TOUR === 'slow' ? 2_500 : 0

/** Writes a picture of the documents; `name` is its path under docs/screenshots. */
export async function shown(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: `test-results/tour/${name}.png`, animations: 'disabled' })
  await page.waitForTimeout(pause)
}
