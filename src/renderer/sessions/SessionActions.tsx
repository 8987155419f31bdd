import { Eye, EyeOff } from 'lucide-react'
import { useRef } from 'react'
import type { CopyFormat } from '../../contract/copyFormats'
import { t } from '../../strings'
import { IconButton } from '../ui/IconButton'
import { useFocusHandover } from '../ui/useFocusHandover'
import { CopyButton } from './CopyButton'

type SessionActionsProps = {
  isRevealed: boolean
  isCopied: boolean
  isNew: boolean
  takesFocus: boolean
  onReveal: () => void
  onCopy: (format?: CopyFormat) => void
}

/** What can be done with a KS that is alive. When it ends, the focus stays with its session. */
export function SessionActions(props: SessionActionsProps) {
  const { isRevealed, isCopied, isNew, takesFocus, onReveal, onCopy } = props
  const element = useRef<HTMLSpanElement>(null)
  // to the button that does no harm when it is pressed once more
  useFocusHandover(element, (going) => going.parentElement?.querySelector('button[data-forget]') ?? null)
  return (
    <span ref={element} className="inline-flex items-center gap-1">
      <IconButton
        icon={isRevealed ? EyeOff : Eye}
        label={t(isRevealed ? 'sessions.entry.hide' : 'sessions.entry.reveal')}
        onPress={onReveal}
      />
      <CopyButton isCopied={isCopied} isWanted={isNew && !isCopied} takesFocus={takesFocus} onCopy={onCopy} />
    </span>
  )
}
