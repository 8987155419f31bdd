import type { ReactNode, Ref } from 'react'
import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { labelLook } from './TextInput'

type TextAreaInputProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** takes a pasted text at once, instead of putting it into the field; says whether it did */
  onTake: (text: string) => void
  description?: ReactNode
  placeholder?: string
  rows?: number
  isDisabled?: boolean
  inputRef?: Ref<HTMLTextAreaElement>
}

/** A field for a text of any length. What is pasted is taken at once, so that the field never has to hold it. */
export function TextAreaInput(props: TextAreaInputProps) {
  const {
    label,
    value,
    onChange,
    onTake,
    description,
    placeholder,
    rows = 3,
    isDisabled = false,
    inputRef,
  } = props
  return (
    <TextField
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      autoComplete="off"
      spellCheck="false"
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className={labelLook}>{label}</Label>
      <TextArea
        rows={rows}
        {...(inputRef && { ref: inputRef })}
        {...(placeholder !== undefined && { placeholder })}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text')
          event.preventDefault()
          if (text !== '') onTake(text)
        }}
        className="field-ring w-full min-w-0 resize-none rounded-md border border-control bg-surface px-2.5 py-1.5 font-mono text-xs break-all text-text placeholder:font-sans data-disabled:border-line data-disabled:bg-sunken data-disabled:text-faint"
      />
      {description !== undefined && (
        <Text slot="description" className="text-xs text-faint">
          {description}
        </Text>
      )}
    </TextField>
  )
}
