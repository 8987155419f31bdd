import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'

/** A short text that appears beside the control it explains, for pointer and keyboard. */
export function Hint({ text, children }: { text: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      {children}
      <Tooltip
        offset={6}
        className="appear max-w-72 rounded-md bg-text px-2 py-1 text-xs text-surface shadow-float"
      >
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
