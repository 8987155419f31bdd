import { useEffect, useState } from 'react'
import { environmentOf } from '../../contract/environments'
import type { MintQuestion } from '../guardRails/ConfirmMintDialog'
import { useStores } from '../stores'

/** What the session asks for that administers an account. Main mints it. */
const REQUEST = { lifetime: 900, type: 2, privileges: '' } as const

/** What is to be confirmed before an account is opened with this token. */
export function useOpenQuestion(tokenId: string | undefined): MintQuestion | undefined {
  const { api, app } = useStores()
  const [question, setQuestion] = useState<MintQuestion>()
  useEffect(() => {
    let current = true
    setQuestion(undefined)
    if (tokenId === undefined) return
    void api.tokens.get({ id: tokenId }).then((held) => {
      if (!current || !held.ok) return
      const environments = app.get().state?.environments ?? []
      const environment = environmentOf(environments, held.value.environmentId)
      if (environment)
        setQuestion({ token: held.value, environment, request: REQUEST, purpose: 'administer' })
    })
    return () => {
      current = false
    }
  }, [api, app, tokenId])
  return question
}
