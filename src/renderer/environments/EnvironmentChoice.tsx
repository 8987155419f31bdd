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
}

/** One of the environments, or none. */
export function EnvironmentChoice({ value, onChange, ...props }: EnvironmentChoiceProps) {
  const environments = useEnvironments()
  return (
    <Choice
      {...props}
      label="Environment"
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
