import { direction } from '../../strings'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/**
 * A length of time for reading: its two largest units, e.g. `15 min`, `1 h 30 min`, `2 d 4 h`.
 *
 * @param seconds whole seconds; anything below zero reads as zero
 */
export function formatDuration(seconds: number): string {
  const text = largestUnits(Math.max(0, Math.round(seconds)))
  // units are Latin letters: from right to left their numbers would land on the wrong side
  return direction === 'rtl' ? `\u2066${text}\u2069` : text
}

function largestUnits(seconds: number): string {
  if (seconds < MINUTE) return `${seconds} s`
  if (seconds < HOUR) return join(Math.floor(seconds / MINUTE), 'min', seconds % MINUTE, 's')
  if (seconds < DAY)
    return join(Math.floor(seconds / HOUR), 'h', Math.floor((seconds % HOUR) / MINUTE), 'min')
  return join(Math.floor(seconds / DAY), 'd', Math.floor((seconds % DAY) / HOUR), 'h')
}

/**
 * What a countdown shows: `m:ss` below an hour, `7 h 59 min` from there on, so that the two cannot be mistaken for
 * each other. A started second still counts, so `0:00` means that it is over.
 *
 * @param milliseconds what is left
 */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  if (seconds >= DAY) return `${Math.floor(seconds / DAY)} d ${Math.floor((seconds % DAY) / HOUR)} h`
  if (seconds >= HOUR) {
    return `${Math.floor(seconds / HOUR)} h ${pad(Math.floor((seconds % HOUR) / MINUTE))} min`
  }
  return `${Math.floor(seconds / MINUTE)}:${pad(seconds % MINUTE)}`
}

function join(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
