import { accessible } from './accessible'
import { copyElsewhere, expect, picture, resize, test, theme } from './fixtures'
import { mint, practise } from './steps'

const FOREIGN =
  'NDYwOTU2MTk2OGRjYzBlMDc0OWNhMzI0ZmYwNWQ4ODI3OTJkYTZjZHwxMjM0NTsxMjM0NTsxODAwMDAwMDAwOzA7MTcwMDAwMDAwMC4xMjM0O3N1cHBvcnRAZXhhbXBsZS5jb207c2Vzc2lvbmlkOjFfYWJjZDEyMzQsYXBwdG9rZW46MV9hYmNkMTIzNCxsaXN0Oio7Ow=='

test('the screens to inspect and to scrub can be used by everyone, in either theme and any size', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await start()
  await practise(page)
  await mint(page, 'Plain user sessions')
  const open = (name: string) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
  const look = async (name: string) => {
    for (const source of ['light', 'dark'] as const) {
      await theme(app, page, source)
      for (const [width, height] of [
        [640, 480],
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await resize(app, page, width, height)
        await picture(page, `${name}-${source}-${width}`)
      }
      await accessible(page, `${name}, ${source}`)
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    }
  }
  await open('Inspect')
  await expect(page.getByRole('heading', { name: 'Inspect a KS' })).toBeVisible()
  await look('inspect-empty')
  const text = `${FOREIGN}\n\n"djJ8MTIzNDV8d2lkZ2V0LXNlc3Npb24tZXhhbXBsZQ=="`
  await copyElsewhere(app, text)
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByRole('radio')).toHaveCount(2)
  await look('inspect')
  await open('Scrub')
  await copyElsewhere(
    app,
    `curl -u jo:made-up -H 'Authorization: Bearer made-up' https://www.kaltura.com/api_v3/service/media?ks=${FOREIGN}&partnerId=12345\n${'2026-11-20 GET /api_v3/service/baseEntry?entryId=0_abcd1234&secret=made-up 200\n'.repeat(400)}`,
  )
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByRole('list', { name: 'Taken out' })).toBeVisible()
  await look('scrub')

  const window = await app.browserWindow(page)
  await window.evaluate((it) => it.webContents.setZoomFactor(2))
  await picture(page, 'scrub-zoom-200')
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
})
