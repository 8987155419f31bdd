import { useId, useRef, useState } from 'react'
import { Input, Label, Text, TextField } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import type { Token } from '../../contract/tokens'
import { parsePrivileges, withPrivilege } from '../../kaltura/privileges'
import { t } from '../../strings'
import { FieldHelp } from '../help/HelpMark'
import { FieldProblem } from '../ui/FieldProblem'
import { inputLook, labelLook } from '../ui/TextInput'
import { CarriedPrivileges } from './privileges/CarriedPrivileges'
import { Completions, completionId } from './privileges/Completions'
import { privilegeHint } from './privileges/hints'
import { NarrowDialog } from './privileges/NarrowDialog'
import { PrivilegeHintLine } from './privileges/PrivilegeHintLine'
import { ProblemPlace } from './privileges/ProblemPlace'
import { useCompletion } from './privileges/useCompletion'

type PrivilegesFieldProps = {
  token: Token
  value: string
  onChange: (privileges: string) => void
  problem: Failure | undefined
}

/**
 * Privileges as the API spells them: names are completed, and each is explained and checked while it is typed. What
 * the token carries stands beneath, with a way to narrow it.
 */
export function PrivilegesField({ token, value, onChange, problem }: PrivilegesFieldProps) {
  const { caps } = token
  const own = caps.privileges.source === 'unknown' ? undefined : (caps.privileges.value ?? '')
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [narrowing, setNarrowing] = useState<string>()
  const completion = useCompletion({ input, value, onChange, tokenPrivileges: own })
  const { piece, completions, active } = completion
  const position = problem?.params?.position
  // it stays when the field is left: what was about to be pressed must not move away from under the pointer
  const hint = privilegeHint(piece, own)
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <TextField
        value={value}
        onChange={completion.onType}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        autoComplete="off"
        spellCheck="false"
        className="relative flex min-w-0 flex-col gap-1"
      >
        <Label className={labelLook}>{t('mint.privileges.label')}</Label>
        <Input
          ref={input}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={completions.length > 0}
          {...(completions.length > 0 && { 'aria-controls': listId })}
          {...(active >= 0 && { 'aria-activedescendant': completionId(listId, active) })}
          placeholder={t('mint.privileges.placeholder')}
          dir={value === '' ? undefined : 'ltr'}
          onSelect={completion.onCaret}
          onBlur={completion.close}
          onKeyDown={(event) => {
            if (!completion.onKey(event)) return
            event.preventDefault()
            event.stopPropagation()
          }}
          className={`${inputLook} font-mono text-xs`}
        />
        <FieldProblem text={problem && explain(problem).happened} />
        {(position !== undefined || hint) && (
          <Text slot="description" className="flex flex-col gap-1 text-xs text-faint">
            {position !== undefined && <ProblemPlace text={value.trim()} position={Number(position)} />}
            {hint && <PrivilegeHintLine hint={hint} />}
          </Text>
        )}
        <FieldHelp topic="privileges" />
      </TextField>
      <Completions
        id={listId}
        completions={completions}
        active={active}
        onAccept={completion.accept}
        onClose={completion.close}
        field={input}
      />
      {own !== undefined && <CarriedPrivileges carried={own} onNarrow={setNarrowing} />}
      <NarrowDialog
        name={narrowing}
        initial={narrowing === undefined ? undefined : parsePrivileges(value).get(narrowing)}
        onNarrow={(name, values) => onChange(withPrivilege(value, name, values))}
        onClose={() => setNarrowing(undefined)}
      />
    </div>
  )
}
