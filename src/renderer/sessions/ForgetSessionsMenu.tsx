import { Ellipsis, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { SessionFilter } from '../../contract/sessions'
import { t } from '../../strings'
import { useStores } from '../stores'
import { optionLook, popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { RemovalDialog } from '../ui/RemovalDialog'
import { aliveEffect } from './aliveWords'

type ForgetSessionsMenuProps = {
  filter: SessionFilter
  /** of all sessions, and of those that fit the filter, how many have not ended */
  alive: number
  fitting: number
}

/** Forgets many sessions at once, after saying how many of them are alive. */
export function ForgetSessionsMenu({ filter, alive, fitting }: ForgetSessionsMenuProps) {
  const { api, book, notices } = useStores()
  const [asking, setAsking] = useState<{ filter: SessionFilter; alive: number }>()
  const more = useRef<HTMLButtonElement>(null)
  const isFiltered = Object.keys(filter).length > 0
  return (
    <>
      <MenuTrigger>
        <IconButton ref={more} icon={Ellipsis} label={t('sessions.forget.menu')} />
        <Popover placement="bottom end" offset={4} className={popoverLook}>
          <Menu
            className="outline-none"
            onAction={(key) =>
              setAsking(key === 'shown' ? { filter, alive: fitting } : { filter: {}, alive })
            }
          >
            {isFiltered && (
              <MenuItem id="shown" className={optionLook}>
                <Trash2 aria-hidden size={14} strokeWidth={1.75} />
                {t('sessions.forget.shown')}
              </MenuItem>
            )}
            <MenuItem id="all" className={`${optionLook} text-bad`}>
              <Trash2 aria-hidden size={14} strokeWidth={1.75} />
              {t('sessions.forget.all')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <RemovalDialog
        title={t(
          isFiltered && asking?.filter === filter
            ? 'sessions.forget.confirmShown'
            : 'sessions.forget.confirmAll',
        )}
        effects={[
          aliveEffect(asking?.alive ?? 0),
          t('sessions.forget.clipboard'),
          t('sessions.forget.stayValid'),
        ]}
        action={t('sessions.forget.confirm')}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        returnTo={() => more.current}
        remove={() => api.sessions.forgetMany({ filter: asking?.filter ?? {} })}
        onRemoved={() => {
          notices.say(t('sessions.forget.forgot'))
          void book.show({})
        }}
      />
    </>
  )
}
