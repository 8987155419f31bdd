import { type ElectronApplication, expect, type Page } from '@playwright/test'
import type { ActionId } from '../../src/contract/actions'
import { locales } from '../../src/strings/locale'
import { pseudo } from '../../src/strings/pseudo'

/** Every screen of the window: the keys that open it, and what is there once it is loaded, in any language. */
const screens = [
  { name: 'tokens', keys: 'Control+1', there: 'main h1, main h2' },
  { name: 'requests', keys: 'Control+2', there: 'main form, main [role=radiogroup], main h1' },
  { name: 'inspect', keys: 'Control+3', there: 'main textarea' },
  { name: 'scrub', keys: 'Control+4', there: 'main h1' },
  { name: 'account', keys: 'Control+5', there: 'main h1' },
  { name: 'journal', keys: 'Control+6', there: 'main h1' },
  { name: 'settings', keys: 'Control+,', there: 'main [role=switch], main input' },
] as const

/** Opens one screen after the other, the help and Doctor last, and does something in each. */
export async function onEveryScreen(
  app: ElectronApplication,
  page: Page,
  act: (screen: string) => Promise<void>,
): Promise<void> {
  for (const { name, keys, there } of screens) {
    await page.keyboard.press(keys)
    await expect(page.locator(there).filter({ visible: true }).first()).toBeVisible()
    await act(name)
  }
  const help = page.getByRole('navigation').first().getByRole('button').last()
  await help.click()
  await expect(help).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('main').filter({ visible: true }).getByRole('heading').first()).toBeVisible()
  await act('help')
  await choose(app, 'doctor')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('heading', { level: 2 }).last()).toBeVisible()
  await act('doctor')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
}

/** Chooses an action in the system's menu. */
export function choose(app: ElectronApplication, action: ActionId): Promise<void> {
  return app.evaluate(({ Menu, BrowserWindow }, id) => {
    const [window] = BrowserWindow.getAllWindows()
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click(undefined, window, window?.webContents)
  }, action)
}

/** The name of a control in any of the languages, by the English one; what follows it does not matter. */
export function called(english: string): RegExp {
  const names = locales.map((locale) => pseudo({ name: english }, locale).name as string)
  const spelled = names.map((name) => name.replace(/[\]\u202c]$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^(${spelled.join('|')})`)
}
