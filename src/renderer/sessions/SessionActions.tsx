import { ClipboardCheck, Copy, Eye, EyeOff } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { useFocusHandover } from '../ui/useFocusHandover'

type SessionActionsProps = {
  isRevealed: boolean
  isCopied: boolean
  isNew: boolean
  takesFocus: boolean
  onReveal: () => void
  onCopy: () => void
}

/** What can be done with a KS that is alive. When it ends, the focus stays with its session. */
export function SessionActions(props: SessionActionsProps) {
  const { isRevealed, isCopied, isNew, takesFocus, onReveal, onCopy } = props
  const element = useRef<HTMLSpanElement>(null)
  useFocusHandover(element, (going) => going.nextElementSibling)
  return (
    <span ref={element} className="inline-flex items-center gap-1">
      <IconButton
        icon={isRevealed ? EyeOff : Eye}
        label={isRevealed ? 'Hide KS' : 'Reveal KS'}
        onPress={onReveal}
      />
      <Button
        size="small"
        look={isNew && !isCopied ? 'primary' : 'plain'}
        onPress={onCopy}
        aria-label="Copy KS"
        autoFocus={takesFocus}
      >
        {isCopied ? <ClipboardCheck aria-hidden size={13} /> : <Copy aria-hidden size={13} />}
        Copy
      </Button>
    </span>
  )
}
