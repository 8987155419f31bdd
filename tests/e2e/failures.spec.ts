import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startPractice } from '../../src/practice'
import { breakClipboard, clipboardTexts, expect, picture, test } from './fixtures'
import { addFromClipboard, pick, practise } from './steps'

test('an expired, a disabled, a wrong and an unknown token each say what it is', async ({ start }) => {
  const practice = await startPractice()
  const { app, page } = await start()
  await practise(page)
  for (const [name, code] of [
    ['Expired in 2020', 'APP_TOKEN_EXPIRED'],
    ['Disabled by an administrator', 'APP_TOKEN_NOT_ACTIVE'],
  ] as const) {
    await pick(page, name)
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible()
  }
  await page.getByRole('button', { name: 'Copy details' }).click()
  await expect(page.getByText('Copied the details')).toBeVisible()
  const [details] = await clipboardTexts(app)
  expect(details).toContain('APP_TOKEN_NOT_ACTIVE')
  expect(details).toMatch(/^X-Kaltura-Session: \d+$/m)
  const mend = await breakClipboard(app)
  await page.getByRole('button', { name: 'Copy details' }).click()
  await expect(page.getByText('could not be written to')).toBeVisible()
  await mend()
  const serviceUrl = practice.serviceUrl
  const partnerId = String(practice.partnerId)
  for (const [label, token, code] of [
    ['wrong secret', { partnerId, appTokenId: '1_user0001' }, 'INVALID_APP_TOKEN_HASH'],
    ['unknown token', { partnerId, appTokenId: '1_nobody00' }, 'APP_TOKEN_ID_NOT_FOUND'],
    ['unknown partner', { partnerId: '4242', appTokenId: '1_user0001' }, 'INVALID_WIDGET_ID'],
  ] as const) {
    await addFromClipboard(app, page, { label, serviceUrl, ...token }, 'made-up-and-wrong')
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible()
    await picture(page, `failure-${code}`)
  }
  await practice.close()
})

test('a server that is not there, or not Kaltura, is told apart, and the form keeps its content', async ({
  start,
}) => {
  const servers: Record<string, Server> = {
    ANSWER_NOT_JSON: createServer((_, answer) => void answer.end('<html>Welcome to the hotel</html>')),
    ANSWER_UNEXPECTED: createServer((_, answer) => void answer.end('{"hello":"world"}')),
    HTTP_STATUS: createServer((_, answer) => void answer.writeHead(502).end()),
    REDIRECT_REFUSED: createServer(
      (_, answer) => void answer.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    ),
    CONNECTION_RESET: createServer((request) => request.socket.destroy()),
    CONNECTION_REFUSED: createServer(),
  }
  const { app, page } = await start()
  let n = 0
  for (const [code, server] of Object.entries(servers)) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    if (code === 'CONNECTION_REFUSED') await new Promise((resolve) => server.close(resolve))
    const token = { label: code.toLowerCase(), partnerId: '12345', appTokenId: `1_token000${n++}` }
    await addFromClipboard(app, page, { ...token, serviceUrl: `http://127.0.0.1:${port}` }, 'made-up-secret')
    await page.getByLabel('Extra privileges').fill('appid:kept')
    await page.getByRole('button', { name: /^Mint session/ }).click()
    await expect(page.getByText(code, { exact: true }).first()).toBeVisible()
    await expect(page.getByLabel('Extra privileges')).toHaveValue('appid:kept')
    server.close()
    server.closeAllConnections()
  }
})

test('a server that never answers is given up after fifteen seconds', async ({ start }) => {
  const server = createServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { app, page } = await start()
  const token = { label: 'silent', partnerId: '12345', appTokenId: '1_silent00' }
  await addFromClipboard(app, page, { ...token, serviceUrl: `http://127.0.0.1:${port}` }, 'made-up-secret')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText('TIMEOUT', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  server.close()
  server.closeAllConnections()
})

test('on this runtime an account that is not on this machine is never called', async ({ start }) => {
  const { app, page } = await start()
  const token = { label: 'far away', partnerId: '12345', appTokenId: '1_faraway0' }
  await addFromClipboard(app, page, { ...token, serviceUrl: 'https://www.kaltura.com' }, 'made-up-secret')
  await page.getByRole('button', { name: /^Mint session/ }).click()
  await expect(page.getByText('LOOPBACK_ONLY', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Loopback only' }).click()
  await expect(page.getByRole('dialog', { name: 'Loopback only' })).toContainText(
    /substitute runtime|debugging switch/,
  )
})
