import { accessible } from './accessible'
import { expect, picture, resize, test, theme } from './fixtures'
import { goTo, pick, practise } from './steps'

test('help is where it is needed, and nothing typed is lost by it', async ({ start }) => {
  const { app, page } = await start()
  await practise(page)
  const sheet = page.getByRole('dialog', { name: 'Help' })

  // F1: the page that fits the screen
  await goTo(page, 'Journal')
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'The journal', level: 2 })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Help', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )

  // a setting has its own, as a field in a form has
  await goTo(page, 'Settings')
  await page.getByRole('switch', { name: 'Start when I log in' }).focus()
  await page.keyboard.press('F1')
  await expect(sheet.getByRole('heading', { name: 'Starting at login', level: 3 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await goTo(page, 'Journal')
  await page.keyboard.press('F1')

  // links lead from page to page, and back
  await page.getByRole('link', { name: 'clock' }).click()
  await expect(page.getByRole('heading', { name: 'The clock', level: 2 })).toBeFocused()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'The journal', level: 2 })).toBeVisible()

  // the search finds a heading, and goes to it
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('secret service')
  await page.getByRole('button', { name: /^Linux/ }).click()
  await expect(page.getByRole('heading', { name: 'Linux', level: 3 })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Linux', level: 3 })).toBeInViewport()
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('xyzzy')
  await expect(page.getByText('Nothing has these words.')).toBeVisible()

  // a “?” in a form, by keyboard: the form is as it was
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+n')
  const form = page.getByRole('dialog', { name: 'Add a token' })
  await form.getByLabel('Label').fill('Half filled in')
  await form.getByLabel('Partner id').fill('123')
  await form.getByLabel('Partner id').press('Tab')
  await expect(form.getByRole('button', { name: 'Help about partner ids' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('heading', { name: 'Partner id', level: 3 })).toBeFocused()
  await expect(sheet.getByRole('button', { name: 'Open as a screen' })).toHaveCount(0)
  await picture(page, 'help-sheet-light')
  await accessible(page, 'help beside a form')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(form.getByRole('button', { name: 'Help about partner ids' })).toBeFocused()
  await expect(form.getByLabel('Label')).toHaveValue('Half filled in')
  await expect(form.getByLabel('Partner id')).toHaveValue('123')
  // F1 in a field is about that field
  await form.getByRole('button', { name: /Hash type/ }).focus()
  await page.keyboard.press('F1')
  await expect(sheet.getByRole('heading', { name: 'Hash types', level: 2 })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(form.getByRole('button', { name: /Hash type/ })).toBeFocused()
  await expect(form.getByLabel('Partner id')).toHaveValue('123')
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)

  // an error leads to its page
  await pick(page, 'Expired in 2020')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await page
    .getByRole('alert')
    .filter({ hasText: 'APP_TOKEN_EXPIRED' })
    .getByRole('button', { name: 'Help with this' })
    .click()
  await expect(sheet.getByRole('heading', { name: 'The app token', level: 3 })).toBeFocused()
  await sheet.getByRole('button', { name: 'Open as a screen' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'What the server says', level: 2 })).toBeVisible()

  // the system's menu
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Help')
    const [window] = BrowserWindow.getAllWindows()
    const item = help?.submenu?.items.find(({ label }) => label === 'Run Doctor')
    item?.click(undefined, window, window?.webContents)
  })
  await expect(sheet.getByRole('heading', { name: 'Doctor', level: 2 })).toBeVisible()
  await page.keyboard.press('Escape')

  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await page.getByRole('searchbox', { name: 'Search the help' }).fill('')
    await page.getByRole('button', { name: 'Privileges', exact: true }).click()
    for (const [width, height] of [
      [1280, 800],
      [640, 480],
    ] as const) {
      await resize(app, page, width, height)
      await picture(page, `help-${source}-${width}`)
      await accessible(page, `help, ${source}, ${width}`)
    }
    await page.getByRole('button', { name: 'All pages' }).click()
    await picture(page, `help-contents-${source}-640`)
    await accessible(page, `the contents, ${source}`)
    await resize(app, page, 1280, 800)
  }
})
