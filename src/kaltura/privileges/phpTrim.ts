/**
 * Trims as the server's language does: space, tab, line feed, carriage return, NUL and vertical tab,
 * nothing else. `String.prototype.trim` would also take form feeds, no-break spaces and the like, and so
 * find names equal which the server tells apart.
 */
export function phpTrim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && trimmed.has(text.charAt(start))) start += 1
  while (end > start && trimmed.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

const trimmed = new Set([' ', '\t', '\n', '\r', '\0', '\x0B'])
