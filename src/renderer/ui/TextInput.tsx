import type { ReactNode, Ref } from 'react'
import { Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components'
import { FieldHelp } from '../help/HelpMark'
import type { HelpTopic } from '../help/topics'
import { FieldProblem } from './FieldProblem'
import { type LabelledElsewhere, labelledElsewhere } from './labelledElsewhere'

export const inputLook =
  'field-ring h-7.5 w-full min-w-0 rounded-md border border-control bg-surface px-2.5 text-text data-disabled:border-line data-disabled:bg-sunken data-disabled:text-faint'
export const labelLook = 'text-xs font-medium text-soft'

type TextInputProps = Omit<TextFieldProps, 'className' | 'children' | 'style'> & {
  label?: string
  hideLabel?: boolean
  description?: ReactNode
  /** what is wrong, shown beneath */
  problem?: string | undefined
  placeholder?: string
  mono?: boolean
  className?: string
  inputRef?: Ref<HTMLInputElement>
  /** what the “?” beside its label is about */
  help?: HelpTopic
} & LabelledElsewhere

/** One line of text with its label, its explanation and what is wrong with it. */
export function TextInput({
  label,
  hideLabel = false,
  description,
  problem,
  placeholder,
  mono = false,
  className = '',
  inputRef,
  labelledBy,
  describedBy,
  help,
  ...props
}: TextInputProps) {
  return (
    <TextField
      autoComplete="off"
      spellCheck="false"
      {...props}
      {...labelledElsewhere({ labelledBy, describedBy })}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      className={`relative flex min-w-0 flex-col gap-1 ${className}`}
    >
      {label !== undefined && <Label className={hideLabel ? 'sr-only' : labelLook}>{label}</Label>}
      <Input
        {...(inputRef && { ref: inputRef })}
        {...(placeholder !== undefined && { placeholder })}
        {...(mono && { dir: 'ltr' })}
        className={`${inputLook} ${mono ? 'font-mono text-xs' : ''}`}
      />
      <FieldProblem text={problem} />
      {description !== undefined && (
        <Text slot="description" className="text-xs text-faint">
          {description}
        </Text>
      )}
      <FieldHelp topic={help} />
    </TextField>
  )
}
