import { Lock } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { formatPrivilege, parsePrivileges } from '../../../kaltura/privileges'
import { t } from '../../../strings'

/** Privileges shown before the rest folds away. */
const SHOWN = 6

type CarriedPrivilegesProps = {
  /** the token's own privileges */
  carried: string
  onNarrow: (name: string) => void
}

const small =
  'focus-ring rounded-sm px-1 text-2xs text-accent-text data-hovered:underline data-hovered:underline-offset-2'

/** What every session of the token carries anyway: it cannot be taken away, but what has a `*` can be narrowed. */
export function CarriedPrivileges({ carried, onNarrow }: CarriedPrivilegesProps) {
  const [isOpen, setOpen] = useState(false)
  const title = useId()
  const privileges = [...parsePrivileges(carried)]
  if (privileges.length === 0) return null
  const shown = isOpen ? privileges : privileges.slice(0, SHOWN)
  const rest = privileges.length - shown.length
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-xs text-soft">
      <span id={title}>{t('mint.privileges.carried.title')}</span>
      <ul aria-labelledby={title} className="contents">
        {shown.map(([name, values]) => {
          const printed = formatPrivilege(name, values)
          return (
            <li
              key={name}
              className="inline-flex h-5 min-w-0 items-center gap-1 rounded-sm bg-selected-quiet px-1.5 text-text"
            >
              <Lock
                aria-label={t('mint.privileges.carried.fixed')}
                size={10}
                strokeWidth={2}
                className="shrink-0 text-faint"
              />
              <code dir="ltr" title={printed} className="selectable max-w-56 truncate text-2xs">
                {printed}
              </code>
              {values.includes('*') && (
                <AriaButton
                  aria-label={t('mint.privileges.carried.narrowIt', { privilege: printed })}
                  onPress={() => onNarrow(name)}
                  className={`${small} -me-1`}
                >
                  {t('mint.privileges.carried.narrow')}
                </AriaButton>
              )}
            </li>
          )
        })}
      </ul>
      {rest > 0 && (
        <AriaButton onPress={() => setOpen(true)} className={small}>
          {t('mint.privileges.carried.more', { count: rest })}
        </AriaButton>
      )}
    </div>
  )
}
