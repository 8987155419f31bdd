import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { manyRecords } from '../bench/manyRecords'
import { expect, picture, test } from './fixtures'
import { mint, pick, practise } from './steps'

/** Has the page write down every task that takes longer than fifty milliseconds from now on. */
async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(`(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longTasks.push(Math.round(entry.duration))
    }).observe({ type: 'longtask' })
  })()`)
  return () => page.evaluate<number[]>('globalThis.longTasks')
}

test('End, Home and Page Down reach the true ends of ten thousand tokens, with few of them in the page', async ({
  start,
  profile,
}) => {
  writeFileSync(join(profile, 'inventory.json'), JSON.stringify({ version: 1, records: manyRecords(10_000) }))
  const { page, bridge } = await start()
  await expect(page.getByText('10,000 tokens held')).toBeVisible()
  const last = await page.evaluate<{ value: { rows: { label: string }[] } }>(
    'window.ksmith.tokens.list({ query: "", offset: 9999, limit: 1 })',
  )
  const lastLabel = last.value.rows[0]?.label ?? ''
  const first = await page.getByRole('option').first().getAttribute('id')
  const few = async () => expect(await page.getByRole('option').count()).toBeLessThanOrEqual(80)

  const search = page.getByRole('combobox', { name: 'Search tokens' })
  await search.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: lastLabel, selected: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: lastLabel, level: 2 })).toBeVisible()
  await expect(page.getByRole('option', { name: lastLabel })).toHaveAttribute('aria-posinset', '10000')
  await few()
  await picture(page, 'ten-thousand-end')

  await page.keyboard.press('ArrowUp')
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveAttribute('aria-posinset', '9999')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('option', { name: lastLabel, selected: true })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveAttribute('id', first ?? '')
  await expect(search).toBeFocused()

  const list = page.getByRole('listbox', { name: 'App tokens' })
  for (const place of [0.2, 0.9, 0.5, 1, 0.1]) {
    await list.evaluate((it, part) => it.scrollTo({ top: it.scrollHeight * part }), place)
    await expect(page.getByRole('option').first()).toBeVisible()
    await few()
  }
  // what is selected stays so while it is far out of sight
  await expect(page.getByRole('button', { name: /^Mint session/ })).toBeVisible()
  const rows = bridge()
    .filter(({ channel, direction }) => channel === 'tokens.list' && direction === 'main to page')
    .map(({ payload }) => JSON.parse(payload).value.rows.length)
  expect(Math.max(...rows)).toBeLessThanOrEqual(200)
})

test('a change of one token among ten thousand fetches one window again, wherever the list is', async ({
  start,
  profile,
}) => {
  writeFileSync(join(profile, 'inventory.json'), JSON.stringify({ version: 1, records: manyRecords(10_000) }))
  const { page, bridge } = await start()
  const list = page.getByRole('listbox', { name: 'App tokens' })
  for (const place of [0.3, 0.6, 0.9]) {
    await list.evaluate((it, part) => it.scrollTo({ top: it.scrollHeight * part }), place)
    await expect(page.getByRole('option').first()).toBeVisible()
  }
  const asked = () =>
    bridge().filter(({ channel, direction }) => channel === 'tokens.list' && direction === 'page to main')
      .length
  await page.waitForTimeout(300)
  const before = asked()
  await page.getByRole('button', { name: /^(Unp|P)in$/ }).click()
  await expect.poll(asked).toBe(before + 1)
  await page.waitForTimeout(300)
  expect(asked()).toBe(before + 1)
})

test('nothing stalls while ten thousand tokens are searched and scrolled', async ({ start, profile }) => {
  writeFileSync(join(profile, 'inventory.json'), JSON.stringify({ version: 1, records: manyRecords(10_000) }))
  const { page } = await start()
  await expect(page.getByText('10,000 tokens held')).toBeVisible()
  const longTasks = await watchLongTasks(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('customer 9876', { delay: 40 })
  await expect(page.getByRole('option', { name: /^Customer 9876 / })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: /^Customer 9876 / })).toHaveCount(0)
  const list = page.getByRole('listbox', { name: 'App tokens' })
  await list.hover()
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 900)
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(page.getByRole('option').first()).toBeVisible()
  test
    .info()
    .annotations.push({ type: 'long tasks, ms', description: (await longTasks()).join(', ') || 'none' })
})

test('the list keeps its order while the pointer is over it, and takes the new one afterwards', async ({
  start,
}) => {
  const { page } = await start()
  await practise(page)
  const names = () =>
    page.getByRole('option').evaluateAll((rows) => rows.map((row) => row.getAttribute('id') ?? ''))
  await pick(page, 'May edit every entry')
  const before = await names()
  const row = page.getByRole('option', { name: 'May edit every entry' })
  await row.hover()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article', { name: 'May edit every entry' })).toBeVisible()
  await page.waitForTimeout(300)
  expect(await names()).toEqual(before)
  await page.getByRole('heading', { name: 'May edit every entry', level: 2 }).hover()
  await expect.poll(async () => (await names())[0]).toBe(await row.getAttribute('id'))
})

test('the practice account can be added beside other tokens, and removed again', async ({
  start,
  profile,
}) => {
  writeFileSync(join(profile, 'inventory.json'), JSON.stringify({ version: 1, records: manyRecords(3) }))
  const { page } = await start()
  await expect(page.getByText('3 tokens held')).toBeVisible()
  await page.getByRole('button', { name: 'Add…' }).click()
  await page.getByRole('menuitem', { name: 'Practice account: add' }).click()
  await expect(page.getByRole('heading', { name: 'Plain user sessions', level: 2 })).toBeVisible()
  await mint(page, 'Plain user sessions')
  await page.getByRole('button', { name: 'Add…' }).click()
  await page.getByRole('menuitem', { name: 'Practice account: remove…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove practice account' }).click()
  await expect(page.getByText('3 tokens held')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(3)
  await page.getByRole('button', { name: 'Add…' }).click()
  await expect(page.getByRole('menuitem', { name: 'Practice account: remove…' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Add a token' }).click()
  await expect(page.getByRole('dialog', { name: 'Add a token' })).toBeVisible()
})
