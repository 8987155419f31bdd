import { t } from '../../strings'
import { MAX_BULK_BYTES, MAX_BULK_ROWS } from '../bulk'
import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

/** What can be wrong with a whole source of many tokens. Nothing was taken in then, and the clipboard is left alone. */
export const bulk = {
  BULK_EMPTY: () => lasting('BULK_EMPTY'),
  BULK_BINARY: () => lasting('BULK_BINARY'),
  BULK_TOO_LARGE: () => lasting('BULK_TOO_LARGE', { megabytes: MAX_BULK_BYTES / 1_000_000 }),
  BULK_TOO_MANY: ({ params }) => ({
    ...lasting('BULK_TOO_MANY', { most: MAX_BULK_ROWS }),
    ...(params?.rows !== undefined && {
      happened: t('failures.BULK_TOO_MANY.happenedRows', { rows: params.rows, most: MAX_BULK_ROWS }),
    }),
  }),
  BULK_UNRECOGNISED: () => lasting('BULK_UNRECOGNISED'),
  BULK_COLUMNS: ({ params }) => ({ ...lasting('BULK_COLUMNS'), happened: columnWords(params) }),
  BULK_JSON_BROKEN: ({ params }) => ({
    ...lasting('BULK_JSON_BROKEN'),
    ...(params?.line !== undefined && {
      happened: t('failures.BULK_JSON_BROKEN.happenedAt', { line: params.line }),
    }),
  }),
  BULK_NO_TOKENS: () => lasting('BULK_NO_TOKENS'),
  BULK_FILE_GONE: () => lasting('BULK_FILE_GONE'),
  BULK_FILE_UNREADABLE: () => lasting('BULK_FILE_UNREADABLE'),
  BULK_EXPIRED: () => lasting('BULK_EXPIRED'),
  BULK_BUSY: () => passing('BULK_BUSY'),
} satisfies Partial<Record<FailureCode, Entry>>

/** The facts are names of columns that we know, or that are plain words: a header may turn out to be a row of data. */
function columnWords({ missing, doubled, found, unknown }: Record<string, string> = {}): string {
  const parts = [
    missing === undefined ? '' : t('failures.BULK_COLUMNS.missing', { names: missing }),
    doubled === undefined ? '' : t('failures.BULK_COLUMNS.doubled', { names: doubled }),
    found === undefined
      ? t('failures.BULK_COLUMNS.happened')
      : t('failures.BULK_COLUMNS.found', { names: found }),
    unknown === undefined ? '' : t('failures.BULK_COLUMNS.unknown', { names: unknown }),
  ]
  return parts.filter(Boolean).join(' ')
}
