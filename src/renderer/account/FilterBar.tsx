import type { Ref } from 'react'
import type { AccountFilter } from '../../contract/account'
import { t } from '../../strings'
import { Choice } from '../ui/Choice'
import { SearchInput } from '../ui/SearchInput'

type FilterBarProps = {
  filter: AccountFilter
  onChange: (change: Partial<AccountFilter>) => void
  searchRef: Ref<HTMLInputElement>
}

const statuses = [
  { id: 'any', text: t('account.filter.statuses.any') },
  { id: 'active', text: t('account.filter.statuses.active') },
  { id: 'disabled', text: t('account.filter.statuses.disabled') },
] as const
const types = [
  { id: 'any', text: t('account.filter.types.any') },
  { id: 'user', text: 'USER' },
  { id: 'admin', text: 'ADMIN' },
  { id: 'open', text: t('account.filter.types.open') },
] as const
const ends = [
  { id: 'any', text: t('account.filter.ends.any') },
  { id: 'expired', text: t('account.filter.ends.expired') },
  { id: '7', text: t('account.filter.endsWithin', { count: 7 }) },
  { id: '30', text: t('account.filter.endsWithin', { count: 30 }) },
  { id: '90', text: t('account.filter.endsWithin', { count: 90 }) },
  { id: 'never', text: t('account.filter.ends.never') },
] as const
const held = [
  { id: 'any', text: t('account.filter.whetherHeld.any') },
  { id: 'held', text: t('account.filter.whetherHeld.held') },
  { id: 'not-held', text: t('account.filter.whetherHeld.not-held') },
] as const

/** What the list shows of the account's tokens. */
export function FilterBar({ filter, onChange, searchRef }: FilterBarProps) {
  const { expiry } = filter
  const end = expiry.kind === 'within' ? ends.find(({ id }) => id === String(expiry.days))?.id : expiry.kind
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 pt-2.5 pb-2">
      <SearchInput
        label={t('account.filter.search')}
        placeholder={t('account.filter.searchFor')}
        value={filter.text}
        onChange={(text) => onChange({ text })}
        className="min-w-44 flex-1"
        inputRef={searchRef}
      />
      <Choice
        label={t('account.filter.status')}
        hideLabel
        options={statuses}
        value={filter.status}
        onChange={(status) => onChange({ status })}
        className="w-29"
      />
      <Choice
        label={t('account.filter.type')}
        hideLabel
        options={types}
        value={filter.type}
        onChange={(type) => onChange({ type })}
        className="w-34"
      />
      <Choice
        label={t('account.filter.end')}
        hideLabel
        options={ends}
        value={end ?? 'any'}
        onChange={(id) =>
          onChange({
            expiry:
              id === 'any' || id === 'expired' || id === 'never'
                ? { kind: id }
                : { kind: 'within', days: Number(id) },
          })
        }
        className="w-42"
      />
      <Choice
        label={t('account.filter.held')}
        hideLabel
        options={held}
        value={filter.held}
        onChange={(id) => onChange({ held: id })}
        className="w-33"
      />
    </search>
  )
}
