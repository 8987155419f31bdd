import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import {
  type CheckPlan,
  type CheckProgress,
  type CheckScope,
  type HealthOutcome,
  healthOutcomes,
} from '../../contract/health'
import type { PageApi } from '../../contract/pageApi'
import type { Token } from '../../contract/tokens'
import { t } from '../../strings'
import { createStore, type Store } from '../bridge/store'
import type { Notices } from '../status/notices'
import { tokenName } from '../token/tokenName'

/** What is asked before a check, while the dialog is open; then how it goes. */
export type Asked = { scope: CheckScope; plan: CheckPlan; begun: boolean }

export type Checks = {
  progress: CheckProgress
  asked?: Asked
  failure?: Failure
  /** the one token that is checked */
  single?: string
}

export type ChecksStore = Store<Checks> & {
  /** Asks about many before they are checked. */
  ask(scope: CheckScope): Promise<void>
  /** Checks one; asks first where that is an ADMIN session of a production account. */
  checkOne(token: Token): Promise<void>
  begin(): Promise<void>
  stop(): void
  /** Shows how the check that is under way goes. */
  show(): void
  close(): void
}

/** Follows the check that is under way, and remembers how the last one went. */
export function openChecks(
  api: { health: PageApi['health']; on: Pick<PageApi['on'], 'healthProgress'> },
  notices: Pick<Notices, 'say'>,
): ChecksStore {
  const store = createStore<Checks>({ progress: nothing() })
  let last: Asked | undefined
  let name = ''

  api.on.healthProgress((progress) => {
    const before = store.get()
    store.set({ ...before, progress })
    if (before.progress.state === 'running' && progress.state !== 'running') ended(before, progress)
  })
  const ended = ({ single, asked }: Checks, progress: CheckProgress) => {
    if (asked) return
    if (progress.failure) notices.say(explain(progress.failure).title, 'bad')
    else if (single !== undefined) {
      const outcome = healthOutcomes.find((each) => progress.counts[each] > 0)
      if (!outcome) return
      const words = t('health.said.one', { name, outcome: t(`health.outcomesInside.${outcome}`) })
      notices.say(words, outcome === 'works' ? 'plain' : 'bad')
    } else {
      const { done, of, counts } = progress
      notices.say(t('health.said.several', { done, total: of, count: counts.works }))
    }
  }
  const start = async (scope: CheckScope, single: string | undefined) => {
    const { failure: _, single: __, ...before } = store.get()
    const kept = single === undefined ? before : { progress: before.progress }
    store.set({ ...kept, ...(single !== undefined && { single }) })
    const result = await api.health.check({ scope })
    if (!result.ok) {
      store.set((now) => ({ ...now, failure: result.failure }))
      if (!store.get().asked) notices.say(explain(result.failure).title, 'bad')
    } else if (store.get().progress.state !== 'running') {
      store.set((now) => ({ ...now, progress: result.value }))
    }
  }

  return {
    ...store,
    async ask(scope) {
      if (store.get().progress.state === 'running') return this.show()
      const result = await api.health.plan({ scope })
      if (!result.ok) {
        notices.say(explain(result.failure).title, 'bad')
        return
      }
      last = { scope, plan: result.value, begun: false }
      const asked = last
      store.set(({ failure: _, single: __, ...now }) => ({ ...now, asked }))
    },
    async checkOne(token) {
      const scope: CheckScope = { kind: 'one', id: token.id }
      if (store.get().progress.state === 'running') return
      const plan = await api.health.plan({ scope })
      if (!plan.ok) {
        notices.say(explain(plan.failure).title, 'bad')
        return
      }
      name = tokenName(token)
      if (plan.value.adminInProduction > 0) {
        last = { scope, plan: plan.value, begun: false }
        const asked = last
        store.set(({ failure: _, ...now }) => ({ ...now, asked }))
      } else await start(scope, token.id)
    },
    async begin() {
      const { asked } = store.get()
      if (!asked || asked.begun) return
      last = { ...asked, begun: true }
      store.set({ ...store.get(), asked: last })
      await start(asked.scope, undefined)
    },
    stop: () => void api.health.stop({}),
    show() {
      const asked = last
      if (asked) store.set((now) => ({ ...now, asked: { ...asked, begun: true } }))
    },
    close: () => store.set(({ asked: _, failure: __, ...now }) => now),
  }
}

function nothing(): CheckProgress {
  const counts = Object.fromEntries(healthOutcomes.map((outcome) => [outcome, 0]))
  return {
    state: 'idle',
    done: 0,
    of: 0,
    skipped: 0,
    counts: counts as Record<HealthOutcome, number>,
    skewed: 0,
  }
}
