import { Plus, RefreshCw, Square, X } from 'lucide-react'
import type { AccountView } from '../../contract/account'
import { placeOf } from '../inventory/account'
import { Button } from '../ui/Button'
import { Countdown } from '../ui/Countdown'
import { IconButton } from '../ui/IconButton'
import { Mark } from '../ui/Mark'
import { Progress } from '../ui/Progress'
import { tokenCount } from './words'

type AccountHeaderProps = {
  view: AccountView
  onRead: (again: boolean) => void
  onStop: () => void
  onCreate: () => void
  onClose: () => void
}

/** Which account is open and by what, how far its list is read, and what can be done with it as a whole. */
export function AccountHeader({ view, onRead, onStop, onCreate, onClose }: AccountHeaderProps) {
  const { reading } = view
  const isReading = reading.state === 'running'
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <h1 className="flex flex-wrap items-baseline gap-x-2 text-lg font-semibold">
          {placeOf(view.serviceUrl).name}
          <span className="selectable font-mono text-base font-normal text-soft">{view.partnerId}</span>
          <Mark tone="warn">ADMIN</Mark>
        </h1>
        <p className="flex min-w-0 flex-wrap gap-x-3 text-xs text-soft">
          <OpenedBy view={view} />
          <span role="status" className="numerals">
            {readingWords(view)}
          </span>
        </p>
      </div>
      {isReading && (
        <div className="flex items-center gap-1">
          <Progress label="Reading the list" value={reading.read} of={reading.of} className="w-28" />
          <IconButton icon={Square} label="Stop reading" onPress={onStop} />
        </div>
      )}
      {!isReading && <IconButton icon={RefreshCw} label="Read the list again" onPress={() => onRead(true)} />}
      <Button look="primary" onPress={onCreate}>
        <Plus aria-hidden size={14} strokeWidth={2} />
        Create app token…
      </Button>
      <Button onPress={onClose}>
        <X aria-hidden size={14} strokeWidth={1.75} />
        Close account
      </Button>
    </header>
  )
}

function OpenedBy({ view: { by } }: { view: AccountView }) {
  if (by.kind === 'token') {
    return (
      <span className="min-w-0 truncate">
        Opened with {by.label}
        {by.label !== by.appTokenId && <code className="ps-1.5 text-2xs">{by.appTokenId}</code>}
      </span>
    )
  }
  return (
    <span className="inline-flex gap-x-1.5">
      Opened with a KS, fingerprint <code className="text-2xs leading-4.5">{by.fingerprint}</code>
      {by.ended ? (
        <span className="text-warn">is over</span>
      ) : (
        by.endsAt !== undefined && (
          <span>
            ends in <Countdown endsAt={by.endsAt} />
          </span>
        )
      )}
    </span>
  )
}

function readingWords({ reading, known }: AccountView): string {
  const { state, read, of } = reading
  switch (state) {
    case 'idle':
      return ''
    case 'running':
      return of === undefined ? 'Reading…' : `Reading: ${read.toLocaleString()} of ${of.toLocaleString()}`
    case 'paused':
      return `Stopped at ${read.toLocaleString()}${of === undefined ? '' : ` of ${of.toLocaleString()}`}`
    case 'complete':
      return of !== undefined && read < of
        ? `${tokenCount(known)} read; the account counts ${of.toLocaleString()}, so its list changed while it was read`
        : tokenCount(known)
  }
}
