import { useEffect, useRef, useState } from 'react'
import { MAX_EXPIRY_DAYS, MIN_EXPIRY_DAYS } from '../../contract/appState'
import { explain } from '../../contract/catalogue'
import { usePart } from '../bridge/store'
import { useStores } from '../stores'
import { Switch } from '../ui/Switch'
import { TextInput } from '../ui/TextInput'

const BOUNDS = `A whole number from ${MIN_EXPIRY_DAYS} to ${MAX_EXPIRY_DAYS}.`

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
      setProblem(BOUNDS)
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
        label="App tokens expire soon from"
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
        description={`Days before their end, from ${MIN_EXPIRY_DAYS} to ${MAX_EXPIRY_DAYS}. Of a token that was added by hand the end is known once its account’s list was read.`}
      />
      <Switch
        isSelected={settings.tokenExpiryNotice}
        onChange={(on) =>
          void app.setTokenExpiry({ tokenExpiryNotice: on }).then((failure) => {
            if (failure) notices.say(explain(failure).happened, 'bad')
          })
        }
      >
        Tell me once a day with a notification
      </Switch>
    </>
  )
}

function readDays(text: string): number | undefined {
  const value = Number(/^\s*(\d{1,3})\s*(?:d|days?)?\s*$/i.exec(text)?.[1])
  return value >= MIN_EXPIRY_DAYS && value <= MAX_EXPIRY_DAYS ? value : undefined
}
