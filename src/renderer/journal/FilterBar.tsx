import type { Ref } from 'react'
import type { JournalKnown } from '../../contract/journal'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { SearchInput } from '../ui/SearchInput'
import { TextInput } from '../ui/TextInput'
import { groupWords } from './eventWords'
import type { Wanted } from './wanted'

const times = [
  { id: 'any', text: 'Any time' },
  { id: 'today', text: 'Today' },
  { id: 'week', text: 'Last 7 days' },
  { id: 'month', text: 'Last 30 days' },
  { id: 'between', text: 'Between days…' },
] as const

type FilterBarProps = {
  wanted: Wanted
  known: JournalKnown
  onChange: (change: Partial<Wanted>) => void
  searchRef: Ref<HTMLInputElement>
}

/** What the list shows of the journal. Only what occurs in it is offered. */
export function FilterBar({ wanted, known, onChange, searchRef }: FilterBarProps) {
  const groups = known.groups.map((id) => ({ id, text: groupWords[id].name }))
  const tokens = withChosen(
    known.tokens.map(({ id, label }) => ({ id, text: label })),
    wanted.tokenId,
  )
  const cases = withChosen(
    known.cases.map((id) => ({ id, text: id })),
    wanted.case,
  )
  return (
    <search className="flex shrink-0 flex-wrap items-center gap-2 px-4 pt-2.5 pb-2">
      <SearchInput
        label="Search the journal"
        placeholder="Label, id, user, privilege, fingerprint"
        value={wanted.text}
        onChange={(text) => onChange({ text })}
        className="min-w-44 flex-1"
        inputRef={searchRef}
      />
      <Choice
        label="Kind of entry"
        hideLabel
        options={[{ id: 'any' as const, text: 'Any kind' }, ...groups]}
        value={wanted.group}
        onChange={(group) => onChange({ group })}
        className="w-34"
      />
      {tokens.length > 0 && (
        <Choice
          label="Token"
          hideLabel
          options={[{ id: '', text: 'Any token' }, ...tokens]}
          value={wanted.tokenId}
          onChange={(tokenId) => onChange({ tokenId })}
          className="w-40"
        />
      )}
      {cases.length > 0 && (
        <Choice
          label="Case"
          hideLabel
          options={[{ id: '', text: 'Any case' }, ...cases]}
          value={wanted.case}
          onChange={(id) => onChange({ case: id })}
          className="w-32"
        />
      )}
      <Choice
        label="Time"
        hideLabel
        options={times}
        value={wanted.when}
        onChange={(when) => onChange({ when })}
        className="w-37"
      />
      {wanted.when === 'between' && (
        <span className="inline-flex items-center gap-1.5">
          <TextInput
            label="From"
            hideLabel
            type="date"
            value={wanted.from}
            onChange={(from) => onChange({ from })}
            className="w-34"
          />
          <span aria-hidden className="text-faint">
            –
          </span>
          <TextInput
            label="To"
            hideLabel
            type="date"
            value={wanted.to}
            onChange={(to) => onChange({ to })}
            className="w-34"
          />
        </span>
      )}
      <Checkbox isSelected={wanted.failedOnly} onChange={(failedOnly) => onChange({ failedOnly })}>
        Failed only
      </Checkbox>
    </search>
  )
}

/** What is chosen stays among the options, even when it is too old to be offered. */
function withChosen(options: { id: string; text: string }[], chosen: string) {
  if (chosen === '' || options.some(({ id }) => id === chosen)) return options
  return [...options, { id: chosen, text: chosen }]
}
