import type { Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import { type Practice, sampleAccount, startPractice } from '../../src/practice'
import { accessible } from './accessible'
import { test as base, clipboardTexts, expect, picture, resize, theme } from './fixtures'
import { addFromClipboard, mint } from './steps'

const test = base.extend<{ practice: Practice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  practice: async ({}, use) => {
    const [first] = sampleAccount.media
    if (!first) throw new Error('the practice account has no media')
    const more = Array.from({ length: 488 }, (_, n) => ({
      ...first,
      id: `1_more${n}`,
      name: `Recording ${n}`,
    }))
    const seed = { ...sampleAccount, media: [...sampleAccount.media, ...more] }
    const practice = await startPractice({ seed })
    await use(practice)
    await practice.close()
  },
})

const admin = 'Admin sessions of Acme'

/** Chooses an action in the form and runs it. */
async function run(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: /Action/ }).click()
  await page.getByRole('option', { name: action, exact: true }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
}

const tree = (page: Page, action: string) => page.getByRole('treegrid', { name: `Answer of ${action}` })

test('requests show what may be shown, and nothing secret crosses to the page', async ({
  start,
  practice,
}) => {
  test.setTimeout(120_000)
  const { app, page, bridge, mainLog } = await start()
  await page.getByRole('button', { name: 'Requests' }).click()
  await expect(page.getByText('there is no session that is alive')).toBeVisible()
  await accessible(page, 'no session')
  await page.getByRole('button', { name: 'Mint one under Tokens' }).click()
  const sample = practice.appTokens.find(({ id }) => id === '1_admin001')
  if (!sample) throw new Error('the practice account has no admin token')
  await addFromClipboard(
    app,
    page,
    {
      label: admin,
      partnerId: String(practice.partnerId),
      appTokenId: sample.id,
      serviceUrl: practice.serviceUrl,
      hashType: sample.hashType,
    },
    sample.token,
  )
  await mint(page, admin)
  await page.getByRole('button', { name: 'Requests' }).click()
  const form = page.getByRole('form', { name: 'Request' })

  // media.list, with what was asked; the tree by keyboard
  await form.getByLabel(/Page size/).fill('501')
  await page.keyboard.press('Enter')
  await expect(form.getByText('A whole number from 1 to 500.', { exact: false })).toBeVisible()
  await form.getByLabel(/Page size/).fill('3')
  await page.keyboard.press('Enter')
  const media = tree(page, 'media.list')
  await expect(media.getByRole('row', { name: /totalCount 500/ })).toBeVisible()
  await expect(page.getByText('3 objects', { exact: true })).toBeVisible()
  await expect(page.getByText(/X-Kaltura-Session/)).toBeVisible()
  const entry = media.getByRole('row', { name: /Welcome to the team/ })
  await entry.click()
  await page.keyboard.press('ArrowRight')
  await expect(media.getByRole('row', { name: /^mediaType 1 · VIDEO/ })).toBeVisible()
  await media.getByRole('row', { name: /^createdAt/ }).click()
  await expect(page.getByRole('region', { name: 'Selected value' })).toContainText('1756684800 is ')
  await page.getByRole('button', { name: 'Copy value' }).click()
  await expect.poll(() => clipboardTexts(app)).toEqual(['1756684800', '1756684800'])
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    for (const [width, height] of [
      [640, 480],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `requests-${source}-${width}`)
    }
    await resize(app, page, 1280, 800)
    await accessible(page, `an answer, ${source}`)
  }
  await page.getByRole('button', { name: 'Copy answer as JSON' }).click()
  await expect
    .poll(async () => (await clipboardTexts(app))[0])
    .toContain('"objectType": "KalturaMediaListResponse"')
  const [json = ''] = await clipboardTexts(app)
  expect(JSON.parse(json).objects).toHaveLength(3)

  // on a small window the answer comes into sight by itself
  await resize(app, page, 640, 480)
  await form.getByLabel(/Name contains/).fill('nothing like it')
  await page.keyboard.press('Enter')
  await expect(media.getByRole('row', { name: /totalCount 0/ })).toBeInViewport()
  await picture(page, 'requests-small-answer')
  await form.getByLabel(/Name contains/).fill('')
  await resize(app, page, 1280, 800)

  // the largest page: all of it is there, and as much of it as can be seen is on the page
  await form.getByLabel(/Page size/).fill('500')
  await page.keyboard.press('Enter')
  await expect(page.getByText('500 objects', { exact: true })).toBeVisible()
  await media.getByRole('row', { name: /totalCount 500/ }).click()
  await page.keyboard.press('End')
  await expect(media.getByRole('row', { name: /Recording 487/ })).toBeInViewport()
  expect(await media.getByRole('row').count()).toBeLessThan(100)

  // an answer that is no longer kept is not copied, and that is said
  await page.evaluate(`(async () => {
    const { value } = await ksmith.sessions.list({ offset: 0, limit: 1 })
    const request = { action: 'session.get', params: {} }
    for (let n = 0; n < 4; n++) {
      await ksmith.requests.run({ runId: crypto.randomUUID(), sessionId: value.rows[0].id, request })
    }
  })()`)
  await page.getByRole('button', { name: 'Copy answer as JSON' }).click()
  await expect(page.getByRole('contentinfo')).toContainText(explain({ code: 'ANSWER_GONE' }).happened)

  // the account and its app tokens, both of which come with secrets
  await run(page, 'partner.get')
  await expect(tree(page, 'partner.get').getByRole('row', { name: /Practice administrator/ })).toBeVisible()
  await expect(page.getByText('2 fields withheld')).toBeVisible()
  await picture(page, 'requests-partner')
  await run(page, 'appToken.list')
  await expect(tree(page, 'appToken.list').getByRole('row', { name: /1_disabled/ })).toBeVisible()
  await expect(page.getByText(`${sampleAccount.appTokens.length} fields withheld`)).toBeVisible()
  await run(page, 'session.get')
  await expect(tree(page, 'session.get').getByRole('row', { name: /sessionType 2 · ADMIN/ })).toBeVisible()
  const secrets = [
    sampleAccount.secret,
    sampleAccount.adminSecret,
    ...practice.appTokens.map(({ token }) => token),
  ]
  const carriers = bridge().filter(({ payload }) =>
    [...secrets, 'djJ8'].some((secret) => payload?.includes(secret)),
  )
  expect(carriers.map(({ channel }) => channel)).toEqual([])
  expect(bridge().some(({ payload }) => payload?.includes('Practice administrator'))).toBe(true)
  expect(await page.content()).not.toContain(sampleAccount.adminSecret)
  for (const secret of secrets) expect(mainLog()).not.toContain(secret)

  // one that takes its time is cancelled
  practice.setFault({ fault: 'slow-drip', on: 'category.list' })
  await run(page, 'category.list')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByText('Cancelled. The answer')).toBeVisible()

  // what goes wrong is explained, and can be tried again
  practice.setFault({ fault: 'html', on: 'category.list', times: 1 })
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('ANSWER_NOT_JSON')).toBeVisible()
  await picture(page, 'requests-failure')
  await accessible(page, 'a request that failed')
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(tree(page, 'category.list').getByRole('row', { name: /totalCount 5/ })).toBeVisible()

  // what was asked before is one press away
  await page.getByRole('button', { name: /media\.list · pageSize 3/ }).click()
  await expect(form.getByLabel(/Page size/)).toHaveValue('3')
})
