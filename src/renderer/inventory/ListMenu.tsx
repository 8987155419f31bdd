import { Archive, Ellipsis } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useStores } from '../stores'
import { optionLook, popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'

/** What can be done with the list as a whole. */
export function ListMenu() {
  const { backupDialogs } = useStores()
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label="More for the list" className="size-7.5" />
      <Popover placement="bottom end" offset={4} className={popoverLook}>
        <Menu aria-label="List" className="outline-none" onAction={() => backupDialogs.make()}>
          <MenuItem id="backUp" textValue="Back up…" className={optionLook}>
            <Archive aria-hidden size={14} strokeWidth={1.75} />
            Back up…
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
