import type { BulkBatch, BulkNote, BulkProblem, BulkRow } from '../../contract/bulk'
import { explain } from '../../contract/catalogue'
import { MAX_LABEL_LENGTH, MAX_SECRET_LENGTH } from '../../contract/inputRules'

/** Why a row cannot be added; each names its rule. */
export const problemWords: Record<BulkProblem, string> = {
  LINE_UNREADABLE: 'The line has another form than the rest.',
  QUOTE_UNCLOSED: 'A quotation mark is opened here and not closed.',
  QUOTE_MISPLACED: 'A quotation mark stands inside a value.',
  TOO_MANY_CELLS: 'There are more cells than the header has columns.',
  COMMENT_IN_VALUE: 'The # may belong to the value or begin a comment: put the value in quotes.',
  ID_MISSING: 'The app-token id is missing.',
  ID_INVALID: 'The app-token id is not of the form 1_abcd1234.',
  ID_FORMULA: 'The app-token id begins like a formula.',
  SECRET_MISSING: 'The secret is missing.',
  SECRET_SPACE: 'There is a space or a line break inside the secret.',
  SECRET_CHARACTER: 'There is a character in the secret that none can have.',
  SECRET_TOO_LONG: `The secret is longer than ${MAX_SECRET_LENGTH} characters.`,
  SECRET_FORMULA: 'The secret begins like a formula.',
  SECRET_IS_KS: 'In the place of the secret is a Kaltura Session.',
  PARTNER_INVALID: 'The partner id is not a number.',
  SERVICE_URL_INVALID: 'The service URL is neither a region nor an https address.',
  HASH_TYPE_INVALID: 'The hash type is none of SHA1, MD5, SHA256 and SHA512.',
  ENTRY_UNREADABLE: 'The entry at this place is no token.',
}

/** What was changed in a row, or stands out. */
export const noteWords: Record<BulkNote, string> = {
  LABEL_NEUTRALISED: 'The label began like a formula and got an apostrophe in front.',
  LABEL_CHANGED: `The label was made fit: one line of at most ${MAX_LABEL_LENGTH} characters.`,
  LABEL_LOOKS_SECRET: 'The label looked like a secret and was left out.',
  TAGS_CHANGED: 'Tags that do not fit were left out.',
  UNDECODABLE: 'Some characters could not be read.',
  PRESETS_CHANGED: 'Presets that do not fit were left out.',
  NOT_ACTIVE: 'The token is not active in its account.',
  EXPIRED: 'The token has expired.',
  LEAKED: 'It leaked: nothing is minted from it where it is added.',
}

/** What else there is to say of a row beside where it stands. */
export function rowWords(row: BulkRow): string[] {
  return [...standingDetail(row), ...row.problems.map((problem) => problemWords[problem])]
}

function standingDetail(row: BulkRow): string[] {
  const { standing, lacks, twin, failure, environment } = row
  if (standing === 'incomplete') {
    const fields = lacks.map((field) => (field === 'partnerId' ? 'a partner id' : 'a region'))
    return [`Needs ${fields.join(' and ')}, above.`]
  }
  if (standing === 'ready' && environment) {
    const { name, production, isNew } = environment
    return [`Goes into ${name}${production ? ' (production)' : ''}${isNew ? ', which is made' : ''}.`]
  }
  if (standing === 'held' && twin) {
    return [`As “${twin.label ?? ''}”.`]
  }
  if (standing === 'differs' && twin) {
    const end = row.replaces ? 'That secret is replaced; its label and presets stay.' : 'That one is kept.'
    return [`Held as “${twin.label ?? ''}” with another secret. ${end}`]
  }
  if (standing === 'repeated' && twin) {
    return [
      `Same token as in line ${twin.line ?? ''}${twin.sameSecret ? '.' : ', which has another secret.'}`,
    ]
  }
  return failure ? [explain(failure).happened] : []
}

/** What was read, in one sentence. */
export function sourceWords({ file, format, delimiter, encoding, counts }: BulkBatch): string {
  if (format === 'backup') return `${tokenCount(counts.total)} in ${file ?? 'the backup'}.`
  const formats = {
    json: 'as JSON',
    env: 'as variables',
    table: `as a table with ${delimiterWords[delimiter ?? ',']}`,
    lines: 'as lines of id:token',
  }
  const from = file === undefined ? 'from the clipboard' : `from ${file}`
  const how = encodingWords[encoding]
  return `${rowCount(counts.total)} read ${from}, ${formats[format]}${how === undefined ? '' : `, ${how}`}.`
}

const delimiterWords = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }
const encodingWords: Record<BulkBatch['encoding'], string | undefined> = {
  text: undefined,
  'utf-8': 'in UTF-8',
  'utf-16le': 'in UTF-16',
  'utf-16be': 'in UTF-16',
  'windows-1252': 'taken for Windows-1252, since it is no UTF-8',
  mixed: 'taken for UTF-8 with bytes of another encoding in it',
}

/** What to know of the whole before it is added. */
export function hintsOf({ file, ignored, undecodable, format }: BulkBatch): string[] {
  if (format === 'backup') return []
  const things = format === 'env' ? 'variable' : 'column'
  return [
    file === undefined ? 'The clipboard was cleared; closing this window forgets what is not added.' : '',
    undecodable > 0
      ? `${lineCount(undecodable)} with bytes that could not be read: look at their labels.`
      : '',
    ignored > 0 && format !== 'json' ? `${countOf(ignored, things)} of other names left out.` : '',
  ].filter(Boolean)
}

/** What came of adding. */
export function resultWords({ counts, ended }: BulkBatch): string {
  const { added, replaced, ready, failed } = counts
  const parts = [
    `${tokenCount(added)} added.`,
    replaced > 0 ? `${countOf(replaced, 'secret')} replaced.` : '',
    failed > 0 ? `${tokenCount(failed)} failed.` : '',
    ready > 0
      ? `${tokenCount(ready)} not added${ended?.code === 'CANCELLED' ? ': you stopped it' : ''}.`
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}

export const tokenCount = (count: number) => countOf(count, 'token')
const rowCount = (count: number) => countOf(count, 'row')
const lineCount = (count: number) => countOf(count, 'line')
function countOf(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count.toLocaleString()} ${thing}s`
}
