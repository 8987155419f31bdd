import { Ban, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { noteLooks } from './noteLooks'
import type { Known } from './preview'
import type { LineNote } from './previewWords'
import { SourceMark } from './SourceMark'

type PreviewRowProps = {
  name: string
  known: Known
  note?: LineNote | undefined
  mono?: boolean
  /** whether it belongs to the row above it: then only those who cannot see that are told its name */
  continues?: boolean
  children: ReactNode
}

/** One point of what will be granted. */
export function PreviewRow({
  name,
  known,
  note,
  mono = false,
  continues = false,
  children,
}: PreviewRowProps) {
  const Icon = note?.tone === 'dropped' ? Ban : note?.tone === 'changed' ? TriangleAlert : undefined
  return (
    <tr className={`align-baseline ${continues ? '' : 'border-t border-line'}`}>
      <th scope="row" className="w-18 py-1 pe-3 text-start text-xs font-normal whitespace-nowrap text-soft">
        <span className={continues ? 'sr-only' : ''}>{name}</span>
      </th>
      <td className="py-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span
            className={`min-w-0 wrap-anywhere ${mono ? 'font-mono text-xs' : ''} ${note?.tone === 'dropped' ? 'text-soft line-through' : ''}`}
          >
            {children}
          </span>
          {note && (
            <span className={`inline-flex items-baseline gap-1 text-xs ${noteLooks[note.tone]}`}>
              {Icon && <Icon aria-hidden size={12} className="relative top-0.5 shrink-0" />}
              {note.text}
            </span>
          )}
        </span>
      </td>
      <td className="w-20 py-1 ps-3">
        <SourceMark known={known} />
      </td>
    </tr>
  )
}
