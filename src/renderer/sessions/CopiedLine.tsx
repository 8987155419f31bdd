import { useRef } from 'react'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { Countdown } from '../ui/Countdown'
import { Rich } from '../ui/Rich'
import { useFocusHandover } from '../ui/useFocusHandover'
import { mainButton } from './sessionFocus'

/** Says that a session's KS is on the clipboard, and for how long. */
export function CopiedLine({ clearsAt, onClear }: { clearsAt: number; onClear: () => void }) {
  const element = useRef<HTMLParagraphElement>(null)
  useFocusHandover(element, (going) => mainButton(going.closest('article')))
  return (
    <p ref={element} className="mt-1 flex items-center gap-1.5 text-xs text-accent-text">
      <span>
        <Rich text="sessions.entry.copied" parts={{ countdown: <Countdown endsAt={clearsAt} /> }} />
      </span>
      <Button size="small" look="quiet" className="ms-auto" onPress={onClear}>
        {t('sessions.entry.clear')}
      </Button>
    </p>
  )
}
