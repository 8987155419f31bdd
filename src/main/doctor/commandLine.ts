import { app } from 'electron'
import type { Finding } from '../../contract/doctor'
import { regions } from '../../kaltura'
import { t } from '../../strings'
import { reachableUrl } from '../accounts/clients'
import { openPracticeAccount } from '../accounts/practiceAccount'
import { kindAndPlace } from '../failed'
import { ownAutostart } from '../shell/autostart'
import { openSystemClipboard } from '../shell/clipboard'
import { openDesktop } from '../shell/desktop'
import { loopbackOnlyBecause, loopbackReasons } from '../shell/runtime'
import { allChecks } from './checks'
import { desktopProbes } from './desktopProbes'
import type { ReportFormat } from './format'
import { reportHead } from './head'
import { heldUrls } from './heldUrls'
import { openKeychainApart } from './keychainApart'
import { openDoctorNetwork } from './network'
import { reportJson, reportText } from './report'
import { runChecks } from './runChecks'
import { isSandboxed } from './sandbox'

/** How the command ends: nothing is wrong, something is, it could not be run. */
export const EXIT = { healthy: 0, trouble: 1, failed: 2 } as const

/**
 * Prints a report to standard output and ends the app, without a window and without changing anything. It does so beside
 * a KSmith that is open as well.
 */
export async function doctorFromCommandLine(format: ReportFormat): Promise<void> {
  let code: number = EXIT.failed
  // whoever reads may have gone: `print` tells of it, and unheard it would open Electron's box for faults and wait there
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  let keychain: ReturnType<typeof openKeychainApart> | undefined
  try {
    await app.whenReady()
    const folder = app.getPath('userData')
    const practice = openPracticeAccount()
    keychain = openKeychainApart()
    const desktop = openDesktop(() => {})
    const parts = {
      folder,
      serviceUrls: () => heldUrls(folder),
      keychain: { get: keychain.get, hangs: () => false },
      clipboard: openSystemClipboard(),
      desktop: desktopProbes(desktop, ownAutostart(app)),
      regions,
      network: openDoctorNetwork(),
      isLoopbackOnly: () => loopbackOnlyBecause(app.commandLine) !== undefined,
      reachableUrl: reachableUrl(practice),
      versions: process.versions,
      loopbackReasons: () => loopbackReasons(app.commandLine),
      sandboxed: () => isSandboxed(undefined),
    }
    const checks = allChecks(parts)
    const found = new Map<string, readonly Finding[]>()
    await runChecks(checks, new AbortController().signal, ({ id }, of) => found.set(id, of))
    const findings = checks.flatMap(({ id }) => found.get(id) ?? [])
    await print((format === 'json' ? reportJson : reportText)(findings, reportHead(app.getVersion())))
    code = findings.some(({ state }) => state === 'bad') ? EXIT.trouble : EXIT.healthy
    desktop.close()
    await practice.close()
  } catch (error) {
    process.stderr.write(`${t('main.terminal.doctorFailed', { what: kindAndPlace(error) })}\n`)
  }
  keychain?.end()
  app.exit(code)
}

/** Resolves when all of it was handed over; throws where nobody takes it. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  )
}
