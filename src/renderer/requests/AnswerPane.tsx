import { Copy, LoaderCircle } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Key } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { AnswerTree } from './AnswerTree'
import { answerRows, LIST_ROW, type Part, rowById } from './answerRows'
import { RowDetail } from './RowDetail'
import type { Run, Runs } from './runs'
import { UsedSession } from './UsedSession'

type Answered = Extract<Run['outcome'], { is: 'answered' }>

/** How the latest request went: its answer as a tree, or why there is none. */
export function AnswerPane({ run, runs, onAgain }: { run: Run; runs: Runs; onAgain: () => void }) {
  const { outcome, request, session } = run
  return (
    <section aria-labelledby="answer-title" className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex shrink-0 flex-col gap-1 px-4 pt-3 pb-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id="answer-title" className="font-mono text-base font-semibold">
            {request.action}
          </h2>
          <UsedSession session={session} />
        </div>
        {outcome.is === 'answered' && <Facts outcome={outcome} runs={runs} />}
        <p role="status" className="flex items-center gap-1.5 text-xs text-soft empty:hidden">
          {outcome.is === 'running' && (
            <>
              <LoaderCircle aria-hidden size={13} className="animate-spin motion-reduce:animate-none" />
              {t('requests.answer.waiting')}
            </>
          )}
        </p>
      </div>
      {outcome.is === 'failed' && (
        <div className="min-h-0 overflow-y-auto px-4 pb-4">
          {outcome.failure.code === 'CANCELLED' ? (
            <p className="text-soft">{t('requests.answer.cancelled')}</p>
          ) : (
            <FailurePanel
              failure={outcome.failure}
              action={
                explain(outcome.failure).retryable && (
                  <Button size="small" onPress={onAgain}>
                    {t('requests.answer.again')}
                  </Button>
                )
              }
            />
          )}
        </div>
      )}
      {outcome.is === 'answered' && (
        <Answer key={run.id} name={request.action} outcome={outcome} runs={runs} />
      )}
    </section>
  )
}

function Facts({ outcome: { answer, objects }, runs }: { outcome: Answered; runs: Runs }) {
  const { duration, serverSession, withheld, list, root } = answer
  const copy = useCopy(runs)
  const facts: ReactNode[] = [
    root.objectType ?? t(`requests.types.${root.type}`),
    ...(list ? [listWords(objects.length, list.total)] : []),
    ...(list && list.dropped > 0 ? [t('requests.answer.dropped', { count: list.dropped })] : []),
    ...(withheld > 0 ? [t('requests.answer.withheld', { count: withheld })] : []),
    `${duration} ms`,
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 text-xs text-soft">
      {facts.map((fact) => (
        <bdi key={String(fact)}>{fact}</bdi>
      ))}
      {serverSession !== undefined && (
        <span>
          X-Kaltura-Session <code className="selectable text-2xs text-text">{serverSession}</code>
        </span>
      )}
      <Button size="small" look="quiet" className="ms-auto" onPress={() => copy({})}>
        <Copy aria-hidden size={13} />
        {t('requests.answer.copy')}
      </Button>
    </div>
  )
}

/** How many objects the answer has, and how many of them are here already. */
function listWords(here: number, total: number): string {
  return here < total
    ? t('requests.answer.objectsSoFar', { here, count: total })
    : t('requests.answer.objects', { count: total })
}

function Answer({ name, outcome, runs }: { name: string; outcome: Answered; runs: Runs }) {
  const rows = useMemo(() => answerRows(outcome), [outcome])
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(new Set([LIST_ROW]))
  const [selected, setSelected] = useState<string>()
  const copy = useCopy(runs)
  return (
    <>
      <AnswerTree
        name={t('requests.answer.tree', { action: name })}
        rows={rows}
        expanded={expanded}
        onExpand={setExpanded}
        selected={selected}
        onSelect={setSelected}
      />
      <RowDetail row={selected === undefined ? undefined : rowById(rows, selected)} onCopy={copy} />
    </>
  )
}

function useCopy(runs: Runs): (part: Part) => void {
  const { notices } = useStores()
  return (part) => {
    void runs.copy(part).then((failure) => {
      if (failure) notices.say(explain(failure).happened, 'bad')
      else notices.say(t('requests.answer.copied'))
    })
  }
}
