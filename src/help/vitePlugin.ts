import { readPages } from './readPages'

const NAME = 'virtual:help'

/**
 * Turns the pages of help into data while the app is built, so that the app carries no Markdown reader and a page that
 * is broken, or a link in one, does not get into it.
 */
export function helpPages(folder: string) {
  return {
    name: 'ksmith-help',
    resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id: string) =>
      id === `\0${NAME}` ? `export const help = ${JSON.stringify(readPages(folder))}` : undefined,
  }
}
