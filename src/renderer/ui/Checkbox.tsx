import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'

type CheckboxProps = {
  isSelected: boolean
  onChange: (selected: boolean) => void
  /** its name, where the words beside it are too few */
  label?: string
  children: ReactNode
}

/** Something that is so or not, with its words beside it. */
export function Checkbox({ isSelected, onChange, label, children }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      onChange={onChange}
      {...(label !== undefined && { 'aria-label': label })}
      className="focus-ring group inline-flex min-h-6 w-fit cursor-default items-center gap-1.5 rounded-sm text-xs text-soft select-none data-hovered:text-text"
    >
      <span className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-control bg-surface text-on-accent group-data-selected:border-transparent group-data-selected:bg-accent">
        {isSelected && <Check aria-hidden size={12} strokeWidth={3} />}
      </span>
      {children}
    </AriaCheckbox>
  )
}
