import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/**
 * Nothing that axe can find. Its default mode opens a page of its own, which this app does not allow. What React Aria
 * has just announced is left out: for a moment it names elements that are gone.
 *
 * @param within a selector; the whole page when left out
 */
export async function accessible(page: Page, what: string, within = 'html'): Promise<void> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include(within)
    .exclude('[data-live-announcer]')
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
  expect(found, what).toEqual([])
}

/** Waits until nothing moves or fades any more: what is half there has half its contrast. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`Promise.all(
    document.getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished.catch(() => {})),
  ).then(() => {})`)
}
