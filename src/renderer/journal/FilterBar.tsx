import type { Ref } from 'react'
import type { JournalKnown } from '../../contract/journal'
import { t } from '../../strings'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { SearchInput } from '../ui/SearchInput'
import { TextInput } from '../ui/TextInput'
import { type Wanted, whens } from './wanted'

const times = whens.map((id) => ({ id, text: t(`journal.filter.times.${id}`) }))

type FilterBarProps = {
  wanted: Wanted
  known: JournalKnown
  onChange: (change: Partial<Wanted>) => void
  searchRef: Ref<HTMLInputElement>
}

/** What the list shows of the journal. Only what occurs in it is offered. */
export function FilterBar({ wanted, known, onChange, searchRef }: FilterBarProps) {
  const groups = known.groups.map((id) => ({ id, text: t(`journal.groups.${id}`) }))
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
        label={t('journal.filter.search')}
        placeholder={t('journal.filter.examples')}
        value={wanted.text}
        onChange={(text) => onChange({ text })}
        className="min-w-44 flex-1"
        inputRef={searchRef}
      />
      <Choice
        label={t('journal.filter.kind')}
        hideLabel
        options={[{ id: 'any' as const, text: t('journal.filter.anyKind') }, ...groups]}
        value={wanted.group}
        onChange={(group) => onChange({ group })}
        className="w-34"
      />
      {tokens.length > 0 && (
        <Choice
          label={t('journal.filter.token')}
          hideLabel
          options={[{ id: '', text: t('journal.filter.anyToken') }, ...tokens]}
          value={wanted.tokenId}
          onChange={(tokenId) => onChange({ tokenId })}
          className="w-40"
        />
      )}
      {cases.length > 0 && (
        <Choice
          label={t('journal.filter.case')}
          hideLabel
          options={[{ id: '', text: t('journal.filter.anyCase') }, ...cases]}
          value={wanted.case}
          onChange={(id) => onChange({ case: id })}
          className="w-32"
        />
      )}
      <Choice
        label={t('journal.filter.time')}
        hideLabel
        options={times}
        value={wanted.when}
        onChange={(when) => onChange({ when })}
        className="w-37"
      />
      {wanted.when === 'between' && (
        <span className="inline-flex items-center gap-1.5">
          <TextInput
            label={t('journal.filter.from')}
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
            label={t('journal.filter.to')}
            hideLabel
            type="date"
            value={wanted.to}
            onChange={(to) => onChange({ to })}
            className="w-34"
          />
        </span>
      )}
      <Checkbox isSelected={wanted.failedOnly} onChange={(failedOnly) => onChange({ failedOnly })}>
        {t('journal.filter.failedOnly')}
      </Checkbox>
    </search>
  )
}

/** What is chosen stays among the options, even when it is too old to be offered. */
function withChosen(options: { id: string; text: string }[], chosen: string) {
  if (chosen === '' || options.some(({ id }) => id === chosen)) return options
  return [...options, { id: chosen, text: chosen }]
}
