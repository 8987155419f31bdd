import { describePrivilege, type PrivilegeDescription, parsePrivileges } from '../../kaltura/privileges'
import { t } from '../../strings'
import { Nothing } from './Facts'

/** Each privilege with its values, and what it means where that is known. */
export function PrivilegeList({ privileges }: { privileges: string }) {
  const parsed = [...parsePrivileges(privileges)]
  if (parsed.length === 0) return <Nothing>{t('inspect.facts.none')}</Nothing>
  return (
    <ul className="flex flex-col gap-1">
      {parsed.map(([name, values]) => (
        <li key={name} className="grid gap-x-4 @form:grid-cols-2">
          <code className="text-xs leading-5 break-all">
            {name}
            {values.length > 0 && `:${values.join('/')}`}
          </code>
          <span className="text-soft">
            <Meaning privilege={describePrivilege(name)} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Meaning({ privilege }: { privilege: PrivilegeDescription | undefined }) {
  if (!privilege) return <Nothing>{t('inspect.facts.unknownPrivilege')}</Nothing>
  return t(`privileges.does.${privilege.name}`)
}
