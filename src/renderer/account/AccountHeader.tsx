import { Plus, RefreshCw, Square, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AccountView } from '../../contract/account'
import { t } from '../../strings'
import { placeOf } from '../inventory/account'
import { Button } from '../ui/Button'
import { Countdown } from '../ui/Countdown'
import { IconButton } from '../ui/IconButton'
import { Mark } from '../ui/Mark'
import { Progress } from '../ui/Progress'
import { Rich } from '../ui/Rich'

type AccountHeaderProps = {
  view: AccountView
  onRead: (again: boolean) => void
  onStop: () => void
  onCreate: () => void
  onClose: () => void
  rotations: ReactNode
}

/** Which account is open and by what, how far its list is read, and what can be done with it as a whole. */
export function AccountHeader({ view, onRead, onStop, onCreate, onClose, rotations }: AccountHeaderProps) {
  const { reading } = view
  const isReading = reading.state === 'running'
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <h1 className="flex flex-wrap items-baseline gap-x-2 text-lg font-semibold">
          {placeOf(view.serviceUrl).name}
          <bdi className="selectable font-mono text-base font-normal text-soft">{view.partnerId}</bdi>
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
          <Progress
            label={t('account.header.progress')}
            value={reading.read}
            of={reading.of}
            className="w-28"
          />
          <IconButton icon={Square} label={t('account.header.stop')} onPress={onStop} />
        </div>
      )}
      {!isReading && (
        <IconButton icon={RefreshCw} label={t('account.header.readAgain')} onPress={() => onRead(true)} />
      )}
      {rotations}
      <Button look="primary" onPress={onCreate}>
        <Plus aria-hidden size={14} strokeWidth={2} />
        {t('account.header.create')}
      </Button>
      <Button onPress={onClose}>
        <X aria-hidden size={14} strokeWidth={1.75} />
        {t('account.header.close')}
      </Button>
    </header>
  )
}

function OpenedBy({ view: { by } }: { view: AccountView }) {
  if (by.kind === 'token') {
    return (
      <span className="min-w-0 truncate">
        {t('account.header.byToken', { label: by.label })}
        {by.label !== by.appTokenId && (
          <code dir="ltr" className="mx-1.5 text-2xs">
            {by.appTokenId}
          </code>
        )}
      </span>
    )
  }
  const { fingerprint, endsAt } = by
  const code = <code dir="ltr" className="text-2xs leading-4.5" />
  return (
    <span className="inline-flex gap-x-1.5">
      {by.ended ? (
        <Rich
          text="account.header.byKsOver"
          parts={{ fingerprint: code, over: <span className="text-warn" /> }}
          values={{ fingerprint }}
        />
      ) : endsAt !== undefined ? (
        <Rich
          text="account.header.byKsEnding"
          parts={{ fingerprint: code, ends: <span />, left: <Countdown endsAt={endsAt} /> }}
          values={{ fingerprint }}
        />
      ) : (
        <Rich text="account.header.byKs" parts={{ fingerprint: code }} values={{ fingerprint }} />
      )}
    </span>
  )
}

function readingWords({ reading: { state, read, of }, known }: AccountView): string {
  switch (state) {
    case 'idle':
      return ''
    case 'running':
      return of === undefined ? t('account.reading.running') : t('account.reading.runningOf', { read, of })
    case 'paused':
      return of === undefined
        ? t('account.reading.paused', { read })
        : t('account.reading.pausedOf', { read, of })
    case 'complete':
      return of !== undefined && read < of
        ? t('account.reading.short', { count: known, of })
        : t('account.tokens', { count: known })
  }
}
