import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { FieldHelp } from '../help/HelpMark'
import { optionLook, popoverLook } from '../ui/Choice'
import { FieldProblem } from '../ui/FieldProblem'
import { labelLook } from '../ui/TextInput'

type UserFieldProps = {
  value: string
  recent: readonly string[]
  onChange: (userId: string) => void
  problem: Failure | undefined
}

/** A user id: any text, with the ones used lately on offer. */
export function UserField({ value, recent, onChange, problem }: UserFieldProps) {
  return (
    <ComboBox
      allowsCustomValue
      menuTrigger="focus"
      items={recent.map((id) => ({ id }))}
      inputValue={value}
      onInputChange={onChange}
      defaultFilter={(text, typed) => typed === value || text.toLowerCase().includes(typed.toLowerCase())}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className="relative flex min-w-0 flex-col gap-1"
    >
      <Label className={labelLook}>{t('mint.user.label')}</Label>
      <div className="relative flex">
        <Input
          placeholder={t('mint.user.none')}
          spellCheck="false"
          autoComplete="off"
          className="field-ring h-7.5 w-full min-w-0 rounded-md border border-control bg-surface ps-2.5 pe-8"
        />
        {recent.length > 0 && (
          <Button
            aria-label={t('mint.user.recent')}
            className="focus-ring absolute end-1 top-1 inline-flex size-5.5 items-center justify-center rounded-sm text-soft data-hovered:bg-hover"
          >
            <ChevronDown aria-hidden size={14} />
          </Button>
        )}
      </div>
      <FieldProblem text={problem && explain(problem).happened} />
      <Popover offset={4} className={`${popoverLook} min-w-(--trigger-width)`}>
        <ListBox className="outline-none">
          {({ id }: { id: string }) => (
            <ListBoxItem textValue={id} className={optionLook}>
              <bdi className="truncate">{id}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
      <FieldHelp topic="userIds" />
    </ComboBox>
  )
}
