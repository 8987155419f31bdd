// biome-ignore-all lint/a11y/useSemanticElements: a table element does not lay out rows of which only those in sight are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays on the grid, which names its active row
import { KeyRound } from 'lucide-react'
import { memo } from 'react'
import type { AccountRow, HeldMark } from '../../contract/account'
import { t } from '../../strings'
import { ROW_HEIGHT } from '../inventory/TokenRow'
import { CheckMark } from '../ui/Checkbox'
import { Mark } from '../ui/Mark'
import { accountTokenName, dayWords, heldTitle, statusOf, typeWords } from './words'

/** Pixels at the base size. */
export const HEADER_HEIGHT = 30

/** The columns, the same for the header and every row; some only where there is room. */
export const rowLook =
  'grid items-center gap-x-3 px-4 grid-cols-[1rem_minmax(0,1fr)_4.5rem_4rem_6rem_5.5rem] @min-[46rem]:grid-cols-[1rem_minmax(0,1.6fr)_4.5rem_4rem_minmax(0,0.8fr)_6rem_5.5rem] @two:grid-cols-[1rem_minmax(0,2fr)_4.5rem_4rem_minmax(0,1fr)_6.5rem_6.5rem_5.5rem]'

type GridRowProps = {
  id: string
  row: AccountRow
  /** its place among all that match, from zero */
  index: number
  isPicked: boolean
  /** whether the keys are at this row */
  isActive: boolean
}

/** One app token of the account. */
export const GridRow = memo(function GridRow({ id, row, index, isPicked, isActive }: GridRowProps) {
  const status = statusOf(row, Date.now())
  const statusText = t(`account.token.status.${status}`)
  return (
    <div
      role="row"
      id={id}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      className={`${rowLook} absolute inset-x-0 cursor-default border-b border-line hover:bg-hover aria-selected:bg-selected ${isActive ? 'outline-1 -outline-offset-1 outline-control' : ''}`}
      style={{ height: ROW_HEIGHT, top: index * ROW_HEIGHT }}
    >
      <span role="gridcell" data-mark className="flex h-full items-center">
        <CheckMark isChecked={isPicked} />
      </span>
      <span role="rowheader" className="flex min-w-0 flex-col">
        <span dir="auto" className="truncate font-medium">
          {accountTokenName(row)}
        </span>
        <span className="truncate font-mono text-2xs text-soft">
          <bdi>{row.id}</bdi>
          {row.sessionPrivileges !== null && (
            <>
              <span aria-hidden className="px-1 text-soft">
                ·
              </span>
              <bdi>{row.sessionPrivileges}</bdi>
            </>
          )}
        </span>
      </span>
      <span role="gridcell">{status === 'active' ? statusText : <Mark tone="warn">{statusText}</Mark>}</span>
      <span role="gridcell">
        {row.sessionType === 2 ? <Mark tone="warn">ADMIN</Mark> : typeWords(row.sessionType)}
      </span>
      <span role="gridcell" className="hidden truncate text-xs @min-[46rem]:block">
        {row.sessionUserId === null ? (
          <span className="text-soft">{t('account.token.short.anyUser')}</span>
        ) : (
          <span dir="auto" className="block truncate">
            {row.sessionUserId}
          </span>
        )}
      </span>
      <span role="gridcell" className="numerals truncate text-xs">
        {row.expiry === null ? (
          <span className="text-soft">{t('account.token.short.neverEnds')}</span>
        ) : (
          dayWords(row.expiry)
        )}
      </span>
      <span role="gridcell" className="numerals hidden truncate text-xs text-soft @two:block">
        {dayWords(row.createdAt)}
      </span>
      <span role="gridcell" className="min-w-0">
        {row.held ? (
          <span title={heldTitle(row.held)} className="inline-flex items-center">
            <HeldAs mark={row.held.mark} />
          </span>
        ) : (
          <span className="text-xs text-soft">{t('account.token.short.notHeld')}</span>
        )}
      </span>
    </div>
  )
})

function HeldAs({ mark }: { mark: HeldMark | undefined }) {
  const text = t(`account.token.held.${mark ?? 'plain'}`)
  if (mark === 'leaked') return <Mark tone="bad">{text}</Mark>
  if (mark === 'replaced') return <Mark tone="warn">{text}</Mark>
  if (mark === 'successor') return <Mark>{text}</Mark>
  return (
    <Mark tone="accent" icon={KeyRound}>
      {text}
    </Mark>
  )
}

/** The place of a row that is on its way. */
export function GridRowToCome({ index }: { index: number }) {
  return (
    <div
      aria-hidden
      className="absolute inset-x-4 flex flex-col justify-center gap-1.5"
      style={{ height: ROW_HEIGHT, top: index * ROW_HEIGHT }}
    >
      <span className="h-2.5 w-2/5 rounded-sm bg-sunken" />
      <span className="h-2 w-3/5 rounded-sm bg-sunken" />
    </div>
  )
}
