import { useState } from 'react'
import { explain } from '../../contract/catalogue'
import type { Token } from '../../contract/tokens'
import { useStores } from '../stores'
import { EnvironmentChoice } from './EnvironmentChoice'
import { useEnvironment } from './useEnvironment'

/** What a token's account is for; it can be changed here. */
export function EnvironmentField({ token }: { token: Token }) {
  const { api } = useStores()
  const environment = useEnvironment(token.environmentId)
  const [problem, setProblem] = useState<string>()
  const change = async (environmentId: string | null) => {
    const result = await api.tokens.update({ id: token.id, environmentId })
    setProblem(result.ok ? undefined : explain(result.failure).happened)
  }
  return (
    <EnvironmentChoice
      hideLabel
      value={environment?.id ?? null}
      onChange={(id) => void change(id)}
      problem={problem}
      className="w-44"
    />
  )
}
