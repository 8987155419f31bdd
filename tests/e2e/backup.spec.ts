import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import { accessible } from './accessible'
import { clipboardTexts, copyElsewhere, expect, picture, resize, secretsIn, test, theme } from './fixtures'
import { pick } from './steps'

const PASSPHRASE = 'four made up words'
const secretOf = (n: number) => `${n.toString(16).padStart(8, '0')}${'5eed0123'.repeat(3)}`
const happened = (code: FailureCode, params: Record<string, string> = {}) =>
  explain({ code, params }).happened

/** Answers the system's dialogs in a person's place. */
async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

/** Adds tokens with their secrets, through the clipboard. */
async function addTokens(app: ElectronApplication, page: Page, numbers: number[]): Promise<void> {
  await page.getByRole('button', { name: 'Add several tokens' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add several tokens' })
  const lines = numbers.map((n) => `1_tok${n},${secretOf(n)},12345,https://api.de.kaltura.com,Customer ${n}`)
  await copyElsewhere(app, ['id,token,partnerId,serviceUrl,label', ...lines].join('\n'))
  await dialog.getByRole('button', { name: 'From clipboard' }).click()
  await dialog.getByRole('button', { name: /^Add \d+ tokens?$/ }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('option', { name: 'Customer' })).toHaveCount(numbers.length)
}

/** Does something that opens the entry window. */
async function entryAfter(app: ElectronApplication, act: () => Promise<void>): Promise<Page> {
  const opened = app.waitForEvent('window')
  await act()
  const entry = await opened
  await entry.getByRole('button', { name: 'Submit' }).waitFor()
  return entry
}

/** Submits what is typed, and waits until the window is closed. */
async function submitLast(entry: Page): Promise<void> {
  const closed = entry.waitForEvent('close')
  // the window is gone before the key is up again
  await entry.keyboard.press('Enter').catch(() => {})
  await closed
}

async function openBackUp(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More for the list' }).click()
  await page.getByRole('menuitem', { name: 'Back up…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Back up' })
  await expect(dialog).toBeVisible()
  return dialog
}

async function openTakeIn(page: Page): Promise<Locator> {
  const first = page.getByRole('button', { name: 'Take in a backup' })
  const menu = page.getByRole('button', { name: 'Add…' })
  await expect(first.or(menu)).toBeVisible()
  if (await first.isVisible()) await first.click()
  else {
    await menu.click()
    await page.getByRole('menuitem', { name: 'Take in a backup…' }).click()
  }
  const dialog = page.getByRole('dialog', { name: 'Take in a backup' })
  await expect(dialog).toBeVisible()
  return dialog
}

async function seal(content: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return armor.encode(await encrypter.encrypt(content))
}
const entryOf = (n: number, more: object = {}) => ({
  label: `Customer ${n}`,
  tags: ['file'],
  serviceUrl: 'https://api.de.kaltura.com',
  partnerId: 12345,
  appTokenId: `1_tok${n}`,
  hashType: 'SHA256',
  token: secretOf(n),
  ...more,
})
const contentWith = (tokens: unknown[], more: object = {}) =>
  JSON.stringify({ format: 'ksmith backup', version: 1, createdAt: 1_750_000_000_000, ...more, tokens })

/** Looks at a screen in both themes, small and large. */
async function look(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    for (const [width, height] of [
      [640, 480],
      [1280, 800],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `${name}-${source}-${width}`)
    }
    await accessible(page, `${name}, ${source}`)
  }
}

test('everything is backed up with a passphrase that no page sees, and taken in where there is nothing yet', async ({
  start,
  keychain,
  profile,
}) => {
  // six times the work of a second that a passphrase takes, on any machine
  test.setTimeout(240_000)
  const folder = join(profile, 'files')
  mkdirSync(folder)
  const file = join(folder, 'mine.age')
  const first = await start()
  await addTokens(first.app, first.page, [1, 2, 3])
  await answerDialogs(first.app, file)
  const dialog = await openBackUp(first.page)
  await expect(dialog.getByText('All 3 tokens')).toBeVisible()
  await dialog.getByLabel('Note').fill('before the move')
  await look(first.app, first.page, 'backup-form')

  const press = dialog.getByRole('button', { name: 'Enter the passphrase…' })
  const entry = await entryAfter(first.app, () => press.click())
  await picture(entry, 'backup-passphrase')
  await entry.getByLabel('New passphrase').fill('too short')
  await entry.getByLabel('The same again').fill('too short')
  await entry.getByRole('button', { name: 'Submit' }).click()
  await expect(entry.getByRole('alert')).toHaveText(happened('PASSPHRASE_WEAK'))
  await entry.getByLabel('New passphrase').fill(PASSPHRASE)
  await entry.getByLabel('The same again').fill(`${PASSPHRASE} `)
  await entry.getByRole('button', { name: 'Submit' }).click()
  await expect(entry.getByRole('alert')).toHaveText(happened('PASSPHRASE_DIFFERS'))
  await expect(entry.getByLabel('New passphrase')).toHaveValue('')
  await picture(entry, 'backup-passphrase-differs')
  expect(readdirSync(folder)).toEqual([])
  await entry.getByLabel('New passphrase').fill(PASSPHRASE)
  await entry.getByLabel('The same again').fill(PASSPHRASE)
  await submitLast(entry)
  await expect(dialog.getByText('3 tokens written to mine.age.')).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText('It was opened again with its passphrase')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused()
  await look(first.app, first.page, 'backup-made')
  const fingerprint = await dialog.getByText(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/).textContent()
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect(readdirSync(folder)).toEqual(['mine.age'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const written = readFileSync(file, 'utf8')
  expect(written).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/)

  // where nothing may be written, nothing is; the file that is there stays
  chmodSync(folder, 0o500)
  const again = await openBackUp(first.page)
  const refused = await entryAfter(first.app, () =>
    again.getByRole('button', { name: 'Enter the passphrase…' }).click(),
  )
  await refused.getByLabel('New passphrase').fill(PASSPHRASE)
  await refused.getByLabel('The same again').fill(PASSPHRASE)
  await submitLast(refused)
  await expect(again.getByText('BACKUP_NOT_WRITTEN' satisfies FailureCode, { exact: true })).toBeVisible({
    timeout: 60_000,
  })
  chmodSync(folder, 0o700)
  expect(readFileSync(file, 'utf8')).toBe(written)
  await picture(first.page, 'backup-not-written')
  await first.page.keyboard.press('Escape')
  await first.close()

  const empty = mkdtempSync(join(tmpdir(), 'ksmith-e2e-'))
  const second = await start({ userDataDir: empty })
  await answerDialogs(second.app, file)
  await picture(second.page, 'backup-first-run')
  const takeIn = await openTakeIn(second.page)
  await look(second.app, second.page, 'backup-choose')
  const key = await entryAfter(second.app, () =>
    takeIn.getByRole('button', { name: 'Choose a file…' }).click(),
  )
  await expect(key.getByRole('heading')).toHaveText('Passphrase of mine.age')
  await key.getByLabel('Passphrase').fill('another passphrase')
  await key.getByRole('button', { name: 'Submit' }).click()
  await expect(key.getByRole('alert')).toHaveText(happened('BACKUP_WRONG_KEY', { kind: 'passphrase' }), {
    timeout: 60_000,
  })
  await picture(key, 'backup-wrong-passphrase')
  await key.getByLabel('Passphrase').fill(PASSPHRASE)
  await submitLast(key)
  await expect(takeIn.getByText('3 tokens in mine.age.')).toBeVisible()
  await expect(takeIn.getByText(fingerprint ?? 'none')).toBeVisible()
  await expect(takeIn.getByText('before the move')).toBeVisible()
  await look(second.app, second.page, 'backup-preview')
  await takeIn.getByRole('button', { name: 'Add 3 tokens' }).click()
  await expect(takeIn.getByText('3 tokens added.')).toBeVisible()
  await takeIn.getByRole('button', { name: 'Done' }).click()
  await expect(second.page.getByText('3 tokens held')).toBeVisible()
  await expect(second.page.getByRole('option', { name: 'Customer 2' })).toBeVisible()
  expect(secretsIn(keychain, 'KSmith').sort()).toEqual([1, 1, 2, 2, 3, 3].map(secretOf).sort())

  const hidden = [PASSPHRASE, 'another passphrase', ...[1, 2, 3].map(secretOf)]
  for (const { bridge, mainLog } of [first, second]) {
    if (mainLog !== first.mainLog) {
      const carriers = bridge().filter(({ payload }) => hidden.some((text) => payload?.includes(text)))
      expect(new Set(carriers.map(({ channel, direction }) => `${direction}: ${channel}`))).toEqual(
        new Set(['page to main: entry.submit']),
      )
    }
    expect(hidden.filter((text) => mainLog().includes(text))).toEqual([])
  }
  const stored = [join(profile, 'inventory.json'), join(empty, 'inventory.json'), file]
  for (const path of stored) {
    const text = readFileSync(path, 'utf8')
    expect(hidden.filter((each) => text.includes(each))).toEqual([])
  }
  await second.close()
  rmSync(empty, { recursive: true, force: true })
})

test('one token is handed over to a recipient, and opened by its identity; secrets are replaced on request', async ({
  start,
  keychain,
  profile,
}) => {
  const file = join(profile, 'handed.age')
  const { app, page, bridge } = await start()
  await addTokens(app, page, [1, 2, 3])
  await answerDialogs(app, file)

  const takeIn = await openTakeIn(page)
  await takeIn.getByRole('button', { name: 'Show my age recipient' }).click()
  const own = (await takeIn.getByText(/^age1/).textContent()) ?? ''
  await expect(takeIn.getByRole('button', { name: 'Copy recipient' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await clipboardTexts(app))[0]).toBe(own)
  await picture(page, 'backup-recipient')
  await accessible(page, 'own recipient')
  await page.keyboard.press('Escape')
  await expect(takeIn).toHaveCount(0)

  await pick(page, 'Customer 2')
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: 'Hand over…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand over' })
  await expect(dialog.getByText('1 chosen.')).toBeVisible()
  await dialog.getByText('A colleague’s age recipient').click()
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(dialog.getByText('Required')).toBeVisible()
  const misspelt = `${own.slice(0, -1)}${own.endsWith('q') ? 'p' : 'q'}`
  await dialog.getByRole('textbox', { name: 'Age recipient' }).fill(misspelt)
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(dialog.getByText(happened('INVALID_RECIPIENT'))).toBeVisible()
  await look(app, page, 'backup-hand-over')
  await dialog.getByRole('textbox', { name: 'Age recipient' }).fill(own)
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect(dialog.getByText('1 token written to handed.age.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  const again = await openTakeIn(page)
  await again.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(again.getByText('This KSmith’s own identity')).toBeVisible()
  await expect(again.getByRole('row', { name: /^1 / })).toContainText('Held already')
  await expect(again.getByRole('button', { name: 'Add 0 tokens' })).toBeDisabled()

  // for somebody else: their identity is asked for, where this one's does not fit
  const identity = await generateX25519Identity()
  const other = secretOf(77)
  const tokens = [entryOf(1, { token: other }), entryOf(2, { token: other }), entryOf(9)]
  writeFileSync(file, await seal(contentWith(tokens), await identityToRecipient(identity)))
  await again.getByRole('button', { name: 'Choose another file' }).click()
  const entry = await entryAfter(app, () => again.getByRole('button', { name: 'Choose a file…' }).click())
  await entry.getByLabel('Age identity').fill(await generateX25519Identity())
  await entry.getByRole('button', { name: 'Submit' }).click()
  await expect(entry.getByRole('alert')).toHaveText(happened('BACKUP_WRONG_KEY', { kind: 'identity' }))
  await entry.getByLabel('Age identity').fill(identity)
  await submitLast(entry)
  await expect(again.getByText('2 tokens are held with another secret.')).toBeVisible()
  await again.getByRole('button', { name: 'Replace all' }).click()
  await expect(again.getByRole('button', { name: 'Add 1 token, replace 2 secrets' })).toBeEnabled()
  await again.getByRole('row', { name: /^2 / }).getByText('Replace', { exact: true }).click()
  await expect(again.getByRole('checkbox', { name: 'Replace the secret of Customer 2' })).not.toBeChecked()
  await look(app, page, 'backup-differs')
  await again.getByRole('button', { name: 'Add 1 token, replace 1 secret' }).click()
  await expect(again.getByText('1 token added. 1 secret replaced.')).toBeVisible()
  await picture(page, 'backup-replaced')
  await again.getByRole('button', { name: 'Done' }).click()
  const expected = [other, secretOf(2), secretOf(3), secretOf(9)]
  expect(secretsIn(keychain, 'KSmith').sort()).toEqual(expected.sort())

  const all = bridge()
    .filter(({ channel }) => channel !== 'entry.submit')
    .map(({ payload }) => payload)
    .join('\n')
  expect([identity, ...expected].filter((text) => all.includes(text))).toEqual([])
  expect(all).toContain(own)
})

test('a file that cannot be used says why, and changes nothing; one made to do harm does none', async ({
  start,
  keychain,
  profile,
}) => {
  const file = join(profile, 'received.age')
  const { app, page } = await start()
  await answerDialogs(app, file)
  const dialog = await openTakeIn(page)
  await dialog.getByRole('button', { name: 'Show my age recipient' }).click()
  const own = (await dialog.getByText(/^age1/).textContent()) ?? ''
  const good = await seal(contentWith([entryOf(1)]), own)
  const tampered = Buffer.from(armor.decode(good))
  tampered.writeUInt8(tampered.readUInt8(tampered.length - 20) ^ 1, tampered.length - 20)
  const sources: [FailureCode, string | Uint8Array][] = [
    ['BULK_EMPTY', ''],
    ['BACKUP_FOREIGN', 'dear customer'],
    ['BACKUP_FOREIGN', await seal('{"some":"thing"}', own)],
    ['BACKUP_CUT', good.slice(0, -100)],
    ['BACKUP_CHANGED', tampered],
    ['BACKUP_NEWER', await seal(contentWith([entryOf(1)], { version: 3 }), own)],
    ['BACKUP_EXPIRED', await seal(contentWith([entryOf(1)], { expiresAt: 1_750_000_000_001 }), own)],
    ['BULK_NO_TOKENS', await seal(contentWith([]), own)],
    ['BULK_TOO_MANY', await seal(contentWith(Array.from({ length: 20_000 }, (_, n) => entryOf(n))), own)],
  ]
  for (const [code, content] of sources) {
    writeFileSync(file, content)
    await dialog.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(dialog.getByText(code, { exact: true })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeEnabled()
    if (code === 'BACKUP_CHANGED') await look(app, page, 'backup-tampered')
  }
  truncateSync(file, 100_000_000)
  await dialog.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(dialog.getByText('BULK_TOO_LARGE', { exact: true })).toBeVisible()

  const harmful = contentWith([
    entryOf(1, { serviceUrl: 'http://k.example.com' }),
    entryOf(2, { label: `\u202e<img src=x onerror=alert(1)>${'x'.repeat(300)}`, tags: ['a,b', secretOf(2)] }),
    'no entry',
    entryOf(4, { serviceUrl: 'https://evil.example.com' }),
  ]).replace('"tokens":[{', '"tokens":[{"__proto__":{"partnerId":1},')
  writeFileSync(file, await seal(harmful, own))
  await app.evaluate(({ dialog: system }) => {
    system.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
  await dialog.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(dialog.getByText('4 tokens in received.age.')).toBeVisible()
  const row = (place: number) => dialog.getByRole('row', { name: new RegExp(`^${place} `) })
  await expect(row(1)).toContainText('neither a region nor an https address')
  await expect(row(2)).toContainText('The label was made fit')
  await expect(row(2)).toContainText('Tags that do not fit were left out')
  await expect(row(3)).toContainText('The entry at this place is no token')
  await look(app, page, 'backup-harmful')
  await dialog.getByRole('button', { name: 'Add 2 tokens' }).click()
  await expect(dialog.getByText('1 token added. 1 token failed.')).toBeVisible()
  expect(secretsIn(keychain, 'KSmith')).toEqual([secretOf(2)])
})
