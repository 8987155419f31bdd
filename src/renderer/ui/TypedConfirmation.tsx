import { useEffect, useRef } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { type NamesIn, t } from '../../strings'
import { TextInput } from './TextInput'

type TypedConfirmationProps = {
  /** what is to be typed */
  phrase: string
  /** what it is asked for */
  purpose?: NamesIn<'ui.typed'>
  value: string
  onChange: (typed: string) => void
  /** how the last try went; what was typed wrong is said at the field */
  failure: Failure | undefined
  autoFocus?: boolean
}

/** Has a person type what they are about to delete. Main compares it. */
export function TypedConfirmation({
  phrase,
  purpose = 'confirm',
  value,
  onChange,
  failure,
  autoFocus = false,
}: TypedConfirmationProps) {
  const input = useRef<HTMLInputElement>(null)
  // in a small window the field may be out of sight, and what is wrong with it too
  useEffect(() => {
    if (isTypedWrong(failure)) input.current?.focus()
  }, [failure])
  return (
    <TextInput
      inputRef={input}
      label={t(`ui.typed.${purpose}`, { phrase })}
      value={value}
      onChange={onChange}
      mono
      autoFocus={autoFocus}
      problem={isTypedWrong(failure) ? explain(failure).happened : undefined}
    />
  )
}

/** Whether a failure is about what was typed, and so said at the field. */
export function isTypedWrong(failure: Failure | undefined): failure is Failure {
  return failure?.code === 'CONFIRMATION_DIFFERS'
}
