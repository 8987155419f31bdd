import { type BrowserWindow, dialog } from 'electron'

/**
 * Has a person choose where a text is saved, in a dialog of the system's, so that no page can name a file.
 *
 * @param name what the file is called unless somebody calls it otherwise
 * @returns its path
 */
export async function askWhereToSave(
  parent: BrowserWindow | undefined,
  title: string,
  name: string,
): Promise<string | undefined> {
  const options = { title, defaultPath: name }
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options)
  return canceled || filePath === '' ? undefined : filePath
}
