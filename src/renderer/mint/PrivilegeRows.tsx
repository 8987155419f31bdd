import { Copy } from 'lucide-react'
import { IconButton } from '../ui/IconButton'
import { PreviewRow } from './PreviewRow'
import type { GrantPreview } from './preview'
import { isRemarkable, privilegeNote } from './previewWords'

type PrivilegeRowsProps = {
  preview: GrantPreview
  onCopy: (() => void) | undefined
}

/**
 * The privileges to come: the whole string as the server will spell it, where it can be known, and each privilege
 * that is not granted just as it was asked for.
 */
export function PrivilegeRows({ preview, onCopy }: PrivilegeRowsProps) {
  const { privileges, granted, privilegesKnown } = preview
  const stamped = privileges.filter(({ verdict }) => verdict === 'ADDED').map((line) => line.granted)
  return (
    <>
      <PreviewRow name="Privileges" known={privilegesKnown}>
        <span className="inline-flex items-center gap-1">
          <code className="selectable text-xs">{granted ?? stamped.join(',')}</code>
          {granted === undefined && <span className="text-soft">and what else the token carries</span>}
          {onCopy && <IconButton icon={Copy} label="Copy privileges" onPress={onCopy} className="-my-1" />}
        </span>
      </PreviewRow>
      {privileges.filter(isRemarkable).map((line) => (
        <PreviewRow
          key={`${line.name} ${line.verdict}`}
          name="Privilege"
          known={line.known}
          note={privilegeNote(line)}
          mono
          continues
        >
          {line.granted ?? line.requested}
        </PreviewRow>
      ))}
    </>
  )
}
