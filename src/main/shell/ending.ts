import { type App, dialog } from 'electron'
import { t } from '../../strings'
import { kindAndPlace } from '../failed'

/** Milliseconds that the steps may take together; then the app ends anyway. */
const PATIENCE = 3_000

/**
 * Does what has to be done before the app ends, each step even if another fails: a clipboard with a KS on it is
 * cleared, what was not saved yet is saved.
 *
 * @param hangs whether a call to the keychain is still unanswered: its thread would keep the process from ever ending,
 *   and with it the next start, so the process is then ended by force, after the steps
 */
export function endWell(app: App, steps: readonly (() => Promise<unknown>)[], hangs: () => boolean): void {
  let done = false
  let ending = false
  app.on('before-quit', (event) => {
    if (done) return
    event.preventDefault()
    if (ending) return
    ending = true
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE))
    const all = Promise.allSettled(steps.map(async (step) => step()))
    void Promise.race([all, patience]).then(() => {
      done = true
      if (hangs()) process.kill(process.pid, 'SIGKILL')
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

/** Says that the app cannot start, and ends it, so that no window-less process keeps others from starting. */
export function failToStart(app: App, error: unknown): void {
  // kind and place only: a message could quote what it was given
  process.stderr.write(`${t('shell.cannotStart.title')}: ${kindAndPlace(error)}\n`)
  const kind = error instanceof Error ? error.name : typeof error
  dialog.showErrorBox(t('shell.cannotStart.title'), t('shell.cannotStart.happened', { kind }))
  app.exit(1)
}
