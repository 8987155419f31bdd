import { Clipboard, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { mainButtonOf } from '../sessions/sessionFocus'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { Countdown } from '../ui/Countdown'
import { useFocusHandover } from '../ui/useFocusHandover'

/** What of ours is on the clipboard, and how the last time ended. */
export function ClipboardStatus() {
  const { clipboard } = useStores()
  const state = useStore(clipboard)
  if (state.holding) {
    return (
      <Holding sessionId={state.sessionId} clearsAt={state.clearsAt} onClear={() => void clipboard.clear()} />
    )
  }
  if (state.ended === undefined) return null
  return (
    <span
      className={`inline-flex items-center gap-1.5 pe-2 ${state.ended === 'failed' ? 'text-bad' : 'text-faint'}`}
    >
      {state.ended === 'failed' && <TriangleAlert aria-hidden size={13} />}
      {t(`status.clipboard.ended.${state.ended}`)}
    </span>
  )
}

type HoldingProps = { sessionId: string; clearsAt: number; onClear: () => void }

function Holding({ sessionId, clearsAt, onClear }: HoldingProps) {
  const element = useRef<HTMLSpanElement>(null)
  useFocusHandover(element, () => mainButtonOf(sessionId))
  return (
    <span ref={element} className="inline-flex items-center gap-1.5 text-accent-text">
      <Clipboard aria-hidden size={13} className="shrink-0" />
      <span>{t('status.clipboard.holding')}</span>
      <Countdown endsAt={clearsAt} />
      <Button size="small" look="quiet" onPress={onClear}>
        {t('status.clipboard.clear')}
      </Button>
    </span>
  )
}
