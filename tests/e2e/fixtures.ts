import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { startVirtualDisplay } from '../../scripts/lib/virtualDisplay.mjs'
import { SENTINEL } from '../../src/main/vault/provenAbsence'
import { type LaunchedApp, type LaunchOptions, launchApp } from '../support/launchApp'
import { noSecretServiceBecause, type SecretService, startSecretService } from '../support/secretService'

type Fixtures = {
  /** A real, unlocked keychain of this test's own. */
  keychain: SecretService
  /** Starts the app on this test's profile and keychain; again for a restart. */
  start: (options?: LaunchOptions) => Promise<LaunchedApp>
  /** This test's profile folder. */
  profile: string
}

/** A test with the real app: its own profile, its own keychain, both gone afterwards. */
export const test = base.extend<Fixtures, { display: undefined }>({
  // tests that run at the same time share no screen, no focus and no clipboard
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
    async ({}, use, { parallelIndex }) => {
      if (parallelIndex === 0) return use(undefined)
      const dir = mkdtempSync(join(tmpdir(), 'ksmith-display-'))
      const display = await startVirtualDisplay({ dir, env: process.env })
      Object.assign(process.env, display.env)
      await use(undefined)
      await display.stop()
      rmSync(dir, { recursive: true, force: true })
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  keychain: async ({}, use, info) => {
    info.skip(noSecretServiceBecause !== undefined, noSecretServiceBecause)
    const secretService = await startSecretService({ mode: 'unlocked' })
    await use(secretService)
    await secretService.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ksmith-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  },
  start: async ({ keychain, profile }, use) => {
    const started: LaunchedApp[] = []
    await use(async (options) => {
      const launched = await launchApp({ secretService: keychain, userDataDir: profile, ...options })
      started.push(launched)
      await launched.page.getByRole('contentinfo').waitFor()
      return launched
    })
    for (const launched of started) await launched.close()
  },
})

export { expect }

/** What is on the clipboard and, on Linux, in the primary selection. */
export function clipboardTexts(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(async ({ clipboard }) => {
    const any = clipboard as unknown as {
      readText(type?: 'selection'): Promise<string> | string
      selection?: { readText(): Promise<string> }
    }
    return [
      await any.readText(),
      any.selection ? await any.selection.readText() : await any.readText('selection'),
    ]
  })
}

/** Puts a text on the clipboard as another program would. */
export function copyElsewhere(app: ElectronApplication, text: string): Promise<void> {
  return app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
}

/**
 * Has Electron's clipboard refuse texts, as one that another program holds. (The system's own cannot be made to: the
 * display that tests run on takes every text.)
 *
 * @returns mends it
 */
export async function breakClipboard(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(({ clipboard }) => {
    const { writeText } = clipboard
    Object.assign(globalThis, { mendClipboard: () => Object.assign(clipboard, { writeText }) })
    clipboard.writeText = () => {
      throw new Error('made up: held by another program')
    }
  })
  return () => app.evaluate(() => void (globalThis as unknown as { mendClipboard(): void }).mendClipboard())
}

/** Sets the size of the page in the inventory window. */
export async function resize(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((it, size) => it.setContentSize(size.width, size.height), { width, height })
  await expect.poll(() => page.evaluate('window.innerWidth')).toBe(width)
}

/** Has every page see a light or a dark system. */
export async function theme(app: ElectronApplication, page: Page, source: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ nativeTheme }, wanted) => {
    nativeTheme.themeSource = wanted
  }, source)
  await expect.poll(() => page.evaluate(`matchMedia('(prefers-color-scheme: ${source})').matches`)).toBe(true)
}

/** Looks at the same in a light system and in a dark one. */
export async function inBothThemes(
  app: ElectronApplication,
  page: Page,
  look: (source: 'light' | 'dark') => Promise<void>,
): Promise<void> {
  for (const source of ['light', 'dark'] as const) {
    await theme(app, page, source)
    await look(source)
  }
}

/**
 * Saves a picture for people to look at, where the tests were asked for pictures: a run without is faster by a fifth. The
 * practice account's sessions are all that is on it.
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.KSMITH_TEST_PICTURES !== 'yes') return
  const folder = 'test-results/pictures'
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** Secrets the keychain holds, read by another process, without the entry that marks it as open. */
export function secretsIn(keychain: SecretService, service: string): string[] {
  return keychain
    .listEntries(service)
    .filter(({ account }) => account !== SENTINEL.account)
    .map(({ password }) => JSON.parse(password).secret)
}
