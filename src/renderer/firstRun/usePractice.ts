import { useState } from 'react'
import type { Failure } from '../../contract/failures'
import { useStores } from '../stores'

export type Practice = {
  pending: boolean
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
  const { api } = useStores()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const hold = async () => {
    setPending(true)
    setFailure(undefined)
    const result = await api.practice.hold({})
    setPending(false)
    if (!result.ok) setFailure(result.failure)
    else if (result.value.tokens[0]) onHeld(result.value.tokens[0].id)
  }
  return { pending, failure, hold: () => void hold(), dismiss: () => setFailure(undefined) }
}
