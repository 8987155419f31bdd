import { CircleAlert } from 'lucide-react'
import { explain } from '../../contract/catalogue'
import type { Failure } from '../../contract/failures'

/** A failure in few lines: what happened, the likeliest cause, what to do next. */
export function Trouble({ failure }: { failure: Failure }) {
  const { title, happened, causes, next } = explain(failure)
  return (
    <div
      role="alert"
      className="mx-3 my-2 flex max-h-40 shrink-0 items-start gap-2 overflow-y-auto rounded-md border border-bad-line bg-bad-soft px-3 py-2 text-xs"
    >
      <CircleAlert aria-hidden size={14} strokeWidth={1.75} className="mt-0.5 shrink-0 text-bad" />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong className="font-semibold">{title}</strong>
          <code className="selectable text-2xs break-all text-soft">{failure.code}</code>
        </p>
        <p className="break-words">{happened}</p>
        {failure.server?.message !== undefined && (
          <p dir="auto" className="selectable font-mono text-2xs break-words text-soft">
            {failure.server.message}
          </p>
        )}
        <ul className="mt-0.5 list-disc ps-4 marker:text-faint">
          {[...causes.slice(0, 1), ...next].map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
