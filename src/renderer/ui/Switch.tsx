import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import { type LabelledElsewhere, labelledElsewhere } from './labelledElsewhere'

type SwitchProps = {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  children?: ReactNode
} & LabelledElsewhere

/** Something that is on or off, in force at once. */
export function Switch({ isSelected, onChange, isDisabled = false, children, ...label }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...labelledElsewhere(label)}
      className="focus-ring group inline-flex cursor-default items-center gap-2 rounded-sm"
    >
      <span
        aria-hidden
        className={`inline-flex h-4 w-7 shrink-0 items-center rounded-full border p-0.5 ${isDisabled ? 'border-line-strong bg-sunken' : 'border-control bg-sunken group-data-selected:border-accent group-data-selected:bg-accent'}`}
      >
        <span
          className={`size-2.5 rounded-full transition-transform group-data-selected:translate-x-3 motion-reduce:transition-none rtl:group-data-selected:-translate-x-3 ${isDisabled ? 'bg-line-strong' : 'bg-control group-data-selected:bg-on-accent'}`}
        />
      </span>
      {children !== undefined && <span>{children}</span>}
    </AriaSwitch>
  )
}
