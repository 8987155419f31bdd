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
      label="Environment"
      {...(hasHelp && { help: 'environments' as const })}
      options={[
        { id: NONE, text: 'None' },
        ...environments.map(({ id, name, production }) => ({
          id,
          text: name,
          ...(production && { detail: 'guard rails' }),
        })),
      ]}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  )
}
