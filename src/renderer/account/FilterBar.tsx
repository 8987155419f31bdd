import type { Ref } from 'react'
import type { AccountFilter } from '../../contract/account'
import { Choice } from '../ui/Choice'
import { SearchInput } from '../ui/SearchInput'

type FilterBarProps = {
  filter: AccountFilter
  onChange: (change: Partial<AccountFilter>) => void
  searchRef: Ref<HTMLInputElement>
}

const statuses = [
  { id: 'any', text: 'Any status' },
  { id: 'active', text: 'Active' },
  { id: 'disabled', text: 'Disabled' },
] as const
const types = [
  { id: 'any', text: 'Any type' },
  { id: 'user', text: 'USER' },
  { id: 'admin', text: 'ADMIN' },
  { id: 'open', text: 'Type left open' },
] as const
const ends = [
  { id: 'any', text: 'Any end' },
  { id: 'expired', text: 'Expired' },
  { id: '7', text: 'Ends within 7 days' },
  { id: '30', text: 'Ends within 30 days' },
  { id: '90', text: 'Ends within 90 days' },
  { id: 'never', text: 'Never ends' },
] as const
const held = [
  { id: 'any', text: 'Held or not' },
  { id: 'held', text: 'Held here' },
  { id: 'not-held', text: 'Not held here' },
] as const

/** What the list shows of the account's tokens. */
export function FilterBar({ filter, onChange, searchRef }: FilterBarProps) {
  const { expiry } = filter
  const end = expiry.kind === 'within' ? ends.find(({ id }) => id === String(expiry.days))?.id : expiry.kind
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 pt-2.5 pb-2">
      <SearchInput
        label="Search the account’s app tokens"
        placeholder="Id, description, user, privileges"
        value={filter.text}
        onChange={(text) => onChange({ text })}
        className="min-w-44 flex-1"
        inputRef={searchRef}
      />
      <Choice
        label="Status"
        hideLabel
        options={statuses}
        value={filter.status}
        onChange={(status) => onChange({ status })}
        className="w-29"
      />
      <Choice
        label="Session type"
        hideLabel
        options={types}
        value={filter.type}
        onChange={(type) => onChange({ type })}
        className="w-34"
      />
      <Choice
        label="End"
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
        label="Held here"
        hideLabel
        options={held}
        value={filter.held}
        onChange={(id) => onChange({ held: id })}
        className="w-33"
      />
    </search>
  )
}
