import { useEffect, useRef, useState } from 'react'
import type { ReadAction } from '../../contract/requests'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { useMedia } from '../ui/useMedia'
import { AnswerPane } from './AnswerPane'
import { type Filled, fillForm, readForm } from './form'
import { RecentRequests } from './RecentRequests'
import { RequestForm } from './RequestForm'
import { openRuns, type Runs } from './runs'
import { SessionChoice } from './SessionChoice'

/** Reads something of an account with the KS of a session: what is asked beside what is answered. */
export function RequestsScreen({ onMint }: { onMint: () => void }) {
  const { api, book } = useStores()
  const [runs] = useState(() => openRuns(api))
  const run = useStore(runs.current)
  const { newest } = useStore(book)
  const sideBySide = useMedia('(min-width: 52rem)')
  const [wanted, setWanted] = useState<string>()
  const alive = newest.filter(({ endsAt, isLetGo }) => endsAt > Date.now() && !isLetGo)
  const session = alive.find(({ id }) => id === wanted) ?? alive[0]
  const form = useRequestForm(runs)
  const isRunning = run?.outcome.is === 'running'
  const start = () => {
    if (session) form.run(session)
  }

  // beneath the form an answer would come out of sight
  const below = useRef<HTMLDivElement>(null)
  const runId = run?.id
  useEffect(() => {
    if (runId !== undefined) below.current?.scrollIntoView({ block: 'start' })
  }, [runId])

  const asked = (
    <div className="flex flex-col gap-4 p-4">
      <h1 className="text-lg font-semibold">{t('requests.title')}</h1>
      {session ? (
        <>
          <SessionChoice key={session.id} sessions={alive} chosen={session} onChoose={setWanted} />
          <RequestForm
            action={form.action}
            onAction={form.setAction}
            filled={form.filled}
            onFill={form.fill}
            problems={form.problems}
            isRunning={isRunning}
            onRun={start}
            onCancel={runs.cancel}
          />
        </>
      ) : (
        <NoSession onMint={onMint} />
      )}
      <RecentRequests runs={runs} onTake={form.take} />
    </div>
  )
  const answered = run ? (
    <AnswerPane run={run} runs={runs} onAgain={() => void runs.run(run.request, run.session)} />
  ) : (
    <NoAnswer />
  )
  return sideBySide ? (
    <div className="flex min-h-0 flex-1">
      <div className="w-76 shrink-0 overflow-y-auto border-e border-line bg-canvas">{asked}</div>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">{answered}</div>
    </div>
  ) : (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-canvas">
      <div className="shrink-0">{asked}</div>
      <div ref={below} className="flex h-[85vh] shrink-0 flex-col border-t border-line bg-surface">
        {answered}
      </div>
    </div>
  )
}

/** What is in the form, and what is wrong with it; each action keeps its own fields. */
function useRequestForm(runs: Runs) {
  const [action, setAction] = useState<ReadAction>('media.list')
  const [all, setAll] = useState<Partial<Record<ReadAction, Filled>>>({})
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const filled = all[action] ?? {}
  return {
    action,
    filled,
    problems,
    setAction(next: ReadAction) {
      setAction(next)
      setProblems({})
    },
    fill(name: string, value: string) {
      setAll({ ...all, [action]: { ...filled, [name]: value } })
      setProblems(({ [name]: _, ...rest }) => rest)
    },
    take({ request }: { request: Parameters<typeof fillForm>[0] }) {
      setAction(request.action)
      setAll({ ...all, [request.action]: fillForm(request) })
      setProblems({})
    },
    run(session: Parameters<Runs['run']>[1]) {
      const read = readForm(action, filled)
      if (read.ok) void runs.run(read.request, session)
      else setProblems(read.problems)
    },
  }
}

function NoSession({ onMint }: { onMint: () => void }) {
  return (
    <div className="flex flex-col items-start gap-2 text-soft">
      <p>{t('requests.noSession.about')}</p>
      <Button onPress={onMint}>{t('requests.noSession.mint')}</Button>
    </div>
  )
}

function NoAnswer() {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-1 p-6 text-center text-soft">
      <p className="font-medium text-text">{t('requests.noAnswer.title')}</p>
      <p className="max-w-[48ch] text-xs">{t('requests.noAnswer.about')}</p>
    </div>
  )
}
