import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { sampleAccount } from '../../src/practice'
import { clipboardTexts, copyElsewhere, expect, picture, test } from './fixtures'
import { mint, practise } from './steps'

const folder = mkdtempSync(join(tmpdir(), 'ksmith-scrub-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The system's dialogs cannot be driven from here: they answer with this path. */
function chooseFile(app: ElectronApplication, path: string | undefined): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === undefined
    dialog.showOpenDialog = async () => ({ canceled, filePaths: chosen === undefined ? [] : [chosen] })
    dialog.showSaveDialog = async () => ({ canceled, filePath: chosen ?? '' })
  }, path)
}

test('a HAR is scrubbed, copied and saved; what was secret crosses the bridge once at most', async ({
  start,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  const session = await mint(page, 'Plain user sessions')
  const fingerprint = await session.locator('code').first().textContent()
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  const [ks = ''] = await clipboardTexts(app)
  const secret = sampleAccount.appTokens[0]?.token ?? ''
  const har = JSON.stringify(
    {
      log: {
        entries: [
          {
            request: {
              url: `https://www.kaltura.com/api_v3/service/media?ks=${encodeURIComponent(ks)}&partnerId=${sampleAccount.partnerId}`,
              headers: [{ name: 'Cookie', value: 'sid=made-up-cookie' }],
              postData: {
                text: JSON.stringify({ ks, id: '1_abcd1234', entryId: '0_abcd9876', password: 'hunter2' }),
              },
            },
            response: {
              content: { text: Buffer.from(`{"ks":"${ks}"}`).toString('base64'), encoding: 'base64' },
            },
            comment: `the secret is ${secret}`,
          },
        ],
      },
    },
    null,
    2,
  )
  const file = join(folder, 'session.har')
  writeFileSync(file, har)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Scrub' }).click()
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Open a file…' }).click()
  const counts = page.getByRole('list', { name: 'Taken out' })
  await expect(counts).toContainText('2KS')
  await expect(counts).toContainText('1secret of a token held here')
  await expect(counts).toContainText('1base64 body with secrets')
  const shown = page.getByRole('region', { name: 'Scrubbed text' })
  await expect(shown).toContainText(`[KS v2 partner ${sampleAccount.partnerId} #${fingerprint}]`)
  await expect(shown).toContainText('0_abcd9876')
  await picture(page, 'scrubbed')

  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Copied the scrubbed text.')).toBeVisible()
  const [clean = ''] = await clipboardTexts(app)
  const saved = join(folder, 'scrubbed.txt')
  await chooseFile(app, saved)
  await page.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByText('Saved the scrubbed text as scrubbed.txt')).toBeVisible()
  expect(readFileSync(saved, 'utf8')).toBe(clean)
  expect(() => JSON.parse(clean)).not.toThrow()
  for (const hidden of [ks, encodeURIComponent(ks), secret, 'made-up-cookie', 'hunter2']) {
    expect(clean).not.toContain(hidden)
    expect(bridge().some(({ payload }) => payload?.includes(hidden))).toBe(false)
    expect(await page.content()).not.toContain(hidden)
  }
  for (const kept of ['1_abcd1234', '0_abcd9876', String(sampleAccount.partnerId)])
    expect(clean).toContain(kept)

  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(shown).toBeHidden()
})

test('pasted text is scrubbed at once, ten megabytes too', async ({ start }) => {
  const { app, page } = await start()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Scrub' }).click()
  const field = page.getByLabel('The text')
  await field.fill('secret=made-up-1&partnerId=12345')
  await page.getByRole('button', { name: 'Scrub', exact: true }).last().click()
  const shown = page.getByRole('region', { name: 'Scrubbed text' })
  await expect(shown).toHaveText(/secret=\[secret hidden\]&partnerId=12345$/)
  await expect(field).toHaveValue('')

  const lines = 10 * 1024
  const line = `${'GET /api_v3/service/media?partnerId=12345 '.repeat(24)}secret=made-up`.slice(-1_023)
  await copyElsewhere(app, `${line}\n`.repeat(lines))
  await field.focus()
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('list', { name: 'Taken out' })).toContainText(String(lines))
  await expect(shown).toContainText('[secret hidden]')
  // no more than what is in sight is in the page
  expect(await shown.locator('div > div').count()).toBeLessThan(300)

  await copyElsewhere(app, 'nothing to hide here')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Nothing secret was found', { exact: false })).toBeVisible()
  await expect(shown).toContainText('nothing to hide here')
})

test('what cannot be scrubbed, copied or saved is explained', async ({ start }) => {
  const { app, page } = await start()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Scrub' }).click()
  const open = async (path: string | undefined) => {
    await chooseFile(app, path)
    await page.getByRole('button', { name: 'Open a file…' }).click()
  }
  const at = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('CLIPBOARD_EMPTY', { exact: true })).toBeVisible()
  for (const [path, code] of [
    [join(folder, 'not-there.log'), 'FILE_NOT_READ'],
    [at('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 0, 0, 3])), 'TEXT_NOT_READABLE'],
    [at('huge.log', 'x'.repeat(50 * 1024 * 1024 + 1)), 'TEXT_TOO_LARGE'],
  ] as const) {
    await open(path)
    await expect(page.getByText(code, { exact: true })).toBeVisible()
  }
  await open(at('utf16.log', Buffer.from('\ufeffpassword: hunter2', 'utf16le')))
  const shown = page.getByRole('region', { name: 'Scrubbed text' })
  await expect(shown).toContainText('password: [password hidden]')
  await open(undefined)
  await expect(shown).toBeVisible()

  await chooseFile(app, join(folder, 'no', 'such', 'folder.txt'))
  await page.getByRole('button', { name: 'Save as…' }).click()
  await expect(page.getByText('FILE_NOT_WRITTEN', { exact: true })).toBeVisible()
  await page.evaluate('window.ksmith.scrub.discard({})')
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('SCRUBBED_FORGOTTEN', { exact: true })).toBeVisible()
})
