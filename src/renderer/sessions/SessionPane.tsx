import type { CopyFormat } from '../../contract/copyFormats'
import type { Failure } from '../../contract/failures'
import type { SessionView } from '../../contract/sessions'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Kbd, modifier } from '../ui/Kbd'
import { SessionEntry } from './SessionEntry'

type SessionPaneProps = {
  onCopy: (session: SessionView, format?: CopyFormat) => Promise<Failure | undefined>
  /** whether the newest session takes the focus when the pane appears */
  focusNewest: boolean
  /** whether a tab names the pane already */
  isTab: boolean
}

/** The session book: every KS minted since the app was opened, newest first. */
export function SessionPane({ onCopy, focusNewest, isTab }: SessionPaneProps) {
  const { book, mints } = useStores()
  const { rows, total, loaded } = useStore(book)
  const latest = useStore(mints.latest)
  return (
    <section aria-labelledby="sessions-title" className="flex min-h-0 flex-1 flex-col">
      <div className={`flex shrink-0 items-center gap-2 border-b border-line px-4 ${isTab ? 'h-9' : 'h-12'}`}>
        <h2 id="sessions-title" className={isTab ? 'sr-only' : 'font-semibold'}>
          Sessions
        </h2>
        {!isTab && total > 0 && <span className="numerals text-xs text-faint">{total}</span>}
        {total > 0 && (
          <span className="ms-auto inline-flex items-center gap-1.5 text-2xs text-faint">
            Copy newest
            <Kbd keys={[modifier, 'Shift', 'C']} />
          </span>
        )}
      </div>
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        {loaded && rows.length === 0 && <NoSession />}
        {rows.map((session) => (
          <SessionEntry
            key={session.id}
            session={session}
            isNew={session.id === latest?.id}
            takesFocus={focusNewest && session.id === latest?.id}
            onCopy={onCopy}
          />
        ))}
        {rows.length < total && (
          <div className="p-3">
            <Button size="small" look="quiet" onPress={() => void book.older()}>
              Show older sessions
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

function NoSession() {
  return (
    <div className="flex flex-col gap-1 px-4 py-5 text-soft">
      <p className="font-medium text-text">No session yet</p>
      <p className="text-xs">
        Sessions you mint appear here with the time they have left. They are kept in memory only and are gone
        when KSmith is closed.
      </p>
    </div>
  )
}
