import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import type { LaunchedApp } from '../support/launchApp'
import { breakClipboard, copyElsewhere, expect, test } from './fixtures'
import { PARTNER_ID, widgetAnswer } from './scriptedServer'
import { addFromClipboard, mint, pick, practise } from './steps'

const words = (code: FailureCode) => explain({ code }).happened

/** What main answered to the newest call of a channel. */
function answerTo(bridge: LaunchedApp['bridge'], name: string) {
  const answers = bridge().filter(({ channel, kind }) => channel === name && kind === 'answer')
  return JSON.parse(answers.at(-1)?.payload ?? '{}').value
}

async function openDialog(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More for this token' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a token that goes away while it is minted from or asked about takes its mint and its dialogs with it', async ({
  start,
}) => {
  const held: ServerResponse[] = []
  const server = createServer((_, response) => void held.push(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { app, page, bridge } = await start()
  await practise(page)
  const slow = { label: 'Slow', serviceUrl, partnerId: String(PARTNER_ID), appTokenId: '1_slow0000' }
  await addFromClipboard(app, page, slow, 'made-up-secret')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect.poll(() => held.length).toBeGreaterThan(0)
  await openDialog(page, 'Remove token…')
  await page.getByRole('button', { name: 'Remove token' }).click()
  await expect(page.getByRole('option', { name: 'Slow' })).toHaveCount(0)
  for (const response of held) {
    response.setHeader('content-type', 'application/json').end(widgetAnswer())
  }
  const { title } = explain({ code: 'TOKEN_NOT_HELD' })
  await expect(page.getByRole('contentinfo')).toContainText(`Nothing was minted from Slow: ${title}`)

  // as when the keychain answers at last and an earlier change is finished
  const before = await page.getByRole('option').count()
  for (const [name, item] of [
    ['May edit every entry', 'Remove token…'],
    ['Plain user sessions', 'Replace secret…'],
  ] as const) {
    await pick(page, name)
    await openDialog(page, item)
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()
    const { id } = answerTo(bridge, 'tokens.list').rows.find(({ label }: { label: string }) => label === name)
    await page.evaluate(`window.ksmith.tokens.remove({ id: '${id}' })`)
    await expect(page.getByRole('heading', { name, level: 2 })).toHaveCount(0)
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0)
  }
  await expect(page.getByRole('option')).toHaveCount(before - 2)
  server.closeAllConnections()
  server.close()
})

test('what is asked of a session, a secret or a clipboard that is gone by then is answered in words', async ({
  start,
}) => {
  const { app, page, bridge } = await start()
  await practise(page)
  const window = await app.browserWindow(page)
  const session = await mint(page, 'Plain user sessions')

  // hidden, as by a key of the system's, while the button is pressed
  await window.evaluate((it) => it.hide())
  await session.getByRole('button', { name: 'Reveal KS' }).dispatchEvent('click')
  await expect(session.getByRole('alert')).toHaveText(words('CANCELLED'))
  await window.evaluate((it) => it.show())
  await expect(session.getByTestId('revealed-ks')).toHaveCount(0)

  const mend = await breakClipboard(app)
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(session.getByRole('alert')).toHaveText(words('CLIPBOARD_FAILED'))
  await mend()
  await session.getByRole('button', { name: 'Copy KS' }).click()
  await expect(session.getByRole('alert')).toHaveCount(0)

  // forgotten and copied in one breath: the row is still there when the copy is asked for
  await page.evaluate(`{
    document.querySelector('[aria-label="Forget session"]').click()
    dispatchEvent(new KeyboardEvent('keydown', { key: 'C', ctrlKey: true, shiftKey: true }))
  }`)
  await expect(page.getByRole('contentinfo')).toContainText(words('SESSION_NOT_FOUND'))
  await expect(page.getByRole('article')).toHaveCount(0)

  // the secret is given back behind the dialog's back
  await openDialog(page, 'Replace secret…')
  await copyElsewhere(app, 'made-up-secret')
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  const { handle } = answerTo(bridge, 'secrets.takeFromClipboard')
  await page.evaluate(`window.ksmith.secrets.discard({ handle: '${handle}' })`)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Replace secret', exact: true }).click()
  await expect(dialog.getByText(words('HANDLE_EXPIRED'))).toBeVisible()
  await expect(page.getByText('Taken, fingerprint')).toHaveCount(0)
})
