import { formatLocale, t } from '../../strings'
import type { Failure, FailureCode } from '../failures'
import { type Entry, type Explanation, lasting, passing } from './explanation'

/** What can be wrong with a backup file. In every case nothing was changed. */
export const backup = {
  INVALID_RECIPIENT: () => lasting('INVALID_RECIPIENT'),
  PASSPHRASE_WEAK: () => lasting('PASSPHRASE_WEAK'),
  PASSPHRASE_DIFFERS: () => lasting('PASSPHRASE_DIFFERS'),
  BACKUP_FOREIGN: ({ params }) => ({
    ...lasting('BACKUP_FOREIGN'),
    ...(params?.why === 'work' && { happened: t('failures.BACKUP_FOREIGN.happenedWork') }),
  }),
  BACKUP_NEWER: () => lasting('BACKUP_NEWER'),
  BACKUP_EXPIRED: ({ params }) => ({
    ...lasting('BACKUP_EXPIRED'),
    ...(params?.expiresAt !== undefined && {
      happened: t('failures.BACKUP_EXPIRED.happenedAt', {
        end: new Date(Number(params.expiresAt)).toLocaleString(formatLocale),
      }),
    }),
  }),
  BACKUP_WRONG_KEY: ({ params }) =>
    passing(params?.kind === 'identity' ? 'BACKUP_WRONG_KEY_IDENTITY' : 'BACKUP_WRONG_KEY'),
  BACKUP_CUT: () => lasting('BACKUP_CUT'),
  BACKUP_CHANGED: () => lasting('BACKUP_CHANGED'),
  BACKUP_NOT_WRITTEN: notWritten,
} satisfies Partial<Record<FailureCode, Entry>>

function notWritten({ params: { file, system } = {} }: Failure): Explanation {
  const words = lasting('BACKUP_NOT_WRITTEN')
  const happened =
    file === undefined ? words.happened : t('failures.BACKUP_NOT_WRITTEN.happenedFile', { file })
  const says =
    system === undefined || system === 'INTERNAL'
      ? []
      : [t('failures.BACKUP_NOT_WRITTEN.systemSays', { system })]
  const isFull = system === 'ENOSPC' || system === 'EDQUOT'
  return {
    ...words,
    happened: [happened, ...says].join(' '),
    causes: [...(isFull ? [t('failures.BACKUP_NOT_WRITTEN.full')] : []), ...words.causes],
  }
}
