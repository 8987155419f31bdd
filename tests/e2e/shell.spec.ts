import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { explained, goTo, practise } from './steps'

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
