import { Settings } from 'lucide-react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { popoverLook } from '../ui/Choice'
import { IconButton } from '../ui/IconButton'
import { ClipboardSeconds } from './ClipboardSeconds'
import { TokenExpiry } from './TokenExpiry'

/** The one thing that can be set: how long a copied KS stays on the clipboard. */
export function SettingsPopover({ seconds, version }: { seconds: number; version: string }) {
  return (
    <DialogTrigger>
      <IconButton icon={Settings} label="Settings" />
      <Popover placement="top end" offset={6} className={`${popoverLook} w-72`}>
        <Dialog className="flex flex-col gap-2.5 p-2.5 outline-none">
          <Heading slot="title" className="font-semibold">
            Settings
          </Heading>
          <ClipboardSeconds seconds={seconds} />
          <TokenExpiry />
          <p className="border-t border-line pt-2 text-2xs text-faint">KSmith {version}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
