import { ChevronRight, FlaskConical } from 'lucide-react'
import { memo, type Ref, useRef } from 'react'
import type { JournalRow } from '../../contract/journal'
import { PRACTICE_SERVICE_URL } from '../../contract/tokens'
import { t } from '../../strings'
import { Mark } from '../ui/Mark'
import { useFocusHandover } from '../ui/useFocusHandover'
import { EntryDetails } from './EntryDetails'
import { rowWords } from './rowWords'
import { clockOf, dayOf, momentOf } from './times'

/** Pixels at the base size: two lines of text. */
export const ENTRY_HEIGHT = 46

type EntryRowProps = {
  row: JournalRow
  /** its place among all that match, from zero */
  index: number
  total: number
  /** pixels from the top of the list */
  top: number
  isOpen: boolean
  /** whether Tab comes to it */
  isStop: boolean
  detailsRef: Ref<HTMLDivElement>
}

/** One entry of the journal; it unfolds to all that it says. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { row, index, total, top, isOpen, isStop, detailsRef } = props
  const { icon: Icon, title, subject, detail, at } = rowWords(row)
  const entry = row.kind === 'entry' ? row.entry : undefined
  const details = `journal-details-${index}`
  const button = useRef<HTMLButtonElement>(null)
  // a row that is scrolled away leaves the focus to the list, which takes the same keys
  useFocusHandover(button, (going) => going.closest('[data-journal]'))
  return (
    <li
      aria-posinset={index + 1}
      aria-setsize={total}
      className={`absolute inset-x-0 border-b border-line ${isOpen ? 'bg-canvas' : ''}`}
      style={{ top }}
    >
      <button
        ref={button}
        type="button"
        data-index={index}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': details })}
        className="flex w-full min-w-0 cursor-default items-center gap-3 px-4 text-start outline-none hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
        style={{ height: ENTRY_HEIGHT - 1 }}
      >
        <ChevronRight
          aria-hidden
          size={13}
          className={`shrink-0 text-faint transition-transform motion-reduce:transition-none ${isOpen ? 'rotate-90' : 'rtl:-scale-x-100'}`}
        />
        <Icon
          aria-hidden
          size={15}
          strokeWidth={1.75}
          className={`shrink-0 ${row.kind === 'unreadable' ? 'text-warn' : 'text-soft'}`}
        />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex min-w-0 items-center gap-1.5">
            <span className="truncate font-medium">{title}</span>
            {entry?.failure !== undefined && <Mark tone="bad">{entry.failure}</Mark>}
            {entry?.granted?.type === 2 && <Mark tone="warn">ADMIN</Mark>}
            {subject !== undefined && (
              <span dir="auto" className="min-w-0 shrink-999 truncate text-soft">
                {subject}
              </span>
            )}
            {entry?.serviceUrl === PRACTICE_SERVICE_URL && (
              <Mark icon={FlaskConical}>{t('journal.row.practice')}</Mark>
            )}
            {entry?.case !== undefined && <Mark>{t('journal.row.case', { name: entry.case })}</Mark>}
          </span>
          <span className="truncate text-2xs text-soft">{detail}</span>
        </span>
        {at !== undefined && (
          <time
            dateTime={isoOf(at)}
            title={momentOf(at)}
            className="numerals flex shrink-0 flex-col items-end text-xs"
          >
            <span>{clockOf(at)}</span>
            <span className="text-2xs text-faint">{dayOf(at)}</span>
          </time>
        )}
      </button>
      {isOpen && (
        <div ref={detailsRef} id={details} className="ps-17 pe-4 pt-1 pb-3">
          <EntryDetails row={row} />
        </div>
      )}
    </li>
  )
})

function isoOf(at: number): string {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : ''
}
