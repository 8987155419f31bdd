import type { Adjustment } from '../../../contract/fitRequest'
import { formatDuration } from '../../ui/duration'

/** What was changed about a request, and why: one sentence. */
export function adjustmentWords(adjustment: Adjustment): string {
  switch (adjustment.point) {
    case 'lifetime':
      return `${formatDuration(adjustment.asked)} became ${formatDuration(adjustment.now)}: the token allows no longer session.`
    case 'type':
      return adjustment.now === 2
        ? 'USER became ADMIN: the token forces this type.'
        : 'ADMIN became USER: the token forces this type.'
    case 'userId':
      return adjustment.now === ''
        ? `The user ${adjustment.asked} was left out: the token forces sessions without a user.`
        : `The user ${adjustment.asked} became ${adjustment.now}: the token forces this user.`
    case 'privilege':
      if (adjustment.because === 'reserved') {
        return `${adjustment.asked} was left out: only the token itself can carry it, and this one does not.`
      }
      return adjustment.carried === undefined
        ? `${adjustment.asked} was left out: the token fixes this name.`
        : `${adjustment.asked} was left out: the token fixes it as ${adjustment.carried}.`
  }
}
