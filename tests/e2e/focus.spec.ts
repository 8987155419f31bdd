import type { Page } from '@playwright/test'
import { expect, resize, test } from './fixtures'
import { mint, practise } from './steps'

/** The accessible name of what has the focus; `BODY` when the focus was lost. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const it = document.activeElement
    return it?.getAttribute('aria-label') || it?.textContent || it?.tagName || ''
  })()`)
}

test('the focus goes on to the next session when one is forgotten, and at last to the search', async ({
  start,
}) => {
  const { page } = await start()
  await practise(page)
  await mint(page, 'Plain user sessions')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
  for (const left of [1, 0]) {
    await page.getByRole('button', { name: 'Forget session' }).first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article')).toHaveCount(left)
    await expect.poll(() => focused(page)).toBe(left === 0 ? 'Search tokens' : 'Copy KS')
  }
})

test('the focus goes to Copy when the clipboard is cleared by hand', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  const session = await mint(page, 'Plain user sessions')
  for (const place of [session, page.getByRole('contentinfo')]) {
    await session.getByRole('button', { name: 'Copy KS' }).click()
    await place.getByRole('button', { name: 'Clear now' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('KS on the clipboard')).toBeHidden()
    await expect(session.getByRole('button', { name: 'Copy KS' })).toBeFocused()
  }
})

test('the focus goes to the search when a token is removed, and back to its menu when it is kept', async ({
  start,
}) => {
  const { page } = await start()
  await practise(page)
  const ask = async () => {
    await page.getByRole('button', { name: 'More for this token' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alertdialog')).toBeVisible()
  }
  await ask()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'More for this token' })).toBeFocused()
  await ask()
  await page.getByRole('button', { name: 'Remove token' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Search tokens' })).toBeFocused()
})

test('a label that was changed is kept when the field is left', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  await page.getByRole('button', { name: 'Edit label' }).click()
  await page.getByRole('textbox', { name: 'Label' }).fill('Renamed in passing')
  await page.getByRole('option', { name: 'May edit every entry' }).click()
  await expect(page.getByRole('heading', { name: 'May edit every entry', level: 2 })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Renamed in passing' })).toBeVisible()
})

test('the page itself never scrolls, and the status bar is one row', async ({ start }) => {
  const { app, page } = await start()
  const still = async (what: string) => {
    const heights = await page.evaluate(
      '[document.documentElement.scrollHeight, document.body.scrollHeight, window.innerHeight]',
    )
    const [html, body, window] = heights as [number, number, number]
    expect(Math.max(html, body), what).toBeLessThanOrEqual(window)
  }
  const bar = async (what: string) => {
    const box = await page.getByRole('contentinfo').boundingBox()
    expect(box?.height, what).toBeLessThanOrEqual(32)
    expect(
      await page.evaluate('document.querySelector("footer").scrollWidth <= window.innerWidth'),
      what,
    ).toBe(true)
  }
  await resize(app, page, 900, 600)
  await still('first run')
  await practise(page)
  await still('token')
  const session = await mint(page, 'Plain user sessions')
  await session.getByRole('button', { name: 'Copy KS' }).click()
  for (const [width, height] of [
    [900, 600],
    [640, 480],
    [1280, 800],
  ] as const) {
    await resize(app, page, width, height)
    await still(`sessions at ${width}`)
    await bar(`status bar at ${width}`)
  }
  await resize(app, page, 900, 600)
  await page.getByRole('tab', { name: 'Token', exact: true }).click()
  await still('token, minted')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog', { name: 'Add a token' })).toBeVisible()
  await still('add a token')
  await page.getByRole('dialog').getByRole('button', { name: 'Add token', exact: true }).click()
  await still('add a token, problems')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Settings' }).click()
  await still('settings')
})
