import { session } from 'electron'
import type { Fetch } from '../../kaltura'

/**
 * The network for API calls: a session in memory, so no cookies and no cache on disk, that follows the system's proxy
 * and certificates. Nothing of a page can use it.
 */
export function apiFetch(): Fetch {
  // a partition without `persist:` lives in memory
  const api = session.fromPartition('kaltura-api', { cache: false })
  api.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  return (url, init) => api.fetch(url, { ...init, bypassCustomProtocolHandlers: true })
}
