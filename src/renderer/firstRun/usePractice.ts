import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { useStores } from '../stores'

export type Practice = {
  pending: boolean
  /** whether it is under way and nothing was held when it began */
  isFirst: boolean
  failure: Failure | undefined
  /** takes the practice account's tokens into the inventory */
  hold(): void
  dismiss(): void
}

/**
 * The way into the practice account. It lives above the first-run screen, which may come and go while the tokens are
 * being taken in one by one.
 *
 * @param onHeld told the first token when all of them are held
 */
export function usePractice(onHeld: (tokenId: string) => void): Practice {
  const { api, app, notices } = useStores()
  const [pending, setPending] = useState<'first' | 'more'>()
  const [failure, setFailure] = useState<Failure>()
  const hold = async () => {
    if (pending) return
    const before = app.get().state?.held
    setPending(before === 0 ? 'first' : 'more')
    setFailure(undefined)
    const result = await api.practice.hold({})
    setPending(undefined)
    if (!result.ok) setFailure(result.failure)
    else {
      if (before !== 0) notices.say(t('firstRun.practiceIsThere'))
      if (result.value.tokens[0]) onHeld(result.value.tokens[0].id)
    }
  }
  return {
    pending: pending !== undefined,
    isFirst: pending === 'first',
    failure,
    hold: () => void hold(),
    dismiss: () => setFailure(undefined),
  }
}
