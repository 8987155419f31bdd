import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Failure, Result } from '../../contract/failures'
import { INSPECTED_FOR, type KsFacts, MAX_INSPECTED } from '../../contract/inspect'
import { useStores } from '../stores'

export type Inspection = {
  found: readonly KsFacts[]
  /** the one that is looked at */
  chosen: KsFacts | undefined
  choose: (handle: string) => void
  failure: Failure | undefined
  isTaking: boolean
  /** whether what was here is gone because its time was over */
  isForgotten: boolean
  take: (text: string) => void
  takeFromClipboard: () => void
  clear: () => void
}

/** What was taken in to be inspected. The page has facts and handles; the KS themselves are in main. */
export function useInspection(): Inspection {
  const { api } = useStores()
  const [found, setFound] = useState<readonly KsFacts[]>([])
  const [handle, choose] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const [isTaking, setTaking] = useState(false)
  const [isForgotten, setForgotten] = useState(false)
  const round = useRef(0)
  /** epoch milliseconds */
  const takenAt = useRef(0)

  const forget = () => {
    setFound([])
    setForgotten(true)
  }
  const onForgotten = useEffectEvent(({ id }: { id: string }) => {
    if (found.some((each) => each.handle === id)) forget()
  })
  // nobody listens while another screen is shown
  const onShown = useEffectEvent(() => {
    if (found.length > 0 && Date.now() - takenAt.current >= INSPECTED_FOR) forget()
  })
  useEffect(() => {
    onShown()
    return api.on.inspectForgotten((gone) => onForgotten(gone))
  }, [api])

  const taking = async (take: () => Promise<Result<{ found: KsFacts[] }>>) => {
    round.current += 1
    const mine = round.current
    setTaking(true)
    setFailure(undefined)
    setForgotten(false)
    // only what is looked at is kept
    await api.inspect.clear({})
    const result = await take()
    if (mine !== round.current) return
    setTaking(false)
    takenAt.current = Date.now()
    setFound(result.ok ? result.value.found : [])
    choose(result.ok ? result.value.found[0]?.handle : undefined)
    setFailure(result.ok ? undefined : result.failure)
  }

  return {
    found,
    chosen: found.find((each) => each.handle === handle),
    choose,
    failure,
    isTaking,
    isForgotten,
    take: (text) =>
      void taking(async () =>
        text.length > MAX_INSPECTED
          ? { ok: false, failure: { code: 'TEXT_TOO_LARGE', params: { most: '256 KB' } } }
          : api.inspect.take({ text }),
      ),
    takeFromClipboard: () => void taking(() => api.inspect.takeFromClipboard({})),
    clear: () => {
      round.current += 1
      void api.inspect.clear({})
      setFound([])
      setFailure(undefined)
      setTaking(false)
      setForgotten(false)
    },
  }
}
