import { Unplug } from 'lucide-react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import type { AppState } from '../../contract/appState'
import { popoverLook } from '../ui/Choice'

type Reason = NonNullable<AppState['runtime']['loopbackOnly']>

const reasons: Record<Reason, string> = {
  'fallback-runtime':
    'KSmith runs on a substitute runtime here, one that must not be trusted with a real secret. Service URLs on this machine, such as the practice account, can be called; others cannot.',
  'debugging-switch':
    'KSmith was started with a debugging switch, so another program could look inside. Service URLs on this machine, such as the practice account, can be called; others cannot.',
}

/** Says that only this machine can be called in this run, and why. */
export function RuntimeChip({ reason }: { reason: Reason }) {
  return (
    <DialogTrigger>
      <Button className="focus-ring inline-flex h-5 items-center gap-1 rounded-full border border-line-strong px-2 text-2xs text-soft data-hovered:bg-hover">
        <Unplug aria-hidden size={11} />
        Loopback only
      </Button>
      {/* without a dialog inside, the popover is one itself, named by its button */}
      <Popover placement="top end" offset={6} className={`${popoverLook} max-w-80`}>
        <div className="flex flex-col gap-1 p-2.5">
          <h2 className="font-semibold">Only this machine can be called</h2>
          <p className="text-xs text-soft">{reasons[reason]}</p>
          <p className="text-xs text-soft">Start the app in the ordinary way to call real accounts.</p>
        </div>
      </Popover>
    </DialogTrigger>
  )
}
