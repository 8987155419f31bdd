import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findRuntime, runtimeEnv } from '../../scripts/lib/runtime.mjs'
import type { SecretService } from '../support/secretService'

/** In a network namespace of its own a program finds a loopback interface that is down, and nothing else. */
const UNSHARE = ['unshare', '--user', '--net', '--map-current-user']

/** Why this machine cannot take the network from one program, or undefined. It takes what Chromium's sandbox takes. */
export const noOwnNetworkBecause =
  spawnSync('env', [...UNSHARE, 'true']).status === 0
    ? undefined
    : 'a network namespace of its own cannot be had here'

/**
 * Starts the built app on a machine without a network. Playwright's way to Electron needs loopback, so this goes over
 * Chromium's own pipe: there are the app's windows, and no main process to evaluate in.
 */
export async function launchWithoutNetwork(options: {
  keychain: SecretService
  userDataDir: string
}): Promise<{ context: BrowserContext; page: Page }> {
  const runtime = findRuntime()
  if (!runtime) throw new Error('There is no Electron yet: run `npm run setup`.')
  const { keychain, userDataDir } = options
  // nobody uses the display that tests run on: after ten minutes of them the app would be concealed from its start on
  mkdirSync(userDataDir, { recursive: true })
  const settings = { version: 2, values: { 'conceal.idleMinutes': 0 } }
  writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify(settings), { mode: 0o600 })
  const args = [...runtime.appArgs, `--user-data-dir=${userDataDir}`, '--remote-debugging-pipe']
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: '/usr/bin/env',
    args: [...UNSHARE, runtime.executable, ...args],
    // as the app is, and not as Playwright would have a browser
    ignoreDefaultArgs: true,
    colorScheme: null,
    viewport: null,
    env: { ...process.env, ...runtimeEnv(runtime), ELECTRON_RUN_AS_NODE: undefined, ...keychain.env },
    timeout: 30_000,
  })
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.getByRole('contentinfo').waitFor()
  return { context, page }
}
