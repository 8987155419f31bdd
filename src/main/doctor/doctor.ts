import type { DoctorState, Finding, Tryout } from '../../contract/doctor'
import { type Check, tryoutId } from './check'
import { runCheck, runChecks } from './runChecks'

export type Doctor = {
  state(): DoctorState
  /** Begins a run; while one is under way it goes on. */
  run(): DoctorState
  /** Ends the run that is under way. What was found stays. */
  stop(): DoctorState
  /** Tries what is tried only when somebody asks, and puts what was found into the list. */
  try(what: Tryout): Promise<DoctorState>
  /** Resolves when no run is under way. */
  ended(): Promise<void>
}

type Parts = {
  /** the checks of a run, made anew for each: what is held may be another meanwhile */
  checks: () => readonly Check[]
  tryouts: Readonly<Record<Tryout, Check>>
  onChange: (state: DoctorState) => void
}

/** Looks at what the app needs, when asked to and never by itself. What was found last is kept in memory. */
export function openDoctor({ checks, tryouts, onChange }: Parts): Doctor {
  let state: DoctorState = { state: 'idle', done: 0, total: 0, findings: [] }
  let order: readonly string[] = []
  let current = { stop: new AbortController(), over: Promise.resolve() }

  const become = (next: Partial<DoctorState>) => {
    state = { ...state, ...next }
    onChange(state)
    return state
  }
  /** with these in the place of what the same check found before */
  const withFindings = (id: string, findings: readonly Finding[]): Finding[] =>
    [...state.findings.filter(({ check }) => check !== id), ...findings].sort(
      (a, b) => order.indexOf(a.check) - order.indexOf(b.check),
    )

  const perform = async (planned: readonly Check[], signal: AbortSignal) => {
    await runChecks(planned, signal, ({ id }, findings) =>
      become({ done: state.done + 1, findings: withFindings(id, findings) }),
    )
    if (!signal.aborted) become({ state: 'done' })
  }

  return {
    state: () => state,
    run() {
      if (state.state === 'running') return state
      const planned = checks()
      order = [
        ...planned.flatMap(({ id }) => [id, tryoutId(id)]),
        ...Object.values(tryouts).map(({ id }) => id),
      ]
      const stop = new AbortController()
      become({ state: 'running', done: 0, total: planned.length, findings: [] })
      current = { stop, over: perform(planned, stop.signal) }
      return state
    },
    stop() {
      if (state.state !== 'running') return state
      current.stop.abort()
      return become({ state: 'stopped' })
    },
    async try(what) {
      const check = tryouts[what]
      const findings = await runCheck(check, new AbortController().signal)
      return become({ findings: withFindings(check.id, findings) })
    },
    ended: () => current.over,
  }
}
