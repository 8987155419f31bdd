import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { findRuntime, type Runtime, runtimeEnv } from '../../scripts/lib/runtime.mjs'
import type { SecretService, SessionEnv } from './secretService'

/** One message that crossed the bridge, as recordBridge.cjs wrote it down. */
export interface BridgeMessage {
  direction: 'page to main' | 'main to page'
  kind: string
  channel: string
  /** JSON text of the arguments or the answer. */
  payload: string
}

export interface LaunchedApp {
  app: ElectronApplication
  /** The inventory window, loaded. */
  page: Page
  /** Hand it to the next launch to see what a restart keeps. */
  userDataDir: string
  /** What the main process printed so far, both streams. */
  mainLog(): string
  /** Every message that crossed the bridge so far, both ways. */
  bridge(): BridgeMessage[]
  /** Asks the app to quit as a person would; insists when it does not, and tells which it was. */
  close(): Promise<'by itself' | 'by force'>
}

export interface LaunchOptions {
  /** Where the app finds its keychain. Left out: the environment as it is, for systems without the fixture. */
  secretService?: Pick<SecretService, 'env'>
  /** The app's profile; a new empty one when left out, which is removed by `close`. */
  userDataDir?: string
  env?: SessionEnv
  /** For Electron and the app, after the app's own. */
  args?: string[]
}

const RECORDER = fileURLToPath(new URL('./recordBridge.cjs', import.meta.url))

/** An environment without the variables that are to be unset. */
function merged(...parts: SessionEnv[]): Record<string, string> {
  const all: SessionEnv = Object.assign({}, ...parts)
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/**
 * Starts the built app in the real Electron, with Chromium's sandbox on, and waits for its window.
 * Throws when there is no runtime (run set-up), when the app ends early, or when the bridge could not be recorded.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = findRuntime()
  if (!runtime) throw new Error('There is no Electron yet: run `npm run setup`.')
  const scratch = mkdtempSync(join(tmpdir(), 'ksmith-app-'))
  const userDataDir = options.userDataDir ?? join(scratch, 'profile')
  const bridgeLog = join(scratch, 'bridge.jsonl')
  const env = merged(
    process.env,
    {
      ...runtimeEnv(runtime),
      ELECTRON_RUN_AS_NODE: undefined,
      KSMITH_TEST_BRIDGE_LOG: bridgeLog,
    },
    options.secretService?.env ?? {},
    options.env ?? {},
  )
  const start = withRecorder(runtime, scratch)
  let log = ''
  const app = await _electron.launch({
    executablePath: start.executable,
    args: [...start.args, `--user-data-dir=${userDataDir}`, ...(options.args ?? [])],
    chromiumSandbox: true,
    // as the system has it, not as Playwright would have it
    colorScheme: null,
    env,
    timeout: 30_000,
  })
  const child = app.process()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      log += data
    })
  }
  const close = async () => {
    let end: 'by itself' | 'by force' = 'by itself'
    const force = () => {
      end = 'by force'
      child.kill('SIGKILL')
    }
    const insist = setTimeout(force, 10_000)
    await app.close().catch(force)
    clearTimeout(insist)
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
    return end
  }
  try {
    if (!existsSync(bridgeLog)) throw new Error('The bridge recorder was not loaded.')
    const page = await app.firstWindow()
    await page.waitForLoadState()
    return { app, page, userDataDir, mainLog: () => log, bridge: () => readBridge(bridgeLog), close }
  } catch (error) {
    await close()
    throw new Error(`The app did not open its window. It said:\n${log}`, { cause: error })
  }
}

/**
 * How to load the recorder ahead of the app. Electron's own starter takes `-r`. The fallback runtime starts the app without
 * that starter, and Playwright takes NODE_OPTIONS out of the environment, so a script puts it back.
 */
function withRecorder(runtime: Runtime, folder: string): { executable: string; args: string[] } {
  if (runtime.kind === 'official') {
    return { executable: runtime.executable, args: ['-r', RECORDER, ...runtime.appArgs] }
  }
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
  const script = join(folder, 'electron-with-recorder')
  const options = `--require ${JSON.stringify(RECORDER)}`
  const lines = [
    '#!/bin/sh',
    `export NODE_OPTIONS=${quoted(options)}`,
    `exec ${quoted(runtime.executable)} "$@"`,
    '',
  ]
  writeFileSync(script, lines.join('\n'), { mode: 0o700 })
  return { executable: script, args: runtime.appArgs }
}

function readBridge(file: string): BridgeMessage[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line)).filter(({ direction }) => direction !== 'tap')
}

/**
 * What the kernel says about a page's process. In Chromium's sandbox: `{ seccomp: 2, noNewPrivs: 1 }`.
 * Linux only.
 */
export async function sandboxOf(app: ElectronApplication, page: Page) {
  const window = await app.browserWindow(page)
  const pid = await window.evaluate((it) => it.webContents.getOSProcessId())
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1])
  return { pid, seccomp: field('Seccomp'), noNewPrivs: field('NoNewPrivs') }
}
