import { ArchiveRestore, FlaskConical, FlaskConicalOff, ListPlus, Plus, ShieldEllipsis } from 'lucide-react'
import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { t } from '../../strings'
import type { Practice } from '../firstRun/usePractice'
import { useStores } from '../stores'
import { optionLook, popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { Kbd, modifier } from '../ui/Kbd'
import { ReleasePracticeDialog } from './ReleasePracticeDialog'

type AddMenuProps = {
  holdsPractice: boolean
  practice: Practice
  onAdd: () => void
  onAddSeveral: () => void
  onAdmin: () => void
}

/** What can be added to the inventory, and the practice account's way out of it. */
export function AddMenu({ holdsPractice, practice, onAdd, onAddSeveral, onAdmin }: AddMenuProps) {
  const { backupDialogs } = useStores()
  const [releasing, setReleasing] = useState(false)
  return (
    <>
      <MenuTrigger>
        <IconButton icon={Plus} label={t('inventory.addMenu.open')} className="size-7.5" />
        <Popover placement="bottom end" offset={4} className={popoverLook}>
          <Menu
            aria-label={t('inventory.addMenu.name')}
            className="outline-none"
            disabledKeys={practice.pending ? ['hold', 'release'] : []}
            onAction={(key) => {
              if (key === 'add') onAdd()
              else if (key === 'several') onAddSeveral()
              else if (key === 'backup') backupDialogs.takeIn()
              else if (key === 'admin') onAdmin()
              else if (key === 'hold') practice.hold()
              else setReleasing(true)
            }}
          >
            <MenuItem id="add" textValue={t('inventory.addMenu.token')} className={optionLook}>
              <Plus aria-hidden size={14} strokeWidth={1.75} />
              {t('inventory.addMenu.token')}
              <Kbd keys={[modifier, 'N']} className="ms-auto ps-4 text-faint" />
            </MenuItem>
            <MenuItem id="several" textValue={t('inventory.addMenu.several')} className={optionLook}>
              <ListPlus aria-hidden size={14} strokeWidth={1.75} />
              {t('inventory.addMenu.several')}
            </MenuItem>
            <MenuItem id="backup" textValue={t('inventory.addMenu.backup')} className={optionLook}>
              <ArchiveRestore aria-hidden size={14} strokeWidth={1.75} />
              {t('inventory.addMenu.backup')}
            </MenuItem>
            <MenuItem id="admin" textValue={t('inventory.addMenu.admin')} className={optionLook}>
              <ShieldEllipsis aria-hidden size={14} strokeWidth={1.75} />
              {t('inventory.addMenu.admin')}
            </MenuItem>
            <MenuItem id="hold" textValue={t('inventory.addMenu.practice')} className={optionLook}>
              <FlaskConical aria-hidden size={14} strokeWidth={1.75} />
              {t('inventory.addMenu.practice')}
            </MenuItem>
            {holdsPractice && (
              <MenuItem
                id="release"
                textValue={t('inventory.addMenu.release')}
                className={`${optionLook} text-bad`}
              >
                <FlaskConicalOff aria-hidden size={14} strokeWidth={1.75} />
                {t('inventory.addMenu.release')}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <ReleasePracticeDialog isOpen={releasing} onClose={() => setReleasing(false)} />
    </>
  )
}
