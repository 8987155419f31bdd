import type { AppState } from '../../contract/appState'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { unfinished } from '../token/unfinished'

/** Why nothing can be minted from a token at the moment; nothing when it can. */
export function whyNoMint(
  token: Pick<Token, 'state' | 'compromised'>,
  state: Pick<AppState, 'keychain'> | undefined,
): string | undefined {
  const status = state?.keychain.status
  if (status === 'waiting') return t('mint.blocked.waiting')
  if (status === 'unavailable') return t('mint.blocked.unavailable')
  if (token.compromised) return t('mint.blocked.leaked')
  return unfinished(token)?.text
}
