import { readFile } from 'node:fs/promises'
import { app, type WebContents } from 'electron'

/**
 * Whether a page's process is in Chromium's sandbox. Linux says so of each process; elsewhere Electron does. Without a
 * page there is nothing to look at but the switch that turns it off.
 */
export async function isSandboxed(contents: WebContents | undefined): Promise<boolean | undefined> {
  if (app.commandLine.hasSwitch('no-sandbox')) return false
  if (!contents) return undefined
  const pid = contents.getOSProcessId()
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
    return status === undefined ? undefined : /^Seccomp:\s*2$/m.test(status)
  }
  return app.getAppMetrics().find((metric) => metric.pid === pid)?.sandboxed
}
