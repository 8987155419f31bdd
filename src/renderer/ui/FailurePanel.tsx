import { CircleAlert, ClipboardList, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { HelpWith } from '../help/HelpWith'
import { useStores } from '../stores'
import { Button } from './Button'
import { IconButton } from './IconButton'

type FailurePanelProps = {
  failure: Failure
  onDismiss?: () => void
  /** a button that tries again, where that can help */
  action?: ReactNode
}

/** A failure as a person can use it: what happened, why, what to do next, and the server's own words. */
export function FailurePanel({ failure, onDismiss, action }: FailurePanelProps) {
  const { title, happened, causes, next, retryable } = explain(failure)
  const panel = useRef<HTMLDivElement>(null)
  // a new failure must not happen out of sight
  useEffect(() => {
    if (failure) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  return (
    <div ref={panel} role="alert" className="@container rounded-md border border-bad-line bg-bad-soft">
      <div className="flex items-start gap-2 px-3 pt-2.5">
        <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-bad" />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <strong className="font-semibold">{title}</strong>
            <code className="selectable text-2xs break-all text-soft">{failure.code}</code>
          </p>
          <p className="mt-0.5 max-w-[70ch]">{happened}</p>
        </div>
        {onDismiss && (
          <IconButton
            icon={X}
            label={t('ui.failure.dismiss')}
            onPress={onDismiss}
            className="-me-1.5 -mt-1"
          />
        )}
      </div>
      <div className="grid gap-x-6 gap-y-2 px-3 pt-2 pb-2.5 ps-9 @form:grid-cols-2">
        <Points title={t('ui.failure.causes', { count: causes.length })} points={causes} />
        <Points title={t('ui.failure.next')} points={next} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-bad-line px-3 py-1.5 ps-9 text-xs text-soft">
        <span>{t(retryable ? 'ui.failure.retryable' : 'ui.failure.lasting')}</span>
        <ServerWords failure={failure} />
        <span className="ms-auto inline-flex items-center gap-1">
          <HelpWith code={failure.code} />
          <CopyDetails failure={failure} />
          {action}
        </span>
      </div>
    </div>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <div>
      <p className="text-xs font-medium text-soft">{title}</p>
      <ul className="mt-0.5 flex list-disc flex-col gap-0.5 ps-4 marker:text-faint">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  )
}

function ServerWords({ failure: { code, server } }: { failure: Failure }) {
  if (!server) return null
  const { httpStatus: status } = server
  const facts = [
    { name: t('ui.failure.server.code'), value: server.code === code ? undefined : server.code },
    { name: t('ui.failure.server.message'), value: server.message },
    { name: t('ui.failure.server.reason'), value: server.ksReason },
    {
      name: t('ui.failure.server.httpStatus'),
      value: status === undefined || status === 200 ? undefined : String(status),
    },
    { name: 'X-Kaltura-Session', value: server.session },
  ].filter(({ value }) => value !== undefined)
  if (facts.length === 0) return null
  return (
    <dl className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex min-w-0 flex-wrap gap-x-1.5">
          <dt>{name}</dt>
          <dd
            lang="en"
            dir="auto"
            className="selectable min-w-0 font-mono text-2xs leading-4.5 break-words text-text"
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What happened and what the server said, for a ticket. */
function CopyDetails({ failure }: { failure: Failure }) {
  const { api, notices } = useStores()
  const copy = async () => {
    const result = await api.failures.copy(failure)
    if (result.ok) notices.say(t('ui.failure.copied'))
    else notices.say(explain(result.failure).happened, 'bad')
  }
  return (
    <Button size="small" look="quiet" onPress={() => void copy()}>
      <ClipboardList aria-hidden size={13} />
      {t('ui.failure.copy')}
    </Button>
  )
}
