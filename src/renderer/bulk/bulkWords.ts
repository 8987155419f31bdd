import type { BulkBatch, BulkRow } from '../../contract/bulk'
import { explain } from '../../contract/catalogue'
import { MAX_SECRET_LENGTH } from '../../contract/inputRules'
import { t } from '../../strings'

/** What else there is to say of a row beside where it stands. */
export function rowWords(row: BulkRow): string[] {
  return [
    ...standingDetail(row),
    ...row.problems.map((problem) => t(`bulk.problems.${problem}`, { most: MAX_SECRET_LENGTH })),
  ]
}

function standingDetail({ standing, lacks, twin, failure, environment, replaces }: BulkRow): string[] {
  const label = twin?.label ?? ''
  if (standing === 'incomplete') {
    if (lacks.length > 1) return [t('bulk.row.needsBoth')]
    return lacks.map((field) => t(field === 'partnerId' ? 'bulk.row.needsPartnerId' : 'bulk.row.needsRegion'))
  }
  if (standing === 'ready' && environment) {
    const { name, production, isNew } = environment
    const known = production ? 'bulk.row.goesIntoProduction' : 'bulk.row.goesInto'
    const made = production ? 'bulk.row.goesIntoNewProduction' : 'bulk.row.goesIntoNew'
    return [t(isNew ? made : known, { environment: name })]
  }
  if (standing === 'held' && twin) return [t('bulk.row.heldAs', { label })]
  if (standing === 'differs' && twin) {
    return [t(replaces ? 'bulk.row.secretReplaced' : 'bulk.row.secretKept', { label })]
  }
  if (standing === 'repeated' && twin?.line !== undefined) {
    const { line, sameSecret } = twin
    return [t(sameSecret ? 'bulk.row.repeated' : 'bulk.row.repeatedDiffering', { line })]
  }
  return failure ? [explain(failure).happened] : []
}

/** What was read, in one sentence. */
export function sourceWords({ file, format, delimiter, encoding, counts }: BulkBatch): string {
  const count = counts.total
  if (format === 'backup') {
    return file === undefined
      ? t('bulk.read.backupUnnamed', { count })
      : t('bulk.read.backup', { count, file })
  }
  const form = t(`bulk.forms.${format === 'table' ? delimiters[delimiter ?? ','] : format}`)
  if (file === undefined || encoding === 'text') return t('bulk.read.clipboard', { count, form })
  return t('bulk.read.file', { count, file, form, encoding: t(`bulk.encodings.${encoding}`) })
}

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const

/** What to know of the whole before it is added. */
export function hintsOf({ file, ignored, undecodable, format }: BulkBatch): string[] {
  if (format === 'backup') return []
  const leftOut = format === 'env' ? 'bulk.hints.ignoredVariables' : 'bulk.hints.ignoredColumns'
  return [
    file === undefined ? t('bulk.hints.clipboardCleared') : '',
    undecodable > 0 ? t('bulk.hints.undecodable', { count: undecodable }) : '',
    ignored > 0 && format !== 'json' ? t(leftOut, { count: ignored }) : '',
  ].filter(Boolean)
}

/** What came of adding. */
export function resultWords({ counts, ended }: BulkBatch): string {
  const { added, replaced, ready, failed } = counts
  const left = ended?.code === 'CANCELLED' ? 'bulk.result.stopped' : 'bulk.result.left'
  const sentences = [
    t('bulk.result.added', { count: added }),
    replaced > 0 ? t('bulk.result.replaced', { count: replaced }) : '',
    failed > 0 ? t('bulk.result.failed', { count: failed }) : '',
    ready > 0 ? t(left, { count: ready }) : '',
  ]
  return sentences.filter(Boolean).join(' ')
}
