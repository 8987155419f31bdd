import { useRef } from 'react'
import { Button } from '../ui/Button'
import { Countdown } from '../ui/Countdown'
import { useFocusHandover } from '../ui/useFocusHandover'
import { mainButton } from './sessionFocus'

/** Says that a session's KS is on the clipboard, and for how long. */
export function CopiedLine({ clearsAt, onClear }: { clearsAt: number; onClear: () => void }) {
  const element = useRef<HTMLParagraphElement>(null)
  useFocusHandover(element, (going) => mainButton(going.closest('article')))
  return (
    <p ref={element} className="mt-1 flex items-center gap-1.5 text-xs text-accent-text">
      On the clipboard, cleared in
      <Countdown endsAt={clearsAt} />
      <Button size="small" look="quiet" className="ms-auto" onPress={onClear}>
        Clear now
      </Button>
    </p>
  )
}
