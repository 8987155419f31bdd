import { useState } from 'react'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStores } from '../stores'
import { Switch } from '../ui/Switch'

/** Whether the system tells a minute before a KS in use ends. */
export function ExpiryNotice({ isOn }: { isOn: boolean }) {
  const { api } = useStores()
  const [problem, setProblem] = useState<string>()
  const change = async (expiryNotice: boolean) => {
    const result = await api.settings.update({ expiryNotice })
    setProblem(result.ok ? undefined : explain(result.failure).happened)
  }
  return (
    <div className="flex flex-col gap-1">
      <Switch isSelected={isOn} onChange={(next) => void change(next)}>
        {t('status.settings.expiryNotice')}
      </Switch>
      {problem !== undefined && (
        <p role="alert" className="text-xs text-bad">
          {problem}
        </p>
      )}
      <p className="text-xs text-faint">{t('status.settings.expiryNoticeHint')}</p>
    </div>
  )
}
