import { useEffect, useRef, useState } from 'react'
import { MAX_EXPIRY_DAYS, MIN_EXPIRY_DAYS } from '../../contract/appState'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { Switch } from '../ui/Switch'
import { TextInput } from '../ui/TextInput'

const bounds = { least: MIN_EXPIRY_DAYS, most: MAX_EXPIRY_DAYS }

/** From when an app token counts as expiring, and whether the system tells. What is typed is saved as ClipboardSeconds does. */
export function TokenExpiry() {
  const { app, notices } = useStores()
  const settings = usePart(app, (known) => known.state?.settings)
  const days = settings?.tokenExpiryDays ?? 0
  const [text, setText] = useState(String(days))
  const [problem, setProblem] = useState<string>()
  const typed = useRef(text)
  const saved = useRef(days)

  const save = () => {
    const value = readDays(typed.current)
    if (value === undefined) {
      setProblem(t('status.settings.bounds', bounds))
      return
    }
    setProblem(undefined)
    if (value === saved.current) return
    saved.current = value
    void app.setTokenExpiry({ tokenExpiryDays: value }).then((failure) => {
      if (failure) setProblem(explain(failure).happened)
    })
  }
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => () => latest.current(), [])

  if (!settings) return null
  return (
    <>
      <TextInput
        label={t('status.settings.tokenExpiry')}
        value={text}
        onChange={(next) => {
          typed.current = next
          setText(next)
          if (readDays(next) !== undefined) setProblem(undefined)
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          else event.continuePropagation()
        }}
        inputMode="numeric"
        problem={problem}
        description={t('status.settings.tokenExpiryHint', bounds)}
      />
      <Switch
        isSelected={settings.tokenExpiryNotice}
        onChange={(on) =>
          void app.setTokenExpiry({ tokenExpiryNotice: on }).then((failure) => {
            if (failure) notices.say(explain(failure).happened, 'bad')
          })
        }
      >
        {t('status.settings.tokenExpiryNotice')}
      </Switch>
    </>
  )
}

function readDays(text: string): number | undefined {
  const value = Number(/^\s*(\d{1,3})\s*(?:d|days?)?\s*$/i.exec(text)?.[1])
  return value >= MIN_EXPIRY_DAYS && value <= MAX_EXPIRY_DAYS ? value : undefined
}
