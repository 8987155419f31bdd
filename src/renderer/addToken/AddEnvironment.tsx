import { useEffect, useState } from 'react'
import { t } from '../../strings'
import { EnvironmentChoice } from '../environments/EnvironmentChoice'
import { useEnvironment } from '../environments/useEnvironment'
import { useStores } from '../stores'
import { serviceUrlOf, type TokenForm } from './form'

type AddEnvironmentProps = { form: TokenForm; onChange: (part: Partial<TokenForm>) => void }

/**
 * What the new token's account is for. Until somebody chooses, it is what another token of the same account is in; main
 * goes by the same rule.
 */
export function AddEnvironment({ form, onChange }: AddEnvironmentProps) {
  const { api } = useStores()
  const [suggested, setSuggested] = useState<string>()
  const serviceUrl = serviceUrlOf(form)
  const { partnerId, environmentId } = form
  useEffect(() => {
    let current = true
    void api.environments.suggest({ serviceUrl, partnerId }).then((result) => {
      if (current) setSuggested(result.ok ? result.value.environmentId : undefined)
    })
    return () => {
      current = false
    }
  }, [api, serviceUrl, partnerId])
  const known = useEnvironment(suggested)
  return (
    <div className="flex flex-col gap-1">
      <EnvironmentChoice
        hasHelp
        value={environmentId === undefined ? (known?.id ?? null) : environmentId}
        onChange={(next) => onChange({ environmentId: next })}
      />
      {environmentId === undefined && known && (
        <p className="text-xs text-faint">{t('addToken.fields.environmentSuggested')}</p>
      )}
    </div>
  )
}
