import { Archive, Ellipsis, Siren, Stethoscope } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'
import { optionLook, popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'

type ListMenuProps = {
  query: string
  /** tokens that the list shows */
  total: number
  /** tokens there are */
  held: number
}

/** What can be done with the list as a whole or with what it shows, and with a KS from elsewhere that leaked. */
export function ListMenu({ query, total, held }: ListMenuProps) {
  const { health, incidents, filter, backupDialogs } = useStores()
  const wanted = useStore(filter)
  const isAll = query === '' && wanted === 'all'
  const check = isAll
    ? t('inventory.listMenu.checkAll')
    : t('inventory.listMenu.checkShown', { count: total })
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={t('inventory.listMenu.open')} className="size-7.5" />
      <Popover placement="bottom end" offset={4} className={popoverLook}>
        <Menu
          aria-label={t('inventory.listMenu.name')}
          className="outline-none"
          disabledKeys={[...(total === 0 ? ['check'] : []), ...(held === 0 ? ['backUp'] : [])]}
          onAction={(key) => {
            if (key === 'check') void health.ask({ kind: 'matching', query, filter: wanted })
            else if (key === 'backUp') backupDialogs.make()
            else incidents.report({ kind: 'ks' })
          }}
        >
          <MenuItem id="check" textValue={check} className={optionLook}>
            <Stethoscope aria-hidden size={14} strokeWidth={1.75} />
            {check}
          </MenuItem>
          <MenuItem id="backUp" textValue={t('inventory.listMenu.backUp')} className={optionLook}>
            <Archive aria-hidden size={14} strokeWidth={1.75} />
            {t('inventory.listMenu.backUp')}
          </MenuItem>
          <MenuItem
            id="leaked"
            textValue={t('inventory.listMenu.leaked')}
            className={`${optionLook} text-bad`}
          >
            <Siren aria-hidden size={14} strokeWidth={1.75} />
            {t('inventory.listMenu.leaked')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
