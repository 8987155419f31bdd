import type { Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import type { Failure, FailureCode } from '../../src/contract/failures'
import { apiErrorCodes, ksReasons } from '../../src/kaltura/errors/codes'
import { expect, test } from './fixtures'
import {
  exception,
  PARTNER_ID,
  type Script,
  scriptedServer,
  untrustedServer,
  widgetAnswer,
  wrongProtocol,
} from './scriptedServer'
import { addFromClipboard } from './steps'

const SECRET = 'made-up-secret-of-the-catalogue'
const token = (label: string, serviceUrl: string) => ({
  label,
  serviceUrl,
  partnerId: String(PARTNER_ID),
  appTokenId: '1_abcd1234',
})

/** Mints, and expects the explanation of this code, in its own words, where the person looks. */
async function refused(page: Page, code: FailureCode, about: Omit<Failure, 'code'> = {}): Promise<string> {
  await page.getByRole('button', { name: /^Mint session/ }).click()
  const { title, next } = explain({ code, ...about })
  const panel = page
    .getByRole('form', { name: 'Mint a session' })
    .or(page.getByRole('main'))
    .getByRole('alert')
  const shown = panel
    .filter({ hasText: title })
    .filter({ has: page.getByText(code, { exact: true }) })
    .first()
  await expect(shown, `${code} ${about.server?.ksReason ?? ''}`).toBeVisible({ timeout: 20_000 })
  if (next[0]) await expect(shown).toContainText(next[0])
  return shown.innerText()
}

/** Answers the widget session, and this to `appToken.startSession`. */
const toTheMint =
  (step: ReturnType<Script>): Script =>
  (action) =>
    action === 'startwidgetsession' ? { body: widgetAnswer() } : step

test('every refusal of the API is explained in its own words, with what the server said', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const server = await scriptedServer()
  const { app, page } = await start()
  await addFromClipboard(app, page, token('Refused', server.serviceUrl), SECRET)
  for (const code of apiErrorCodes.filter((each) => each !== 'INVALID_KS')) {
    server.play(toTheMint({ body: exception(code, 'Made-up words of a server') }))
    const shown = await refused(page, code)
    expect(shown).toContain('Made-up words of a server')
    expect(shown).toContain('4242')
  }
  server.play(toTheMint({ body: exception('SOMETHING_NEW', 'Nobody knows this one yet') }))
  expect(await refused(page, 'API_ERROR')).toContain('SOMETHING_NEW')

  for (const reason of ksReasons) {
    const id = reason === 'UNREADABLE' ? 'djJ8MTIzNDV8bWFkZS11cC1rcy1vZi1hLXRlc3Q=' : reason
    const message = `Invalid KS "${id}", Error "-1,INVALID_STR"`
    server.play(toTheMint({ body: exception('INVALID_KS', message, { KSID: id }) }))
    expect(await refused(page, 'INVALID_KS', { server: { ksReason: reason } })).not.toContain('djJ8')
  }
  await server.close()
})

test('every failure on the way is explained in its own words', async ({ start }) => {
  test.setTimeout(180_000)
  const server = await scriptedServer()
  const untrusted = await untrustedServer()
  const foreign = await wrongProtocol()
  const { app, page, bridge } = await start()
  const steps: [FailureCode, Script][] = [
    ['CONNECTION_RESET', toTheMint('reset')],
    ['CONNECTION_RESET', toTheMint('half-body')],
    ['ANSWER_TOO_LARGE', toTheMint('huge')],
    ['REDIRECT_REFUSED', toTheMint('redirect')],
    ['ANSWER_NOT_JSON', toTheMint({ body: '<html>made up</html>' })],
    ['ANSWER_UNEXPECTED', toTheMint({ body: '{"made":"up"}' })],
    ['HTTP_STATUS', toTheMint({ status: 503, body: '' })],
    ['PROXY_FAILED', toTheMint({ status: 407, body: '' })],
    ['KS_PARTNER_MISMATCH', () => ({ body: widgetAnswer(666) })],
  ]
  // a widget session that was kept would hide the last one: so it comes first, with the one that is fetched ahead
  server.play(() => ({ body: widgetAnswer(666) }))
  await addFromClipboard(app, page, token('On the way', server.serviceUrl), SECRET)
  const isWarmed = () =>
    bridge().some(({ channel, kind }) => channel === 'sessions.warm' && kind === 'answer')
  await expect.poll(isWarmed).toBe(true)
  for (const [code, script] of steps.reverse()) {
    server.play(script)
    await refused(page, code)
  }

  await addFromClipboard(app, page, token('Untrusted', untrusted.serviceUrl), SECRET)
  expect(await refused(page, 'TLS_FAILED', { params: { tls: 'UNTRUSTED' } })).toContain(
    'from nobody this machine trusts',
  )
  const plain = server.serviceUrl.replace('http:', 'https:')
  await addFromClipboard(app, page, token('No TLS there', plain), SECRET)
  expect(await refused(page, 'TLS_FAILED', { params: { tls: 'PROTOCOL' } })).toContain('speaks no TLS')
  await addFromClipboard(app, page, token('Foreign', foreign.serviceUrl), SECRET)
  await refused(page, 'NETWORK_FAILED')

  // a proxy that nobody listens on.
  await app.evaluate(({ session }) =>
    session
      .fromPartition('kaltura-api', { cache: false })
      .setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' }),
  )
  await refused(page, 'PROXY_FAILED')
  for (const each of [server, untrusted, foreign]) await each.close()
})

test('a host without an address is explained', async ({ start }) => {
  const { app, page } = await start({ args: ['--host-resolver-rules=MAP localhost ~NOTFOUND'] })
  await addFromClipboard(app, page, token('Nowhere', 'http://localhost:8080'), SECRET)
  await refused(page, 'DNS_FAILED')
})
