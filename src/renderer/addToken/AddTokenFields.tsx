import type { FocusEvent } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { hashTypes } from '../token/hashTypes'
import { Choice } from '../ui/Choice'
import { examples } from '../ui/examples'
import { TagsField } from '../ui/TagsField'
import { TextInput } from '../ui/TextInput'
import { AddEnvironment } from './AddEnvironment'
import type { FormField, FormProblems, TokenForm } from './form'
import { places } from './places'

const ways = [
  { id: 'find', text: t('addToken.fields.findOut'), detail: t('addToken.fields.findOutDetail') },
  ...hashTypes,
] as const

type AddTokenFieldsProps = {
  form: TokenForm
  problems: FormProblems
  onChange: (part: Partial<TokenForm>) => void
  onLeave: (...fields: FormField[]) => void
}

/** A field that is empty lacks something; it says no more than that. */
const words = (failure: Failure | undefined, text?: string) =>
  failure &&
  (text?.trim() === ''
    ? t('addToken.fields.required')
    : isServers(failure)
      ? `${explain(failure).title}.`
      : explain(failure).happened)

/** What the server said of a field stands in full in a panel of its own. */
const isServers = ({ code }: Failure) => code === 'INVALID_WIDGET_ID' || code === 'APP_TOKEN_ID_NOT_FOUND'

/** The fields that say which token it is. */
export function AddTokenFields({ form, problems, onChange, onLeave }: AddTokenFieldsProps) {
  /**
   * An empty field is not wrong yet while the form is being filled in. Neither is one that is left for a button:
   * words that appear while the button is pressed would move it away from under the pointer.
   */
  const left = (field: FormField, text: string) => (event: FocusEvent) => {
    if (text.trim() !== '' && !(event.relatedTarget instanceof HTMLButtonElement)) onLeave(field)
  }
  const custom = form.region === 'custom'
  return (
    <>
      <TextInput
        label={t('addToken.fields.label')}
        value={form.label}
        onChange={(label) => onChange({ label })}
        onBlur={left('label', form.label)}
        problem={words(problems.label)}
        placeholder={t('addToken.fields.labelHint')}
      />
      <div className="grid gap-3 @pair:grid-cols-2">
        <TextInput
          label={t('addToken.place.partnerId')}
          help="partnerIds"
          value={form.partnerId}
          onChange={(partnerId) => onChange({ partnerId })}
          onBlur={left('partnerId', form.partnerId)}
          problem={words(problems.partnerId, form.partnerId)}
          placeholder={examples.partnerId}
          inputMode="numeric"
          mono
          isRequired
        />
        <TextInput
          label={t('addToken.fields.appTokenId')}
          help="appTokens"
          value={form.appTokenId}
          onChange={(appTokenId) => onChange({ appTokenId })}
          onBlur={left('appTokenId', form.appTokenId)}
          problem={words(problems.appTokenId, form.appTokenId)}
          placeholder={examples.appTokenId}
          mono
          isRequired
        />
      </div>
      <div className="grid gap-3 @pair:grid-cols-2">
        <Choice
          label={t('addToken.place.region')}
          help="regions"
          options={places}
          value={form.region}
          onChange={(region) => onChange({ region })}
          problem={custom ? undefined : words(problems.serviceUrl)}
        />
        <Choice
          label={t('addToken.fields.hashType')}
          help="hashTypes"
          options={ways}
          value={form.hashType}
          onChange={(hashType) => onChange({ hashType })}
          problem={words(problems.hashType)}
        />
      </div>
      {form.hashType === 'find' && (
        <p className="-mt-2 text-xs text-faint">{t('addToken.fields.findOutAbout')}</p>
      )}
      {custom && (
        <TextInput
          label={t('addToken.place.serviceUrl')}
          help="serviceUrls"
          value={form.customUrl}
          onChange={(customUrl) => onChange({ customUrl })}
          onBlur={left('serviceUrl', form.customUrl)}
          problem={words(problems.serviceUrl, form.customUrl)}
          placeholder={examples.serviceUrl}
          mono
          isRequired
        />
      )}
      <AddEnvironment form={form} onChange={onChange} />
      <TagsField tags={form.tags} onChange={(tags) => onChange({ tags })} problem={words(problems.tags)} />
    </>
  )
}
