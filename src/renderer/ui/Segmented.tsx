import { Label, Radio, RadioGroup } from 'react-aria-components'
import { FieldHelp } from '../help/HelpMark'
import type { HelpTopic } from '../help/topics'
import { type LabelledElsewhere, labelledElsewhere } from './labelledElsewhere'
import { labelLook } from './TextInput'

type SegmentedProps<K extends string> = {
  label?: string
  options: readonly { id: K; text: string }[]
  value: K
  onChange: (value: K) => void
  isDisabled?: boolean
  /** what the “?” beside its label is about */
  help?: HelpTopic
} & LabelledElsewhere

/** One of a handful of things, all in sight. */
export function Segmented<K extends string>({
  label,
  options,
  value,
  onChange,
  isDisabled = false,
  help,
  ...elsewhere
}: SegmentedProps<K>) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen)
        if (option) onChange(option.id)
      }}
      isDisabled={isDisabled}
      {...labelledElsewhere(elsewhere)}
      orientation="horizontal"
      className="relative flex min-w-0 flex-col gap-1"
    >
      {label !== undefined && <Label className={labelLook}>{label}</Label>}
      <div className="inline-flex w-fit max-w-full flex-wrap rounded-md border border-control bg-sunken p-0.5">
        {options.map(({ id, text }) => (
          <Radio
            key={id}
            value={id}
            className="focus-ring inline-flex h-6 cursor-default items-center rounded-sm px-2.5 text-soft select-none data-hovered:text-text data-selected:bg-raised data-disabled:text-faint data-selected:font-medium data-selected:text-text data-selected:shadow-[0_0_0_1px_var(--line-strong)]"
          >
            {text}
          </Radio>
        ))}
      </div>
      <FieldHelp topic={help} />
    </RadioGroup>
  )
}
