/** A row of a text as it is shown: its first character, and the place after its last. */
export type Row = readonly [start: number, end: number]

/**
 * Cuts a text into rows: at its line breaks, and where a line is longer than the window is wide.
 *
 * @param columns characters that fit into a row
 */
export function rowsOf(text: string, columns: number): Row[] {
  const width = Math.max(1, Math.floor(columns))
  const rows: Row[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const shown = found > start && text[end - 1] === '\r' ? end - 1 : end
    let at = start
    do {
      const next = cut(text, at, Math.min(at + width, shown))
      rows.push([at, next])
      at = next
    } while (at < shown)
    start = end + 1
  }
  return rows
}

/** Never through the middle of a character that takes two places. */
function cut(text: string, from: number, to: number): number {
  const isHalf = to > from + 1 && to < text.length && /[\ud800-\udbff]/.test(text[to - 1] ?? '')
  return isHalf ? to - 1 : to
}

/** A piece of a row: plain, or part of a mark. */
export type Piece = { start: number; text: string; isMark: boolean }

/**
 * A row in pieces.
 *
 * @param marks in order, not overlapping
 */
export function piecesOf(
  text: string,
  [start, end]: Row,
  marks: readonly { start: number; end: number }[],
): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (let index = firstAfter(marks, start); index < marks.length; index++) {
    const mark = marks[index]
    if (!mark || mark.start >= end) break
    const from = Math.max(mark.start, start)
    const to = Math.min(mark.end, end)
    if (from > at) pieces.push({ start: at, text: text.slice(at, from), isMark: false })
    pieces.push({ start: from, text: text.slice(from, to), isMark: true })
    at = to
  }
  if (at < end) pieces.push({ start: at, text: text.slice(at, end), isMark: false })
  return pieces
}

/** The first mark that ends behind this place. */
function firstAfter(marks: readonly { end: number }[], place: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
