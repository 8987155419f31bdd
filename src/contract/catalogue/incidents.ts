import { t } from '../../strings'
import type { FailureCode } from '../failures'
import { type Entry, lasting, passing } from './explanation'

/** What stands in the way when something leaked. */
export const incidents = {
  TOKEN_COMPROMISED: () => lasting('TOKEN_COMPROMISED'),
  INCIDENT_NOT_FOUND: () => lasting('INCIDENT_NOT_FOUND'),
  INCIDENT_FAR: () => lasting('INCIDENT_FAR'),
  KS_ACCOUNT_UNKNOWN: ({ params }) =>
    lasting('KS_ACCOUNT_UNKNOWN', {
      partnerId: params?.partnerId ?? t('failures.KS_ACCOUNT_UNKNOWN.noPartner'),
    }),
  TOKEN_UNNAMED: () => lasting('TOKEN_UNNAMED'),
  STOP_UNFINISHED: ({ params }) => {
    const why = params?.why ?? t('failures.STOP_UNFINISHED.noAnswer')
    return {
      ...passing('STOP_UNFINISHED', { why }),
      ...(params?.minted === 'no' && { happened: t('failures.STOP_UNFINISHED.happenedBefore', { why }) }),
    }
  },
  NOTHING_TO_STOP_WITH: () => lasting('NOTHING_TO_STOP_WITH'),
} satisfies Partial<Record<FailureCode, Entry>>
