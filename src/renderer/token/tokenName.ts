import type { Token } from '../../contract/tokens'

/** What a token is called: its label, or its app-token id where it has none. */
export function tokenName({ label, appTokenId }: Pick<Token, 'label' | 'appTokenId'>): string {
  return label === '' ? appTokenId : label
}
