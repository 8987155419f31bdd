import { KalturaError } from '../errors'

/**
 * The one spelling of a service URL that is stored, compared and called: origin plus path, without a
 * trailing slash and without the `/api_v3` that people tend to copy along
 * (`https://Example.com/api_v3/` is `https://example.com`). Calls append `/api_v3/service/...` to it.
 *
 * @throws KalturaError `URL_NOT_ALLOWED` for anything but https (or http on loopback), and for a URL with a
 *   user, a password, a query or a fragment
 */
export function normalizeServiceUrl(text: string): string {
  const url = parse(text)
  if (url.username || url.password || url.search || url.hash) throw new KalturaError('URL_NOT_ALLOWED')
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname))
  if (!secure || /[?#\s]/.test(text.trim())) throw new KalturaError('URL_NOT_ALLOWED')
  const path = url.pathname.replace(/\/+$/, '').replace(/\/api_v3$/, '')
  return url.origin + path.replace(/\/+$/, '')
}

/**
 * Whether this URL stays on this machine: `127.0.0.0/8`, `[::1]` or `localhost`. Names below `localhost`
 * do not count, since not every resolver keeps them local.
 *
 * @param serviceUrl any URL; text that is none is not loopback
 */
export function isLoopbackUrl(serviceUrl: string): boolean {
  return URL.canParse(serviceUrl) && isLoopbackHost(new URL(serviceUrl).hostname)
}

/** Takes a host as `URL` spells it: every way of writing an IPv4 address is dotted decimal by then. */
function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function parse(text: string): URL {
  if (!URL.canParse(text)) throw new KalturaError('URL_NOT_ALLOWED')
  return new URL(text)
}
