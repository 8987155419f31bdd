import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'

type SwitchProps = { isSelected: boolean; onChange: (isSelected: boolean) => void; children: ReactNode }

/** Something that is on or off, in force at once. */
export function Switch({ isSelected, onChange, children }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={isSelected}
      onChange={onChange}
      className="focus-ring group inline-flex cursor-default items-center gap-2 rounded-sm"
    >
      <span
        aria-hidden
        className="inline-flex h-4 w-7 shrink-0 items-center rounded-full border border-control bg-sunken p-0.5 group-data-selected:border-accent group-data-selected:bg-accent"
      >
        <span className="size-2.5 rounded-full bg-control transition-transform group-data-selected:translate-x-3 group-data-selected:bg-on-accent motion-reduce:transition-none rtl:group-data-selected:-translate-x-3" />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  )
}
