import { Copy } from 'lucide-react'
import { t } from '../../strings'
import { IconButton } from '../ui/IconButton'
import { Rich } from '../ui/Rich'
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
      <PreviewRow name={t('mint.preview.privileges.name')} known={privilegesKnown}>
        <span className="inline-flex items-center gap-1">
          {granted === undefined ? (
            <span>
              <Rich
                text="mint.preview.privileges.atLeast"
                parts={{
                  known: <code dir="ltr" className="selectable text-xs" />,
                  more: <span className="text-soft" />,
                }}
                values={{ privileges: stamped.join(',') }}
              />
            </span>
          ) : (
            <code dir="ltr" className="selectable text-xs">
              {granted}
            </code>
          )}
          {onCopy && (
            <IconButton
              icon={Copy}
              label={t('mint.preview.privileges.copy')}
              onPress={onCopy}
              className="-my-1"
            />
          )}
        </span>
      </PreviewRow>
      {privileges.filter(isRemarkable).map((line) => (
        <PreviewRow
          key={`${line.name} ${line.verdict}`}
          name={t('mint.preview.privilege.name')}
          known={line.known}
          note={privilegeNote(line)}
          mono
          continues
        >
          <bdi dir="ltr">{line.granted ?? line.requested}</bdi>
        </PreviewRow>
      ))}
    </>
  )
}
