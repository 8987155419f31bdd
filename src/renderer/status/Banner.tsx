import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'
import { HelpWith } from '../help/HelpWith'

const tones = {
  warn: { frame: 'border-warn-line bg-warn-soft', icon: 'text-warn' },
  bad: { frame: 'border-bad-line bg-bad-soft', icon: 'text-bad' },
} as const

type BannerProps = { failure: Failure; tone: keyof typeof tones; icon: LucideIcon; action?: ReactNode }

/** A state of the whole app that needs attention: what happened and what to do. */
export function Banner({ failure, tone, icon: Icon, action }: BannerProps) {
  const { title, happened, causes, next } = explain(failure)
  const look = tones[tone]
  return (
    <div
      role="alert"
      className={`flex shrink-0 items-start gap-x-3 gap-y-1 border-b px-4 py-2.5 max-[52rem]:flex-wrap ${look.frame}`}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} className={`mt-0.5 shrink-0 ${look.icon}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-semibold">{title}</strong>
          <span>{happened}</span>
          <code className="selectable text-2xs text-soft">{failure.code}</code>
        </p>
        <ul className="flex flex-wrap gap-x-2 text-xs text-soft">
          {[...causes.slice(0, 1), ...next].map((point) => (
            <li key={point} className="selectable min-w-0 break-words">
              {point}
            </li>
          ))}
        </ul>
      </div>
      <span className="inline-flex shrink-0 flex-wrap items-center justify-end gap-1 max-[52rem]:basis-full">
        <HelpWith code={failure.code} />
        {action}
      </span>
    </div>
  )
}
