import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol, type Session } from 'electron'
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy'
import { contentType, SCHEME, servedFile } from './servedFile'

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

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': contentType(file),
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}
