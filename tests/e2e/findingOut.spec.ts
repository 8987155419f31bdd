import type { Page } from '@playwright/test'
import { type Practice, sampleAccount, startPractice } from '../../src/practice'
import { accessible } from './accessible'
import { copyElsewhere, expect, picture, resize, test, theme } from './fixtures'
import { addFromClipboard, fillInToken, practise } from './steps'

const secretOf = (id: string) => sampleAccount.appTokens.find((token) => token.id === id)?.token ?? ''
const PARTNER = String(sampleAccount.partnerId)
const elsewhere = { ...sampleAccount, partnerId: 4242 }

const addDialog = (page: Page) => page.getByRole('dialog', { name: 'Add a token' })
const add = (page: Page) => addDialog(page).getByRole('button', { name: 'Add token', exact: true }).click()

async function takeSecret(app: Parameters<typeof copyElsewhere>[0], page: Page, secret: string) {
  await copyElsewhere(app, secret)
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
}

test('a token is added without knowing its hash type or its region', async ({ start }) => {
  const [wrong, north, south] = await Promise.all([
    startPractice({ seed: elsewhere }),
    startPractice({ seed: elsewhere }),
    startPractice(),
  ])
  const { app, page, bridge } = await start({
    env: { KSMITH_REGIONS: `North=${north.serviceUrl},South=${south.serviceUrl}` },
  })
  await practise(page)
  await fillInToken(page, {
    label: 'Old integration',
    partnerId: PARTNER,
    appTokenId: '1_md5hash1',
    serviceUrl: wrong.serviceUrl,
    hashType: 'Find out',
  })
  await takeSecret(app, page, secretOf('1_md5hash1'))
  await add(page)
  const dialog = addDialog(page)
  await expect(dialog.getByText('INVALID_WIDGET_ID', { exact: true })).toBeVisible()
  await expect(dialog.getByLabel('Partner id')).toHaveAttribute('aria-invalid', 'true')

  await dialog.getByRole('button', { name: 'Look in the other regions…' }).click()
  const finder = dialog.getByRole('region', { name: `Look for account ${PARTNER} in the other regions` })
  await expect(finder.getByText('Neither a secret nor a hash of one is sent.')).toBeVisible()
  await expect(finder.getByText('North')).toBeVisible()
  const asked = () => bridge().filter(({ channel }) => channel === 'diagnosis.findRegion')
  expect(asked()).toEqual([])
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await finder.getByRole('button', { name: 'Ask these 2 regions' }).scrollIntoViewIfNeeded()
    await picture(page, `regions-question-${source}`)
    await accessible(page, `the question about regions, ${source}`)
  }
  await theme(app, page, 'light')
  await finder.getByRole('button', { name: 'Ask these 2 regions' }).click()
  await expect(finder.getByText('Knows this id')).toBeVisible()
  await expect(finder.getByText('Does not know it')).toBeVisible()
  await finder.getByRole('button', { name: 'Use South' }).scrollIntoViewIfNeeded()
  await picture(page, 'regions-found')
  await accessible(page, 'the regions that answered')
  await finder.getByRole('button', { name: 'Use South' }).click()
  await expect(dialog.getByLabel('Service URL')).toHaveValue(south.serviceUrl)
  await expect(finder).toHaveCount(0)

  await add(page)
  await expect(page.getByRole('heading', { name: 'Old integration', level: 2 })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('MD5, found out from the server')
  await expect(page.getByRole('button', { name: /^MD5/ })).toBeVisible()
  await picture(page, 'added-found-out')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByRole('article', { name: 'Old integration' })).toBeVisible()
  const seen = JSON.stringify(bridge())
  expect(seen).not.toContain(secretOf('1_md5hash1'))
  for (const practice of [wrong, north, south]) await practice.close()
})

test('what the server says of secret, token and end stands where it belongs, and the asking can be stopped', async ({
  start,
}) => {
  const practice = await startPractice()
  const slow = await startPractice({ latencyMs: 3_000 })
  const { app, page } = await start()
  await practise(page)
  const dialog = addDialog(page)
  await fillInToken(page, {
    label: '',
    partnerId: PARTNER,
    appTokenId: '1_sha1hash',
    serviceUrl: practice.serviceUrl,
    hashType: 'Find out',
  })
  await takeSecret(app, page, 'made-up-and-wrong')
  await add(page)
  await expect(dialog.getByText('SECRET_REFUSED', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('group', { name: 'Secret' })).toContainText('every hash type there is')
  await picture(page, 'add-secret-refused')
  await accessible(page, 'a refused secret')

  await takeSecret(app, page, secretOf('1_expired1'))
  await expect(dialog.getByText('SECRET_REFUSED', { exact: true })).toHaveCount(0)
  await dialog.getByLabel('App-token id').fill('1_nobody00')
  await add(page)
  await expect(dialog.getByText('APP_TOKEN_ID_NOT_FOUND', { exact: true })).toBeVisible()
  await expect(dialog.getByLabel('App-token id')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('App-token id')).toBeFocused()

  await dialog.getByLabel('App-token id').fill('1_expired1')
  await expect(dialog.getByText('APP_TOKEN_ID_NOT_FOUND', { exact: true })).toHaveCount(0)
  await dialog.getByLabel('Service URL').fill(slow.serviceUrl)
  await add(page)
  await expect(dialog.getByText('Asking the server')).toBeVisible()
  await picture(page, 'add-asking')
  await dialog.getByRole('button', { name: 'Stop asking' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Asking the server')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Add token', exact: true })).toBeFocused()

  await dialog.getByLabel('Service URL').fill(practice.serviceUrl)
  await add(page)
  await expect(dialog.getByText('SHA256, found out from the server.')).toBeVisible()
  await expect(dialog.getByText('The token itself has expired')).toBeVisible()
  for (const [source, width, height] of [
    ['light', 1280, 800],
    ['dark', 640, 480],
  ] as const) {
    await theme(app, page, source)
    await resize(app, page, width, height)
    await dialog.getByText('The token itself has expired').scrollIntoViewIfNeeded()
    await picture(page, `add-expired-${source}-${width}`)
    await accessible(page, `an expired token, ${source}`)
  }
  await dialog.getByRole('button', { name: 'Add it all the same' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('15 tokens held')).toBeAttached()
  await practice.close()
  await slow.close()
})

test('a held token’s hash type can be found out, and its region be looked for', async ({ start }) => {
  const practice = await startPractice()
  const { app, page } = await start()
  await practise(page)
  const token = { partnerId: PARTNER, appTokenId: '1_narrow01', serviceUrl: practice.serviceUrl }
  await addFromClipboard(
    app,
    page,
    { label: 'Wrong type', ...token, hashType: 'MD5' },
    secretOf('1_narrow01'),
  )
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText('INVALID_APP_TOKEN_HASH', { exact: true })).toBeVisible()
  await picture(page, 'held-offers-hash-type')
  await page.getByRole('button', { name: 'Find out the hash type' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('SHA256, found out from the server.')).toBeVisible()
  await expect(page.getByText('Carries list:*,sview:1_welcome1,privacycontext:support.')).toBeVisible()
  await expect(page.getByText('INVALID_APP_TOKEN_HASH', { exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Find out', exact: true })).toBeFocused()
  await picture(page, 'held-found-out')
  await accessible(page, 'a finding beside a held token')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByRole('article', { name: 'Wrong type' })).toBeVisible()

  await addFromClipboard(
    app,
    page,
    { label: 'Wrong secret', ...token, appTokenId: '1_user0001' },
    'made-up-and-wrong',
  )
  await page.getByRole('button', { name: 'Find out', exact: true }).click()
  await expect(page.getByText('SECRET_REFUSED', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Replace secret…' })).toBeVisible()

  await addFromClipboard(app, page, { label: 'Lost', ...token, partnerId: '4242' }, 'made-up-and-wrong')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await page.getByRole('button', { name: 'Look in the other regions…' }).click()
  const finder = page.getByRole('region', { name: 'Look for account 4242 in the other regions' })
  await finder.getByRole('button', { name: 'Ask these 6 regions' }).click()
  // this runtime calls this machine only: every region says so
  await expect(finder.getByText('LOOPBACK_ONLY')).toHaveCount(6)
  await picture(page, 'held-regions-refused')
  await accessible(page, 'regions that could not be asked')
  await finder.getByRole('button', { name: 'Close the search' }).click()
  await expect(finder).toHaveCount(0)
  await practice.close()
})

test('a held token’s account is found in another region, and the form to add it again is filled in', async ({
  start,
}) => {
  const [wrong, south] = await Promise.all([startPractice({ seed: elsewhere }), startPractice()])
  const { app, page } = await start({ env: { KSMITH_REGIONS: `South=${south.serviceUrl}` } })
  const token = { label: 'Moved', partnerId: PARTNER, appTokenId: '1_user0001', serviceUrl: wrong.serviceUrl }
  await addFromClipboard(app, page, token, secretOf('1_user0001'))
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await page.getByRole('button', { name: 'Look in the other regions…' }).click()
  await page.getByRole('button', { name: 'Ask this region' }).click()
  await expect(page.getByText('This token’s secret stays bound to the account')).toBeVisible()
  await picture(page, 'held-region-found')
  await page.getByRole('button', { name: 'Add it for South…' }).click()
  const dialog = addDialog(page)
  await expect(dialog.getByLabel('Label')).toHaveValue('Moved')
  await expect(dialog.getByLabel('App-token id')).toHaveValue('1_user0001')
  await expect(dialog.getByLabel('Service URL')).toHaveValue(south.serviceUrl)
  await expect(dialog.getByText('Taken, fingerprint')).toHaveCount(0)
  for (const practice of [wrong, south] satisfies Practice[]) await practice.close()
})
