import type { GrantPoint } from '../../contract/sessions'
import { t } from '../../strings'
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
      field: t('sessions.grant.fields.privilege'),
      isPrivilege: true,
      requested: undefined,
      granted: stamped.map(({ name }) => name).join(', '),
      verdict: 'added-by-token',
      note: t('sessions.grant.stamps'),
    },
  ]
}

function wordsOf(point: GrantPoint): PointWords {
  const { field, name, requested, granted, verdict } = point
  return {
    key: `${field} ${name ?? ''}`,
    field: t(`sessions.grant.fields.${field}`),
    isPrivilege: field === 'privilege',
    requested: readable(field, requested),
    granted: readable(field, granted),
    verdict,
    note: noteOf(point),
  }
}

function noteOf({ verdict, reason }: GrantPoint): string | undefined {
  if (verdict === 'dropped' && reason === 'fixed-by-token') return t('sessions.grant.droppedFixed')
  if (reason !== undefined) return t(`sessions.grant.reasons.${reason}`)
  return verdict === 'same' ? undefined : t(`sessions.grant.verdicts.${verdict}`)
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
  return count === 0 ? t('sessions.grant.asAsked') : t('sessions.grant.differs', { count })
}
