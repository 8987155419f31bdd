import { CalendarClock, CircleAlert, type LucideIcon, X } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import type { TokenFilter } from '../../contract/health'
import { t } from '../../strings'
import { usePart, useStore } from '../bridge/store'
import { useSetting } from '../settings/useSetting'
import { useStores } from '../stores'

/** What of the list needs attention, with counts; each shows its tokens alone. Nothing when nothing does. */
export function TokenFilters() {
  const { app, filter } = useStores()
  const state = usePart(app, (known) => known.state)
  const current = useStore(filter)
  const days = useSetting('tokens.expiryDays')
  if (!state) return null
  const { trouble, expiring } = state
  if (trouble === 0 && expiring === 0 && current === 'all') return null
  return (
    <div className="flex flex-wrap gap-1 px-2.5 pb-2">
      <FilterChip filter="trouble" count={trouble} icon={CircleAlert} look="text-bad">
        {t('health.filters.trouble', { count: trouble })}
      </FilterChip>
      <FilterChip filter="expiring" count={expiring} icon={CalendarClock} look="text-warn">
        {t('health.filters.expiring', {
          count: expiring,
          within: t('health.filters.within', { count: days }),
        })}
      </FilterChip>
    </div>
  )
}

type FilterChipProps = {
  filter: Exclude<TokenFilter, 'all'>
  count: number
  icon: LucideIcon
  look: string
  children: React.ReactNode
}

function FilterChip({ filter, count, icon: Icon, look, children }: FilterChipProps) {
  const { filter: store } = useStores()
  const isOn = useStore(store) === filter
  if (count === 0 && !isOn) return null
  return (
    <ToggleButton
      isSelected={isOn}
      onChange={(selected) => store.set(selected ? filter : 'all')}
      className="focus-ring inline-flex h-6 cursor-default items-center gap-1 rounded-md border border-line-strong bg-raised px-2 text-xs text-soft select-none data-hovered:bg-hover data-selected:border-transparent data-selected:bg-selected data-selected:text-text"
    >
      <Icon aria-hidden size={13} className={`shrink-0 ${look}`} />
      <span>{children}</span>
      {isOn && <X aria-hidden size={12} className="shrink-0" />}
    </ToggleButton>
  )
}
