import type { HashTypeName } from '../../contract/tokens'

/** The hash types of app tokens, the recommended one first. */
export const hashTypes: readonly { id: HashTypeName; text: string }[] = [
  { id: 'SHA256', text: 'SHA256' },
  { id: 'SHA1', text: 'SHA1' },
  { id: 'SHA512', text: 'SHA512' },
  { id: 'MD5', text: 'MD5' },
]
