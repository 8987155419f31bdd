import type { Grace, Rotation, RotationBatch } from '../../contract/rotation'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

export const graceWords: Record<Grace, string> = {
  now: 'At once',
  hour: 'After 1 hour',
  day: 'After 24 hours',
  week: 'After 7 days',
}

/** Where a rotation stands, for whoever has to decide what becomes of it. */
export function standingWords({ state, deleteAfter }: Rotation, now: number): string {
  switch (state) {
    case 'creating':
      return 'Stopped while the new app token was asked of the account. Going on looks first whether it is there.'
    case 'created':
      return 'The new app token is on the account. Its secret is not kept here yet.'
    case 'held':
      return 'The new app token is kept here, and has not been proven yet.'
    case 'verified':
      return 'The new app token works, and has not taken the old one’s place yet.'
    case 'switched':
      if (deleteAfter === undefined || deleteAfter <= now)
        return 'Replaced. The old app token is due to be deleted.'
      return `Replaced, to be deleted on ${moment.format(deleteAfter)}.`
    case 'deleted':
      return 'The old app token is deleted on the account, and is still to be removed here.'
    case 'undoing':
      return 'Being undone: the new app token is still to be taken away.'
  }
}

const doing: Record<RotationBatch['kind'], string> = {
  rotate: 'Rotating',
  'go-on': 'Going on with',
  undo: 'Undoing',
  delete: 'Deleting',
}
const done: Record<RotationBatch['kind'], string> = {
  rotate: 'Rotated',
  'go-on': 'Finished',
  undo: 'Undone',
  delete: 'Deleted',
}

/** How far a batch has come, in one line. */
export function batchWords({ kind, state, items }: RotationBatch): string {
  const count = (end: RotationBatch['items'][number]['end']) =>
    items.filter((item) => item.end === end).length
  const tried = count('done') + count('failed')
  if (state !== 'over') {
    const stopping = state === 'stopping' ? ', stopping after this one' : ''
    return `${doing[kind]}: ${tried} of ${items.length}${stopping}`
  }
  const parts = [
    `${done[kind]}: ${count('done')} of ${items.length}`,
    ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
    ...(count('untried') > 0 ? [`${count('untried')} not tried`] : []),
  ]
  return `${parts.join(', ')}.`
}

export function tokens(count: number): string {
  return count === 1 ? '1 token' : `${count.toLocaleString()} tokens`
}
