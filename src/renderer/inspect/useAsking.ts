import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../contract/channels'
import type { Failure } from '../../contract/failures'
import type { KsFacts, KsVerdict } from '../../contract/inspect'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { ANOTHER, UNDECIDED } from './servers'

/** Seconds an ADMIN session lives that is minted for nothing but asking. */
const ASKER_LIFETIME = 120
/** Stands for the KS itself among those who can ask. */
export const ITSELF = 'itself'

type Askers = Answer<'inspect.askers'>
const nobody: Askers = { sessions: [], tokens: [] }

/** Which server to ask about a KS, by whom, and what it said. */
export function useAsking({ handle, partnerId, session, token }: KsFacts) {
  const { api, book } = useStores()
  const sessions = useStore(book)
  const known = session?.serviceUrl ?? token?.serviceUrl
  const [accounts, setAccounts] = useState<Answer<'inspect.accounts'>['accounts']>([])
  const [chosen, setChosen] = useState<string>(known ?? UNDECIDED)
  const [typed, setTyped] = useState('')
  const [askers, setAskers] = useState<Askers>(nobody)
  const [by, setBy] = useState(ITSELF)
  const [verdict, setVerdict] = useState<KsVerdict>()
  const [failure, setFailure] = useState<Failure>()
  const [isAsking, setAsking] = useState(false)
  const decided = useRef(known !== undefined)
  const serviceUrl = chosen === UNDECIDED ? '' : chosen === ANOTHER ? typed : chosen

  useEffect(() => {
    let gone = false
    void api.inspect.accounts({ partnerId }).then((result) => {
      if (gone || !result.ok) return
      setAccounts(result.value.accounts)
      // there is no doubt where there is one account of this partner only
      const own = result.value.accounts.filter(({ isOwn }) => isOwn)
      if (!decided.current && own.length === 1) setChosen(own[0]?.serviceUrl ?? UNDECIDED)
    })
    return () => {
      gone = true
    }
  }, [api, partnerId])

  // the book is watched: a session that ends, or is minted, changes who can ask
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let gone = false
    const none = () => !gone && setAskers(nobody)
    if (serviceUrl === '') none()
    else {
      void api.inspect.askers({ handle, serviceUrl }).then((result) => {
        if (!result.ok) none()
        else if (!gone) setAskers(result.value)
      })
    }
    return () => {
      gone = true
    }
  }, [api, handle, serviceUrl, sessions])

  const asker = askers.sessions.find(({ id }) => id === by)
  const forget = () => {
    setVerdict(undefined)
    setFailure(undefined)
  }

  return {
    accounts,
    chosen,
    typed,
    serviceUrl,
    askers,
    asker,
    verdict,
    failure,
    isAsking,
    choose: (id: string) => {
      decided.current = true
      forget()
      setBy(ITSELF)
      setChosen(id)
    },
    type: (text: string) => {
      forget()
      setTyped(text)
    },
    askBy: (id: string) => {
      forget()
      setBy(id)
    },
    dismiss: forget,
    ask: async () => {
      forget()
      setAsking(true)
      const result = await api.inspect.ask({ handle, serviceUrl, ...(asker && { by: asker.id }) })
      setAsking(false)
      if (result.ok) setVerdict(result.value)
      else setFailure(result.failure)
    },
    mintAsker: async (tokenId: string) => {
      forget()
      setAsking(true)
      const request = { lifetime: ASKER_LIFETIME, type: 2 as const, privileges: '' }
      const result = await api.sessions.mint({ tokenId, request })
      setAsking(false)
      if (!result.ok) setFailure(result.failure)
      else {
        book.enter(result.value)
        setBy(result.value.id)
      }
    },
  }
}
