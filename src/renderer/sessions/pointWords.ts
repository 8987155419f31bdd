import type { GrantPoint } from '../../contract/sessions'
import { formatDuration } from '../ui/duration'

/** One point of the grant in words. An absent side means that nothing was asked, or nothing granted. */
export type PointWords = {
  key: string
  field: string
  isPrivilege: boolean
  requested: string | undefined
  granted: string | undefined
  verdict: GrantPoint['verdict']
  /** what became of it, as a sentence; absent where it was granted just as asked */
  note: string | undefined
}

const fields: Record<GrantPoint['field'], string> = {
  lifetime: 'Lifetime',
  userId: 'User id',
  type: 'Type',
  privilege: 'Privilege',
}

const verdicts: Record<GrantPoint['verdict'], string> = {
  same: 'As asked.',
  'added-by-token': 'Added by the token.',
  shortened: 'Shorter than asked.',
  lengthened: 'Longer than asked.',
  overridden: 'Overridden by the token.',
  dropped: 'Dropped.',
  changed: 'Not as asked.',
  added: 'Added by the server.',
}

const reasons: Record<NonNullable<GrantPoint['reason']>, string> = {
  'server-reserved': 'Dropped: only the token itself can carry it.',
  'fixed-by-token': 'Overridden: the token fixes this name.',
  'carried-by-token': 'The token carries it.',
  narrowed: 'Narrowed from the token’s *.',
}

/** What stamps a session with its token: the server adds these two to every session of an app token. */
const stamps = ['sessionid', 'apptoken']
const isStamp = ({ field, name, verdict }: GrantPoint) =>
  field === 'privilege' && verdict === 'added-by-token' && stamps.includes(name ?? '')

/** The points of a grant in words, with the server's two stamps drawn together. */
export function pointWords(points: readonly GrantPoint[]): PointWords[] {
  const stamped = points.filter(isStamp)
  const rest = points.filter((point) => !isStamp(point)).map(wordsOf)
  if (stamped.length === 0) return rest
  return [
    ...rest,
    {
      key: 'stamps',
      field: fields.privilege,
      isPrivilege: true,
      requested: undefined,
      granted: stamped.map(({ name }) => name).join(', '),
      verdict: 'added-by-token',
      note: 'The server adds them to every session of the token.',
    },
  ]
}

function wordsOf(point: GrantPoint): PointWords {
  const { field, name, requested, granted, verdict, reason } = point
  const note =
    verdict === 'dropped' && reason === 'fixed-by-token'
      ? 'Dropped: the token fixes this name.'
      : reason === undefined
        ? verdict === 'same'
          ? undefined
          : verdicts[verdict]
        : reasons[reason]
  return {
    key: `${field} ${name ?? ''}`,
    field: fields[field],
    isPrivilege: field === 'privilege',
    requested: readable(field, requested),
    granted: readable(field, granted),
    verdict,
    note,
  }
}

/** Lifetimes come in seconds and types as the API's numbers. */
function readable(field: GrantPoint['field'], text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (field === 'lifetime' && /^\d+$/.test(text)) return formatDuration(Number(text))
  if (field === 'type') return { '0': 'USER', '2': 'ADMIN' }[text] ?? text
  return text
}

/** Whether a point is other than what was asked. Privileges of the token's own are shown, but are no difference. */
export function differs({ field, verdict }: GrantPoint): boolean {
  return verdict !== 'same' && !(field === 'privilege' && verdict === 'added-by-token')
}

/** One line on how the grant compares with the request. */
export function grantSummary(points: readonly GrantPoint[]): string {
  const count = points.filter(differs).length
  if (count === 0) return 'Granted as asked'
  return count === 1 ? '1 difference from what was asked' : `${count} differences from what was asked`
}
