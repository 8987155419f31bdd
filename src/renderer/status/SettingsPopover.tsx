import { Settings as Gear } from 'lucide-react'
import { useRef, useState } from 'react'
import { DialogTrigger, Popover } from 'react-aria-components'
import type { Settings } from '../../contract/appState'
import { t } from '../../strings'
import { EnvironmentsDialog } from '../environments/EnvironmentsDialog'
import { Button } from '../ui/Button'
import { popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { ClipboardSeconds } from './ClipboardSeconds'
import { ExpiryNotice } from './ExpiryNotice'
import { TokenExpiry } from './TokenExpiry'

/** What can be set: the clipboard's time, the notices before a KS and before an app token end, and the environments. */
export function SettingsPopover({ settings, version }: { settings: Settings; version: string }) {
  const [isOpen, setOpen] = useState(false)
  const [editing, setEditing] = useState(false)
  const gear = useRef<HTMLButtonElement>(null)
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <IconButton ref={gear} icon={Gear} label={t('status.settings.title')} />
        {/* without a dialog inside, the popover is one itself, named by its button */}
        <Popover placement="top end" offset={6} className={`${popoverLook} w-72`}>
          <div className="flex flex-col gap-2.5 p-2.5">
            <h2 className="font-semibold">{t('status.settings.title')}</h2>
            <ClipboardSeconds seconds={settings.clipboardSeconds} />
            <ExpiryNotice isOn={settings.expiryNotice} />
            <TokenExpiry />
            <Button
              size="small"
              className="self-start"
              onPress={() => {
                setOpen(false)
                setEditing(true)
              }}
            >
              {t('status.settings.environments')}
            </Button>
            <p className="border-t border-line pt-2 text-2xs text-faint">
              {t('status.settings.version', { version })}
            </p>
          </div>
        </Popover>
      </DialogTrigger>
      <EnvironmentsDialog isOpen={editing} onClose={() => setEditing(false)} returnTo={() => gear.current} />
    </>
  )
}
