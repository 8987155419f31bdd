import { type Practice, sampleAccount, startPractice } from '../../src/practice'
import { test as base, clipboardTexts, copyElsewhere, expect, picture } from './fixtures'
import { pick } from './steps'

const ADMIN = 'Escalations'
const PARTNER_ID = String(sampleAccount.partnerId)
/** A v1 KS of another account, made up. */
const FOREIGN =
  'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='

const test = base.extend<{ practice: Practice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  practice: async ({}, use) => {
    const [sample] = sampleAccount.appTokens
    if (!sample) throw new Error('the practice account has no token')
    const many = Array.from({ length: 199 }, (_, n) => ({
      ...sample,
      id: `1_case${String(n).padStart(4, '0')}`,
      token: `${n.toString(16).padStart(8, '0')}${'5eed'.repeat(6)}`,
      description: `Customer ${n}`,
    }))
    const admin = {
      ...sample,
      id: '1_escalate',
      token: 'ad31'.repeat(8),
      description: ADMIN,
      sessionType: 2 as const,
      sessionPrivileges: 'list:*',
    }
    const practice = await startPractice({ seed: { ...sampleAccount, appTokens: [...many, admin] } })
    await use(practice)
    await practice.close()
  },
})

/** What an administrator's script prints: the answer of `appToken.list`. */
async function listed({ serviceUrl, partnerId, adminSecret }: Practice): Promise<string> {
  const post = async (action: string, body: object) => {
    const answer = await fetch(`${serviceUrl}/api_v3/service/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 1, ...body }),
    })
    return answer.text()
  }
  const ks = JSON.parse(await post('session/action/start', { secret: adminSecret, partnerId, type: 2 }))
  return post('apptoken/action/list', { ks, pager: { pageSize: 500 } })
}

test('a day with a customer: 200 tokens taken in, a guarded ADMIN session by preset, a case, a foreign KS, a request', async ({
  start,
  practice,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await start()
  const rail = page.getByRole('navigation', { name: 'Screens' })

  // 200 tokens, as the account lists them
  await page.getByRole('button', { name: 'Add several tokens' }).click()
  const adding = page.getByRole('dialog', { name: 'Add several tokens' })
  await copyElsewhere(app, await listed(practice))
  await adding.getByRole('button', { name: 'From clipboard' }).click()
  await adding.getByRole('button', { name: /Region/ }).click()
  await page.getByRole('option', { name: 'Another server…' }).click()
  await adding.getByLabel('Service URL').fill(practice.serviceUrl)
  await adding.getByRole('button', { name: 'Add 200 tokens' }).click()
  await expect(adding.getByText('200 tokens added.')).toBeVisible({ timeout: 60_000 })
  await adding.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('200 tokens held')).toBeVisible()

  // one of them is for production, and has a preset
  await page.keyboard.press('Control+f')
  await page.keyboard.type('escal')
  await pick(page, ADMIN)
  await page
    .getByRole('button', { name: /Environment/ })
    .first()
    .click()
  await page.locator('[data-rac][role="option"]').filter({ hasText: 'Production' }).click()
  await expect(page.getByTestId('environment-frame')).toBeVisible()
  await page.getByLabel('Extra privileges').fill('list:1_welcome1,edit:*')
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: /Save/ }).click()
  const saving = page.getByRole('dialog', { name: 'Save as preset' })
  await saving.getByLabel('Name').fill('One entry')
  await saving.getByRole('button', { name: 'Save' }).click()
  await expect(saving).toBeHidden()
  await page.getByLabel('Extra privileges').fill('')
  await page.keyboard.press('Escape')

  // the case, the preset, the typed confirmation
  await page.getByRole('button', { name: 'No case' }).click()
  await page.getByLabel('Case id').fill('00123456')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('menuitem', { name: /One entry/ }).click()
  // what the token cannot carry is taken out of the preset, in sight, and asked for all the same here
  await expect(page.getByLabel('Extra privileges')).toHaveValue('list:1_welcome1')
  await page.getByLabel('Extra privileges').fill('list:1_welcome1,edit:*')
  await expect(page.getByText('Will be dropped: only the token itself can carry it.').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  const confirming = page.getByRole('alertdialog', { name: 'Mint an ADMIN session in Production?' })
  await confirming.getByLabel(`Type ${PARTNER_ID} or Production to go on`).fill('production')
  await confirming.getByRole('button', { name: 'Mint in Production' }).click()
  const session = page.getByRole('article', { name: ADMIN })
  await expect(session).toContainText('ADMIN')
  await expect(session).toContainText('Case 00123456')
  await expect(session.getByText('Dropped: only the token itself can carry it.')).toBeVisible()
  await expect(session.getByText('Narrowed from the token’s *.')).toBeVisible()
  await picture(page, 'expert-minted')

  // the KS need not be copied at all
  await rail.getByRole('button', { name: 'Requests' }).click()
  await page.getByRole('button', { name: /Action/ }).click()
  await page.getByRole('option', { name: 'media.list', exact: true }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(
    page.getByRole('treegrid', { name: 'Answer of media.list' }).getByRole('row', { name: /totalCount/ }),
  ).toBeVisible()
  expect((await clipboardTexts(app))[0]).toBe('')

  // what a customer sent
  await rail.getByRole('button', { name: 'Inspect' }).click()
  await copyElsewhere(app, `ks=${encodeURIComponent(FOREIGN)}&format=1`)
  await page.getByLabel('A KS, or any text that holds one').focus()
  await page.keyboard.press('Control+v')
  const facts = page.getByRole('region', { name: /^KS [0-9a-f]{8}/ })
  await expect(facts.getByText('support@example.com', { exact: true }).first()).toBeVisible()
  await expect(facts.getByText('12345', { exact: true }).first()).toBeVisible()

  // and the day is over
  await rail.getByRole('button', { name: 'Tokens' }).click()
  await page.getByRole('button', { name: 'Case 00123456 (open)' }).click()
  await page.getByRole('button', { name: 'Close the case…' }).click()
  await page.getByRole('button', { name: 'Close the case', exact: true }).click()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'No case' })).toBeVisible()
})
