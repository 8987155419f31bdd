import { TriangleAlert } from 'lucide-react'
import { t } from '../../strings'
import { HelpMark } from '../help/HelpMark'
import type { MintWarning } from './warnings'

/** What to think of before minting, in words. Said again when it changes. */
export function MintWarnings({ warnings }: { warnings: readonly MintWarning[] }) {
  return (
    <div role="status" className={warnings.length === 0 ? 'sr-only' : ''}>
      {warnings.length > 0 && (
        <ul
          aria-label={t('guardRails.warnings.list')}
          className="flex flex-col gap-1 rounded-md border border-warn-line bg-warn-soft px-3 py-2"
        >
          {warnings.map(({ topic, text }) => (
            <li key={text} className="flex items-start gap-2">
              <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-warn" />
              <span>{text}</span>
              <HelpMark topic={topic} className="-my-0.5 ms-auto" />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
