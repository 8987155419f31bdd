import { t } from '../../strings'
import { formatDuration } from '../ui/duration'
import { PreviewRow } from './PreviewRow'
import { PrivilegeRows } from './PrivilegeRows'
import type { GrantPreview } from './preview'
import { lifetimeNote, typeNote, userNote } from './previewWords'

type GrantPreviewTableProps = {
  preview: GrantPreview
  /** copies the privileges to come; absent where they cannot be known */
  onCopy?: (() => void) | undefined
}

/** What will be granted, line by line, each with how it is known. */
export function GrantPreviewTable({ preview, onCopy }: GrantPreviewTableProps) {
  const { lifetime, type, userId, exact } = preview
  return (
    <table className="w-full border-collapse text-start">
      <caption className="pb-1 text-start">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-xs font-medium text-soft">{t('mint.preview.title')}</span>
          <span className="text-2xs text-faint">
            {exact ? t('mint.preview.exact') : t('mint.preview.partly')}
          </span>
        </span>
      </caption>
      <tbody>
        <PreviewRow
          name={t('mint.preview.lifetime.name')}
          known={lifetime.known}
          note={lifetimeNote(lifetime)}
        >
          {formatDuration(lifetime.granted ?? lifetime.asked ?? 0)}
        </PreviewRow>
        <PreviewRow name={t('mint.preview.type.name')} known={type.known} note={typeNote(type)}>
          {type.granted === 2 ? 'ADMIN' : 'USER'}
        </PreviewRow>
        <PreviewRow name={t('mint.preview.user.name')} known={userId.known} note={userNote(userId)}>
          {userId.granted ? <bdi>{userId.granted}</bdi> : t('mint.preview.user.none')}
        </PreviewRow>
        <PrivilegeRows preview={preview} onCopy={onCopy} />
      </tbody>
    </table>
  )
}
