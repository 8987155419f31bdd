import { useEffect, useRef, useState } from 'react'
import { MAX_CLIPBOARD_SECONDS, MIN_CLIPBOARD_SECONDS } from '../../contract/appState'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStores } from '../stores'
import { TextInput } from '../ui/TextInput'
import { readSeconds } from './seconds'

const bounds = { least: MIN_CLIPBOARD_SECONDS, most: MAX_CLIPBOARD_SECONDS }

/**
 * How long a copied KS stays on the clipboard. What is typed is saved with Enter, when the field is left, and when
 * the settings are closed. What is out of bounds is said and not changed into something else.
 */
export function ClipboardSeconds({ seconds }: { seconds: number }) {
  const { app, notices } = useStores()
  const [text, setText] = useState(String(seconds))
  const [problem, setProblem] = useState<string>()
  const typed = useRef(text)
  const saved = useRef(seconds)

  const save = () => {
    const value = readSeconds(typed.current)
    if (value === undefined) {
      setProblem(t('status.settings.bounds', bounds))
      return
    }
    setProblem(undefined)
    if (value === saved.current) return
    saved.current = value
    void app.setClipboardSeconds(value).then((failure) => {
      if (!failure) {
        notices.say(t('status.settings.clipboardSecondsSaved', { seconds: value }))
        return
      }
      saved.current = seconds
      setProblem(explain(failure).happened)
    })
  }
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => () => latest.current(), [])

  return (
    <TextInput
      label={t('status.settings.clipboardSeconds')}
      value={text}
      onChange={(next) => {
        typed.current = next
        setText(next)
        if (readSeconds(next) !== undefined) setProblem(undefined)
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        else event.continuePropagation()
      }}
      inputMode="numeric"
      problem={problem}
      description={t('status.settings.clipboardSecondsHint', bounds)}
    />
  )
}
