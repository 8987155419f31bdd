import { parseEnv } from 'node:util'
import type { Field } from './fields'
import type { RawReading, RawRow } from './found'

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*=(.*)$/

/** What a variable is about, and which of several tokens it belongs to. */
type Meaning = { field: Field; group: string; isWeak: boolean }

/** Names without `KALTURA` and without numbers, the longest first. */
const names: readonly [name: string, field: Field][] = (
  [
    ['APP_TOKEN_HASH_TYPE', 'hashType'],
    ['APP_TOKEN_DESCRIPTION', 'label'],
    ['APP_TOKEN_SECRET', 'secret'],
    ['APP_TOKEN_TOKEN', 'secret'],
    ['APP_TOKEN_VALUE', 'secret'],
    ['APP_TOKEN_LABEL', 'label'],
    ['APP_TOKEN_NAME', 'label'],
    ['APP_TOKEN_TAGS', 'tags'],
    ['APP_TOKEN_HASH', 'hashType'],
    ['APP_TOKEN_ID', 'appTokenId'],
    ['APP_TOKEN', 'secret'],
    ['APPTOKEN_SECRET', 'secret'],
    ['APPTOKEN_ID', 'appTokenId'],
    ['APPTOKEN', 'secret'],
    ['TOKEN_SECRET', 'secret'],
    ['TOKEN_ID', 'appTokenId'],
    ['PARTNER_ID', 'partnerId'],
    ['PARTNERID', 'partnerId'],
    ['SERVICE_URL', 'serviceUrl'],
    ['SERVICEURL', 'serviceUrl'],
    ['HASH_TYPE', 'hashType'],
    ['HASHTYPE', 'hashType'],
    ['LABEL', 'label'],
    ['TAGS', 'tags'],
  ] satisfies [string, Field][]
).toSorted(([a], [b]) => b.length - a.length)

/** Names that mean something here only where `KALTURA` stands before them. */
const kalturaNames: readonly [name: string, field: Field][] = [
  ['ENDPOINT', 'serviceUrl'],
  ['BASE_URL', 'serviceUrl'],
  ['API_URL', 'serviceUrl'],
  ['REGION', 'serviceUrl'],
  ['URL', 'serviceUrl'],
  ['PID', 'partnerId'],
]

/** As these, but also names of other secrets of an account: they count only where there is no plainer one. */
const weakNames: readonly [name: string, field: Field][] = [
  ['SECRET', 'secret'],
  ['TOKEN', 'secret'],
]

/** Whether a line sets a variable that is about a token. */
export function isTokenVariable(line: string): boolean {
  const name = ASSIGNMENT.exec(line)?.[1]
  return name !== undefined && meaningOf(name) !== undefined
}

/**
 * Reads `NAME=value` lines, also with `export` and quotes. Several tokens are told apart by what stands before or after
 * the name (`ACME_KALTURA_APP_TOKEN`, `KALTURA_APP_TOKEN_2`), or by repetition. A partner id, a service URL or a
 * hash type holds for the tokens after it in its group; one that is the only one of its kind holds for all.
 */
export function readEnv(text: string): RawReading {
  const rows: RawRow[] = []
  const met: { line: number; meaning: Meaning; value: string }[] = []
  let ignored = 0
  for (const [n, raw] of text.split('\n').entries()) {
    const line = n + 1
    if (/^\s*(#|$)/.test(raw)) continue
    const [, name, rest] = ASSIGNMENT.exec(raw) ?? []
    if (name === undefined || rest === undefined) {
      rows.push({ line, fields: {}, problem: 'LINE_UNREADABLE' })
      continue
    }
    const meaning = meaningOf(name)
    if (!meaning) {
      ignored++
      continue
    }
    const value = contentOf(rest)
    if (typeof value === 'string') met.push({ line, meaning, value })
    else rows.push({ line, fields: {}, problem: value.problem })
  }
  const isPlain = met.some(({ meaning }) => meaning.field === 'secret' && !meaning.isWeak)
  const used = met.filter(({ meaning }) => !(meaning.isWeak && isPlain))
  rows.push(...grouped(used))
  return { rows: rows.sort((a, b) => a.line - b.line), ignored: ignored + met.length - used.length }
}

/** Fields that hold for the tokens after them as well. */
const lasting = ['partnerId', 'serviceUrl', 'hashType'] as const

function grouped(met: { line: number; meaning: Meaning; value: string }[]): RawRow[] {
  const groups = new Map<string, { rows: RawRow[]; own: RawRow['fields']; line: number }>()
  for (const { line, meaning, value } of met) {
    const { field, group: name } = meaning
    const group = groups.get(name) ?? { rows: [], own: {}, line }
    groups.set(name, group)
    const current = group.rows.at(-1)
    const isToken = field === 'appTokenId' || field === 'secret'
    const isFull = current?.fields.appTokenId !== undefined && current.fields.secret !== undefined
    const repeats = field in group.own
    if (!current || (repeats && (isToken || isFull))) {
      const inherited = Object.fromEntries(
        lasting.flatMap((each) => {
          const kept = current?.fields[each]
          return kept === undefined ? [] : [[each, kept]]
        }),
      )
      const label = /[A-Z]/.test(name) ? { label: name.replaceAll('_', ' ') } : {}
      group.own = {}
      group.rows.push({ line, fields: { ...label, ...inherited } })
    }
    group.own[field] = value
    const row = group.rows.at(-1)
    if (row) row.fields[field] = value
  }
  const isToken = ({ fields }: RawRow) => fields.appTokenId !== undefined || fields.secret !== undefined
  const all = [...groups].flatMap(([name, { rows }]) => (name === '' || rows.some(isToken) ? rows : []))
  const tokens = all.filter(isToken)
  for (const field of ['partnerId', 'serviceUrl'] as const) {
    const values = new Set(all.flatMap(({ fields }) => (fields[field] === undefined ? [] : [fields[field]])))
    if (values.size !== 1) continue
    for (const { fields } of tokens) fields[field] ??= [...values][0]
  }
  return tokens
}

function meaningOf(name: string): Meaning | undefined {
  const words = name
    .toUpperCase()
    .split(/[_.-]+/)
    .filter(Boolean)
  const ofKaltura = words.includes('KALTURA')
  const numbers = words.filter((word) => /^\d+$/.test(word))
  const rest = words.filter((word) => word !== 'KALTURA' && !/^\d+$/.test(word)).join('_')
  const find = (list: readonly [string, Field][], isWeak: boolean): Meaning | undefined => {
    for (const [known, field] of list) {
      const at = `_${rest}_`.indexOf(`_${known}_`)
      if (at < 0) continue
      const others = `_${rest}_`.replace(`_${known}_`, '_').split('_').filter(Boolean)
      return { field, group: [...others, ...numbers].join('_'), isWeak }
    }
    return undefined
  }
  const isAnotherSecret = /(^|_)(ADMIN|USER|PARTNER|WEBHOOK)_SECRET(_|$)/.test(rest)
  return (
    find(names, false) ??
    (ofKaltura ? find(kalturaNames, false) : undefined) ??
    (ofKaltura && !isAnotherSecret ? find(weakNames, true) : undefined)
  )
}

/** The value as a shell or dotenv would have it. */
function contentOf(
  rest: string,
): string | { problem: 'QUOTE_UNCLOSED' | 'QUOTE_MISPLACED' | 'COMMENT_IN_VALUE' } {
  const text = rest.trim()
  const quote = /^["'`]/.exec(text)?.[0]
  if (quote) {
    const end = text.indexOf(quote, 1)
    if (end < 0) return { problem: 'QUOTE_UNCLOSED' }
    if (!/^\s*(#.*)?$/.test(text.slice(end + 1))) return { problem: 'QUOTE_MISPLACED' }
  } else if (/[^\s]#/.test(text)) return { problem: 'COMMENT_IN_VALUE' }
  return parseEnv(`VALUE=${text}`).VALUE ?? ''
}
