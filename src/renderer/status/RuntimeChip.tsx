import { Unplug } from 'lucide-react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import type { AppState } from '../../contract/appState'
import { t } from '../../strings'
import { popoverLook } from '../ui/Choice'

type Reason = NonNullable<AppState['runtime']['loopbackOnly']>

/** Says that only this machine can be called in this run, and why. */
export function RuntimeChip({ reason }: { reason: Reason }) {
  return (
    <DialogTrigger>
      <Button className="focus-ring inline-flex h-5 items-center gap-1 rounded-full border border-line-strong px-2 text-2xs text-soft data-hovered:bg-hover">
        <Unplug aria-hidden size={11} />
        {t('status.loopbackOnly.chip')}
      </Button>
      {/* without a dialog inside, the popover is one itself, named by its button */}
      <Popover placement="top end" offset={6} className={`${popoverLook} max-w-80`}>
        <div className="flex flex-col gap-1 p-2.5">
          <h2 className="font-semibold">{t('status.loopbackOnly.title')}</h2>
          <p className="text-xs text-soft">{t(`status.loopbackOnly.reasons.${reason}`)}</p>
          <p className="text-xs text-soft">{t('status.loopbackOnly.wayOut')}</p>
        </div>
      </Popover>
    </DialogTrigger>
  )
}
