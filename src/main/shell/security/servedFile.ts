import { extname } from 'node:path'
import { LOCALE_PARAMETER, locale } from '../../../strings'

/** The scheme our pages are served from. (`ksmith:` is left for links from outside.) */
export const SCHEME = 'ksmith-app'
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The app's pages, each an origin of its own, so that Chromium gives each a process of its own. */
export type PageName = (typeof pageNames)[number]
const pageNames = ['inventory', 'entry', 'concealed', 'palette'] as const

/** @returns the origin a page is served from */
export function pageOrigin(page: PageName): string {
  return `${SCHEME}://${page}`
}

/** @returns the URL a page is loaded from, which also tells it the language where that is not English */
export function pageUrl(page: PageName): string {
  const language = locale === 'en' ? '' : `?${LOCALE_PARAMETER}=${locale}`
  return `${pageOrigin(page)}/${page}.html${language}`
}

/** The file behind a URL of our scheme, relative to the pages' folder; `undefined` for everything that is not served. */
export function servedFile(url: string): string | undefined {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return undefined
  }
  const page = parsed.host
  if (parsed.protocol !== `${SCHEME}:` || !pageNames.some((name) => name === page)) return undefined
  if (parsed.pathname === `/${page}.html`) return `${page}.html`
  const asset = /^\/assets\/([A-Za-z0-9_-][A-Za-z0-9._-]*)$/.exec(parsed.pathname)?.[1]
  return asset && extname(asset) in TYPES ? `assets/${asset}` : undefined
}

/** The media type of a served file. */
export function contentType(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream'
}
