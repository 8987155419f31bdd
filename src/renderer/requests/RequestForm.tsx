import { Play, Square } from 'lucide-react'
import { Form } from 'react-aria-components'
import type { ReadAction } from '../../contract/requests'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { TextInput } from '../ui/TextInput'
import { ANY, type Filled, offeredActions, type RequestField, requestForms } from './form'

type RequestFormProps = {
  action: ReadAction
  onAction: (action: ReadAction) => void
  filled: Filled
  onFill: (name: string, value: string) => void
  problems: Readonly<Record<string, string>>
  isRunning: boolean
  onRun: () => void
  onCancel: () => void
}

/** What is asked: the action, and its parameters as fields. */
export function RequestForm(props: RequestFormProps) {
  const { action, onAction, filled, onFill, problems, isRunning, onRun, onCancel } = props
  const { fields, does } = requestForms[action]
  return (
    <Form
      aria-label={t('requests.form.label')}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRunning) onRun()
      }}
      className="grid grid-cols-2 gap-3"
    >
      <div className="col-span-2 flex flex-col gap-1">
        <Choice
          label={t('requests.form.action')}
          options={offeredActions.map((id) => ({ id, text: id }))}
          value={action}
          onChange={onAction}
        />
        <p className="text-xs text-faint">
          {does} {t('requests.form.readsOnly')}
        </p>
      </div>
      {fields.map((field: RequestField) => (
        <Field
          key={`${action} ${field.name}`}
          field={field}
          value={filled[field.name] ?? ''}
          onChange={(value) => onFill(field.name, value)}
          problem={problems[field.name]}
        />
      ))}
      <div className="sticky bottom-0 col-span-2 -mx-4 -mb-3 flex flex-col bg-canvas px-4 py-3">
        {isRunning ? (
          <Button type="button" onPress={onCancel}>
            <Square aria-hidden size={13} />
            {t('requests.form.cancel')}
          </Button>
        ) : (
          <Button type="submit" look="primary">
            <Play aria-hidden size={13} />
            {t('requests.form.run')}
          </Button>
        )}
      </div>
    </Form>
  )
}

type FieldProps = {
  field: RequestField
  value: string
  onChange: (value: string) => void
  problem: string | undefined
}

function Field({ field, value, onChange, problem }: FieldProps) {
  const label = t('requests.form.field', { label: field.label, name: field.name })
  const className = field.isShort ? '' : 'col-span-2'
  if (field.options) {
    return (
      <Choice
        className={className}
        label={label}
        options={field.options}
        value={value || ANY}
        onChange={onChange}
        problem={problem}
      />
    )
  }
  return (
    <TextInput
      className={className}
      label={label}
      value={value}
      onChange={onChange}
      problem={problem}
      mono={field.kind === 'text' && field.name !== 'nameLike'}
      {...(field.kind === 'whole' && { inputMode: 'numeric' })}
      {...(field.isRequired && { isRequired: true })}
    />
  )
}
