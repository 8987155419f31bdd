import { TriangleAlert } from 'lucide-react'
import { HelpMark } from '../help/HelpMark'

/** What to think of before minting, in words. Said again when it changes. */
export function MintWarnings({ warnings }: { warnings: readonly string[] }) {
  return (
    <div role="status" className={warnings.length === 0 ? 'sr-only' : ''}>
      {warnings.length > 0 && (
        <ul
          aria-label="Before you mint"
          className="flex flex-col gap-1 rounded-md border border-warn-line bg-warn-soft px-3 py-2"
        >
          {warnings.map((warning) => (
            <li key={warning} className="flex items-start gap-2">
              <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-warn" />
              <span>{warning}</span>
              <HelpMark
                topic={warning.includes('disableentitlement') ? 'entitlement' : 'lifetimes'}
                className="-my-0.5 ms-auto"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
