import { useRef } from 'react'
import type { CopyFormat } from '../../contract/copyFormats'
import type { Failure } from '../../contract/failures'
import type { SessionView } from '../../contract/sessions'
import { formatNumber, t } from '../../strings'
import { useStore } from '../bridge/store'
import { CaseControl } from '../cases/CaseControl'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Kbd, modifier } from '../ui/Kbd'
import { ExpiredSessions } from './ExpiredSessions'
import { ForgetSessionsMenu } from './ForgetSessionsMenu'
import { SessionEntry } from './SessionEntry'
import { SessionFilters } from './SessionFilters'
import { useHeldRows } from './useHeldRows'

type SessionPaneProps = {
  onCopy: (session: SessionView, format?: CopyFormat) => Promise<Failure | undefined>
  onRenew: (session: SessionView) => Promise<Failure | undefined>
  /** whether the newest session takes the focus when the pane appears */
  focusNewest: boolean
  /** whether a tab names the pane already */
  isTab: boolean
}

/** The session book: every KS minted since the app was opened, newest first. */
export function SessionPane({ onCopy, onRenew, focusNewest, isTab }: SessionPaneProps) {
  const { book, mints } = useStores()
  const { rows, fitting, ended, filter, summary, total, loaded } = useStore(book)
  const latest = useStore(mints.latest)
  const list = useRef<HTMLDivElement>(null)
  useHeldRows(list, book)
  const entry = (session: SessionView) => (
    <SessionEntry
      key={session.id}
      session={session}
      isNew={session.id === latest?.id}
      takesFocus={focusNewest && session.id === latest?.id}
      onCopy={onCopy}
      onRenew={onRenew}
    />
  )
  return (
    <section aria-labelledby="sessions-title" className="flex min-h-0 flex-1 flex-col">
      <div className={`flex shrink-0 items-center gap-2 ps-4 pe-2.5 ${isTab ? 'h-9' : 'h-11'}`}>
        <h2 id="sessions-title" className={isTab ? 'sr-only' : 'font-semibold'}>
          {t('sessions.title')}
        </h2>
        {!isTab && total > 0 && <span className="numerals text-xs text-faint">{formatNumber(total)}</span>}
        {total > 0 && (
          <span className={`inline-flex items-center gap-1.5 text-2xs text-faint ${isTab ? '' : 'ms-auto'}`}>
            {t('sessions.copyNewest')}
            <Kbd keys={[modifier, 'Shift', 'C']} />
          </span>
        )}
        {total > 0 && (
          <span className={isTab ? 'ms-auto' : ''}>
            <ForgetSessionsMenu filter={filter} alive={summary.alive} fitting={fitting} />
          </span>
        )}
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-x-1.5 gap-y-1 border-b border-line px-2.5 pb-2">
        <CaseControl />
        <SessionFilters
          summary={summary}
          filter={filter}
          onFilter={(next) => {
            void book.show(next)
          }}
        />
      </div>
      <div ref={list} data-rows className="relative min-h-0 flex-1 overflow-y-auto">
        {loaded && total === 0 && <NoSession />}
        {rows.map(entry)}
        {rows.length < fitting && <Older onPress={() => void book.older()} />}
        {loaded && total > 0 && fitting === 0 && ended.total === 0 && (
          <p className="px-4 py-5 text-soft">{t('sessions.noneFits')}</p>
        )}
        {ended.total > 0 && (
          <ExpiredSessions total={ended.total} onUnfold={(unfolded) => void book.unfoldEnded(unfolded)}>
            {ended.rows.map(entry)}
            {ended.rows.length < ended.total && <Older onPress={() => void book.olderEnded()} />}
          </ExpiredSessions>
        )}
      </div>
    </section>
  )
}

function Older({ onPress }: { onPress: () => void }) {
  return (
    <div className="p-3">
      <Button size="small" look="quiet" onPress={onPress}>
        {t('sessions.older')}
      </Button>
    </div>
  )
}

function NoSession() {
  return (
    <div className="flex flex-col gap-1 px-4 py-5 text-soft">
      <p className="font-medium text-text">{t('sessions.none.title')}</p>
      <p className="text-xs">{t('sessions.none.about')}</p>
    </div>
  )
}
