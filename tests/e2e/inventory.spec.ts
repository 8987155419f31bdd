import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manyRecords } from '../bench/manyRecords'
import { launchApp } from '../support/launchApp'
import { expect, picture, test } from './fixtures'
import { practise } from './steps'

test('a damaged inventory file is set aside, and the last good state is shown', async ({
  start,
  profile,
}) => {
  const first = await start()
  await practise(first.page)
  await first.close()
  const file = join(profile, 'inventory.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 500))

  const { page } = await start()
  await expect(page.getByText('INVENTORY_DAMAGED')).toBeVisible()
  await expect(page.getByRole('option', { name: 'Plain user sessions' })).toBeVisible()
  await picture(page, 'inventory-damaged')
  const aside = readdirSync(profile).filter((name) => name.startsWith('inventory.damaged-'))
  expect(aside).toHaveLength(1)
})

test('a file of a newer version is left alone, and the app says so', async ({ start, profile }) => {
  const content = '{"version":99,"records":[]}'
  writeFileSync(join(profile, 'inventory.json'), content)
  const { page } = await start()
  await expect(page.getByText('INVENTORY_NEWER')).toBeVisible()
  await page.getByRole('button', { name: 'Try it with a practice account' }).click()
  await expect(page.getByText('INVENTORY_NEWER').nth(1)).toBeVisible()
  expect(readFileSync(join(profile, 'inventory.json'), 'utf8')).toBe(content)
})

test('ten thousand tokens: every one is found, and the page never holds them all', async ({
  start,
  profile,
}) => {
  writeFileSync(join(profile, 'inventory.json'), JSON.stringify({ version: 1, records: manyRecords(10_000) }))
  const { page, bridge } = await start()
  await expect(page.getByText('10,000 tokens held')).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('customer 9876')
  await expect(page.getByRole('option', { name: /^Customer 9876/ })).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(1)
  await picture(page, 'ten-thousand')
  const rows = bridge()
    .filter(({ channel, direction }) => channel === 'tokens.list' && direction === 'main to page')
    .map(({ payload }) => JSON.parse(payload).value.rows.length)
  expect(Math.max(...rows)).toBeLessThanOrEqual(200)
})

test('a second start brings the first window forward instead of opening another', async ({
  start,
  keychain,
  profile,
}) => {
  const { app } = await start()
  const noticed = app.evaluate(
    ({ app: first }) =>
      new Promise<string>((resolve) => first.once('second-instance', () => resolve('noticed'))),
  )
  // ends by itself before it opens a window
  await launchApp({ secretService: keychain, userDataDir: profile }).catch(() => {})
  expect(await noticed).toBe('noticed')
  expect(app.windows()).toHaveLength(1)
})
