import { ShieldAlert } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../ui/Button'
import { useFocusHandover } from '../ui/useFocusHandover'

/** Asks before an ADMIN session is started, in the place of the dialog's buttons. */
export function ConfirmAdmin({
  partnerId,
  isPending,
  onBack,
}: {
  partnerId: string
  isPending: boolean
  onBack: () => void
}) {
  const element = useRef<HTMLDivElement>(null)
  useFocusHandover(element, (going) => going.closest('form')?.querySelector('button') ?? null)
  return (
    <div
      ref={element}
      role="alert"
      className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-b-lg border-t border-warn-line bg-warn-soft px-5 py-3"
    >
      <ShieldAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-warn" />
      <p className="min-w-60 flex-1">
        <strong className="font-semibold">Start an ADMIN session?</strong> Whoever has its KS can read and
        change everything in account {partnerId} until it ends, app tokens and the account’s secrets included.
      </p>
      <span className="ms-auto inline-flex gap-2">
        <Button onPress={onBack} isDisabled={isPending} autoFocus>
          Back
        </Button>
        <Button type="submit" look="danger" isPending={isPending}>
          {isPending ? 'Starting…' : 'Start it'}
        </Button>
      </span>
    </div>
  )
}
