import type { SecretKind } from '../../contract/entryChannels'
import type { Failure, Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'
import { createStore, type Store } from '../bridge/store'

/** Milliseconds for which main keeps a secret that was taken in. */
const KEPT_FOR = 5 * 60_000

/** A secret that main took in: a handle to use it once, and its fingerprint. The secret itself never comes here. */
export type Taken = { handle: string; fingerprint: string }

export type IntakeState = {
  taken?: Taken
  /** which way is under way */
  waiting?: 'clipboard' | 'window'
  problem?: Failure
  /** whether it was to be saved without a secret */
  isMissing?: boolean
}

export type Intake = Store<IntakeState> & {
  fromClipboard(): Promise<void>
  typed(title: string, kind?: SecretKind): Promise<void>
  /** says that there has to be a secret */
  require(): void
  /** shows why the secret has to be entered (again); a handle that ran out is dropped */
  refuse(failure: Failure): void
  /** the handle was used, so there is nothing left to discard */
  used(): void
  /** gives back what was taken, and what is still on its way */
  discard(): void
}

/**
 * Takes a secret in without seeing it. It lasts longer than the form that shows it: the form may be closed and opened
 * again until the secret's time is over.
 */
export function openIntake(api: { secrets: PageApi['secrets'] }): Intake {
  const store = createStore<IntakeState>({})
  let ends: ReturnType<typeof setTimeout> | undefined
  let round = 0

  const giveBack = () => {
    clearTimeout(ends)
    const { taken } = store.get()
    if (taken) void api.secrets.discard({ handle: taken.handle })
  }
  const take = async (waiting: 'clipboard' | 'window', call: Promise<Result<Taken>>) => {
    const mine = round
    store.set(({ taken }) => ({ ...(taken && { taken }), waiting }))
    const result = await call
    if (mine !== round) {
      if (result.ok) void api.secrets.discard({ handle: result.value.handle })
      return
    }
    if (result.ok) {
      giveBack()
      const taken = result.value
      store.set({ taken })
      ends = setTimeout(() => intake.refuse({ code: 'HANDLE_EXPIRED', field: 'secret' }), KEPT_FOR)
    } else {
      const { failure } = result
      store.set(({ waiting: _, ...now }) =>
        failure.code === 'CANCELLED' ? now : { ...now, problem: failure },
      )
    }
  }
  const clear = () => {
    round += 1
    clearTimeout(ends)
    store.set({})
  }

  const intake: Intake = {
    ...store,
    fromClipboard: () => take('clipboard', api.secrets.takeFromClipboard({})),
    typed: (title, kind) => take('window', api.secrets.enter({ title, ...(kind && { kind }) })),
    require: () => store.set((now) => (now.taken ? now : { ...now, isMissing: true })),
    refuse(problem) {
      store.set(({ taken, waiting }) => ({
        ...(taken && problem.code !== 'HANDLE_EXPIRED' && { taken }),
        ...(waiting && { waiting }),
        problem,
      }))
    },
    used: clear,
    discard() {
      giveBack()
      clear()
    },
  }
  return intake
}

/** Whether a failure is about the secret that was taken in, and is to be read beside it. */
export function blamesIntake({ code, field }: Failure): boolean {
  return code === 'HANDLE_EXPIRED' || field === 'secret' || field === 'secretHandle'
}
