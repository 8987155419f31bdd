import { t } from '../../strings'
import { MAX_CASE_LENGTH } from '../cases'
import { MAX_ENVIRONMENT_NAME_LENGTH } from '../environments'
import type { FailureCode } from '../failures'
import { type Entry, lasting } from './explanation'

/** What the guard rails, environments and cases refuse. */
export const guardRails = {
  CONFIRMATION_NEEDED: ({ params }) => {
    const environment = params?.environment ?? t('failures.CONFIRMATION_NEEDED.anEnvironment')
    return {
      ...lasting('CONFIRMATION_NEEDED', { environment }),
      ...(params?.outlook === 'unknown' && {
        happened: t('failures.CONFIRMATION_NEEDED.happenedMaybe', { environment }),
      }),
    }
  },
  INVALID_ENVIRONMENT: ({ params }) => ({
    ...lasting('INVALID_ENVIRONMENT', { most: MAX_ENVIRONMENT_NAME_LENGTH }),
    ...(params?.rule === 'TAKEN' && { happened: t('failures.INVALID_ENVIRONMENT.happenedTaken') }),
  }),
  ENVIRONMENT_NOT_KEPT: () => lasting('ENVIRONMENT_NOT_KEPT'),
  INVALID_CASE: () => lasting('INVALID_CASE', { most: MAX_CASE_LENGTH }),
} satisfies Partial<Record<FailureCode, Entry>>
