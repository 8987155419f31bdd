import type { Page } from '@playwright/test'
import { expect, resize, test } from './fixtures'
import { pick, practise } from './steps'

/** Puts a text into the search in one go, as a paste does, and presses Enter before anything could be answered. */
async function pasteAndEnter(page: Page, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const search = document.querySelector('[role="combobox"][data-focus="search"]')
    search.focus()
    search.select()
    document.execCommand('insertText', false, ${JSON.stringify(text)})
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))
  })()`)
}

test('Enter right after a paste mints from what was searched for, not from what was selected before', async ({
  start,
}) => {
  const { page, bridge } = await start()
  await practise(page)
  await pick(page, 'Plain user sessions')
  await pasteAndEnter(page, 'wildcard')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article', { name: 'May edit every entry' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'May edit every entry', level: 2 })).toBeVisible()
  expect(
    bridge().filter(({ channel, direction }) => channel === 'sessions.mint' && direction === 'page to main'),
  ).toHaveLength(1)
})

test('Enter right after fast typing mints from what was typed', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  await pick(page, 'Plain user sessions')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('wildcard', { delay: 0 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'May edit every entry' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
})

test('Enter mints nothing when no token matches, and the token pane does not show another one', async ({
  start,
}) => {
  const { page, bridge } = await start()
  await practise(page)
  await pasteAndEnter(page, 'nothing is called this')
  await expect(page.getByText('No token matches').first()).toBeVisible()
  await expect(page.getByText('Nothing is selected')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Mint session/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Mint session/ })).toBeVisible()
  expect(bridge().filter(({ channel }) => channel === 'sessions.mint')).toEqual([])
})

test('Enter in the search mints from the selected token again once its list is there', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Plain user sessions' })).toBeVisible()
})

for (const [layout, width] of [
  ['side by side', 1280],
  ['behind tabs', 640],
] as const) {
  test(`the first ADMIN session of a token takes a second Enter (${layout})`, async ({ start }) => {
    const { app, page, bridge } = await start()
    await practise(page)
    await resize(app, page, width, 700)
    const minted = () =>
      bridge().filter(({ channel, direction }) => channel === 'sessions.mint' && direction === 'page to main')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('1_admin001')
    const row = page.getByRole('option')
    await expect(row).toHaveCount(1)
    await expect(row).toContainText('ADMIN')
    await page.keyboard.press('Enter')
    await expect(page.getByText('This token gives ADMIN sessions. Press Enter again to mint.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Mint session/ })).toBeFocused()
    expect(minted()).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('article')).toContainText('ADMIN')
    expect(minted()).toHaveLength(1)

    // it is known by now
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Minted from')).toBeVisible()
    await expect.poll(() => minted().length).toBe(2)
  })
}

test('a double click on a token selects it and mints nothing', async ({ start }) => {
  const { page, bridge } = await start()
  await practise(page)
  await page.getByRole('option', { name: 'May edit every entry' }).dblclick()
  await expect(page.getByRole('heading', { name: 'May edit every entry', level: 2 })).toBeVisible()
  await page.waitForTimeout(300)
  expect(bridge().filter(({ channel }) => channel === 'sessions.mint')).toEqual([])
})
