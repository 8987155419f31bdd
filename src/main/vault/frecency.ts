import type { TokenRecord } from './record'

/** Milliseconds in which a use comes to count half. */
export const HALF_LIFE = 7 * 24 * 3600 * 1000

/** Uses after which a token counts for half of what use can count at most. */
const HALF_WAY = 3
/** How much use can make up for a worse match, which is a number from 0 to 1. */
const MOST_FOR_USE = 0.2

type Used = Pick<TokenRecord, 'score' | 'lastUsedAt'>

/**
 * Frequency and recency in one number: the uses of a token, each of which counts half as much after a week. The record
 * keeps their sum as of the last use (`score`), so that only the time since then has to be counted in.
 *
 * @param now epoch milliseconds; a last use that lies after it, from a clock that was off, counts as now
 * @returns 0 for what was never used
 */
export function frecency({ score, lastUsedAt }: Used, now: number): number {
  if (score <= 0 || lastUsedAt === undefined) return 0
  return score * 0.5 ** (Math.max(0, now - lastUsedAt) / HALF_LIFE)
}

/**
 * Orders tokens as {@link frecency} does at any time, without having to know what time it is: everything loses
 * half of its weight in the same time, so the order of two tokens changes only when one of them is used.
 *
 * @returns minus infinity for what was never used
 */
export function useRank({ score, lastUsedAt }: Used): number {
  if (score <= 0 || lastUsedAt === undefined) return Number.NEGATIVE_INFINITY
  return Math.log2(score) + lastUsedAt / HALF_LIFE
}

/**
 * How high something stands that was searched for: how well it matches, and a little for how much it is used. Use never
 * puts a token before one that matches better by more than a fifth of the scale.
 *
 * @param match from 0 to 1
 * @param uses as {@link frecency} gives them
 */
export function searchRank(match: number, uses: number): number {
  return match + MOST_FOR_USE * (uses / (uses + HALF_WAY))
}
