import { FileKey } from 'lucide-react'
import { MAX_BULK_BYTES, MAX_BULK_ROWS } from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { t } from '../../strings'
import { OwnRecipient } from '../backup/OwnRecipient'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'

type ChooseBackupProps = { isOpening: boolean; failure: Failure | undefined; onOpen: () => void }

/** A backup is chosen here; what opens it is asked for in a window of its own. */
export function ChooseBackup({ isOpening, failure, onOpen }: ChooseBackupProps) {
  return (
    <>
      <p className="max-w-[70ch] text-soft">{t('bulk.chooseBackup.about')}</p>
      <div className="flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-canvas p-2">
        <Button autoFocus onPress={onOpen} isPending={isOpening}>
          <FileKey aria-hidden size={14} strokeWidth={1.75} />
          {t('bulk.chooseBackup.file')}
        </Button>
        <span role="status" className="text-xs text-soft">
          {isOpening && t('bulk.chooseBackup.opening')}
        </span>
      </div>
      {failure && <FailurePanel failure={failure} />}
      <p className="text-xs text-soft">
        {t('bulk.chooseBackup.limits', { rows: MAX_BULK_ROWS, megabytes: MAX_BULK_BYTES / 1_000_000 })}
      </p>
      <OwnRecipient />
    </>
  )
}
