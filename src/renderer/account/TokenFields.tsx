import type { AccountToken } from '../../contract/account'
import type { FieldProblems } from '../../contract/accountRules'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { parseLifetime } from '../mint/lifetime'
import { PlainPrivilegesField } from '../mint/privileges/PlainPrivilegesField'
import { hashTypes } from '../token/hashTypes'
import { Choice } from '../ui/Choice'
import { formatDuration } from '../ui/duration'
import { Segmented } from '../ui/Segmented'
import { TextInput } from '../ui/TextInput'
import { PrivilegeNotes } from './PrivilegeNotes'
import type { TokenForm } from './tokenForm'
import { fieldWords } from './words'

type TokenFieldsProps = {
  form: TokenForm
  onChange: (part: Partial<TokenForm>) => void
  problems: FieldProblems
  /** the token that is changed */
  kept?: AccountToken
}

const types = [
  { id: '0', text: 'USER' },
  { id: '2', text: 'ADMIN' },
  { id: 'open', text: t('account.form.typeOpen') },
] as const

const durations = [900, 3600, 28_800, 86_400].map((seconds) => ({
  id: String(seconds),
  text: formatDuration(seconds),
}))
const ends = [
  { id: '30', text: t('account.form.endsIn', { count: 30 }) },
  { id: '90', text: t('account.form.endsIn', { count: 90 }) },
  { id: '365', text: t('account.form.ends.year') },
  { id: 'never', text: t('account.form.ends.never') },
  { id: 'date', text: t('account.form.ends.date') },
]

/** Everything that can be set of an app token. */
export function TokenFields({ form, onChange, problems, kept }: TokenFieldsProps) {
  const custom = parseLifetime(form.customDuration)
  const asItIs = (value: string) => ({ id: 'keep', text: t('account.form.asItIs', { value }) })
  const words = (name: keyof FieldProblems) => problems[name] && explain(problems[name]).happened
  return (
    <>
      <TextInput
        label={t('account.token.fields.description')}
        value={form.description}
        onChange={(description) => onChange({ description })}
        problem={words('description')}
        placeholder={t('account.form.descriptionHint')}
        isRequired={!kept}
      />
      <Segmented
        label={t('account.token.fields.sessionType')}
        help="sessionTypes"
        options={types}
        value={form.type}
        onChange={(type) => onChange({ type })}
      />
      {form.type !== '0' && (
        <p className="-mt-2.5 text-xs text-warn">
          {t(`account.form.typeWarning.${form.type === '2' ? 'admin' : 'open'}`)}
        </p>
      )}
      <div className="grid gap-3 @pair:grid-cols-2">
        <TextInput
          label={t('account.token.fields.sessionUserId')}
          help="userIds"
          value={form.userId}
          onChange={(userId) => onChange({ userId })}
          problem={words('sessionUserId')}
          placeholder={t('account.form.userHint')}
          description={t('account.form.userAbout')}
        />
        <Choice
          label={t('account.token.fields.hashType')}
          help="hashTypes"
          options={hashTypes}
          value={form.hashType}
          onChange={(hashType) => onChange({ hashType })}
        />
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Segmented
          label={t('account.token.fields.sessionDuration')}
          help="longestSessions"
          options={[
            ...(kept ? [asItIs(fieldWords('sessionDuration', kept))] : []),
            ...durations,
            { id: 'custom', text: t('account.form.otherDuration') },
          ]}
          value={form.duration}
          onChange={(duration) => onChange({ duration })}
        />
        {form.duration === 'custom' && (
          <TextInput
            label={t('account.form.duration')}
            value={form.customDuration}
            onChange={(customDuration) => onChange({ customDuration })}
            placeholder={t('account.form.durationHint')}
            problem={words('sessionDuration')}
            description={custom.ok ? formatDuration(custom.value) : undefined}
            className="w-44"
          />
        )}
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Segmented
          label={t('account.token.fields.expiry')}
          help="tokenEnds"
          options={[...(kept ? [asItIs(fieldWords('expiry', kept))] : []), ...ends]}
          value={form.expiry}
          onChange={(expiry) => onChange({ expiry })}
        />
        {form.expiry === 'date' && (
          <TextInput
            label={t('account.form.lastDay')}
            type="date"
            value={form.date}
            onChange={(date) => onChange({ date })}
            problem={words('expiry')}
            className="w-44"
          />
        )}
      </div>
      {form.expiry === 'never' && (
        <p className="-mt-2.5 text-xs text-warn">{t('account.form.neverWarning')}</p>
      )}
      <PlainPrivilegesField
        label={t('account.token.fields.sessionPrivileges')}
        value={form.privileges}
        onChange={(privileges) => onChange({ privileges })}
        problem={problems.sessionPrivileges}
      />
      <PrivilegeNotes privileges={form.privileges} onChange={(privileges) => onChange({ privileges })} />
    </>
  )
}
