/** Why a piece of a privilege string will not mean what its writer thinks it means. */
export type PrivilegeRule =
  /** Two commas in a row, or one at an end. */
  | 'EMPTY_PIECE'
  /** A piece that starts with `:`. */
  | 'EMPTY_NAME'
  /** A `:` with nothing behind it, or an empty entry between two `/`. */
  | 'EMPTY_VALUE'
  /** White space at an end of a piece: the server does not trim, so the name is another one. */
  | 'SPACE_AROUND'
  /** White space within a piece. */
  | 'SPACE_INSIDE'
  /** A line break, tab, NUL or another invisible character. */
  | 'CONTROL_CHARACTER'
  /** `;` separates the fields of an old-style (v1) KS: within a privilege it would shift them. */
  | 'SEMICOLON'

/** One problem, and where it is. */
export interface PrivilegeProblem {
  rule: PrivilegeRule
  /** Offset of the offending part in the text, in UTF-16 units, from 0. */
  position: number
  /** Length of the offending part, in UTF-16 units; 0 where something is missing. */
  length: number
}

/**
 * Checks privileges that a person typed, before they are sent. The server itself refuses nothing: it
 * silently ignores, or grants something else. No problems for an empty text (nothing is asked for).
 *
 * Sorted by position. The syntax is `name[:value[/value...]]`, comma separated, no spaces.
 */
export function checkRequestedPrivileges(text: string): PrivilegeProblem[] {
  if (text === '') return []
  const problems: PrivilegeProblem[] = []
  let position = 0
  for (const piece of text.split(',')) {
    problems.push(...checkPiece(piece, position))
    position += piece.length + 1
  }
  return problems.sort((a, b) => a.position - b.position)
}

function checkPiece(piece: string, start: number): PrivilegeProblem[] {
  if (piece === '') return [{ rule: 'EMPTY_PIECE', position: start, length: 0 }]
  return [...checkCharacters(piece, start), ...checkParts(piece, start)]
}

function checkCharacters(piece: string, start: number): PrivilegeProblem[] {
  const problems: PrivilegeProblem[] = []
  const inner = { from: piece.length - piece.trimStart().length, to: piece.trimEnd().length }
  for (const { 0: run, index } of piece.matchAll(invisibleRuns)) {
    const around = index < inner.from || index >= inner.to
    const rule = controls.test(run) ? 'CONTROL_CHARACTER' : around ? 'SPACE_AROUND' : 'SPACE_INSIDE'
    problems.push({ rule, position: start + index, length: run.length })
  }
  for (const { index } of piece.matchAll(/;/g)) {
    problems.push({ rule: 'SEMICOLON', position: start + index, length: 1 })
  }
  return problems
}

function checkParts(piece: string, start: number): PrivilegeProblem[] {
  const colon = piece.indexOf(':')
  if (colon === -1) return []
  const problems: PrivilegeProblem[] = []
  if (piece.slice(0, colon).trim() === '') problems.push({ rule: 'EMPTY_NAME', position: start, length: 0 })
  let position = start + colon + 1
  for (const value of piece.slice(colon + 1).split('/')) {
    if (value.trim() === '') problems.push({ rule: 'EMPTY_VALUE', position, length: 0 })
    position += value.length + 1
  }
  return problems
}

/** Runs of white space (of any script), of control characters, and of zero-width and direction marks. */
const invisibleRuns = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
