import { Check, CircleAlert, CircleDashed, Copy, GitCompare, type LucideIcon, Plus } from 'lucide-react'
import { type ComponentProps, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { BulkRow, BulkStanding } from '../../contract/bulk'
import { MAX_LABEL_LENGTH } from '../../contract/inputRules'
import { formatNumber, t } from '../../strings'
import { placeOf } from '../inventory/account'
import { useSight } from '../inventory/useSight'
import { Checkbox } from '../ui/Checkbox'
import { Mark } from '../ui/Mark'
import { Rich } from '../ui/Rich'
import type { BulkState } from './bulkStore'
import { rowWords } from './bulkWords'

/** Pixels at the base size: a line of marks and two of words. */
const ROW_HEIGHT = 62

const marks: Record<BulkStanding, { tone: ComponentProps<typeof Mark>['tone']; icon: LucideIcon }> = {
  ready: { tone: 'accent', icon: Plus },
  incomplete: { tone: 'warn', icon: CircleDashed },
  held: { tone: 'plain', icon: Copy },
  repeated: { tone: 'plain', icon: Copy },
  differs: { tone: 'warn', icon: GitCompare },
  wrong: { tone: 'bad', icon: CircleAlert },
  failed: { tone: 'bad', icon: CircleAlert },
  added: { tone: 'accent', icon: Check },
  replaced: { tone: 'accent', icon: Check },
}

type RowTableProps = Pick<BulkState, 'rows' | 'offset' | 'total' | 'view'> & {
  onSight: (first: number, last: number) => void
  /** absent while nothing can be chosen */
  onReplace: ((line: number, replace: boolean) => void) | undefined
  /** what the rows are counted by */
  counted: 'line' | 'number'
}

/** The rows in sight of all that were read, at their places. */
export function RowTable({ rows, offset, total, view, onSight, onReplace, counted }: RowTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { first, last } = useSight(scroller, total, ROW_HEIGHT)
  useLayoutEffect(() => {
    if (last > 0) onSight(first, last)
  }, [first, last, onSight])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its top
  useLayoutEffect(() => scroller.current?.scrollTo({ top: 0 }), [view])
  const gap = (rowsOfIt: number) =>
    rowsOfIt > 0 && (
      <tr aria-hidden style={{ height: rowsOfIt * ROW_HEIGHT }}>
        <td colSpan={4} />
      </tr>
    )
  return (
    <section
      ref={scroller}
      aria-label={t('bulk.table.place')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by keyboard
      tabIndex={0}
      className="relative h-[max(13rem,calc(88vh-25rem))] shrink-0 overflow-x-hidden overflow-y-auto rounded-md border border-line-strong bg-surface outline-none focus-visible:outline-2 focus-visible:outline-focus"
    >
      <table
        aria-label={t('bulk.table.name')}
        aria-rowcount={total + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-start"
      >
        <thead>
          <tr aria-rowindex={1}>
            <Heading className="w-14 text-end">{t(`bulk.table.counted.${counted}`)}</Heading>
            <Heading className="w-[30%] text-start">{t('bulk.table.token')}</Heading>
            <Heading className="w-[22%] text-start">{t('bulk.table.account')}</Heading>
            <Heading className="text-start">{t('bulk.table.happens')}</Heading>
          </tr>
        </thead>
        <tbody>
          {gap(first)}
          {Array.from({ length: Math.max(0, last - first) }, (_, n) => {
            const index = first + n
            return <Row key={index} row={rows[index - offset]} index={index} onReplace={onReplace} />
          })}
          {gap(total - last)}
        </tbody>
      </table>
      {total === 0 && <p className="px-3 py-4 text-soft">{t(`bulk.emptyViews.${view}`)}</p>}
    </section>
  )
}

function Heading({ className, children }: { className: string; children: string }) {
  return (
    <th
      scope="col"
      className={`sticky top-0 z-10 border-b border-line bg-canvas px-2 py-1 text-xs font-medium text-soft ${className}`}
    >
      {children}
    </th>
  )
}

type RowProps = { row: BulkRow | undefined; index: number } & Pick<RowTableProps, 'onReplace'>

function Row({ row, index, onReplace }: RowProps) {
  if (!row) {
    return (
      <tr aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
        <td colSpan={4} className="border-b border-line" />
      </tr>
    )
  }
  const { line, standing, label, appTokenId, fingerprint, partnerId, serviceUrl, hashType, notes } = row
  const mark = marks[standing]
  const name = label || appTokenId
  const words = rowWords(row)
  const remarks = notes.map((note) => t(`bulk.notes.${note}`, { most: MAX_LABEL_LENGTH }))
  return (
    <tr aria-rowindex={index + 2} data-standing={standing} style={{ height: ROW_HEIGHT }}>
      <Cell>
        <span className="numerals text-end text-xs leading-5 text-soft">{formatNumber(line)}</span>
      </Cell>
      <Cell>
        <span dir="auto" className="truncate font-medium" title={label}>
          {name || <span className="text-faint">{t('bulk.table.unknown')}</span>}
        </span>
        {label !== '' && (
          <Small>
            <bdi dir="ltr">{appTokenId}</bdi>
          </Small>
        )}
        {fingerprint !== undefined && (
          <Small>
            <Rich
              text="bulk.table.fingerprint"
              parts={{ fingerprint: <bdi dir="ltr" /> }}
              values={{ fingerprint }}
            />
          </Small>
        )}
      </Cell>
      <Cell>
        <span className="numerals truncate">{partnerId ?? <span className="text-faint">–</span>}</span>
        <span dir="auto" className="truncate text-xs text-soft" title={serviceUrl}>
          {serviceUrl === undefined ? '–' : placeOf(serviceUrl).name}
        </span>
        <Small>{hashType}</Small>
      </Cell>
      <Cell>
        <span className="flex h-5 min-w-0 items-center gap-1 overflow-hidden">
          <Mark tone={mark.tone} icon={mark.icon}>
            {t(`bulk.standings.${standing}`)}
          </Mark>
          {row.replaces !== undefined && onReplace && (
            <Checkbox
              isSelected={row.replaces}
              onChange={(replace) => onReplace(line, replace)}
              label={name ? t('bulk.table.replaceOf', { name }) : t('bulk.table.replaceOfUnnamed')}
            >
              {t('bulk.table.replace')}
            </Checkbox>
          )}
          {row.declared && standing !== 'wrong' && <Mark>{t('bulk.table.limitsKnown')}</Mark>}
        </span>
        <span className="line-clamp-2 text-xs leading-4.5" title={[...words, ...remarks].join(' ')}>
          {words.length > 0 && <span className="text-soft">{words.join(' ')} </span>}
          {remarks.length > 0 && <span className="text-warn">{remarks.join(' ')}</span>}
        </span>
      </Cell>
    </tr>
  )
}

function Cell({ children }: { children: ReactNode }) {
  return (
    <td className="border-b border-line px-2 py-0 align-top">
      <span className="flex max-h-15 min-w-0 flex-col overflow-hidden py-1">{children}</span>
    </td>
  )
}

function Small({ children }: { children: ReactNode }) {
  return <span className="truncate font-mono text-2xs text-soft">{children}</span>
}
