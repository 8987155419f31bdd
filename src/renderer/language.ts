import { direction, locale } from '../strings'

/** Tells the page itself which language it is in and from which side it is read, before anything is in it. */
export function markLanguage(): void {
  document.documentElement.lang = locale
  document.documentElement.dir = direction
}
