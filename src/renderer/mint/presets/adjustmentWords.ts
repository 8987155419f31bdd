import type { Adjustment } from '../../../contract/fitRequest'
import { t } from '../../../strings'
import { formatDuration } from '../../ui/duration'

/** What was changed about a request, and why: one sentence. */
export function adjustmentWords(adjustment: Adjustment): string {
  switch (adjustment.point) {
    case 'lifetime':
      return t('mint.presets.adjusted.lifetime', {
        asked: formatDuration(adjustment.asked),
        now: formatDuration(adjustment.now),
      })
    case 'type':
      return adjustment.now === 2 ? t('mint.presets.adjusted.toAdmin') : t('mint.presets.adjusted.toUser')
    case 'userId':
      return adjustment.now === ''
        ? t('mint.presets.adjusted.userLeftOut', { asked: adjustment.asked })
        : t('mint.presets.adjusted.user', { asked: adjustment.asked, now: adjustment.now })
    case 'privilege':
      if (adjustment.because === 'reserved') {
        return t('mint.presets.adjusted.reserved', { asked: adjustment.asked })
      }
      return adjustment.carried === undefined
        ? t('mint.presets.adjusted.fixed', { asked: adjustment.asked })
        : t('mint.presets.adjusted.fixedAs', { asked: adjustment.asked, carried: adjustment.carried })
  }
}
