import { type BrowserWindow, dialog } from 'electron'
import { t } from '../../strings'

/** Asks in a window of the system's, which no page can answer or change. */
export function askAboutHost(parent: BrowserWindow | undefined, host: string): Promise<boolean> {
  return ask(parent, host, t('shell.host.sessions'))
}

/** Asks in the same way about a host that an account's own secret is to be sent to. */
export function askAboutSecret(parent: BrowserWindow | undefined, host: string): Promise<boolean> {
  return ask(parent, host, t('shell.host.adminSecret'))
}

async function ask(parent: BrowserWindow | undefined, host: string, detail: string): Promise<boolean> {
  const question = {
    type: 'warning' as const,
    message: t('shell.host.question', { host }),
    detail,
    buttons: [t('shell.host.cancel'), t('shell.host.use')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = parent
    ? await dialog.showMessageBox(parent, question)
    : await dialog.showMessageBox(question)
  return response === 1
}
