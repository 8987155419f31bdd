import type { Failure } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import {
  MAX_OBJECTS_AT_ONCE,
  type RequestToRead,
  type RunAnswer,
  type ShownObject,
} from '../../contract/requests'
import type { SessionView } from '../../contract/sessions'
import { createStore, type Store } from '../bridge/store'

/** Runs that are remembered, without their answers. */
const MAX_REMEMBERED = 10

export type RunOutcome =
  | { is: 'running' }
  | { is: 'failed'; failure: Failure }
  | { is: 'answered'; answer: RunAnswer; objects: readonly ShownObject[] }

/** One request with the session whose KS it used, and how it went. */
export type Run = { id: string; request: RequestToRead; session: SessionView; outcome: RunOutcome }

/** A request of before: what was asked, and whether it was answered. */
export type PastRun = { id: string; request: RequestToRead; ended: 'answered' | 'failed' | 'cancelled' }

export type Runs = {
  /** the latest run, under way or over */
  current: Store<Run | undefined>
  /** newest first */
  past: Store<readonly PastRun[]>
  /** runs a request; one that is under way is broken off */
  run(request: RequestToRead, session: SessionView): Promise<Run>
  cancel(): void
  /** puts an answer, or a part of it, on the clipboard; answers with the failure, if any */
  copy(part: { object?: number; field?: string }): Promise<Failure | undefined>
}

/** Runs requests, one at a time, and fetches what a long answer has beyond its first objects. */
export function openRuns(api: PageApi): Runs {
  const current = createStore<Run | undefined>(undefined)
  const past = createStore<readonly PastRun[]>([])

  const become = (run: Run, outcome: RunOutcome) => {
    const next = { ...run, outcome }
    current.set((now) => (now?.id === run.id ? next : now))
    return next
  }
  const remember = ({ id, request, outcome }: Run) => {
    const cancelled = outcome.is === 'failed' && outcome.failure.code === 'CANCELLED'
    const ended = outcome.is === 'answered' ? 'answered' : cancelled ? 'cancelled' : 'failed'
    past.set((now) => [{ id, request, ended } as const, ...now].slice(0, MAX_REMEMBERED))
  }
  const fetchRest = async (run: Run, answer: RunAnswer) => {
    const { total = 0, first = [] } = answer.list ?? {}
    let objects = first
    while (objects.length < total && current.get()?.id === run.id) {
      const wanted = { runId: run.id, offset: objects.length, limit: MAX_OBJECTS_AT_ONCE }
      const more = await api.requests.objects(wanted)
      if (!more.ok || more.value.objects.length === 0) return
      objects = [...objects, ...more.value.objects]
      become(run, { is: 'answered', answer, objects })
    }
  }
  const cancel = () => {
    const run = current.get()
    if (run?.outcome.is === 'running') void api.requests.cancel({ runId: run.id })
  }

  return {
    current,
    past,
    cancel,
    async run(request, session) {
      cancel()
      const run: Run = { id: crypto.randomUUID(), request, session, outcome: { is: 'running' } }
      current.set(run)
      const result = await api.requests.run({ runId: run.id, sessionId: session.id, request })
      const ended = become(
        run,
        result.ok
          ? { is: 'answered', answer: result.value, objects: result.value.list?.first ?? [] }
          : { is: 'failed', failure: result.failure },
      )
      remember(ended)
      if (result.ok) void fetchRest(run, result.value)
      return ended
    },
    async copy(part) {
      const run = current.get()
      if (!run) return undefined
      const result = await api.requests.copy({ runId: run.id, ...part })
      return result.ok ? undefined : result.failure
    },
  }
}
