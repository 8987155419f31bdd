import { ShieldAlert } from 'lucide-react'
import { useRef } from 'react'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { Rich } from '../ui/Rich'
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
        <Rich
          text="adminSecret.confirm.question"
          parts={{ ask: <strong className="font-semibold" /> }}
          values={{ partnerId }}
        />
      </p>
      <span className="ms-auto inline-flex gap-2">
        <Button onPress={onBack} isDisabled={isPending} autoFocus>
          {t('adminSecret.confirm.back')}
        </Button>
        <Button type="submit" look="danger" isPending={isPending}>
          {isPending ? t('adminSecret.starting') : t('adminSecret.confirm.start')}
        </Button>
      </span>
    </div>
  )
}
