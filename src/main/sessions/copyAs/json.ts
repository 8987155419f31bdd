import type { CopiedSession } from './session'

/** A session in the API's own spellings; `expiry` in Unix seconds. */
export function sessionJson(ks: string, { partnerId, serviceUrl, expiry }: CopiedSession): string {
  return JSON.stringify({ ks, partnerId, serviceUrl, expiry })
}
