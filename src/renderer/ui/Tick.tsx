import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'

type TickProps = {
  label: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
}

/** Something that is so, or not. */
export function Tick({ label, isSelected, onChange }: TickProps) {
  return (
    <Checkbox
      isSelected={isSelected}
      onChange={onChange}
      className="group inline-flex w-fit cursor-default items-center gap-2"
    >
      <span className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-control bg-surface outline-offset-1 group-data-focus-visible:outline-2 group-data-focus-visible:outline-focus group-data-selected:border-transparent group-data-selected:bg-accent group-data-selected:text-on-accent">
        <Check aria-hidden size={12} strokeWidth={3} className="invisible group-data-selected:visible" />
      </span>
      {label}
    </Checkbox>
  )
}
