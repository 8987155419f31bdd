import { Plus } from 'lucide-react'
import { parsePrivileges } from '../../kaltura/privileges'
import { t } from '../../strings'
import { IconButton } from '../ui/IconButton'

/** Privileges that decide about a token's role and its way around entitlement, as they begin. */
const beginnings = {
  setrole: 'setrole:',
  privacycontext: 'privacycontext:',
  enableentitlement: 'enableentitlement',
  disableentitlement: 'disableentitlement',
  disableentitlementforentry: 'disableentitlementforentry:',
} as const
const names = Object.keys(beginnings) as (keyof typeof beginnings)[]

type PrivilegeNotesProps = { privileges: string; onChange: (privileges: string) => void }

/** What the privileges for role and entitlement mean, and a way to add each. */
export function PrivilegeNotes({ privileges, onChange }: PrivilegeNotesProps) {
  const present = parsePrivileges(privileges.trim())
  return (
    <details className="-mt-2 rounded-md border border-line">
      <summary className="cursor-default rounded-md px-2.5 py-1.5 text-xs font-medium text-soft hover:bg-hover">
        {t('account.privileges.title')}
      </summary>
      <ul className="flex flex-col gap-2 px-2.5 pt-1 pb-2.5">
        {names.map((name) => (
          <li key={name} className="flex items-start gap-2 text-xs">
            <IconButton
              icon={Plus}
              label={t('account.privileges.add', { name })}
              isDisabled={present.has(name)}
              onPress={() => onChange([privileges.trim(), beginnings[name]].filter(Boolean).join(','))}
            />
            <p className="min-w-0 flex-1 pt-1">
              <code dir="ltr" className="font-medium">
                {name}
              </code>{' '}
              <span className="text-soft">{t(`account.privileges.notes.${name}`)}</span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
