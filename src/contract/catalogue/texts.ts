import { t } from '../../strings'
import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

/** What can be wrong with a text that is inspected or scrubbed. */
export const texts = {
  KS_NOT_FOUND: () => lasting('KS_NOT_FOUND'),
  KS_FORGOTTEN: () => lasting('KS_FORGOTTEN'),
  TEXT_TOO_LARGE: ({ params: { most, where } = {} }) => ({
    ...lasting('TEXT_TOO_LARGE', { most: most ?? t('failures.TEXT_TOO_LARGE.aSize') }),
    ...(most !== undefined &&
      where === 'clipboard' && { happened: t('failures.TEXT_TOO_LARGE.happenedCopied', { most }) }),
  }),
  TEXT_NOT_READABLE: () => lasting('TEXT_NOT_READABLE'),
  FILE_NOT_READ: () => passing('FILE_NOT_READ'),
  FILE_NOT_WRITTEN: () => passing('FILE_NOT_WRITTEN'),
  SCRUBBED_FORGOTTEN: () => lasting('SCRUBBED_FORGOTTEN'),
} satisfies Partial<Record<FailureCode, Entry>>
