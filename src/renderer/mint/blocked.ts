import type { AppState } from '../../contract/appState'
import type { Token } from '../../contract/tokens'
import { unfinished } from '../token/unfinished'

/** Why nothing can be minted from a token at the moment; nothing when it can. */
export function whyNoMint(
  token: Pick<Token, 'state' | 'compromised'>,
  state: Pick<AppState, 'keychain'> | undefined,
): string | undefined {
  const status = state?.keychain.status
  if (status === 'waiting') return 'Minting waits for the keychain. Look for its password prompt.'
  if (status === 'unavailable') return 'Minting is off: the keychain is not available.'
  if (token.compromised) return 'Minting is off: this token leaked.'
  return unfinished(token)?.text
}
