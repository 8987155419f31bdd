import { Keyboard } from 'lucide-react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { t } from '../../strings'
import { popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { Kbd, modifier } from '../ui/Kbd'

const keys: readonly { keys: readonly string[]; does: string }[] = [
  { keys: [modifier, 'F'], does: t('status.keys.search') },
  { keys: ['↑', '↓', 'PgUp', 'PgDn', 'Home', 'End'], does: t('status.keys.move') },
  { keys: ['↵'], does: t('status.keys.mintAgain') },
  { keys: [modifier, '↵'], does: t('status.keys.mintForm') },
  { keys: [modifier, 'Shift', 'C'], does: t('status.keys.copyNewest') },
  { keys: [modifier, 'N'], does: t('status.keys.add') },
  { keys: [modifier, '1'], does: t('status.keys.screen') },
  { keys: ['Esc'], does: t('status.keys.escape') },
]

/** The keys that work everywhere in the window. */
export function KeyboardHelp() {
  return (
    <DialogTrigger>
      <IconButton icon={Keyboard} label={t('status.keys.title')} />
      <Popover placement="top end" offset={6} className={popoverLook}>
        <Dialog className="p-2.5 outline-none">
          <Heading slot="title" className="pb-1.5 font-semibold">
            {t('status.keys.title')}
          </Heading>
          <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 text-xs">
            {keys.map(({ keys: pressed, does }) => (
              <div key={does} className="contents">
                <dt>
                  <Kbd keys={pressed} className="text-soft" />
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
