import { Ellipsis, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { SessionFilter } from '../../contract/sessions'
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
        <IconButton ref={more} icon={Ellipsis} label="More for the sessions" />
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
                Forget those that fit the filter…
              </MenuItem>
            )}
            <MenuItem id="all" className={`${optionLook} text-bad`}>
              <Trash2 aria-hidden size={14} strokeWidth={1.75} />
              Forget all sessions…
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <RemovalDialog
        title={isFiltered && asking?.filter === filter ? 'Forget these sessions?' : 'Forget all sessions?'}
        effects={[
          aliveEffect(asking?.alive ?? 0),
          'If one of them is on the clipboard, it is cleared there.',
          'At Kaltura they stay valid until they end.',
        ]}
        action="Forget sessions"
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        returnTo={() => more.current}
        remove={() => api.sessions.forgetMany({ filter: asking?.filter ?? {} })}
        onRemoved={() => {
          notices.say('Forgot the sessions')
          void book.show({})
        }}
      />
    </>
  )
}
