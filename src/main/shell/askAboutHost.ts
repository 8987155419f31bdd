import { type BrowserWindow, dialog } from 'electron'

/** Asks in a window of the system's, which no page can answer or change. */
export function askAboutHost(parent: BrowserWindow | undefined, host: string): Promise<boolean> {
  return ask(
    parent,
    host,
    'It is none of Kaltura\u2019s regions, and no token of it is held yet. Sessions and proofs of the secret will be sent there. Go on only if you know this server.',
  )
}

/** Asks in the same way about a host that an account's own secret is to be sent to. */
export function askAboutSecret(parent: BrowserWindow | undefined, host: string): Promise<boolean> {
  return ask(
    parent,
    host,
    'It is none of Kaltura\u2019s regions. The account\u2019s admin secret itself will be sent there. Go on only if this is the account\u2019s own server.',
  )
}

async function ask(parent: BrowserWindow | undefined, host: string, detail: string): Promise<boolean> {
  const question = {
    type: 'warning' as const,
    message: `Use the server ${host}?`,
    detail,
    buttons: ['Cancel', 'Use this server'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = parent
    ? await dialog.showMessageBox(parent, question)
    : await dialog.showMessageBox(question)
  return response === 1
}
