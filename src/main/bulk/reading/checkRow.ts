import type { BulkNote, BulkProblem } from '../../../contract/bulk'
import { checkEnvironmentName } from '../../../contract/environments'
import {
  checkAppTokenId,
  checkLabel,
  checkPartnerId,
  checkPresetName,
  checkSecret,
  checkTags,
  MAX_LABEL_LENGTH,
  MAX_TAG_LENGTH,
  MAX_TAGS,
} from '../../../contract/inputRules'
import {
  type Cap,
  type Caps,
  type HashTypeName,
  PRACTICE_SERVICE_URL,
  type Preset,
} from '../../../contract/tokens'
import { parseKs } from '../../../kaltura'
import { regions } from '../../../kaltura/regions'
import { t } from '../../../strings'
import { en } from '../../../strings/en'
import { canonicalServiceUrl } from '../../accounts/serviceUrls'
import { isFailed } from '../../failed'
import { checkRequest } from '../../sessions/checkRequest'
import type { ForeignEnvironment } from '../../settings/foreignEnvironment'
import { fingerprint } from '../../vault/fingerprint'
import { withNewPreset } from '../../vault/presets'
import { UNDECODABLE } from './decode'
import type { FoundToken, RawRow } from './found'

/** How the texts of a row are looked at: those of a backup were typed here once and are kept as they are. */
type Look = { secret: string; isBackup: boolean }

/** Cells that a spreadsheet would evaluate. Nothing here does; a label may come out of the app again, into one. */
const FORMULA = /^[=+\-@]/
const ACTIVE = '2'

/** Judges each part of a row by itself. What cannot be used is a problem, what was changed or stands out is a note. */
export function checkRow(raw: RawRow, now: number): FoundToken {
  const { line, fields, isAnswer = false, backup } = raw
  const isBackup = backup !== undefined
  if (raw.problem) return { line, label: '', tags: [], problems: [raw.problem], notes: [] }
  const problems: BulkProblem[] = []
  const notes: BulkNote[] = []
  const take = <T>(checked: Part<T>): T | undefined => {
    if (checked.problem) problems.push(checked.problem)
    return checked.value
  }
  const appTokenId = take(idOf(textOf(fields.appTokenId), isBackup))
  const secretText = textOf(fields.secret)
  const secret = take(secretOf(secretText, isBackup))
  const partnerId = take(partnerOf(textOf(fields.partnerId)))
  const serviceUrl = take(serviceUrlOf(textOf(fields.serviceUrl), isBackup))
  const hashType = take(hashTypeOf(textOf(fields.hashType), isAnswer))
  const look = { secret: secretText, isBackup }
  const label = labelOf(textOf(fields.label), look, notes)
  const tags = tagsOf(fields.tags, look, notes)
  const caps = backup ? saneCaps(backup.caps, look) : capsOf(raw, look)
  const presets = backup && presetsOf(backup.presets, look, notes)
  const status = textOf(fields.status)
  if (status !== '' && status !== ACTIVE && status.toLowerCase() !== 'active') notes.push('NOT_ACTIVE')
  const expiry = caps?.expiry.source === 'declared' ? caps.expiry.value : null
  if (expiry !== null && expiry * 1_000 <= now) notes.push('EXPIRED')
  if (backup?.leakedAt !== undefined) notes.push('LEAKED')
  const environment = backup?.environment && environmentOf(backup.environment, look)
  return {
    line,
    label,
    tags,
    ...(appTokenId !== undefined && { appTokenId }),
    ...(partnerId !== undefined && { partnerId }),
    ...(serviceUrl !== undefined && { serviceUrl }),
    ...(hashType !== undefined && { hashType }),
    ...(caps && { caps }),
    ...(presets && presets.length > 0 && { presets }),
    ...(backup?.pinned && { pinned: true }),
    ...(backup?.leakedAt !== undefined && { leakedAt: Math.min(backup.leakedAt, now) }),
    ...(environment && { environment }),
    ...(secret !== undefined && problems.length === 0 && { secret }),
    ...(secret !== undefined && { fingerprint: fingerprint(secret) }),
    problems,
    notes,
  }
}

/** The name of an environment is shown, so it is looked at like a label; being production is kept whatever it is called. */
function environmentOf(given: ForeignEnvironment, look: Look): ForeignEnvironment | undefined {
  const checked = checkEnvironmentName(given.name, [])
  const isName = checked.ok && !looksSecret(checked.value, look) && !/\p{Bidi_Control}/u.test(checked.value)
  if (isName) return { ...given, name: checked.value }
  return given.production ? { ...given, name: t('environments.first.production') } : undefined
}

type Part<T> = { value?: T; problem?: BulkProblem }

function idOf(text: string, isBackup: boolean): Part<string> {
  if (text === '') return { problem: 'ID_MISSING' }
  if (!isBackup && FORMULA.test(text)) return { problem: 'ID_FORMULA' }
  const checked = checkAppTokenId(text)
  return checked.ok ? { value: checked.value } : { problem: 'ID_INVALID' }
}

const secretProblems: Record<string, BulkProblem> = {
  SECRET_EMPTY: 'SECRET_MISSING',
  SECRET_INNER_SPACE: 'SECRET_SPACE',
  SECRET_TOO_LONG: 'SECRET_TOO_LONG',
}

function secretOf(text: string, isBackup: boolean): Part<string> {
  if (!isBackup && FORMULA.test(text)) return { problem: 'SECRET_FORMULA' }
  if (isKs(text)) return { problem: 'SECRET_IS_KS' }
  const checked = checkSecret(text)
  if (checked.ok) return { value: checked.value }
  return { problem: secretProblems[checked.failure.code] ?? 'SECRET_CHARACTER' }
}

function partnerOf(text: string): Part<number> {
  if (text === '') return {}
  const checked = checkPartnerId(text)
  return checked.ok ? { value: checked.value } : { problem: 'PARTNER_INVALID' }
}

function serviceUrlOf(text: string, isBackup: boolean): Part<string> {
  if (text === '') return {}
  if (isBackup && text === PRACTICE_SERVICE_URL) return { value: text }
  const folded = text.toLowerCase()
  const region = urlsOfRegions().get(folded)
  if (region !== undefined) return { value: region }
  try {
    const url = canonicalServiceUrl(text.includes('://') ? text : `https://${text}`)
    // the name of a host: one word alone is a misspelled region
    const { hostname } = new URL(url)
    return /[.:]|^localhost$/.test(hostname) ? { value: url } : { problem: 'SERVICE_URL_INVALID' }
  } catch {
    return { problem: 'SERVICE_URL_INVALID' }
  }
}

let regionUrls: ReadonlyMap<string, string> | undefined

/**
 * The service URLs of the regions by what they may be called, in small letters. Lists are passed on between people of
 * different languages, so the English names always count.
 */
function urlsOfRegions(): ReadonlyMap<string, string> {
  regionUrls ??= new Map(
    regions.flatMap(({ code, mark, url }) =>
      [code, mark, t(`regions.${code}`), en.regions[code]].map((word) => [word.toLowerCase(), url] as const),
    ),
  )
  return regionUrls
}

const hashTypes: Record<string, HashTypeName> = {
  SHA1: 'SHA1',
  MD5: 'MD5',
  SHA256: 'SHA256',
  SHA512: 'SHA512',
}

/** The server takes SHA1 where a token names none, and its answers say so or leave it out. */
function hashTypeOf(text: string, isAnswer: boolean): Part<HashTypeName> {
  if (text === '') return isAnswer ? { value: 'SHA1' } : {}
  const value = hashTypes[text.toUpperCase().replace(/[^A-Z0-9]/g, '')]
  return value ? { value } : { problem: 'HASH_TYPE_INVALID' }
}

/** A label never keeps a token out: it is made fit. What may be a secret in the wrong place is not shown to anybody. */
function labelOf(text: string, look: Look, notes: BulkNote[]): string {
  const oneLine = text.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()
  if (looksSecret(oneLine, look)) {
    notes.push('LABEL_LOOKS_SECRET')
    return ''
  }
  if (oneLine.includes(UNDECODABLE)) notes.push('UNDECODABLE')
  const isFormula = !look.isBackup && FORMULA.test(oneLine)
  const whole = isFormula ? `'${oneLine}` : oneLine
  // by characters, so that none is cut in two
  let label = ''
  for (const character of whole) {
    if (label.length + character.length > MAX_LABEL_LENGTH) break
    label += character
  }
  const checked = checkLabel(label)
  if (isFormula) notes.push('LABEL_NEUTRALISED')
  if (!checked.ok || checked.value !== (isFormula ? `'${text.trim()}` : text.trim()))
    notes.push('LABEL_CHANGED')
  return checked.ok ? checked.value : ''
}

function tagsOf(given: unknown, look: Look, notes: BulkNote[]): string[] {
  const texts = Array.isArray(given) ? given.map(textOf) : textOf(given).split(/[,;|]/)
  const tags = texts.map((tag) => tag.trim()).filter(Boolean)
  const fits = (tag: string) =>
    tag.length <= MAX_TAG_LENGTH &&
    !looksSecret(tag, look) &&
    (look.isBackup || !FORMULA.test(tag)) &&
    checkTags([tag]).ok
  const fit = tags.filter(fits).slice(0, MAX_TAGS)
  if (fit.length < tags.length) notes.push('TAGS_CHANGED')
  const checked = checkTags(fit)
  return checked.ok ? checked.value : []
}

/** What the source says of the token's limits. In an answer of the API, what is not there is not limited. */
function capsOf({ fields, isAnswer = false }: RawRow, look: Look): Caps | undefined {
  const cap = <T>(text: string, read: (text: string) => T | undefined) => {
    if (text === '') return isAnswer ? declared(null) : ({ source: 'unknown' } as const)
    const value = read(text)
    return value === undefined ? ({ source: 'unknown' } as const) : declared(value)
  }
  const declared = <T>(value: T | null) => ({ source: 'declared' as const, value })
  const caps: Caps = {
    duration: cap(textOf(fields.duration), wholeNumber),
    expiry: cap(textOf(fields.expiry), wholeNumber),
    type: cap(textOf(fields.type), sessionType),
    userId: cap(textOf(fields.userId), oneLine(100, look)),
    privileges: cap(textOf(fields.privileges), oneLine(4_000, look)),
  }
  return Object.values(caps).some(({ source }) => source !== 'unknown') ? caps : undefined
}

/** What a backup says of the limits, without what no limit can be. */
function saneCaps(caps: Caps | undefined, look: Look): Caps | undefined {
  if (!caps) return undefined
  const unknown = { source: 'unknown' } as const
  const keep = <T>(cap: Cap<T>, fits: (value: T) => boolean): Cap<T> =>
    cap.source === 'unknown' || cap.value === null || fits(cap.value) ? cap : unknown
  const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value < 1e12
  const fitsLine = (longest: number) => (text: string) => oneLine(longest, look)(text) !== undefined
  const kept: Caps = {
    duration: keep(caps.duration, isCount),
    expiry: keep(caps.expiry, isCount),
    type: caps.type,
    userId: keep(caps.userId, fitsLine(100)),
    // as long as the longest that is taken from a server
    privileges: keep(caps.privileges, fitsLine(8_192)),
  }
  return Object.values(kept).some(({ source }) => source !== 'unknown') ? kept : undefined
}

/** Presets are checked as those that are typed, one by one. */
function presetsOf(given: readonly Preset[], look: Look, notes: BulkNote[]): Preset[] {
  let presets: Preset[] = []
  for (const { name, request, isDefault } of given) {
    const checked = checkPresetName(name)
    try {
      if (!checked.ok || looksSecret([name, request.userId, request.privileges].join('\n'), look)) continue
      presets = withNewPreset(presets, checked.value, checkRequest(request), isDefault)
    } catch (error) {
      if (!isFailed(error)) throw error
    }
  }
  if (presets.length < given.length) notes.push('PRESETS_CHANGED')
  return presets
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined
}

function sessionType(text: string): 0 | 2 | undefined {
  return text === '0' ? 0 : text === '2' ? 2 : undefined
}

const oneLine =
  (longest: number, look: Look) =>
  (text: string): string | undefined =>
    text.length <= longest && !/\p{Cc}/u.test(text) && !looksSecret(text, look) ? text : undefined

/**
 * Whether a text that is to be shown may be a secret: this row's own, of the form secrets have, or a KS. In a backup
 * nothing can stand in the wrong column by mistake, so there only the first counts.
 */
function looksSecret(text: string, { secret, isBackup }: Look): boolean {
  const own = secret.length >= 6 && text.includes(secret)
  if (own || isBackup) return own
  return /(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/i.test(text) || isKs(text)
}

function isKs(text: string): boolean {
  if (text.length < 20) return false
  try {
    parseKs(text)
    return true
  } catch {
    return false
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' ? String(value) : ''
}
