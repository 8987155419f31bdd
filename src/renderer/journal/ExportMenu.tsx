import { Download } from 'lucide-react'
import { useState } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { optionLook, popoverLook } from '../ui/Choice'
import { useCommand } from '../useCommand'

export type ExportWanted = { format: 'csv' | 'json'; everything: boolean }

type ExportMenuProps = {
  /** how many entries the filter shows, where it leaves any out */
  shown: number | undefined
  all: number
  isPending: boolean
  onExport: (wanted: ExportWanted) => void
}

const formats = [
  { format: 'csv', text: t('journal.export.formats.csv') },
  { format: 'json', text: t('journal.export.formats.json') },
] as const

/** Takes the journal, or what is shown of it, along in a file. */
export function ExportMenu({ shown, all, isPending, onExport }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false)
  useCommand('exportJournal', () => setOpen(true), all > 0)
  const sections = [
    ...(shown !== undefined && shown > 0
      ? [{ id: 'shown', title: t('journal.export.shown', { entries: shown }), everything: false }]
      : []),
    { id: 'all', title: t('journal.export.everything', { entries: all }), everything: true },
  ]
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button isDisabled={all === 0} isPending={isPending}>
        <Download aria-hidden size={14} strokeWidth={1.75} />
        {isPending ? t('journal.export.running') : t('journal.export.start')}
      </Button>
      <Popover placement="bottom end" offset={4} className={popoverLook}>
        <Menu aria-label={t('journal.export.menu')} className="outline-none">
          {sections.map(({ id, title, everything }) => (
            <MenuSection
              key={id}
              id={id}
              className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1"
            >
              <Header className="px-2 pt-1 pb-0.5 text-2xs text-faint">{title}</Header>
              {formats.map(({ format, text }) => (
                <MenuItem
                  key={format}
                  id={`${id} ${format}`}
                  textValue={text}
                  className={optionLook}
                  onAction={() => onExport({ format, everything })}
                >
                  {text}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
