import { bodies } from './bodies'
import { listedCookies } from './cookies'
import { curlArguments, hashesNearby, passwordsInUrls, webTokens } from './credentials'
import { elements, namedFields, namedPairs, pathPairs } from './fields'
import { heldSecrets } from './heldSecrets'
import { type Finding, type ScrubKind, scrubKinds } from './mark'
import { sessions } from './sessions'

export interface ScrubOptions {
  /** A short name for a secret or a KS, eight hexadecimal digits. */
  fingerprint: (text: string) => string
  /** Fingerprints of the secrets that are held here. */
  held?: ReadonlySet<string>
}

/** A stretch of the scrubbed text that is a mark. */
export interface Mark {
  kind: ScrubKind
  start: number
  end: number
}

export interface Scrubbed {
  text: string
  /** How many of each kind were taken out. */
  counts: Record<ScrubKind, number>
  /** Where the marks are, in order. */
  marks: Mark[]
}

/** Taking something out can bring something else to light; it has never taken more than two. */
const MOST_ROUNDS = 5

/**
 * Takes every KS, and whatever is a secret by its name or its form, out of a text, and puts marks in their places that
 * say what was there. Partner ids and the ids of entries and app tokens stay. Scrubbing a scrubbed text changes nothing.
 *
 * Rather too much than too little, but a text without secrets stays as it is.
 */
export function scrub(text: string, options: ScrubOptions): Scrubbed {
  const counts = Object.fromEntries(scrubKinds.map((kind) => [kind, 0])) as Record<ScrubKind, number>
  let scrubbed = text
  let marks: Mark[] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = merged([...findingsIn(scrubbed, options)])
    if (findings.length === 0) break
    for (const { kind } of findings) counts[kind] += 1
    const replaced = replace(scrubbed, findings, marks)
    scrubbed = replaced.text
    marks = replaced.marks
  }
  return { text: scrubbed, counts, marks }
}

function* findingsIn(text: string, options: ScrubOptions): Generator<Finding> {
  const { fingerprint, held = new Set() } = options
  yield* sessions(text, fingerprint)
  yield* bodies(text, (body) => !findingsIn(body, options).next().done)
  yield* heldSecrets(text, held, fingerprint)
  yield* namedFields(text)
  yield* namedPairs(text)
  yield* elements(text)
  yield* pathPairs(text)
  yield* listedCookies(text)
  yield* curlArguments(text)
  yield* passwordsInUrls(text)
  yield* webTokens(text)
  yield* hashesNearby(text)
}

/** Findings that overlap become one, named after the widest of them; of equals, after the one that says more. */
function merged(findings: Finding[]): Finding[] {
  const sorted = findings
    .map((finding, order) => ({ ...finding, order, width: finding.end - finding.start }))
    .sort((a, b) => a.start - b.start || b.width - a.width || a.order - b.order)
  const groups: (typeof sorted)[number][] = []
  for (const finding of sorted) {
    const last = groups.at(-1)
    if (!last || finding.start >= last.end) {
      groups.push({ ...finding })
      continue
    }
    last.end = Math.max(last.end, finding.end)
    const wins = finding.width > last.width || (finding.width === last.width && finding.order < last.order)
    if (wins)
      Object.assign(last, {
        kind: finding.kind,
        mark: finding.mark,
        width: finding.width,
        order: finding.order,
      })
  }
  return groups
}

/** Puts the marks in place. Marks of earlier rounds move along, or go where they lie within a finding. */
function replace(text: string, findings: readonly Finding[], earlier: readonly Mark[]) {
  const parts: string[] = []
  const marks: Mark[] = []
  let at = 0
  let shift = 0
  let next = 0
  const carry = (until: number, from: number) => {
    for (let mark = earlier[next]; mark && mark.start < until; mark = earlier[++next]) {
      if (mark.start >= from) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift })
    }
  }
  for (const { kind, start, end, mark } of findings) {
    parts.push(text.slice(at, start), mark)
    carry(start, at)
    carry(end, end)
    marks.push({ kind, start: start + shift, end: start + shift + mark.length })
    shift += mark.length - (end - start)
    at = end
  }
  parts.push(text.slice(at))
  carry(text.length + 1, at)
  return { text: parts.join(''), marks }
}
