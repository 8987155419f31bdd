import { readLine } from './line'

/** The words of a search, each of which has to occur. */
export function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean)
}

/** Whether all words occur in what a line says. The names of its parts do not count, nor does its mark. */
export function saysAll(text: string | undefined, words: readonly string[]): boolean {
  const line = text === undefined ? undefined : readLine(text)
  if (!line) return false
  const { seq: _, at: __, ...said } = line.content
  const all = fold(leaves(said).join('\n'))
  return words.every((word) => all.includes(word))
}

function leaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return [String(value)]
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
