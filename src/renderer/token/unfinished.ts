import type { Token } from '../../contract/tokens'
import { t } from '../../strings'

/** The words for a change of a token that did not come to its end; nothing for a token that is ready. */
export function unfinished({ state }: Pick<Token, 'state'>): { short: string; text: string } | undefined {
  if (state === 'ready') return undefined
  return { short: t(`token.unfinished.${state}.short`), text: t(`token.unfinished.${state}.text`) }
}
