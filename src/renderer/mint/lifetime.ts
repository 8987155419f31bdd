import type { Failure } from '../../contract/failures'
import { checkLifetime } from '../../contract/inputRules'
import { formatDuration } from '../ui/duration'

/** Seconds. The lifetimes that are one click away. */
export const lifetimes = [300, 900, 3600, 28_800] as const

const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 }

/**
 * Reads a lifetime as people write it: `45` (minutes), `90 s`, `2h`, `1 h 30 min`, `1h30`, `1:30` (hours and
 * minutes), `1 day`.
 *
 * @returns whole seconds, or `INVALID_LIFETIME` when it cannot be read or is out of bounds
 */
export function parseLifetime(text: string): { ok: true; value: number } | { ok: false; failure: Failure } {
  return checkLifetime(secondsIn(text.trim().toLowerCase()))
}

/** A lifetime as {@link parseLifetime} reads it back, to the second. */
export function lifetimeText(seconds: number): string {
  const short = formatDuration(seconds)
  return secondsIn(short) === seconds ? short : `${seconds} s`
}

function secondsIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text) * 60
  const clock = /^(\d+):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60
  const piece = /(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*/y
  let seconds = 0
  let previous = ''
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text)
    if (!found) return Number.NaN
    const unit = unitOf(found[2] ?? '', previous)
    const size = units[unit]
    if (size === undefined) return Number.NaN
    seconds += Number((found[1] ?? '').replace(',', '.')) * size
    previous = unit
  }
  return text === '' ? Number.NaN : Math.round(seconds)
}

/** A number without a unit counts in the unit below the one before it, as in `1h30`. */
function unitOf(word: string, previous: string): string {
  if (word === '') return { d: 'h', h: 'm', m: 's' }[previous] ?? ''
  if (/^(s|secs?|seconds?)$/.test(word)) return 's'
  if (/^(m|mins?|minutes?)$/.test(word)) return 'm'
  if (/^(h|hrs?|hours?)$/.test(word)) return 'h'
  if (/^(d|days?)$/.test(word)) return 'd'
  return ''
}
