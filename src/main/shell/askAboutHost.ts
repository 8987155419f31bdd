import { type BrowserWindow, dialog } from 'electron'

/** Asks in a window of the system's, which no page can answer or change. */
export async function askAboutHost(parent: BrowserWindow | undefined, host: string): Promise<boolean> {
  const question = {
    type: 'warning' as const,
    message: `Use the server ${host}?`,
    detail:
      'It is none of Kaltura\u2019s regions, and no token of it is held yet. Sessions and proofs of the secret will be sent there. Go on only if you know this server.',
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
