import { clipboardTexts, copyElsewhere, expect, picture, test } from './fixtures'
import { goTo, lifetime, mint, pick, practise } from './steps'

test('granted stands beside requested, with every difference marked', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  await pick(page, 'May list everything and view one entry')
  await lifetime(page, '1 h')
  await page.getByLabel('Extra privileges').fill('edit:*,list:1_abc,appid:crm')
  await expect(page.getByText(/15 min/).first()).toBeVisible()
  await picture(page, 'preview')
  const session = await mint(page, 'May list everything and view one entry')
  for (const text of ['edit:*', 'list:1_abc', 'appid:crm']) {
    await expect(session.getByText(text, { exact: false }).first()).toBeVisible()
  }
  await expect(session.getByText(/dropped|not granted/i).first()).toBeVisible()
  await picture(page, 'differences')
})

test('a revealed KS is hidden again when the window loses focus, and by hand', async ({ start }) => {
  const { app, page, bridge } = await start()
  await practise(page)
  const session = await mint(page, 'Plain user sessions')
  await session.getByRole('button', { name: 'Reveal KS' }).click()
  const shown = session.getByTestId('revealed-ks')
  await expect(shown).toContainText('djJ8')
  const window = await app.browserWindow(page)
  await window.evaluate((it) => it.emit('blur'))
  await expect(shown).toBeHidden()

  await session.getByRole('button', { name: 'Reveal KS' }).click()
  await expect(shown).toBeVisible()
  await session.getByRole('button', { name: 'Hide KS' }).click()
  await expect(shown).toBeHidden()
  expect(await page.content()).not.toContain('djJ8')
  const carriers = new Set(
    bridge()
      .filter(({ payload }) => payload?.includes('djJ8'))
      .map(({ channel }) => channel),
  )
  expect([...carriers]).toEqual(['sessions.reveal'])
})

test('a revealed KS is hidden again after twenty seconds', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  const session = await mint(page, 'Plain user sessions')
  await session.getByRole('button', { name: 'Reveal KS' }).click()
  await expect(session.getByTestId('revealed-ks')).toBeVisible()
  await expect(session.getByTestId('revealed-ks')).toBeHidden({ timeout: 25_000 })
})

test('a copied KS leaves the clipboard when its time is over, and nothing else does', async ({ start }) => {
  const { app, page } = await start()
  await practise(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('textbox', { name: 'Clear a copied KS after' }).fill('5')
  await page.keyboard.press('Enter')
  await goTo(page, 'Tokens')
  const session = await mint(page, 'Plain user sessions')
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  expect((await clipboardTexts(app)).every((text) => text.startsWith('djJ8'))).toBe(true)
  await expect(page.getByText('Clipboard cleared')).toBeVisible({ timeout: 10_000 })
  expect(await clipboardTexts(app)).toEqual(['', ''])

  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  await copyElsewhere(app, 'my notes')
  await expect(page.getByText('Clipboard was replaced')).toBeVisible({ timeout: 10_000 })
  expect(await clipboardTexts(app)).toContain('my notes')
})

test('quitting clears a KS from the clipboard', async ({ start, keychain }) => {
  const first = await start()
  await practise(first.page)
  const session = await mint(first.page, 'Plain user sessions')
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(first.page.getByText('KS on the clipboard')).toBeVisible()
  // X11 forgets a clipboard with its owner: what the app does on its way out is watched instead
  const ended = first.app.evaluate(
    ({ app, clipboard }) =>
      new Promise<string>((resolve) => {
        app.on('will-quit', async () => resolve(await clipboard.readText()))
        app.quit()
      }),
  )
  expect(await ended).toBe('')
  expect(keychain.listEntries('KSmith practice').length).toBeGreaterThan(0)
})

test('a session can be forgotten', async ({ start }) => {
  const { page } = await start()
  await practise(page)
  const session = await mint(page, 'Plain user sessions')
  await session.getByRole('button', { name: 'Forget session' }).click()
  await expect(page.getByRole('article')).toHaveCount(0)
})

test('the whole job by keyboard: search, mint with Enter, copy', async ({ start }) => {
  const { app, page } = await start()
  await practise(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('wildcard')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'May edit every entry' })).toBeVisible()
  await page.keyboard.press('Control+Shift+c')
  await expect(page.getByText('KS on the clipboard')).toBeVisible()
  expect((await clipboardTexts(app))[0]).toMatch(/^djJ8/)
})

test('what was minted last is one click away, after a restart too', async ({ start }) => {
  const first = await start()
  await practise(first.page)
  await lifetime(first.page, '5 min')
  await first.page.getByLabel('User id').fill('jo@example.com')
  await first.page.keyboard.press('Tab')
  await mint(first.page, 'Plain user sessions')
  await first.close()

  const { page } = await start()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.getByText('5 min · user jo@example.com')).toBeVisible()
  await page.getByRole('button', { name: 'Mint again' }).click()
  const session = page.getByRole('article', { name: 'Plain user sessions' })
  await expect(session.getByText('jo@example.com').first()).toBeVisible()
})
