import { Circle, CircleCheck, CircleDot, Server } from 'lucide-react'
import { t } from '../../strings'
import type { Known } from './preview'

const marks = {
  declared: { icon: CircleCheck, look: 'text-good' },
  learned: { icon: CircleDot, look: 'text-accent-text' },
  unknown: { icon: Circle, look: 'text-faint' },
  server: { icon: Server, look: 'text-faint' },
} as const

/** How something is known: read from the account, seen in an answer, not known, or always so at the server. */
export function SourceMark({ known }: { known: Known }) {
  const { icon: Icon, look } = marks[known]
  return (
    <span className={`inline-flex items-center gap-1 text-2xs whitespace-nowrap ${look}`}>
      <Icon aria-hidden size={11} strokeWidth={2} />
      {t(`mint.known.${known}`)}
    </span>
  )
}
