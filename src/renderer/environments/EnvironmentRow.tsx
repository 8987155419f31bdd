import { Trash2 } from 'lucide-react'
import { Group } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import { environmentColours } from '../../contract/environments'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { Choice } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { Switch } from '../ui/Switch'
import { TextInput } from '../ui/TextInput'
import type { EnvironmentDraft } from './drafts'

const colours = environmentColours.map((id) => ({ id, text: t(`environments.colours.${id}`) }))

type EnvironmentRowProps = {
  draft: EnvironmentDraft
  problem: Failure | undefined
  /** added a moment ago: its name takes the focus */
  isNew: boolean
  onChange: (part: Partial<EnvironmentDraft>) => void
  onDelete: () => void
}

/** One environment while it is edited. */
export function EnvironmentRow({ draft, problem, isNew, onChange, onDelete }: EnvironmentRowProps) {
  const name = draft.name.trim()
  return (
    <li data-environment={draft.colour}>
      <Group
        aria-label={name || t('environments.row.unnamed')}
        className="flex flex-wrap items-end gap-x-3 gap-y-2 border-s-3 border-environment ps-3"
      >
        <TextInput
          label={t('environments.row.name')}
          value={draft.name}
          onChange={(text) => onChange({ name: text })}
          problem={problem && explain(problem).happened}
          autoFocus={isNew}
          className="min-w-36 flex-1"
        />
        <Choice
          label={t('environments.row.colour')}
          options={colours}
          value={draft.colour}
          onChange={(colour) => onChange({ colour })}
          className="w-28"
        />
        <span className="flex h-7.5 items-center gap-1">
          <Switch isSelected={draft.production} onChange={(production) => onChange({ production })}>
            {t('environments.row.production')}
          </Switch>
          <IconButton
            icon={Trash2}
            label={name ? t('environments.row.delete', { name }) : t('environments.row.deleteUnnamed')}
            onPress={onDelete}
          />
        </span>
      </Group>
    </li>
  )
}
