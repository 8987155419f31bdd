import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { explain } from '../../src/contract/catalogue'
import type { FailureCode } from '../../src/contract/failures'
import { type Practice, sampleAccount } from '../../src/practice'
import { sampleToken } from '../unit/practice/rawCalls'
import { copyElsewhere } from './fixtures'

const PRACTICE_TOKENS = sampleAccount.appTokens.length

export type TokenToAdd = {
  label: string
  partnerId: string
  appTokenId: string
  serviceUrl: string
  /** SHA256 when left out; `Find out` has the app ask the server */
  hashType?: string
}

/** Opens the form for a new token and fills in everything but the secret. */
export async function fillInToken(page: Page, token: TokenToAdd): Promise<void> {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Add a token' })
  await dialog.getByLabel('Label').fill(token.label)
  await dialog.getByLabel('Partner id').fill(token.partnerId)
  await dialog.getByLabel('App-token id').fill(token.appTokenId)
  await choose(page, 'Region', 'Another server…')
  await dialog.getByLabel('Service URL').fill(token.serviceUrl)
  await choose(page, 'Hash type', token.hashType ?? 'SHA256')
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(label) })
    .click()
  await page
    .getByRole('listbox', { name: new RegExp(label) })
    .getByRole('option', { name: option })
    .click()
}

/** Adds a token whose secret comes from the clipboard. */
export async function addFromClipboard(
  app: ElectronApplication,
  page: Page,
  token: TokenToAdd,
  secret: string,
): Promise<void> {
  await fillInToken(page, token)
  await copyElsewhere(app, secret)
  await page.getByRole('button', { name: 'From clipboard' }).click()
  await expect(page.getByText('Taken, fingerprint')).toBeVisible()
  await page.getByRole('button', { name: 'Add token', exact: true }).click()
  // while it closes, it takes the keys that would open it again
  await expect(page.getByRole('dialog', { name: 'Add a token' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: token.label })).toBeVisible()
}

/** Starts with the tokens of the practice account. */
export async function practise(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with a practice account' }).click()
  await expect(page.getByText(`${PRACTICE_TOKENS} tokens held`)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Plain user sessions' })).toBeVisible()
}

/** Picks a token in the list. */
export async function pick(page: Page, name: string): Promise<void> {
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible()
}

/** Mints what the form says, and waits for the session of that token. */
export async function mint(page: Page, name: string) {
  await page.getByRole('button', { name: /^Mint session/ }).click()
  const session = page.getByRole('article', { name }).first()
  await expect(session).toBeVisible()
  return session
}

/** Chooses one of the usual lifetimes. */
export async function lifetime(page: Page, text: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Lifetime' }).getByText(text, { exact: true }).click()
}

/** Types a secret into the entry window and waits until it is closed. */
export async function typeSecret(entry: Page, secret: string): Promise<void> {
  await entry.getByLabel('App token secret').fill(secret)
  const closed = entry.waitForEvent('close')
  // the window is gone before the key is up again
  await entry.keyboard.press('Enter').catch(() => {})
  await closed
}

/** Holds one token of a practice account outside the app, under the label `Held` with its id. */
export async function holdOne(
  app: ElectronApplication,
  page: Page,
  practice: Practice,
  id: string,
): Promise<void> {
  const { serviceUrl, partnerId } = practice
  const token = { label: `Held ${id}`, partnerId: String(partnerId), appTokenId: id, serviceUrl }
  await addFromClipboard(app, page, token, sampleToken(practice, id).token)
}

/** Goes to another screen by the rail. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen }).click()
}

/** Expects a failure to be explained in its own words. */
export async function explained(
  page: Page,
  code: FailureCode,
  params?: Record<string, string>,
): Promise<void> {
  const { title, next } = explain({ code, ...(params && { params }) })
  const shown = page
    .getByRole('alert')
    .filter({ has: page.getByText(code, { exact: true }) })
    .first()
  await expect(shown, code).toContainText(title)
  await expect(shown, code).toContainText(next[0] ?? '')
}

/** Everything the app wrote into its profile, as text. */
export function profileText(profile: string): string {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}
