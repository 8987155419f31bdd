import { pick, t } from '../../strings'
import type { FailureCode } from '../failures'
import { type Entry, lasting } from './explanation'

/** What can stop the rotation of an app token. */
export const rotation = {
  ROTATION_RUNNING: ({ params }) => ({
    ...lasting('ROTATION_RUNNING'),
    ...(params?.label !== undefined && {
      happened: t('failures.ROTATION_RUNNING.happenedNamed', { label: params.label }),
    }),
  }),
  ROTATION_NO_ADMIN: () => lasting('ROTATION_NO_ADMIN'),
  ROTATION_DIFFERS: ({ params }) => ({
    ...lasting('ROTATION_DIFFERS'),
    happened: pick('failures.ROTATION_DIFFERS.differs', params?.what, 'other'),
  }),
  ROTATION_SUCCESSOR_GONE: () => lasting('ROTATION_SUCCESSOR_GONE'),
  ROTATION_TOO_LATE: () => lasting('ROTATION_TOO_LATE'),
} satisfies Partial<Record<FailureCode, Entry>>
