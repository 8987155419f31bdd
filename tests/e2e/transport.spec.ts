import { rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import type { TlsProblem } from '../../src/kaltura/errors/codes'
import { startPractice } from '../../src/practice'
import { type Certificate, type CertificateAuthority, certificateAuthority } from './certificateAuthority'
import { expect, test } from './fixtures'
import { addFromClipboard, fillInToken, mint, typeSecret } from './steps'
import { launchWithoutNetwork, noOwnNetworkBecause } from './withoutNetwork'

test('a certificate that is out of date, for another name or called back is told apart, and a company’s own is good', async ({
  start,
  profile,
}) => {
  const company = certificateAuthority('Made-up Company')
  const practice = await startPractice()
  const [appToken] = practice.appTokens
  if (!appToken) throw new Error('The practice account has no tokens.')
  const here = { host: '127.0.0.1' }
  const outOfDate = company.issue({ ...here, days: [-9, -1] })
  const called = company.issue(here)
  const cases: [TlsProblem, Certificate, Buffer?][] = [
    ['EXPIRED', outOfDate],
    ['WRONG_HOST', company.issue({ host: 'elsewhere.example' })],
    ['REVOKED', called, called.revocation],
    ['UNTRUSTED', certificateAuthority('Made-up Stranger').issue(here)],
    ['EXPIRED', company.issue({ ...here, days: [1, 9] })],
  ]

  const front = await secureFront(practice.serviceUrl)
  front.show(outOfDate)
  const { app, page } = await start()
  await trust(app, company, profile)
  const token = { label: 'Secure', serviceUrl: front.serviceUrl, partnerId: String(practice.partnerId) }
  await addFromClipboard(app, page, { ...token, appTokenId: appToken.id }, appToken.token)
  // the app knocks once ahead of the mint: afterwards there is one call at a time
  await expect.poll(front.connections).toBeGreaterThan(0)

  for (const [problem, certificate, stapled] of cases) {
    front.show(certificate, stapled)
    await page.getByRole('button', { name: /^Mint session/ }).click()
    const { title, causes } = explain({ code: 'TLS_FAILED', params: { tls: problem } })
    const told = page.getByRole('main').getByRole('alert')
    await expect(told).toContainText(title)
    for (const cause of causes) await expect(told).toContainText(cause)
    await expect(told.getByText('TLS_FAILED', { exact: true })).toBeVisible()
  }
  expect(front.requests(), 'nothing was sent').toBe(0)

  front.show(company.issue(here))
  await mint(page, 'Secure')
  expect(front.requests()).toBeGreaterThan(0)
  await front.close()
  await practice.close()
})

test('without a network it says so, and what was typed stays', async ({ keychain, profile }) => {
  test.skip(noOwnNetworkBecause !== undefined, noOwnNetworkBecause)
  const { context, page } = await launchWithoutNetwork({ keychain, userDataDir: profile })
  try {
    const token = { label: 'Out of reach', partnerId: '12345', appTokenId: '1_offline0' }
    await fillInToken(page, { ...token, serviceUrl: 'http://127.0.0.1:8080' })
    const opened = context.waitForEvent('page')
    await page.getByRole('button', { name: 'Type it…' }).click()
    await typeSecret(await opened, 'made-up-secret')
    await expect(page.getByText('Taken, fingerprint')).toBeVisible()
    await page.getByRole('button', { name: 'Add token', exact: true }).click()
    await page.getByLabel('Extra privileges').fill('appid:kept')
    await page.getByRole('button', { name: /^Mint session/ }).click()

    const told = page.getByRole('main').getByRole('alert')
    await expect(told.getByText('OFFLINE', { exact: true })).toBeVisible()
    await expect(told).toContainText(explain({ code: 'OFFLINE' }).title)
    await expect(page.getByLabel('Extra privileges')).toHaveValue('appid:kept')
  } finally {
    await context.close()
  }
})

/** Has the system of this test, which is its HOME, trust an authority, as an IT department would. */
async function trust(
  app: ElectronApplication,
  authority: CertificateAuthority,
  folder: string,
): Promise<void> {
  const options = { certificate: join(folder, 'authority.p12'), password: 'made-up' }
  writeFileSync(options.certificate, authority.pkcs12(options.password))
  const result = await app.evaluate(
    (electron, file) => new Promise<number>((resolve) => electron.app.importCertificate(file, resolve)),
    options,
  )
  expect(result, 'the authority was imported').toBe(0)
  rmSync(options.certificate)
}

/** Stands before a server, as a gateway does: TLS outside, plain HTTP inside. */
async function secureFront(serviceUrl: string) {
  let connections = 0
  let requests = 0
  let staple: Buffer | null = null
  const server = createServer((incoming, outgoing) => {
    requests += 1
    const { method, headers } = incoming
    const onward = request(new URL(incoming.url ?? '/', serviceUrl), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  })
  server.on('connection', () => {
    connections += 1
  })
  server.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, staple))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    serviceUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The certificate for connections from now on, and what is stapled to it. */
    show: ({ key, cert }: Certificate, stapled: Buffer | null = null) => {
      server.setSecureContext({ key, cert })
      staple = stapled
    },
    /** How many times somebody knocked, let in or not. */
    connections: () => connections,
    /** How many requests came through. */
    requests: () => requests,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
