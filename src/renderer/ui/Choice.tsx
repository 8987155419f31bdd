import { Check, ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { FieldHelp } from '../help/HelpMark'
import type { HelpTopic } from '../help/topics'
import { FieldProblem } from './FieldProblem'
import { type LabelledElsewhere, labelledElsewhere } from './labelledElsewhere'
import { labelLook } from './TextInput'

export const popoverLook =
  'appear rounded-md border border-line-strong bg-raised p-1 shadow-float outline-none overflow-auto'
export const optionLook =
  'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 outline-none data-focused:bg-hover data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus'

export type Option<K extends string> = { id: K; text: string; detail?: string }

type ChoiceProps<K extends string> = {
  label?: string
  hideLabel?: boolean
  options: readonly Option<K>[]
  value: K
  onChange: (value: K) => void
  problem?: string | undefined
  isDisabled?: boolean
  size?: 'normal' | 'small'
  className?: string
  /** what the “?” beside its label is about */
  help?: HelpTopic
} & LabelledElsewhere

/** One of a few things, from a list that opens. */
export function Choice<K extends string>(props: ChoiceProps<K>) {
  const {
    label,
    hideLabel,
    options,
    value,
    onChange,
    problem,
    isDisabled = false,
    className = '',
    help,
  } = props
  const height = props.size === 'small' ? 'h-6 ps-2 pe-1.5 text-xs' : 'h-7.5 ps-2.5 pe-2'
  return (
    <Select
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
      isDisabled={isDisabled}
      isInvalid={problem !== undefined}
      {...labelledElsewhere(props)}
      className={`relative flex min-w-0 flex-col gap-1 ${className}`}
    >
      {label !== undefined && <Label className={hideLabel ? 'sr-only' : labelLook}>{label}</Label>}
      <Button
        className={`focus-ring flex w-full min-w-0 items-center gap-2 rounded-md border border-control bg-surface text-start data-hovered:bg-hover ${height}`}
      >
        <SelectValue className="min-w-0 flex-1 truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden size={14} className="shrink-0 text-soft" />
      </Button>
      <FieldProblem text={problem} />
      <Popover offset={4} className={`${popoverLook} min-w-(--trigger-width)`}>
        <ListBox items={options} className="outline-none">
          {(option) => (
            <ListBoxItem textValue={option.text} className={optionLook}>
              {({ isSelected }) => (
                <>
                  <Check
                    aria-hidden
                    size={14}
                    className={`shrink-0 text-accent-text ${isSelected ? '' : 'invisible'}`}
                  />
                  <span>{option.text}</span>
                  {option.detail !== undefined && (
                    <span className="ms-auto ps-4 font-mono text-2xs text-faint">{option.detail}</span>
                  )}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
      <FieldHelp topic={help} />
    </Select>
  )
}
