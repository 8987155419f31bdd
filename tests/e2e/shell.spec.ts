import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { shortcutTable } from '../../src/renderer/shortcutTable'
import { accessible } from './accessible'
import { expect, picture, resize, test, theme } from './fixtures'
import { explained, goTo, mint, practise } from './steps'

async function boundsOf(app: ElectronApplication, page: Page) {
  const window = await app.browserWindow(page)
  return window.evaluate((it) => ({ bounds: it.getBounds(), isMaximized: it.isMaximized() }))
}

test('the window comes back where it was, and never where it cannot be seen', async ({ start, profile }) => {
  const first = await start()
  const wanted = { x: 60, y: 40, width: 900, height: 650 }
  const window = await first.app.browserWindow(first.page)
  await window.evaluate((it, bounds) => it.setBounds(bounds), wanted)
  await expect.poll(() => boundsOf(first.app, first.page)).toMatchObject({ bounds: wanted })
  await first.close()

  const second = await start()
  expect((await boundsOf(second.app, second.page)).bounds).toEqual(wanted)
  await second.close()

  // the screen it was on is gone
  const file = join(profile, 'window.json')
  const saved = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...saved, bounds: { ...wanted, x: 9_000, y: -4_000 } }))
  const third = await start()
  const { bounds } = await boundsOf(third.app, third.page)
  const area = await third.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
  expect(bounds.x).toBeGreaterThanOrEqual(area.x)
  expect(bounds.y).toBeGreaterThanOrEqual(area.y)
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width)
})

test('a link shows its token, on the first start and later, and does nothing else', async ({
  start,
  profile,
}) => {
  const first = await start()
  await practise(first.page)
  const { records } = JSON.parse(readFileSync(join(profile, 'inventory.json'), 'utf8')) as {
    records: { id: string; label: string }[]
  }
  const linkTo = (label: string) => `ksmith://token/${records.find((record) => record.label === label)?.id}`
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 })
  await first.close()

  const { app, page, bridge } = await start({ args: [linkTo('Playback role only')] })
  await expect(heading(page, 'Playback role only')).toBeVisible()
  await goTo(page, 'Journal')

  // a second start, as the system makes it for a link
  const open = async (link: string) => {
    const { file, args } = await app.evaluate(
      ({ app: own }, text) => ({
        file: process.execPath,
        args: [...process.argv.slice(1).filter((each) => each === own.getAppPath()), text],
      }),
      link,
    )
    const { status } = spawnSync(file, [...args, `--user-data-dir=${profile}`], { timeout: 20_000 })
    expect(status).toBe(0)
  }
  await open(linkTo('Plain user sessions'))
  await expect(heading(page, 'Plain user sessions')).toBeVisible()
  for (const strange of [
    'ksmith://token/00000000-0000-4000-8000-000000000000',
    `${linkTo('Playback role only')}?mint=1`,
  ]) {
    await open(strange)
    await expect(page.getByText('This link names no token held here')).toBeVisible()
    await expect(heading(page, 'Plain user sessions')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('Control+,')
    await goTo(page, 'Tokens')
  }
  // beneath a dialog nothing is changed
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog', { name: 'Add a token' })).toBeVisible()
  await open(linkTo('Playback role only'))
  await expect(page.getByRole('contentinfo')).toContainText('Close the dialog and open it again')
  await page.keyboard.press('Escape')
  await expect(heading(page, 'Plain user sessions')).toBeVisible()
  expect(bridge().filter(({ channel }) => channel === 'sessions.mint')).toEqual([])
})

test('the start at login is a file of ours that comes and goes', async ({ start, profile }) => {
  const config = join(profile, 'config')
  const file = join(config, 'autostart', 'ksmith.desktop')
  const { page, mainLog } = await start({ env: { XDG_CONFIG_HOME: config } })
  await goTo(page, 'Settings')
  const atLogin = page.getByRole('switch', { name: 'Start when I log in' })
  await atLogin.click({ force: true })
  await expect(atLogin).toBeChecked()
  expect(statSync(file).mode & 0o777).toBe(0o644)
  const program = /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  expect(program).toContain('electron')
  await page.getByRole('switch', { name: 'Start without a window' }).click({ force: true })
  await expect.poll(() => readFileSync(file, 'utf8')).toContain(`Exec=${program} --hidden\n`)
  await page.getByRole('button', { name: 'Reset “Start when I log in”' }).click()
  await expect(atLogin).not.toBeChecked()
  expect(existsSync(file)).toBe(false)

  // somebody else's file of that name
  mkdirSync(join(config, 'autostart'), { recursive: true })
  writeFileSync(file, '[Desktop Entry]\n')
  await atLogin.click({ force: true })
  await explained(page, 'AUTOSTART_FAILED', { file })
  await expect(atLogin).not.toBeChecked()
  expect(readFileSync(file, 'utf8')).toBe('[Desktop Entry]\n')
  expect(mainLog()).not.toContain('unforeseen')
})

type MenuFacts = { id: string; enabled: boolean }[]

test('the menu, the sheet of keys and the about box', async ({ start }) => {
  test.setTimeout(120_000)
  const { app, page } = await start()
  const menu = (): Promise<MenuFacts> =>
    app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
        (submenu?.items ?? []).filter(({ id }) => id).map(({ id, enabled }) => ({ id, enabled })),
      ),
    )
  const enabled = async () => (await menu()).filter((item) => item.enabled).map(({ id }) => id)
  const choose = (id: string) =>
    app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)

  await expect.poll(enabled).toContain('addToken')
  expect(await enabled()).not.toContain('backUp')
  await practise(page)
  await expect.poll(enabled).toContain('backUp')
  expect(await enabled()).not.toContain('copyLast')
  await mint(page, 'Plain user sessions')
  await expect.poll(enabled).toContain('copyLast')
  await choose('copyLast')
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  await choose('mintFor')
  const palette = page.getByRole('dialog', { name: 'Palette' })
  await expect(palette.getByRole('option').first()).toContainText('Plain user sessions')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)

  // every screen by the menu
  for (const [id, title] of [
    ['requests', 'Requests'],
    ['inspect', 'Inspect a KS'],
    ['settings', 'Settings'],
  ] as const) {
    await choose(id)
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  }
  // what edits texts works in fields
  const search = page.getByRole('searchbox', { name: 'Search settings' })
  await search.fill('contrast')
  const edit = (role: string) =>
    app.evaluate(({ Menu, BrowserWindow }, wanted) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
      const window = BrowserWindow.getAllWindows().find((each) => each.isVisible())
      const item = items.find(({ role: its }) => String(its).toLowerCase() === wanted)
      ;(item as unknown as { click(event: object, window?: object, contents?: object): void }).click(
        {},
        window,
        window?.webContents,
      )
    }, role)
  await edit('selectall')
  await edit('cut')
  await expect(search).toHaveValue('')
  await edit('paste')
  await expect(search).toHaveValue('contrast')
  await edit('undo')
  await expect(search).toHaveValue('')

  // the sheet of keys, by each of its keys; nothing else can be chosen while it is open
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await goTo(page, 'Tokens')
  await page.keyboard.press('Control+/')
  await expect(sheet).toBeVisible()
  await expect.poll(enabled).toEqual(['conceal'])
  await expect(sheet.getByRole('definition')).toContainText(shortcutTable.map(({ does }) => does))
  for (const [source, width, height] of [
    ['light', 1280, 800],
    ['dark', 640, 480],
  ] as const) {
    await theme(app, page, source)
    await resize(app, page, width, height)
    await picture(page, `keys-${source}`)
    await accessible(page, `keys, ${source}`)
  }
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus()
  await page.keyboard.press('?')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')

  // what it is made of: every package that the build knows, with its licence
  await expect.poll(enabled).toContain('about')
  await choose('about')
  const about = page.getByRole('dialog', { name: 'About KSmith' })
  const list = about.getByRole('listbox', { name: 'Software by others' })
  const built = ['main/shipped', 'main/bundled', 'renderer/bundled'].flatMap((file) =>
    JSON.parse(readFileSync(`out/${file}.json`, 'utf8')).map(
      ({ name, version }: { name: string; version: string }) => `${name} ${version}`,
    ),
  )
  await expect(list.getByRole('option')).toHaveCount(new Set(built).size)
  await expect(about).toContainText(`Electron${await app.evaluate(() => process.versions.electron)}`)
  await list.getByRole('option', { name: /^react-aria-components / }).click()
  await expect(about.getByRole('region', { name: 'Licence of react-aria-components' })).toContainText(
    'Apache License',
  )
  for (const [source, width, height] of [
    ['light', 1280, 800],
    ['dark', 640, 480],
  ] as const) {
    await theme(app, page, source)
    await resize(app, page, width, height)
    await picture(page, `about-${source}`)
    await accessible(page, `about, ${source}`)
  }
})
