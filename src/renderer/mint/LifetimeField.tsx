import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { formatDuration } from '../ui/duration'
import { Segmented } from '../ui/Segmented'
import { TextInput } from '../ui/TextInput'
import type { MintDraft } from './draft'
import { lifetimes, parseLifetime } from './lifetime'

const options = [
  ...lifetimes.map((seconds) => ({ id: String(seconds), text: formatDuration(seconds) })),
  { id: 'custom', text: t('mint.lifetime.custom') },
]

type LifetimeFieldProps = {
  draft: MintDraft
  onChange: (change: Partial<MintDraft>) => void
  problem: Failure | undefined
}

/** The usual lifetimes in one click, and any other as text. */
export function LifetimeField({ draft, onChange, problem }: LifetimeFieldProps) {
  const custom = parseLifetime(draft.customLifetime)
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <Segmented
        label={t('mint.lifetime.label')}
        help="lifetimes"
        options={options}
        value={draft.lifetime}
        onChange={(lifetime) => onChange({ lifetime })}
      />
      {draft.lifetime === 'custom' && (
        <TextInput
          label={t('mint.lifetime.customLabel')}
          value={draft.customLifetime}
          onChange={(customLifetime) => onChange({ customLifetime })}
          placeholder={t('mint.lifetime.placeholder')}
          problem={problem && explain(problem).happened}
          description={custom.ok ? formatDuration(custom.value) : undefined}
          className="w-44"
          autoFocus
        />
      )}
    </div>
  )
}
