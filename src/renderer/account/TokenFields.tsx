import type { AccountToken } from '../../contract/account'
import type { FieldProblems } from '../../contract/accountRules'
import { explain } from '../../contract/catalogue'
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
  { id: 'open', text: 'Whoever mints chooses' },
] as const

const durations = [900, 3600, 28_800, 86_400].map((seconds) => ({
  id: String(seconds),
  text: formatDuration(seconds),
}))
const ends = [
  { id: '30', text: '30 days' },
  { id: '90', text: '90 days' },
  { id: '365', text: '1 year' },
  { id: 'never', text: 'Never' },
  { id: 'date', text: 'On a day' },
]

/** Everything that can be set of an app token. */
export function TokenFields({ form, onChange, problems, kept }: TokenFieldsProps) {
  const custom = parseLifetime(form.customDuration)
  const asItIs = (words: string) => ({ id: 'keep', text: `As it is: ${words}` })
  const words = (name: keyof FieldProblems) => problems[name] && explain(problems[name]).happened
  return (
    <>
      <TextInput
        label="Description"
        value={form.description}
        onChange={(description) => onChange({ description })}
        problem={words('description')}
        placeholder="What it is for, and who uses it"
        isRequired={!kept}
      />
      <Segmented
        label="Session type"
        help="sessionTypes"
        options={types}
        value={form.type}
        onChange={(type) => onChange({ type })}
      />
      {form.type !== '0' && (
        <p className="-mt-2.5 text-xs text-warn">
          {form.type === '2'
            ? 'Every session of it administers the account, as far as its role and privileges let it.'
            : 'Whoever holds it can ask for ADMIN and administer the account.'}
        </p>
      )}
      <div className="grid gap-3 @pair:grid-cols-2">
        <TextInput
          label="User id"
          help="userIds"
          value={form.userId}
          onChange={(userId) => onChange({ userId })}
          problem={words('sessionUserId')}
          placeholder="Empty: whoever mints chooses"
          description="Set, every session is this user’s and has this user’s role."
        />
        <Choice
          label="Hash type"
          help="hashTypes"
          options={hashTypes}
          value={form.hashType}
          onChange={(hashType) => onChange({ hashType })}
        />
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Segmented
          label="Longest session"
          help="longestSessions"
          options={[
            ...(kept ? [asItIs(fieldWords('sessionDuration', kept))] : []),
            ...durations,
            { id: 'custom', text: 'Other' },
          ]}
          value={form.duration}
          onChange={(duration) => onChange({ duration })}
        />
        {form.duration === 'custom' && (
          <TextInput
            label="Other length"
            value={form.customDuration}
            onChange={(customDuration) => onChange({ customDuration })}
            placeholder="45 min, 2 h, 1 h 30"
            problem={words('sessionDuration')}
            description={custom.ok ? formatDuration(custom.value) : undefined}
            className="w-44"
          />
        )}
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Segmented
          label="Token ends"
          help="tokenEnds"
          options={[...(kept ? [asItIs(fieldWords('expiry', kept))] : []), ...ends]}
          value={form.expiry}
          onChange={(expiry) => onChange({ expiry })}
        />
        {form.expiry === 'date' && (
          <TextInput
            label="Last day"
            type="date"
            value={form.date}
            onChange={(date) => onChange({ date })}
            problem={words('expiry')}
            className="w-44"
          />
        )}
      </div>
      {form.expiry === 'never' && (
        <p className="-mt-2.5 text-xs text-warn">
          A token that never ends stays good until somebody deletes it.
        </p>
      )}
      <PlainPrivilegesField
        label="Privileges"
        value={form.privileges}
        onChange={(privileges) => onChange({ privileges })}
        problem={problems.sessionPrivileges}
      />
      <PrivilegeNotes privileges={form.privileges} onChange={(privileges) => onChange({ privileges })} />
    </>
  )
}
