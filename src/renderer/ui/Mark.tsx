import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

const tones = {
  plain: 'border-line-strong text-soft',
  accent: 'border-transparent bg-accent-soft text-accent-text',
  warn: 'border-warn-line bg-warn-soft text-warn',
  bad: 'border-bad-line bg-bad-soft text-bad',
}

/** A short word that classifies the thing beside it. */
export function Mark({
  tone = 'plain',
  icon: Icon,
  children,
}: {
  tone?: keyof typeof tones
  icon?: LucideIcon
  children: ReactNode
}) {
  return (
    <span
      className={`inline-flex h-4 shrink-0 items-center gap-1 rounded-sm border px-1 text-2xs font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {Icon && <Icon aria-hidden size={11} strokeWidth={2} />}
      {children}
    </span>
  )
}
