import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'

type CheckboxProps = {
  isSelected: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
  children: ReactNode
}

/** Something that is so or not, with its words beside it. */
export function Checkbox({ isSelected, onChange, isDisabled = false, children }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      className="focus-ring group inline-flex min-h-6 w-fit cursor-default items-center gap-1.5 rounded-sm text-xs text-soft select-none data-hovered:text-text"
    >
      <span className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-control bg-surface text-on-accent group-data-selected:border-transparent group-data-selected:bg-accent">
        {isSelected && <Check aria-hidden size={12} strokeWidth={3} />}
      </span>
      {children}
    </AriaCheckbox>
  )
}

/** The box alone, for a row that says itself whether it is selected. */
export function CheckMark({ isChecked }: { isChecked: boolean }) {
  return (
    <span
      aria-hidden
      className={`inline-flex size-4 shrink-0 items-center justify-center rounded-sm border ${
        isChecked ? 'border-transparent bg-accent text-on-accent' : 'border-control bg-surface'
      }`}
    >
      {isChecked && <Check size={12} strokeWidth={3} />}
    </span>
  )
}
