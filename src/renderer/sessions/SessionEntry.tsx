import { ChevronRight, RotateCw, Siren, TriangleAlert, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import type { CopyFormat } from '../../contract/copyFormats'
import type { Failure } from '../../contract/failures'
import type { SessionView } from '../../contract/sessions'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Countdown } from '../ui/Countdown'
import { IconButton } from '../ui/IconButton'
import { Mark } from '../ui/Mark'
import { useFocusHandover } from '../ui/useFocusHandover'
import { AsAsked } from './AsAsked'
import { ClockLine } from './ClockLine'
import { CopiedLine } from './CopiedLine'
import { GrantTable } from './GrantTable'
import { LetGoLine } from './LetGoLine'
import { differs, grantSummary } from './pointWords'
import { RevealedKs } from './RevealedKs'
import { SessionActions } from './SessionActions'
import { SessionLimits } from './SessionLimits'
import { SessionMarks, UnexpectedAdmin } from './SessionMarks'
import { neighbour } from './sessionFocus'
import { sessionName } from './sessionName'
import { useEnded } from './useEnded'

type SessionEntryProps = {
  session: SessionView
  /** minted a moment ago in this window */
  isNew: boolean
  takesFocus: boolean
  onCopy: (session: SessionView, format?: CopyFormat) => Promise<Failure | undefined>
  /** mints again with the same request, through the guard rails */
  onRenew: (session: SessionView) => Promise<Failure | undefined>
}

/** One session of the book. Its KS stays covered until it is asked for. */
export function SessionEntry({ session, isNew, takesFocus, onCopy, onRenew }: SessionEntryProps) {
  const { book, reveals, clipboard, incidents } = useStores()
  const reveal = usePart(reveals, (all) => all.get(session.id))
  const copied = usePart(clipboard, (held) =>
    held.holding && held.sessionId === session.id ? held : undefined,
  )
  const [failure, setFailure] = useState<Failure>()
  /** until a person decides, the newest session shows its grant */
  const [expanded, setExpanded] = useState<boolean>()
  const ended = useEnded(session.endsAt)
  const name = sessionName(session)
  const element = useRef<HTMLElement>(null)
  useFocusHandover(element, neighbour)
  // a KS that has ended is shown no longer than it is good for
  useEffect(() => {
    if (ended && reveal) reveals.conceal(session.id)
  }, [ended, reveal, reveals, session.id])
  const title = `session-${session.id}`
  const various = session.points.some(differs)

  return (
    <article
      ref={element}
      data-session={session.id}
      data-ended={ended || undefined}
      aria-labelledby={title}
      className={`border-b border-line px-4 py-2.5 ${isNew ? 'arrived' : ''} ${ended ? 'text-faint' : ''}`}
    >
      <div className="flex min-w-0 items-baseline gap-2">
        <h3 id={title} dir="auto" className={`truncate font-medium ${ended ? 'line-through' : ''}`}>
          {name}
        </h3>
        {session.type === 2 && <Mark tone={ended ? 'plain' : 'warn'}>ADMIN</Mark>}
        <span className="ms-auto shrink-0 ps-2 text-end">
          {ended ? (
            <span className="text-xs">{t('sessions.entry.expired')}</span>
          ) : (
            <Countdown endsAt={session.endsAt} className="font-medium" />
          )}
        </span>
      </div>
      <div className="mt-0.5 flex min-w-0 flex-wrap items-center gap-1">
        <span className="flex min-w-0 flex-1 basis-22 items-baseline gap-2 text-2xs text-soft">
          <span dir="ltr" className="shrink-0">
            <span aria-hidden className="text-faint">
              ••••
            </span>
            <span className="sr-only">{t('sessions.entry.hidden')}</span>
            <code className="selectable">{session.fingerprint}</code>
          </span>
          <span dir="auto" className="truncate">
            {session.userId}
          </span>
        </span>
        <div className="ms-auto flex items-center gap-1">
          {!ended && !session.isLetGo && (
            <SessionActions
              isRevealed={reveal !== undefined}
              isCopied={copied !== undefined}
              isNew={isNew}
              takesFocus={takesFocus}
              onReveal={() => {
                if (reveal) reveals.conceal(session.id)
                else void reveals.reveal(session.id).then(setFailure)
              }}
              onCopy={(format) => void onCopy(session, format).then(setFailure)}
            />
          )}
          {session.tokenId !== undefined && (
            <IconButton
              icon={RotateCw}
              label={t('sessions.entry.renew')}
              onPress={() => void onRenew(session).then(setFailure)}
            />
          )}
          <IconButton
            icon={X}
            label={t('sessions.entry.forget')}
            data-forget
            onPress={() => void book.forget(session.id)}
          />
        </div>
      </div>
      <SessionMarks session={session} />
      {session.isLetGo && !ended && <LetGoLine canRenew={session.tokenId !== undefined} />}
      <UnexpectedAdmin session={session} />
      {copied && !ended && <CopiedLine clearsAt={copied.clearsAt} onClear={() => void clipboard.clear()} />}
      {reveal && !ended && <RevealedKs reveal={reveal} />}
      {failure && (
        <p role="alert" className="mt-1 text-xs text-bad">
          {explain(failure).happened}
        </p>
      )}
      <Disclosure isExpanded={expanded ?? isNew} onExpandedChange={setExpanded} className="group mt-1">
        <Heading level={4} className="flex">
          <AriaButton
            slot="trigger"
            className="focus-ring -ms-1 inline-flex items-center gap-1 rounded-sm px-1 text-xs text-soft data-hovered:text-text"
          >
            <ChevronRight
              aria-hidden
              size={12}
              className="transition-transform group-data-expanded:rotate-90 motion-reduce:transition-none rtl:-scale-x-100 rtl:group-data-expanded:-rotate-90"
            />
            {various && <TriangleAlert aria-hidden size={12} className={ended ? '' : 'text-warn'} />}
            {session.isAsAsked ? t('sessions.grant.unknown') : grantSummary(session.points)}
          </AriaButton>
        </Heading>
        <DisclosurePanel>
          <div className="pt-1">
            <ClockLine skewMs={session.skewMs} />
            {session.isAsAsked ? <AsAsked /> : <GrantTable points={session.points} />}
            <SessionLimits session={session} />
            <Button
              size="small"
              look="quiet"
              className="mt-1.5 -ms-2"
              onPress={() => incidents.report({ kind: 'session', session })}
            >
              <Siren aria-hidden size={13} strokeWidth={1.75} />
              {t('sessions.entry.leaked')}
            </Button>
          </div>
        </DisclosurePanel>
      </Disclosure>
    </article>
  )
}
