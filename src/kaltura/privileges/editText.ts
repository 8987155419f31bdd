import { formatPrivilege } from './format'

/** The piece of a privilege string that a place in it belongs to. All places are in UTF-16 units, from 0. */
export interface PrivilegePiece {
  /** where the piece begins */
  start: number
  /** the place behind its last character */
  end: number
  /** what stands before its first colon */
  name: string
  /** what stands behind it; absent without a colon */
  value?: string
  /** whether the place is within the name, or at its end */
  isInName: boolean
}

/** The piece around a place: what stands between the comma before it and the comma behind it. */
export function pieceAt(text: string, place: number): PrivilegePiece {
  const start = place === 0 ? 0 : text.lastIndexOf(',', place - 1) + 1
  const comma = text.indexOf(',', place)
  const end = comma === -1 ? text.length : comma
  const piece = text.slice(start, end)
  const colon = piece.indexOf(':')
  if (colon === -1) return { start, end, name: piece, isInName: true }
  return {
    start,
    end,
    name: piece.slice(0, colon),
    value: piece.slice(colon + 1),
    isInName: place <= start + colon,
  }
}

/**
 * Puts a name in the place of the one at `place`. A colon follows it where it takes a value and has none yet.
 *
 * @returns the new text, and the place behind what was put in
 */
export function completeName(
  text: string,
  place: number,
  name: string,
  takesValue: boolean,
): { text: string; place: number } {
  const piece = pieceAt(text, place)
  const value = piece.value === undefined ? (takesValue ? ':' : '') : `:${piece.value}`
  const before = text.slice(0, piece.start) + name
  return {
    text: before + value + text.slice(piece.end),
    place: before.length + (value === '' ? 0 : 1),
  }
}

/**
 * Asks for a name with these values, in the place of all that the text asked for under that name so far. What else
 * it asks for stays as it was written.
 */
export function withPrivilege(text: string, name: string, values: readonly string[]): string {
  const wanted = formatPrivilege(name, values)
  const pieces = text.split(',').filter((piece) => piece.trim() !== '')
  const first = pieces.findIndex((piece) => nameOf(piece) === name)
  if (first === -1) return [...pieces, wanted].join(',')
  return pieces
    .flatMap((piece, index) => (index === first ? [wanted] : nameOf(piece) === name ? [] : [piece]))
    .join(',')
}

/** The text without anything asked for under these names. */
export function withoutPrivileges(text: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return text
  return text
    .split(',')
    .filter((piece) => !names.has(nameOf(piece)))
    .join(',')
}

function nameOf(piece: string): string {
  const colon = piece.indexOf(':')
  return colon === -1 ? piece : piece.slice(0, colon)
}
