import type { Rotation, RotationBatch } from '../../contract/rotation'
import { formatLocale, t } from '../../strings'

const moment = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' })

/** Where a rotation stands, for whoever has to decide what becomes of it. */
export function standingWords({ state, deleteAfter }: Rotation, now: number): string {
  if (state !== 'switched') return t(`rotation.standing.${state}`)
  return deleteAfter === undefined || deleteAfter <= now
    ? t('rotation.standing.due')
    : t('rotation.standing.replaced', { day: moment.format(deleteAfter) })
}

/** How far a batch has come, in one line. */
export function batchWords({ kind, state, items }: RotationBatch): string {
  const count = (end: RotationBatch['items'][number]['end']) =>
    items.filter((item) => item.end === end).length
  const all = items.length
  const done = count('done')
  const failed = count('failed')
  const untried = count('untried')
  if (state !== 'over') return t(`rotation.batch.${state}.${kind}`, { tried: done + failed, all })
  const left = failed > 0 ? (untried > 0 ? 'both' : 'failed') : untried > 0 ? 'untried' : 'done'
  return t(`rotation.batch.over.${kind}.${left}`, { done, all, failed, untried })
}
