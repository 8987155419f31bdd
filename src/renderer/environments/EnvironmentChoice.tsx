import { t } from '../../strings'
import { Choice } from '../ui/Choice'
import { useEnvironments } from './useEnvironment'

/** No environment has this for an id. */
const NONE = ' '

type EnvironmentChoiceProps = {
  hideLabel?: boolean
  value: string | null
  onChange: (id: string | null) => void
  problem?: string | undefined
  className?: string
  /** whether a “?” stands beside its label */
  hasHelp?: boolean
}

/** One of the environments, or none. */
export function EnvironmentChoice({ value, onChange, hasHelp = false, ...props }: EnvironmentChoiceProps) {
  const environments = useEnvironments()
  return (
    <Choice
      {...props}
      label={t('environments.choice.label')}
      {...(hasHelp && { help: 'environments' as const })}
      options={[
        { id: NONE, text: t('environments.choice.none') },
        ...environments.map(({ id, name, production }) => ({
          id,
          text: name,
          ...(production && { detail: t('environments.choice.production') }),
        })),
      ]}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  )
}
