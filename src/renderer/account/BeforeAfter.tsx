import type { TokenFields } from '../../contract/account'
import { t } from '../../strings'
import { fieldWords } from './words'

type BeforeAfterProps = {
  label: string
  fields: readonly (keyof TokenFields)[]
  before: TokenFields
  after: TokenFields
  /** the headings of the two columns */
  heads?: readonly [string, string]
}

/** Two states of a token side by side, for the fields in which they differ. */
export function BeforeAfter({ label, fields, before, after, heads }: BeforeAfterProps) {
  const [first, second] = heads ?? [t('account.edit.compared.before'), t('account.edit.compared.after')]
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse text-start">
      <thead>
        <tr className="text-xs text-soft">
          <th className="w-28 py-1 pe-3 text-start font-medium">{t('account.edit.compared.field')}</th>
          <th className="py-1 pe-3 text-start font-medium">{first}</th>
          <th className="py-1 text-start font-medium">{second}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((name) => (
          <tr key={name} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pe-3 text-start text-xs leading-5 font-normal text-soft">
              {t(`account.token.fields.${name}`)}
            </th>
            <td className={`py-1.5 pe-3 break-words text-soft ${look(name)}`}>
              <bdi>{fieldWords(name, before)}</bdi>
            </td>
            <td className={`py-1.5 font-medium break-words ${look(name)}`}>
              <bdi>{fieldWords(name, after)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function look(name: keyof TokenFields): string {
  return name === 'sessionPrivileges' ? 'font-mono text-xs leading-5 break-all' : ''
}
