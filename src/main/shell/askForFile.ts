import { type BrowserWindow, dialog } from 'electron'

/**
 * Has a person choose a file in a dialog of the system's, so that no page can name one.
 *
 * @param words what the file is for
 * @returns its path
 */
export async function askForFile(
  parent: BrowserWindow | undefined,
  words: { title: string; buttonLabel: string },
): Promise<string | undefined> {
  const options = {
    ...words,
    properties: ['openFile' as const],
    // without a filter: a .env file has no extension, or any
  }
  const { canceled, filePaths } = parent
    ? await dialog.showOpenDialog(parent, options)
    : await dialog.showOpenDialog(options)
  return canceled ? undefined : filePaths[0]
}
