import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { manyAccountTokens } from '../unit/main/accounts/accountToken'
import { expect, test } from './fixtures'
import { addFromClipboard, goTo } from './steps'

const COUNT = 20_000
/** One that gives ADMIN and is active; its secret as the server makes them. */
const ADMIN = { id: '1_00000007', secret: (7).toString(16).padStart(32, '5a') }

/** Begins to measure frames in the page, and answers how the longest between two was, in milliseconds, when it is asked. */
async function frames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`(() => {
    const seen = { last: performance.now(), longest: 0, count: 0 }
    const next = (now) => {
      seen.longest = Math.max(seen.longest, now - seen.last)
      seen.last = now
      seen.count += 1
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    globalThis.framesSeen = seen
  })()`)
  return async () => Math.round(Number(await page.evaluate('globalThis.framesSeen.longest')))
}

test('twenty thousand app tokens are read, filtered, sorted and scrolled in windows', async ({
  start,
}, info) => {
  test.setTimeout(180_000)
  const program = fileURLToPath(new URL('../bench/manyTokensServer.ts', import.meta.url))
  const server = fork(program, [String(COUNT)], { execArgv: ['--import', 'tsx'] })
  const [serviceUrl] = (await once(server, 'message')) as [string]
  const { app, page, bridge } = await start()
  const token = { label: 'Admin', partnerId: '1234567', appTokenId: ADMIN.id, serviceUrl }
  await addFromClipboard(app, page, token, ADMIN.secret)
  await goTo(page, 'Account')
  const idle = await frames(page)
  // so many frames in which nothing happens: what this machine does to any window
  await expect.poll(async () => page.evaluate('globalThis.framesSeen.count')).toBeGreaterThan(300)
  const nothing = await idle()
  const longest = await frames(page)
  await page.getByRole('button', { name: /^Open account, .*, partner 1234567$/ }).click()
  await expect(page.getByText('20,000 app tokens').first()).toBeVisible({ timeout: 60_000 })

  const tokens = manyAccountTokens(COUNT)
  await page
    .getByRole('searchbox', { name: 'Search the account’s app tokens' })
    .pressSequentially('staging team')
  const matching = tokens.filter(({ description }) => /staging/i.test(description ?? '')).length
  await expect(page.getByText(`${matching.toLocaleString('en')} of 20,000 app tokens match`)).toBeVisible()
  await page.getByRole('columnheader').getByRole('button', { name: 'Ends' }).click()
  const grid = page.getByRole('grid', { name: 'App tokens' })
  await grid.focus()
  await page.keyboard.press('End')
  await expect(grid.getByRole('row').last()).toHaveAttribute('aria-rowindex', String(matching + 1))
  await page.keyboard.press('Home')
  await expect(page.locator('[aria-rowindex="2"]')).toBeVisible()
  // only what is in sight is in the page, and never more than a window crosses
  expect(await grid.getByRole('row').count()).toBeLessThan(120)
  info.annotations.push({
    type: 'longest frame',
    description: `${await longest()} ms, doing nothing ${nothing} ms`,
  })
  process.stdout.write(`longest frame ${await longest()} ms, doing nothing ${nothing} ms\n`)

  const answers = bridge().filter(({ channel, kind }) => channel === 'account.list' && kind === 'answer')
  expect(answers.length).toBeGreaterThan(3)
  for (const { payload } of answers)
    expect(JSON.parse(payload ?? '').value.rows.length).toBeLessThanOrEqual(200)
  const crossed = bridge()
    .map(({ payload }) => payload ?? '')
    .join('\n')
  // each secret of the account begins like this
  expect(crossed).not.toContain('5a5a5a5a')
  server.kill()
})
