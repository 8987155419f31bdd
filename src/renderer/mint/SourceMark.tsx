import { Circle, CircleCheck, CircleDot, Server } from 'lucide-react'
import type { Known } from './preview'

const marks = {
  declared: { icon: CircleCheck, text: 'declared', look: 'text-good' },
  learned: { icon: CircleDot, text: 'learned', look: 'text-accent-text' },
  unknown: { icon: Circle, text: 'unknown', look: 'text-faint' },
  server: { icon: Server, text: 'server', look: 'text-faint' },
} as const

/** How something is known: read from the account, seen in an answer, not known, or always so at the server. */
export function SourceMark({ known }: { known: Known }) {
  const { icon: Icon, text, look } = marks[known]
  return (
    <span className={`inline-flex items-center gap-1 text-2xs whitespace-nowrap ${look}`}>
      <Icon aria-hidden size={11} strokeWidth={2} />
      {text}
    </span>
  )
}
