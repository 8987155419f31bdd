import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { TextInput } from '../ui/TextInput'

type PrivilegesFieldProps = {
  label?: string
  value: string
  onChange: (privileges: string) => void
  problem: Failure | undefined
}

/** Privileges as the API spells them, checked while they are typed. */
export function PrivilegesField({
  label = 'Extra privileges',
  value,
  onChange,
  problem,
}: PrivilegesFieldProps) {
  const position = problem?.params?.position
  return (
    <TextInput
      label={label}
      value={value}
      onChange={onChange}
      placeholder="None"
      mono
      problem={problem && explain(problem).happened}
      description={
        position === undefined ? undefined : <Place text={value.trim()} position={Number(position)} />
      }
    />
  )
}

/** The text around a problem, with the place marked. */
function Place({ text, position }: { text: string; position: number }) {
  const from = Math.max(0, position - 16)
  const before = text.slice(from, position)
  const after = text.slice(position, position + 16)
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span>Character {position + 1}</span>
      <code className="max-w-full overflow-hidden text-2xs whitespace-pre">
        {from > 0 ? '…' : ''}
        {before}
        <mark className="border-s-2 border-bad bg-bad-soft text-text">{after === '' ? ' ' : after}</mark>
      </code>
    </span>
  )
}
