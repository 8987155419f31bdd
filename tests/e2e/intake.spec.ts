import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '../../src/contract/catalogue'
import { startPractice } from '../../src/practice'
import { clipboardTexts, copyElsewhere, expect, picture, secretsIn, test } from './fixtures'
import { mediaList } from './practiceInside'
import { addFromClipboard, fillInToken, mint, typeSecret } from './steps'

const practiceTest = test.extend<{ practice: Awaited<ReturnType<typeof startPractice>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  practice: async ({}, use) => {
    const practice = await startPractice()
    await use(practice)
    await practice.close()
  },
})

function sampleOf(practice: Awaited<ReturnType<typeof startPractice>>, id: string) {
  const sample = practice.appTokens.find((token) => token.id === id)
  if (!sample) throw new Error(`no sample token ${id}`)
  return {
    secret: sample.token,
    token: {
      label: `Token ${id}`,
      partnerId: String(practice.partnerId),
      appTokenId: id,
      serviceUrl: practice.serviceUrl,
      hashType: sample.hashType,
    },
  }
}

practiceTest(
  'a secret from the clipboard is cleared there, and its token mints after a restart',
  async ({ start, practice, keychain }) => {
    const { secret, token } = sampleOf(practice, '1_user0001')
    const first = await start()
    await addFromClipboard(first.app, first.page, token, `  ${secret}\n`)
    expect(await clipboardTexts(first.app)).toEqual(['', ''])
    expect(secretsIn(keychain, 'KSmith')).toEqual([secret])
    await first.close()

    const { app, page } = await start()
    await expect(page.getByRole('option', { name: token.label })).toBeVisible()
    await expect(page.getByRole('heading', { name: token.label, level: 2 })).toBeVisible()
    const session = await mint(page, token.label)
    await session.getByRole('button', { name: 'Copy KS' }).click()
    await expect(page.getByText('KS on the clipboard')).toBeVisible()
    const [ks] = await clipboardTexts(app)
    expect(await mediaList(practice.serviceUrl, ks ?? '')).toMatchObject({
      objectType: 'KalturaMediaListResponse',
    })
  },
)

practiceTest('a typed secret goes through a window of its own', async ({ start, practice, keychain }) => {
  const { secret, token } = sampleOf(practice, '1_sha512h1')
  const { app, page } = await start()
  await fillInToken(page, token)
  const opened = app.waitForEvent('window')
  await page.getByRole('button', { name: 'Type it…' }).click()
  const entry = await opened
  await expect(entry.getByRole('heading')).toHaveText(`Secret of ${token.label}`)
  await picture(entry, 'entry')

  for (const [text, reason] of [
    ['', /at least one character/i],
    ['two words', /space|line break/i],
    ['üöä', /character/i],
  ] as const) {
    await entry.getByLabel('App token secret').fill(text)
    await entry.getByRole('button', { name: 'Submit' }).click()
    await expect(entry.getByRole('alert')).toHaveText(reason)
    await expect(entry.getByLabel('App token secret')).toHaveValue('')
  }

  await typeSecret(entry, secret)
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  await page.getByRole('button', { name: 'Add token', exact: true }).click()
  await mint(page, token.label)
  expect(secretsIn(keychain, 'KSmith')).toHaveLength(1)
})

practiceTest(
  'no token secret is in any bridge message, in the page, on disk, in a log or on a command line',
  async ({ start, practice, profile }) => {
    const pasted = sampleOf(practice, '1_user0001')
    const typed = sampleOf(practice, '1_admin001')
    const { app, page, bridge, mainLog } = await start()
    await addFromClipboard(app, page, pasted.token, pasted.secret)
    await mint(page, pasted.token.label)
    await fillInToken(page, typed.token)
    const opened = app.waitForEvent('window')
    await page.getByRole('button', { name: 'Type it…' }).click()
    const entry = await opened
    await typeSecret(entry, typed.secret)
    await expect(page.getByText('Taken, fingerprint')).toBeVisible()
    await page.getByRole('button', { name: 'Add token', exact: true }).click()
    await mint(page, typed.token.label)
    // a wrong hash type: a failure is the place where things slip out
    await page.getByRole('button', { name: /Hash type/ }).click()
    await page.getByRole('option', { name: 'MD5' }).click()
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText('INVALID_APP_TOKEN_HASH')).toBeVisible()

    const secrets = [pasted.secret, typed.secret]
    const messages = bridge()
    expect(messages.length).toBeGreaterThan(20)
    const carriers = messages.filter(({ payload }) => secrets.some((secret) => payload?.includes(secret)))
    expect(carriers.map(({ channel, direction }) => `${direction}: ${channel}`)).toEqual([
      'page to main: entry.submit',
    ])

    const heap = join(profile, 'page.heapsnapshot')
    const window = await app.browserWindow(page)
    await window.evaluate((it, path) => it.webContents.takeHeapSnapshot(path), heap)
    const held = readFileSync(heap, 'utf8')
    expect(held).toContain(pasted.token.appTokenId)
    for (const secret of secrets) {
      expect(held).not.toContain(secret)
      expect(mainLog()).not.toContain(secret)
      expect(filesWith(profile, secret)).toEqual([])
      expect(commandLines(app.process().pid ?? 0)).not.toContain(secret)
      expect(commandLines(app.process().pid ?? 0)).toContain('--type=renderer')
    }
  },
)

practiceTest(
  'what is wrong is named at its field, nothing is sent, and the form keeps its content',
  async ({ start }) => {
    const { app, page } = await start()
    await fillInToken(page, {
      label: 'Acme',
      partnerId: '12x',
      appTokenId: 'nonsense',
      serviceUrl: 'http://example.com',
    })
    const dialog = page.getByRole('dialog', { name: 'Add a token' })
    await copyElsewhere(app, 'a made-up secret with spaces')
    await page.getByRole('button', { name: 'From clipboard' }).click()
    await expect(dialog.getByText(/space|line break/i).first()).toBeVisible()
    expect(await clipboardTexts(app)).toEqual([
      'a made-up secret with spaces',
      'a made-up secret with spaces',
    ])
    await copyElsewhere(app, 'made-up-secret')
    await page.getByRole('button', { name: 'From clipboard' }).click()
    await expect(page.getByText('Taken, fingerprint')).toBeVisible()
    await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
    await expect(dialog.getByLabel('Partner id')).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog.getByLabel('App-token id')).toHaveAttribute('aria-invalid', 'true')
    await picture(page, 'add-token-problems')

    await dialog.getByLabel('Partner id').fill('12345')
    await dialog.getByLabel('App-token id').fill('1_abcd1234')
    await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
    await expect(dialog.getByLabel('Service URL')).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog.getByLabel('Label')).toHaveValue('Acme')
    await dialog.getByLabel('Service URL').fill('http://127.0.0.1:9/api_v3/')
    await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Acme' })).toBeVisible()
    // keys rest while a dialog is open
    await expect(dialog).toHaveCount(0)

    // the same token again
    await fillInToken(page, {
      label: 'Twin',
      partnerId: '12345',
      appTokenId: '1_abcd1234',
      serviceUrl: 'http://127.0.0.1:9',
    })
    await copyElsewhere(app, 'made-up-secret')
    await page.getByRole('button', { name: 'From clipboard' }).click()
    await expect(page.getByText('Taken, fingerprint')).toBeVisible()
    await dialog.getByRole('button', { name: 'Add token', exact: true }).click()
    await expect(dialog.getByLabel('App-token id')).toHaveAttribute('aria-invalid', 'true')
    const { happened } = explain({ code: 'DUPLICATE_TOKEN', params: { label: 'Acme' } })
    await expect(dialog.getByText(happened)).toBeVisible()
  },
)

function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    return statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(text)
  })
}

/** Command lines and environments of the app and every process below it that can be looked into. */
function commandLines(pid: number): string {
  const own = ['cmdline', 'environ'].map((name) => readOr(`/proc/${pid}/${name}`))
  const children = readOr(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)
  return [...own, ...children.map((child) => commandLines(Number(child)))].join('\n')
}

/** Nothing, where the process is just beginning or ending. */
function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
