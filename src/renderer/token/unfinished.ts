import type { Token } from '../../contract/tokens'

const changes = {
  adding: {
    short: 'Adding has not finished',
    text: 'Adding this token has not finished: the keychain does not hold its secret yet.',
  },
  replacing: {
    short: 'Replacing has not finished',
    text: 'Replacing this token’s secret has not finished.',
  },
  removing: {
    short: 'Removing has not finished',
    text: 'Removing this token has not finished: the keychain may still hold its secret. Remove it again when the keychain works.',
  },
} as const

/** The words for a change of a token that did not come to its end; nothing for a token that is ready. */
export function unfinished({ state }: Pick<Token, 'state'>): { short: string; text: string } | undefined {
  return state === 'ready' ? undefined : changes[state]
}
