import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, picture, resize, secretsIn, test, theme } from './fixtures'
import { practise } from './steps'

const secretOf = (n: number) => `${n.toString(16).padStart(8, '0')}${'c0ffee00'.repeat(3)}`
const secrets = (count: number) => Array.from({ length: count }, (_, n) => secretOf(n))
const rowsOf = (count: number, label = (n: number) => `Customer ${n}`) =>
  secrets(count).map((secret, n) => `1_tok${n},${secret},${label(n)}`)

/** Chooses a file in the system's dialog, in a person's place. */
function chooseFile(app: ElectronApplication, path: string | undefined): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === undefined,
      filePaths: chosen === undefined ? [] : [chosen],
    })
  }, path)
}

async function openDialog(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Add several tokens' })
  const first = page.getByRole('button', { name: 'Add several tokens' })
  const menu = page.getByRole('button', { name: 'Add…' })
  await expect(first.or(menu)).toBeVisible()
  if (await first.isVisible()) await first.click()
  else {
    await menu.click()
    await page.getByRole('menuitem', { name: 'Add several…' }).click()
  }
  await expect(dialog).toBeVisible()
  return dialog
}

async function fillInAccount(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByLabel('Partner id').fill('12345')
  await dialog.getByRole('button', { name: /Region/ }).click()
  await page.getByRole('option', { name: 'Germany' }).click()
}

test('200 tokens from the clipboard are looked through, added with progress, and known again; no secret passes the bridge', async ({
  start,
  keychain,
  profile,
}) => {
  const { app, page, bridge, mainLog } = await start()
  const dialog = await openDialog(page)
  await picture(page, 'bulk-choose')
  await accessible(page, 'choosing a source')
  await copyElsewhere(app, 'a text that is nobody’s token')
  await dialog.getByRole('button', { name: 'From clipboard' }).click()
  await expect(dialog.getByText('BULK_UNRECOGNISED', { exact: true })).toBeVisible()
  expect((await clipboardTexts(app))[0]).toBe('a text that is nobody’s token')

  const wrong = ['1_bad,two words,Spoiled', `${secretOf(201)},1_swapped,${secretOf(202)}`, '1_open,"quote']
  const text = ['id,token,label', ...rowsOf(200, (n) => `${n === 1 ? '=' : ''}Customer ${n}`), ...wrong].join(
    '\r\n',
  )
  await copyElsewhere(app, text)
  await dialog.getByRole('button', { name: 'From clipboard' }).click()
  await expect(dialog.getByText('203 rows read from the clipboard')).toBeVisible()
  expect(await clipboardTexts(app)).toEqual(['', ''])
  await expect(dialog.getByRole('button', { name: 'Add 0 tokens' })).toBeDisabled()
  await expect(dialog.getByText('Needs a partner id and a region').first()).toBeVisible()
  await fillInAccount(page, dialog)
  await expect(dialog.getByRole('button', { name: 'Add 200 tokens' })).toBeEnabled()
  await dialog.getByText('Problems 3').click()
  await expect(dialog.getByRole('row', { name: /^202 / })).toContainText('space or a line break')
  await expect(dialog.getByRole('row', { name: /^203 / })).toContainText('The label looked like a secret')
  await expect(dialog.getByRole('row', { name: /^204 / })).toContainText('not closed')
  await dialog.getByText('All 203').click()
  await expect(dialog.getByRole('row', { name: /^3 / })).toContainText('apostrophe')
  // the window of rows follows what is in sight
  await dialog.getByRole('region', { name: 'What was read' }).focus()
  await page.keyboard.press('End')
  await expect(dialog.getByRole('row', { name: /^201 / })).toContainText('Customer 199')
  await page.keyboard.press('Home')
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    for (const [width, height] of [
      [640, 480],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `bulk-preview-${source}-${width}`)
    }
    await accessible(page, 'the preview')
  }
  await resize(app, page, 1280, 800)

  await dialog.getByRole('button', { name: 'Add 200 tokens' }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Adding to the keychain' })).toBeVisible()
  await picture(page, 'bulk-adding')
  await expect(dialog.getByText('200 tokens added.')).toBeVisible({ timeout: 30_000 })
  await accessible(page, 'added')
  await picture(page, 'bulk-done')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('200 tokens held')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Added 200 tokens')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Customer')
  expect(secretsIn(keychain, 'KSmith').sort()).toEqual(secrets(200).sort())

  // the same once more, and one that is new
  const again = await openDialog(page)
  await copyElsewhere(app, ['id,token,label', ...rowsOf(201)].join('\n'))
  await again.getByRole('button', { name: 'From clipboard' }).click()
  await fillInAccount(page, again)
  await expect(again.getByText('Duplicates 200')).toBeVisible()
  await expect(again.getByRole('row', { name: /^2 / })).toContainText('As “Customer 0”')
  await picture(page, 'bulk-duplicates')
  await again.getByRole('button', { name: 'Add 1 token', exact: true }).click()
  await expect(again.getByText('1 token added.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(again).toHaveCount(0)
  await expect(page.getByText('201 tokens held')).toBeVisible()

  const messages = bridge()
  expect(messages.filter(({ channel }) => channel === 'bulk.progress').length).toBeGreaterThan(1)
  const all = messages.map(({ payload }) => payload).join('\n')
  const heap = join(profile, 'page.heapsnapshot')
  const window = await app.browserWindow(page)
  await window.evaluate((it, path) => it.webContents.takeHeapSnapshot(path), heap)
  const places = [
    all,
    readFileSync(heap, 'utf8'),
    readFileSync(join(profile, 'inventory.json'), 'utf8'),
    mainLog(),
  ]
  for (const place of places) {
    expect(secrets(203).filter((secret) => place.includes(secret))).toEqual([])
  }
})

test('stopped part-way, what was added stays and the rest can follow; a file is read in its encoding, and may be gone', async ({
  start,
  keychain,
  profile,
}) => {
  const { app, page } = await start()
  await practise(page)
  const dialog = await openDialog(page)
  await copyElsewhere(
    app,
    secrets(2_000)
      .map((secret, n) => `12345:1_tok${n}:${secret}`)
      .join('\n'),
  )
  await dialog.getByRole('button', { name: 'From clipboard' }).click()
  await dialog.getByRole('button', { name: /Region/ }).click()
  await page.getByRole('option', { name: 'Another server…' }).click()
  await dialog.getByLabel('Service URL').fill('http://127.0.0.1:9/api_v3/')
  await dialog.getByRole('button', { name: 'Add 2,000 tokens' }).click()
  const progress = dialog.getByRole('progressbar')
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(5)
  // while it goes on, Escape does not close it
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByText(/tokens added\. .* not added: you stopped it\./)).toBeVisible()
  await picture(page, 'bulk-stopped')
  const added = Number((await dialog.getByText(/^Added \d/).textContent())?.replace(/\D/g, ''))
  expect(added).toBeGreaterThan(5)
  expect(added).toBeLessThan(2_000)
  expect(secretsIn(keychain, 'KSmith')).toHaveLength(added)
  await expect(dialog.getByRole('button', { name: /^Add the other/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const inventory = JSON.parse(readFileSync(join(profile, 'inventory.json'), 'utf8'))
  const kept = inventory.records.filter(
    ({ serviceUrl }: { serviceUrl: string }) => serviceUrl !== 'practice:',
  )
  expect(kept).toHaveLength(added)
  expect(kept.filter((record: object) => 'intent' in record)).toEqual([])

  const file = join(profile, 'Zugänge.csv')
  const bytes = [
    Buffer.from(`id;token;label;partnerId;region\r\n1_file;${secretOf(7)};Gr`),
    Buffer.from([0xf6, 0xdf, 0x65]),
  ]
  writeFileSync(file, Buffer.concat([...bytes, Buffer.from(';777;DE\r\n')]))
  const again = await openDialog(page)
  await chooseFile(app, undefined)
  await again.getByRole('button', { name: 'From a file…' }).click()
  await expect(again.getByRole('button', { name: 'From a file…' })).toBeEnabled()
  await expect(again.getByRole('alert')).toHaveCount(0)
  await chooseFile(app, file)
  await again.getByRole('button', { name: 'From a file…' }).click()
  await expect(
    again.getByText('from Zugänge.csv, as a table with semicolons, taken for Windows-1252'),
  ).toBeVisible()
  await expect(again.getByRole('row', { name: /^2 / })).toContainText('Größe')
  await again.getByRole('button', { name: 'Add 1 token', exact: true }).click()
  await expect(again.getByText('The secrets still stand in the file')).toBeVisible()
  await again.getByRole('button', { name: 'Add others' }).click()
  rmSync(file)
  await again.getByRole('button', { name: 'From a file…' }).click()
  await expect(again.getByText('BULK_FILE_GONE')).toBeVisible()
  await picture(page, 'bulk-file-gone')
  await page.keyboard.press('Escape')
  await expect(again).toHaveCount(0)
})

test('what cannot be read says why, and so does what is read no longer or cannot be read now', async ({
  start,
  profile,
}) => {
  const { app, page } = await start()
  const dialog = await openDialog(page)
  const seen = (code: string) => expect(dialog.getByText(code, { exact: true })).toBeVisible()

  const file = join(profile, 'source')
  const sources: [code: string, make: () => void][] = [
    ['BULK_EMPTY', () => writeFileSync(file, '\r\n')],
    ['BULK_BINARY', () => writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]))],
    ['BULK_TOO_LARGE', () => truncateSync(file, 20_000_001)],
    ['BULK_UNRECOGNISED', () => writeFileSync(file, 'dear customer')],
    ['BULK_COLUMNS', () => writeFileSync(file, `id;partnerId;colour\n1_a;1;${secretOf(1)}`)],
    ['BULK_JSON_BROKEN', () => writeFileSync(file, `[{"id": "1_a",\n"token": "${secretOf(1)}"`)],
    ['BULK_NO_TOKENS', () => writeFileSync(file, '{"totalCount": 0}')],
    ['BULK_FILE_GONE', () => rmSync(file)],
    ['BULK_FILE_UNREADABLE', () => mkdirSync(file)],
  ]
  await chooseFile(app, file)
  for (const [code, make] of sources) {
    make()
    await dialog.getByRole('button', { name: 'From a file…' }).click()
    await seen(code)
    if (code !== 'BULK_COLUMNS') continue
    await expect(
      dialog.getByText('Missing: the secret (token). Found: id, partnerId. Not known: colour.'),
    ).toBeVisible()
    await picture(page, 'bulk-columns')
    await accessible(page, 'several tokens')
  }
  const tooMany = Array.from({ length: 50_000 }, (_, n) => `1_tok${n}:${secretOf(n)}`).join('\n')
  await copyElsewhere(app, tooMany)
  await dialog.getByRole('button', { name: 'From clipboard' }).click()
  await seen('BULK_TOO_MANY')
  await expect(dialog.getByText('There are 50,000 rows in it')).toBeVisible()
  expect((await clipboardTexts(app))[0]).toBe(tooMany)

  // something else was read meanwhile, by a page that was taken over
  rmSync(file, { recursive: true })
  writeFileSync(
    file,
    `id,token,partnerId,region\n${secrets(300)
      .map((secret, n) => `1_t${n},${secret},1,DE`)
      .join('\n')}`,
  )
  await dialog.getByRole('button', { name: 'From a file…' }).click()
  await expect(dialog.getByText('300 rows read')).toBeVisible()
  await page.evaluate('ksmith.bulk.fromFile({}).then(({ value }) => { window.other = value.id })')
  await dialog.getByText('Problems 0').click()
  await seen('BULK_EXPIRED')
  await page.evaluate('void ksmith.bulk.add({ id: window.other })')
  await dialog.getByRole('button', { name: 'From a file…' }).click()
  await seen('BULK_BUSY')
  await page.evaluate('ksmith.bulk.stop({ id: window.other })')
})
