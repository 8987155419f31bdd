import { explain } from '../../../contract/catalogue'
import type { Failure } from '../../../contract/failures'
import { t } from '../../../strings'
import { TextInput } from '../../ui/TextInput'
import { ProblemPlace } from './ProblemPlace'

type PlainPrivilegesFieldProps = {
  label: string
  value: string
  onChange: (privileges: string) => void
  problem: Failure | undefined
}

/** Privileges as the API spells them, checked while they are typed, where no app token has a say in them. */
export function PlainPrivilegesField({ label, value, onChange, problem }: PlainPrivilegesFieldProps) {
  const position = problem?.params?.position
  return (
    <TextInput
      label={label}
      help="privileges"
      value={value}
      onChange={onChange}
      placeholder={t('mint.privileges.none')}
      mono
      problem={problem && explain(problem).happened}
      description={
        position === undefined ? undefined : <ProblemPlace text={value.trim()} position={Number(position)} />
      }
    />
  )
}
