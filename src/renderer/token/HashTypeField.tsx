import { useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { HashTypeName, Token } from '../../contract/tokens'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Choice } from '../ui/Choice'
import { hashTypes } from './hashTypes'
import { blamesSecret } from './secretFailures'

/** The hash type a token was made with; it can be corrected here. */
export function HashTypeField({ token }: { token: Token }) {
  const { api, mints, checks } = useStores()
  const [problem, setProblem] = useState<string>()
  const change = async (hashType: HashTypeName) => {
    const result = await api.tokens.update({ id: token.id, hashType })
    // a refused hash says nothing about the new one
    if (result.ok) {
      mints.dismiss(token.id, blamesSecret)
      checks.dismiss(token.id)
    }
    setProblem(result.ok ? undefined : explain(result.failure).happened)
  }
  return (
    <Choice
      label={t('token.about.hashType')}
      hideLabel
      options={hashTypes}
      value={token.hashType}
      onChange={(hashType) => void change(hashType)}
      problem={problem}
      className="w-32"
    />
  )
}
