import { type JournalGroup, journalGroups } from '../../contract/journal'
import type { FileLine, Span } from './files'
import { readLine } from './line'

/** What is kept in memory of a name that occurs: the number it goes by, and the label it had last. */
type Named = { number: number; label: string; newest: number }

/** Stands in the place of a group for an event that belongs to none. */
const NO_GROUP = 255
/** Stands there for lines that are no entry. */
const UNREADABLE = 254

export type Positions = {
  /** rows known so far: one for each entry, and one for each stretch of lines that are none */
  count(): number
  /** the rows from `from` on that hold what does not need their text */
  passes(row: number, wanted: Wanted): boolean
  file(row: number): number
  line(row: number): number
  span(row: number): Span
  /** how many lines a row stands for when they are no entry; zero for a file that cannot be read */
  unreadable(row: number): number | undefined
  add(file: number, line: number, found: FileLine): void
  addUnreadableFile(file: number): void
  /** what occurs, that which occurred last first */
  groups(): JournalGroup[]
  tokens(): { id: string; label: string }[]
  cases(): string[]
}

export type Wanted = {
  group?: JournalGroup | undefined
  tokenId?: string | undefined
  case?: string | undefined
  failedOnly: boolean
  from?: number | undefined
  to?: number | undefined
}

/**
 * Where each row of the journal lies, and what rows are filtered by, in some fifty bytes for each: with 100,000 entries
 * the texts stay on the disk.
 */
export function openPositions(): Positions {
  let count = 0
  let file = new Uint32Array(1_024)
  let line = new Uint32Array(1_024)
  let start = new Float64Array(1_024)
  let length = new Uint32Array(1_024)
  let at = new Float64Array(1_024)
  let group = new Uint8Array(1_024)
  let failed = new Uint8Array(1_024)
  let token = new Uint32Array(1_024)
  let inCase = new Uint32Array(1_024)
  const tokens = new Map<string, Named>()
  const cases = new Map<string, Named>()

  const room = () => {
    if (count < file.length) return
    const grown = <T extends Uint8Array | Uint32Array | Float64Array>(full: T, empty: T): T => {
      empty.set(full)
      return empty
    }
    const size = file.length * 2
    file = grown(file, new Uint32Array(size))
    line = grown(line, new Uint32Array(size))
    start = grown(start, new Float64Array(size))
    length = grown(length, new Uint32Array(size))
    at = grown(at, new Float64Array(size))
    group = grown(group, new Uint8Array(size))
    failed = grown(failed, new Uint8Array(size))
    token = grown(token, new Uint32Array(size))
    inCase = grown(inCase, new Uint32Array(size))
  }
  const put = (inFile: number, onLine: number, from: number, bytes: number, ofGroup: number) => {
    room()
    file[count] = inFile
    line[count] = onLine
    start[count] = from
    length[count] = bytes
    at[count] = Number.NaN
    group[count] = ofGroup
    count += 1
  }
  const named = (names: Map<string, Named>, name: unknown, label: unknown): number => {
    if (typeof name !== 'string' || name === '') return 0
    const known = names.get(name) ?? { number: names.size + 1, label: name, newest: 0 }
    known.newest = count
    if (typeof label === 'string' && label !== '') known.label = label
    names.set(name, known)
    return known.number
  }
  const newestFirst = (names: Map<string, Named>) => [...names].sort(([, a], [, b]) => b.newest - a.newest)

  return {
    count: () => count,
    passes(row, wanted) {
      const isEntry = group[row] !== UNREADABLE
      if (wanted.group !== undefined && group[row] !== journalGroups.indexOf(wanted.group)) return false
      if (wanted.failedOnly && failed[row] !== 1) return false
      if (wanted.tokenId !== undefined && (!isEntry || token[row] !== tokens.get(wanted.tokenId)?.number)) {
        return false
      }
      if (wanted.case !== undefined && (!isEntry || inCase[row] !== cases.get(wanted.case)?.number)) {
        return false
      }
      const time = at[row] as number
      if (wanted.from !== undefined && !(time >= wanted.from)) return false
      return wanted.to === undefined || time < wanted.to
    },
    file: (row) => file[row] as number,
    line: (row) => line[row] as number,
    span: (row) => ({ start: start[row] as number, length: length[row] as number }),
    // for lines that are no entry, the length is how many they are
    unreadable: (row) => (group[row] === UNREADABLE ? (length[row] as number) : undefined),
    add(inFile, onLine, found) {
      const read = found.text === undefined ? undefined : readLine(found.text)
      if (!read) {
        const last = count - 1
        const goesOn = count > 0 && group[last] === UNREADABLE && file[last] === inFile
        if (goesOn) length[last] = (length[last] as number) + 1
        else put(inFile, onLine, found.start, 1, UNREADABLE)
        return
      }
      const { content } = read
      put(inFile, onLine, found.start, found.length, groupOf(content.event))
      const row = count - 1
      if (typeof content.at === 'number') at[row] = content.at
      failed[row] = content.failure === undefined ? 0 : 1
      token[row] = named(tokens, content.tokenId, content.label)
      inCase[row] = named(cases, content.case, undefined)
    },
    addUnreadableFile: (inFile) => put(inFile, 1, 0, 0, UNREADABLE),
    groups() {
      const found = new Set(group.subarray(0, count))
      return journalGroups.filter((_, index) => found.has(index))
    },
    tokens: () => newestFirst(tokens).map(([id, { label }]) => ({ id, label })),
    cases: () => newestFirst(cases).map(([name]) => name),
  }
}

function groupOf(event: unknown): number {
  const name = typeof event === 'string' ? event.split('.', 1)[0] : undefined
  const index = (journalGroups as readonly (string | undefined)[]).indexOf(name)
  return index < 0 ? NO_GROUP : index
}
