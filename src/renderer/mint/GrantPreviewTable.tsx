import { Ban, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDuration } from '../ui/duration'
import type { GrantPreview, Known } from './preview'
import { type LineNote, lifetimeNote, privilegeNote, stampedNote, typeNote, userNote } from './previewWords'
import { SourceMark } from './SourceMark'

/** What will be granted, line by line, each with how it is known. */
export function GrantPreviewTable({ preview }: { preview: GrantPreview }) {
  const { lifetime, type, userId, privileges, privilegesKnown, exact } = preview
  const own = privileges.filter(({ verdict }) => verdict !== 'ADDED')
  const stamped = privileges.filter(({ verdict }) => verdict === 'ADDED').map(({ name }) => name)
  return (
    <table className="w-full border-collapse text-start">
      <caption className="pb-1 text-start">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-xs font-medium text-soft">Will be granted</span>
          <span className="text-2xs text-faint">
            {exact
              ? 'Exactly this: all limits of the token are known.'
              : 'Some limits of the token are unknown.'}
          </span>
        </span>
      </caption>
      <tbody>
        <Line name="Lifetime" known={lifetime.known} note={lifetimeNote(lifetime)}>
          {formatDuration(lifetime.granted ?? lifetime.asked ?? 0)}
        </Line>
        <Line name="Type" known={type.known} note={typeNote(type)}>
          {type.granted === 2 ? 'ADMIN' : 'USER'}
        </Line>
        <Line name="User id" known={userId.known} note={userNote(userId)}>
          {userId.granted || 'None'}
        </Line>
        {stamped.length > 0 && (
          <Line name="Privilege" known="server" note={stampedNote} mono>
            {stamped.join(', ')}
          </Line>
        )}
        {own.map((line) => (
          <Line
            key={`${line.name} ${line.verdict}`}
            name="Privilege"
            known={line.known}
            note={privilegeNote(line)}
            mono
          >
            {line.granted ?? line.requested}
          </Line>
        ))}
        {privilegesKnown === 'unknown' && (
          <Line name="Privileges" known="unknown" note={undefined}>
            <span className="text-soft">Whatever else the token carries</span>
          </Line>
        )}
      </tbody>
    </table>
  )
}

const noteLooks = {
  plain: 'text-soft',
  changed: 'text-warn',
  dropped: 'text-bad',
} as const

type LineProps = {
  name: string
  known: Known
  note: LineNote | undefined
  mono?: boolean
  children: ReactNode
}

function Line({ name, known, note, mono = false, children }: LineProps) {
  const Icon = note?.tone === 'dropped' ? Ban : note?.tone === 'changed' ? TriangleAlert : undefined
  return (
    <tr className="border-t border-line align-baseline">
      <th scope="row" className="w-18 py-1 pe-3 text-start text-xs font-normal whitespace-nowrap text-soft">
        {name}
      </th>
      <td className="py-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span
            className={`break-all ${mono ? 'font-mono text-xs' : ''} ${note?.tone === 'dropped' ? 'text-soft line-through' : ''}`}
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
