import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { explain } from '../../src/contract/catalogue'
import type { JournalEntry } from '../../src/contract/journal'
import { headAccount, JOURNAL_SERVICE } from '../../src/main/journal/head'
import { CHAIN_START, writeLine } from '../../src/main/journal/line'
import { sampleAccount } from '../../src/practice'
import type { SecretService } from '../support/secretService'
import { accessible } from './accessible'
import { expect, picture, resize, test, theme } from './fixtures'
import { lifetime, mint, pick, practise } from './steps'

const open = (page: Page) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Journal' }).click()
const entries = (page: Page) => page.getByRole('list', { name: 'Entries, newest first' })
const entry = (page: Page, name: string | RegExp) => entries(page).getByRole('button', { name })
const check = (page: Page) => page.getByRole('button', { name: 'Check the journal' }).click()
const found = (page: Page) => page.getByRole('region', { name: 'Check of the journal' })

/** Has the system's window for saving answer with this path, as a person would. */
const saveTo = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: path === '', filePath: path })) as never
  }, filePath)

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').slice(0, -1)
const writeLines = (path: string, lines: readonly string[]) =>
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
const headOf = (keychain: SecretService, folder: string) => {
  const held = keychain.listEntries(JOURNAL_SERVICE).find(({ account }) => account === headAccount(folder))
  return JSON.parse(held?.password ?? '{}')
}

test('what is done is in the journal, is found, checked and taken along, and no secret with it', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000)
  const { app, page, bridge } = await start()
  await open(page)
  await expect(page.getByText('Nothing in the journal yet')).toBeVisible()
  await expect(page.getByText(join(profile, 'journal'))).toBeVisible()
  await picture(page, 'journal-empty')
  await accessible(page, 'journal, empty')
  await page.keyboard.press('Control+1')
  await practise(page)
  await page.evaluate('window.ksmith.cases.open({ caseId: "00012345" })')
  await pick(page, 'May list everything and view one entry')
  await lifetime(page, '1 h')
  await page.getByLabel('Extra privileges').fill('edit:*,appid:crm')
  const session = await mint(page, 'May list everything and view one entry')
  const fingerprint = (await session.getByRole('code').first().textContent()) ?? ''
  expect(fingerprint).toMatch(/^[0-9a-f]{8}$/)
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard').first()).toBeVisible()
  await pick(page, 'Expired in 2020')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText('APP_TOKEN_EXPIRED', { exact: true })).toBeVisible()

  await open(page)
  const count = sampleAccount.appTokens.length + 4
  await expect(page.getByText(`${count} entries`)).toBeVisible()
  await expect(entries(page).getByRole('button').first()).toContainText('Minting failed')
  await entry(page, /^Session minted/).click()
  const row = entries(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Session minted/ }) })
  const table = row.getByRole('table')
  await expect(table.getByRole('row', { name: /Lifetime/ })).toContainText('1 h')
  await expect(table.getByRole('row', { name: /Lifetime/ })).toContainText('15 min')
  await expect(table.getByRole('row', { name: /Privileges/ })).toContainText('edit:*,appid:crm')
  await expect(row.getByText(fingerprint, { exact: true })).toBeVisible()
  await expect(row.getByText('Case 00012345')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Any case/ })).toBeVisible()

  // it follows what is done while it is open
  await page.evaluate(`window.ksmith.sessions.list({ offset: 0, limit: 1 }).then(({ value }) =>
    window.ksmith.sessions.reveal({ id: value.rows[0].id }))`)
  await expect(entry(page, /^KS revealed/)).toBeVisible()
  await expect(entry(page, /^Session minted/)).toHaveAttribute('aria-expanded', 'true')
  await page.evaluate(`window.ksmith.tokens.list({ query: 'wildcard', offset: 0, limit: 1 }).then(({ value }) =>
    window.ksmith.tokens.update({ id: value.rows[0].id, label: '=HYPERLINK("http://x")' }))`)
  await expect(entry(page, /^Token edited/)).toBeVisible()

  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    for (const [width, height] of [
      [640, 480],
      [900, 600],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `journal-${source}-${width}`)
    }
    await accessible(page, `journal, ${source}`)
  }
  await resize(app, page, 1280, 800)

  // by keyboard: one stop, from there through the list
  await page.getByRole('checkbox', { name: 'Failed only' }).focus()
  await page.keyboard.press('Tab')
  await expect(entry(page, /^Session minted/)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(entry(page, /^Token edited/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(entry(page, /^Token edited/)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('End')
  await expect(entry(page, /^Journal begun/)).toBeFocused()

  // filters
  await page.getByText('Failed only').click()
  await expect(entries(page).getByRole('button')).toHaveCount(1)
  await expect(entries(page).getByRole('button')).toContainText('APP_TOKEN_EXPIRED')
  await page.getByText('Failed only').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type(`${fingerprint} minted`)
  await expect(entries(page).getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('nothing like it')
  await expect(page.getByText('No entry matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all entries' }).click()
  await page.getByRole('button', { name: /Kind of entry/ }).click()
  await page.getByRole('option', { name: 'Sessions' }).click()
  await expect(page.getByText(`4 of ${count + 2} entries`)).toBeVisible()
  await page.getByRole('button', { name: /^Any time/ }).click()
  await page.getByRole('option', { name: 'Between days…' }).click()
  await page.getByLabel('To', { exact: true }).fill('2020-01-01')
  await expect(page.getByText('No entry matches')).toBeVisible()
  await page.getByLabel('To', { exact: true }).fill('')
  await expect(page.getByText(`4 of ${count + 2} entries`)).toBeVisible()

  // what is shown as CSV, everything as JSON
  const csv = join(profile, 'out.csv')
  const json = join(profile, 'out.json')
  const take = async (section: RegExp, format: string) => {
    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByRole('group', { name: section }).getByRole('menuitem', { name: format }).click()
  }
  await saveTo(app, '')
  await take(/What is shown/, 'CSV')
  await saveTo(app, csv)
  await take(/What is shown/, 'CSV')
  await expect(page.getByText('Exported 4 entries to out.csv.')).toBeVisible()
  const cells: Record<string, string>[] = parse(readFileSync(csv), { columns: true, bom: true })
  expect(cells.map(({ event }) => event)).toEqual([
    'session.minted',
    'session.copied',
    'session.minted',
    'session.revealed',
  ])
  expect(cells[0]).toMatchObject({
    requested_lifetime: '3600',
    granted_lifetime: '900',
    ks_fingerprint: fingerprint,
  })
  await saveTo(app, json)
  await take(/Everything/, 'JSON')
  await expect(page.getByText(`Exported ${count + 2} entries to out.json.`)).toBeVisible()
  expect(JSON.parse(readFileSync(json, 'utf8'))).toHaveLength(count + 2)
  await saveTo(app, csv)
  await take(/Everything/, 'CSV')
  await expect(page.getByText(`Exported ${count + 2} entries to out.csv.`)).toBeVisible()
  expect(parse(readFileSync(csv), { columns: true, bom: true }).at(-1)).toMatchObject({
    label: '\'=HYPERLINK("http://x")',
  })
  for (const file of [csv, json]) expect(statSync(file).mode & 0o777).toBe(0o600)

  // a folder that is not there
  await saveTo(app, join(profile, 'none', 'out.csv'))
  await take(/Everything/, 'CSV')
  const refusal = page.getByRole('alert').filter({ hasText: 'JOURNAL_EXPORT_FAILED' })
  await expect(refusal).toContainText(explain({ code: 'JOURNAL_EXPORT_FAILED' }).happened)
  await refusal.getByRole('button', { name: 'Dismiss' }).click()

  await check(page)
  await expect(found(page)).toContainText(`All ${count + 2} entries in 1 file are as they were written.`)
  await picture(page, 'journal-checked')

  // neither the journal nor an export holds a KS or a secret
  const ks = bridge().find(
    ({ channel, payload }) => channel === 'sessions.reveal' && payload.includes('djJ8'),
  )
  expect(ks).toBeDefined()
  const secrets = [...sampleAccount.appTokens.map(({ token }) => token), 'djJ8']
  const folder = join(profile, 'journal')
  for (const file of [csv, json, ...readdirSync(folder).map((name) => join(folder, name))]) {
    const text = readFileSync(file, 'utf8')
    for (const secret of secrets) expect(text).not.toContain(secret)
  }
})

test('a journal that was touched between two runs is named where it was, and goes on in a new file', async ({
  start,
  profile,
  keychain,
}) => {
  test.setTimeout(120_000)
  const folder = join(profile, 'journal')
  const file = (number: number) => join(folder, `journal-00000${number}.jsonl`)
  const first = await start()
  await practise(first.page)
  await mint(first.page, 'Plain user sessions')
  await first.close()
  const written = linesOf(file(1))
  const { key, seq } = headOf(keychain, folder)
  expect(seq).toBe(written.length)

  // an entry of a newer version, with the right mark, is no break; an edited one is
  const before = /"mac":"([0-9a-f]+)"\}$/.exec(written.at(-1) ?? '')?.[1] ?? ''
  const newer = { seq: seq + 1, at: Date.now(), user: 'somebody', event: 'moon.landed', crew: 3 }
  const line = writeLine(Buffer.from(key, 'hex'), before, newer as unknown as JournalEntry).text
  writeLines(file(1), [...written, line])
  const second = await start()
  await open(second.page)
  await check(second.page)
  await expect(found(second.page)).toContainText(`All ${seq + 1} entries in 1 file are as they were written.`)
  await entry(second.page, /Unknown event: moon.landed/).click()
  await expect(entries(second.page).getByText('"crew":3')).toBeVisible()
  await second.close()

  writeLines(file(1), [
    ...written.map((text, index) => (index === 3 ? text.replace('"user":"', '"user":"un') : text)),
    line,
  ])
  const third = await start()
  const { app, page } = third
  await open(page)
  await check(page)
  await expect(found(page)).toContainText('One place is not as it was written')
  await expect(found(page)).toContainText('An entry is not as it was written: journal-000001.jsonl, line 4')
  await expect(found(page)).toContainText('The last good entry before it is number 3 of')
  await expect(found(page)).toContainText('New entries go to a new file')
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await picture(page, `journal-broken-${source}`)
    await accessible(page, `journal, broken, ${source}`)
  }
  await resize(app, page, 640, 480)
  await picture(page, 'journal-broken-640')
  await accessible(page, 'journal, broken, small')
  await resize(app, page, 1280, 800)
  // the new file begins with the reason
  await expect(entries(page).getByRole('button').first()).toContainText('not as it was left, from line 4')
  await page.keyboard.press('Control+1')
  await mint(page, 'Plain user sessions')
  await open(page)
  await check(page)
  await expect(found(page)).toContainText('5 entries are as they were written.')
  expect(linesOf(file(1))).toHaveLength(seq + 1)
  expect(linesOf(file(2))).toHaveLength(2)

  // rubbish, an unfinished line, and entries that were cut off, all at once
  await third.close()
  writeFileSync(file(1), Buffer.concat([Buffer.from([0xff, 0x00, 0x0a]), Buffer.alloc(2_000_000, 'x')]))
  writeLines(file(2), linesOf(file(2)).slice(0, 1))
  const fourth = await start()
  await open(fourth.page)
  await expect(entries(fourth.page).getByText('2 lines that are no entries')).toBeVisible()
  await check(fourth.page)
  await expect(found(fourth.page)).toContainText('2 places are not as they were written')
  await expect(found(fourth.page)).toContainText('journal-000001.jsonl, line 1')
  await expect(found(fourth.page)).toContainText('Entries are missing: journal-000002.jsonl, line 2')
  await picture(fourth.page, 'journal-two-breaks')
})

test('a journal that cannot be written or read says so, keeps what is noted, and goes on when it can', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'journal')
  mkdirSync(folder, { mode: 0o500 })
  const { page } = await start()
  await practise(page)
  await mint(page, 'Plain user sessions')
  const status = page.getByRole('contentinfo')
  await expect(status.getByText(/^Journal waits \(\d+\)$/)).toBeVisible()
  await open(page)
  const alert = page.getByRole('alert').filter({ hasText: 'JOURNAL_WRITE_FAILED' })
  const { happened, next } = explain({ code: 'JOURNAL_WRITE_FAILED', params: { folder } })
  for (const words of [happened, ...next]) await expect(alert).toContainText(words)
  await picture(page, 'journal-waits')
  await accessible(page, 'journal, waiting')
  chmodSync(folder, 0o700)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeHidden()
  await expect(entry(page, /^Session minted/)).toBeVisible()
  await expect(status.getByText(/^Journal waits/)).toBeHidden()

  chmodSync(folder, 0)
  await check(page)
  const unreadable = found(page).getByRole('alert')
  await expect(unreadable).toContainText('JOURNAL_UNREADABLE')
  await expect(unreadable).toContainText(explain({ code: 'JOURNAL_UNREADABLE' }).happened)
  chmodSync(folder, 0o700)
  await found(page).getByRole('button', { name: 'Check again' }).click()
  await expect(found(page)).toContainText('are as they were written.')
})

test('a journal of 100,000 entries is at hand, stays in place while it grows, and one of another machine is no broken one', async ({
  start,
  profile,
}) => {
  test.setTimeout(120_000)
  const folder = join(profile, 'journal')
  mkdirSync(folder)
  const key = Buffer.alloc(32, 1)
  let mac: string = CHAIN_START
  for (let file = 1; file <= 100; file += 1) {
    const lines = Array.from({ length: 1_000 }, (_, n) => {
      const seq = (file - 1) * 1_000 + n + 1
      const facts = { event: 'session.copied' as const, label: `Customer ${seq}`, ks: 'aaaa1111' }
      const line = writeLine(key, mac, { seq, at: 1_790_000_000_000 + seq * 60_000, user: 'jo', ...facts })
      mac = line.mac
      return line.text
    })
    writeLines(join(folder, `journal-${String(file).padStart(6, '0')}.jsonl`), lines)
  }
  const { page } = await start()
  await open(page)
  await expect(page.getByText(`${(100_000).toLocaleString('en')} entries`)).toBeVisible()
  await entries(page).getByRole('button').first().focus()
  await page.keyboard.press('End')
  await expect(entry(page, /Customer 1 /)).toBeFocused()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('customer 77777')
  await expect(entries(page).getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Escape')

  await check(page)
  await expect(found(page)).toContainText(
    'These entries cannot be checked: from journal-000001.jsonl, line 1',
  )
  await found(page).getByRole('button', { name: 'Dismiss' }).click()

  // what is being read stays where it is
  await entry(page, /Customer 100000 /).click()
  await page.evaluate('document.querySelector("[data-journal]").scrollTo({ top: 2_000_000 })')
  const read = entry(page, /Customer 56515 /)
  const before = await read.boundingBox()
  expect(before).not.toBeNull()
  await page.evaluate('window.ksmith.practice.hold({})')
  const added = sampleAccount.appTokens.length + 1
  await expect(page.getByText(`${(100_000 + added).toLocaleString('en')} entries`)).toBeVisible()
  expect(await read.boundingBox()).toEqual(before)

  await check(page)
  await expect(found(page)).toContainText(`${added} entries are as they were written.`)
  await expect(found(page)).toContainText('Some entries cannot be checked here')
  await picture(page, 'journal-foreign')
})
