import { Plus } from 'lucide-react'
import { parsePrivileges } from '../../kaltura/privileges'
import { IconButton } from '../ui/IconButton'

/** Privileges that decide about a token's role and its way around entitlement, and what each does. */
const notes = [
  {
    name: 'setrole',
    add: 'setrole:',
    text: 'The role of every session, by its id or name, whatever the user’s own role is. It decides which calls are allowed. A role that does not exist shows at the first use only.',
  },
  {
    name: 'privacycontext',
    add: 'privacycontext:',
    text: 'Names the context in which category entitlement is looked at: a session sees what its user may see there.',
  },
  {
    name: 'enableentitlement',
    add: 'enableentitlement',
    text: 'Category entitlement counts even where the account does not ask for it.',
  },
  {
    name: 'disableentitlement',
    add: 'disableentitlement',
    text: 'Category entitlement does not count: the session sees entries of closed categories too.',
  },
  {
    name: 'disableentitlementforentry',
    add: 'disableentitlementforentry:',
    text: 'The same for single entries, named by their ids.',
  },
] as const

type PrivilegeNotesProps = { privileges: string; onChange: (privileges: string) => void }

/** What the privileges for role and entitlement mean, and a way to add each. */
export function PrivilegeNotes({ privileges, onChange }: PrivilegeNotesProps) {
  const present = parsePrivileges(privileges.trim())
  return (
    <details className="-mt-2 rounded-md border border-line">
      <summary className="cursor-default rounded-md px-2.5 py-1.5 text-xs font-medium text-soft hover:bg-hover">
        Role and entitlement
      </summary>
      <ul className="flex flex-col gap-2 px-2.5 pt-1 pb-2.5">
        {notes.map(({ name, add, text }) => (
          <li key={name} className="flex items-start gap-2 text-xs">
            <IconButton
              icon={Plus}
              label={`Add ${name}`}
              isDisabled={present.has(name)}
              onPress={() => onChange([privileges.trim(), add].filter(Boolean).join(','))}
            />
            <p className="min-w-0 flex-1 pt-1">
              <code className="font-medium">{name}</code> <span className="text-soft">{text}</span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
