import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../../contract/failures'
import type { PageApi } from '../../contract/pageApi'

/** A secret that main took in: a handle to use it once, and its fingerprint. The secret itself never comes here. */
export type Taken = { handle: string; fingerprint: string }

export type Intake = {
  taken: Taken | undefined
  /** which way is under way */
  waiting: 'clipboard' | 'window' | undefined
  problem: Failure | undefined
  fromClipboard(): Promise<void>
  typed(title: string): Promise<void>
  /** shows why the secret has to be entered (again); a handle that ran out is dropped */
  refuse(failure: Failure): void
  /** the handle was used, so there is nothing left to discard */
  used(): void
  discard(): void
}

/** Takes a secret in without seeing it. A handle that is not used is given back when the form goes away. */
export function useIntake(api: PageApi): Intake {
  const [taken, setTaken] = useState<Taken>()
  const [waiting, setWaiting] = useState<Intake['waiting']>()
  const [problem, setProblem] = useState<Failure>()
  const handle = useRef<string>(undefined)
  const mounted = useRef(true)

  const giveBack = useCallback(() => {
    if (handle.current !== undefined) void api.secrets.discard({ handle: handle.current })
    handle.current = undefined
  }, [api])
  const clear = useCallback(() => {
    setTaken(undefined)
    setProblem(undefined)
  }, [])

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      giveBack()
    }
  }, [giveBack])

  const take = async (way: 'clipboard' | 'window', call: Promise<Result<Taken>>) => {
    setWaiting(way)
    setProblem(undefined)
    const result = await call
    if (!mounted.current) {
      if (result.ok) void api.secrets.discard({ handle: result.value.handle })
      return
    }
    setWaiting(undefined)
    if (result.ok) {
      giveBack()
      handle.current = result.value.handle
      setTaken(result.value)
    } else if (result.failure.code !== 'CANCELLED') setProblem(result.failure)
  }

  return {
    taken,
    waiting,
    problem,
    fromClipboard: () => take('clipboard', api.secrets.takeFromClipboard({})),
    typed: (title) => take('window', api.secrets.enter({ title })),
    refuse(failure) {
      if (failure.code === 'HANDLE_EXPIRED') {
        handle.current = undefined
        setTaken(undefined)
      }
      setProblem(failure)
    },
    used() {
      handle.current = undefined
      clear()
    },
    discard() {
      giveBack()
      clear()
    },
  }
}
