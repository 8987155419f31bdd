import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy'

const SCHEME = 'ksmith-app'
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The app's pages, each an origin of its own, so that Chromium gives each a process of its own. */
export type PageName = 'inventory' | 'entry'

/** @returns the origin a page is served from */
export function pageOrigin(page: PageName): string {
  return `${SCHEME}://${page}`
}

/** @returns the URL a page is loaded from */
export function pageUrl(page: PageName): string {
  return `${pageOrigin(page)}/${page}.html`
}

/** Has to be called before the app is ready. Own scheme instead of file://: Electron's security checklist, item 18. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
}

/**
 * Serves the built pages to a session. Only a page's own HTML file and the files beside it in `assets/` exist; there
 * is no way to name another file.
 *
 * @param root the folder of the built pages
 */
export function serveAppScheme(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? servedFile(request.url) : undefined
    if (!file) return new Response('Not found', { status: 404 })
    try {
      const body = await readFile(join(root, file))
      return new Response(new Uint8Array(body), { headers: headersFor(file) })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
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
  if (parsed.protocol !== `${SCHEME}:` || (page !== 'inventory' && page !== 'entry')) return undefined
  if (parsed.pathname === `/${page}.html`) return `${page}.html`
  const asset = /^\/assets\/([A-Za-z0-9_-][A-Za-z0-9._-]*)$/.exec(parsed.pathname)?.[1]
  return asset && extname(asset) in TYPES ? `assets/${asset}` : undefined
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}
