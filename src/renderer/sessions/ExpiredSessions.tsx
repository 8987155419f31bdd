import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { t } from '../../strings'

type ExpiredSessionsProps = {
  total: number
  onUnfold: (unfolded: boolean) => void
  children: ReactNode
}

/** The sessions that have ended, folded away at the end of the list. */
export function ExpiredSessions({ total, onUnfold, children }: ExpiredSessionsProps) {
  return (
    <Disclosure onExpandedChange={onUnfold} className="group/expired">
      <Heading level={3} className="flex border-b border-line">
        <AriaButton
          slot="trigger"
          className="focus-ring-inset flex h-8 flex-1 items-center gap-1.5 px-4 text-xs text-soft data-hovered:bg-hover data-hovered:text-text"
        >
          <ChevronRight
            aria-hidden
            size={13}
            className="transition-transform group-data-expanded/expired:rotate-90 motion-reduce:transition-none rtl:-scale-x-100 rtl:group-data-expanded/expired:-rotate-90"
          />
          {t('sessions.expired', { count: total })}
        </AriaButton>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  )
}
