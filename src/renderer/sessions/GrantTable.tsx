import {
  ArrowDownToLine,
  ArrowUpToLine,
  Ban,
  Check,
  type LucideIcon,
  Plus,
  TriangleAlert,
} from 'lucide-react'
import type { GrantPoint } from '../../contract/sessions'
import { t } from '../../strings'
import { type PointWords, pointWords } from './pointWords'

const signs: Record<GrantPoint['verdict'], { icon: LucideIcon; look: string }> = {
  same: { icon: Check, look: 'text-soft' },
  'added-by-token': { icon: Plus, look: 'text-soft' },
  shortened: { icon: ArrowDownToLine, look: 'text-warn' },
  lengthened: { icon: ArrowUpToLine, look: 'text-warn' },
  overridden: { icon: TriangleAlert, look: 'text-warn' },
  changed: { icon: TriangleAlert, look: 'text-warn' },
  added: { icon: Plus, look: 'text-warn' },
  dropped: { icon: Ban, look: 'text-bad' },
}

/** What was asked beside what was granted, each difference marked with a sign and words. */
export function GrantTable({ points }: { points: readonly GrantPoint[] }) {
  return (
    <table className="w-full table-fixed border-collapse text-xs">
      <thead>
        <tr className="text-start text-2xs text-faint">
          <th scope="col" className="w-16 py-0.5 pe-2 text-start font-normal">
            <span className="sr-only">{t('sessions.grant.columns.point')}</span>
          </th>
          <th scope="col" className="py-0.5 pe-2 text-start font-normal">
            {t('sessions.grant.columns.asked')}
          </th>
          <th scope="col" className="py-0.5 text-start font-normal">
            {t('sessions.grant.columns.granted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pointWords(points).map((point) => (
          <Point key={point.key} point={point} />
        ))}
      </tbody>
    </table>
  )
}

function Point({ point: { field, isPrivilege, requested, granted, verdict, note } }: { point: PointWords }) {
  const { icon: Icon, look } = signs[verdict]
  const mono = isPrivilege ? 'font-mono text-2xs leading-4.5' : ''
  return (
    <>
      <tr className="border-t border-line align-baseline">
        <th
          scope="row"
          rowSpan={note === undefined ? 1 : 2}
          className="py-1 pe-2 text-start font-normal wrap-anywhere text-soft"
        >
          {field}
        </th>
        <td className={`py-1 pe-2 break-words ${mono} ${verdict === 'dropped' ? 'line-through' : ''}`}>
          {requested === undefined ? <Nothing /> : <Value isPrivilege={isPrivilege}>{requested}</Value>}
        </td>
        <td className={`py-1 break-words ${mono}`}>
          <span className="flex items-baseline gap-1">
            <span className="min-w-0 flex-1">
              {granted === undefined ? <Nothing /> : <Value isPrivilege={isPrivilege}>{granted}</Value>}
            </span>
            {note === undefined && (
              <Check
                aria-label={t('sessions.grant.same')}
                size={12}
                className="relative top-0.5 shrink-0 text-good"
              />
            )}
          </span>
        </td>
      </tr>
      {note !== undefined && (
        <tr>
          <td colSpan={2} className="pb-1">
            <span className={`flex items-start gap-1 text-2xs ${look}`}>
              <Icon aria-hidden size={12} className="mt-0.5 shrink-0" />
              {note}
            </span>
          </td>
        </tr>
      )}
    </>
  )
}

/** Privileges run from left to right, whatever the words around them do. */
function Value({ isPrivilege, children }: { isPrivilege: boolean; children: string }) {
  return isPrivilege ? <bdi dir="ltr">{children}</bdi> : children
}

function Nothing() {
  return (
    <span className="font-sans text-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('sessions.grant.nothing')}</span>
    </span>
  )
}
