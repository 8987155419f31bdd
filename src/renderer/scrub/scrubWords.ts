import type { ScrubKind } from '../../contract/scrub'
import { t } from '../../strings'

/** What there are so many of. */
export function kindWords(kind: ScrubKind, count: number): string {
  return t(`scrub.kinds.${kind}`, { count })
}

/** A size for reading, of characters. */
export function sizeWords(characters: number): string {
  if (characters < 10_000) return t('scrub.size.characters', { count: characters })
  if (characters < 1_000_000) return t('scrub.size.thousands', { count: Math.round(characters / 1_000) })
  return t('scrub.size.millions', { count: Math.round(characters / 100_000) / 10 })
}
