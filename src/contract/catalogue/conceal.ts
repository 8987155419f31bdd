import { t } from '../../strings'
import { MIN_APP_PASSPHRASE_LENGTH } from '../conceal'
import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

/** What a concealed or locked KSmith refuses. */
export const conceal = {
  APP_CONCEALED: () => passing('APP_CONCEALED'),
  APP_PASSPHRASE_SHORT: () => lasting('APP_PASSPHRASE_SHORT', { least: MIN_APP_PASSPHRASE_LENGTH }),
  LOCK_WRONG: ({ params }) => ({
    ...passing('LOCK_WRONG'),
    ...(params?.seconds !== undefined && {
      happened: t('failures.LOCK_WRONG.happenedIn', { count: Number(params.seconds) }),
    }),
  }),
  LOCK_WAIT: ({ params }) => ({
    ...passing('LOCK_WAIT'),
    ...(params?.seconds !== undefined && {
      happened: t('failures.LOCK_WAIT.happenedIn', { count: Number(params.seconds) }),
    }),
  }),
  LOCK_GONE: ({ params }) => {
    const words = passing('LOCK_GONE')
    if (params?.file === undefined) return words
    return { ...words, next: [...words.next, t('failures.LOCK_GONE.withoutLock', { file: params.file })] }
  },
  TOUCH_ID_REFUSED: ({ params }) => ({
    ...passing('TOUCH_ID_REFUSED'),
    ...(params?.why === 'unavailable' && { happened: t('failures.TOUCH_ID_REFUSED.happenedUnavailable') }),
  }),
} satisfies Partial<Record<FailureCode, Entry>>
