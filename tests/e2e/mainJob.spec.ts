import { clipboardTexts, expect, picture, test } from './fixtures'
import { mediaList, practiceServiceUrl } from './practiceInside'

test('from the first run to a KS on the clipboard that the practice account accepts', async ({ start }) => {
  const { app, page } = await start()
  await expect(page.getByRole('heading', { name: 'KSmith' })).toBeVisible()
  await picture(page, 'first-run')
  await page.getByRole('button', { name: 'Try it with a practice account' }).click()
  await expect(page.getByRole('heading', { name: 'Plain user sessions' })).toBeVisible()
  await picture(page, 'token')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  const session = page.getByRole('article', { name: 'Plain user sessions' })
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  await picture(page, 'minted')

  const [ks] = await clipboardTexts(app)
  const serviceUrl = await practiceServiceUrl(app.process().pid ?? 0)
  expect(await mediaList(serviceUrl, ks ?? '')).toMatchObject({ objectType: 'KalturaMediaListResponse' })
  expect(await mediaList(serviceUrl, `${ks}x`)).toMatchObject({ code: 'INVALID_KS' })
})
