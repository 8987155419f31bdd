import { FileKey } from 'lucide-react'
import { MAX_BULK_BYTES, MAX_BULK_ROWS } from '../../contract/bulk'
import type { Failure } from '../../contract/failures'
import { OwnRecipient } from '../backup/OwnRecipient'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'

type ChooseBackupProps = { isOpening: boolean; failure: Failure | undefined; onOpen: () => void }

/** A backup is chosen here; what opens it is asked for in a window of its own. */
export function ChooseBackup({ isOpening, failure, onOpen }: ChooseBackupProps) {
  return (
    <>
      <p className="max-w-[70ch] text-soft">
        A file that “Back up” or “Hand over” made, ending in .age. You see what it would change before
        anything is changed.
      </p>
      <div className="flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-canvas p-2">
        <Button autoFocus onPress={onOpen} isPending={isOpening}>
          <FileKey aria-hidden size={14} strokeWidth={1.75} />
          Choose a file…
        </Button>
        <span role="status" className="text-xs text-soft">
          {isOpening && 'Opening…'}
        </span>
      </div>
      {failure && <FailurePanel failure={failure} />}
      <p className="text-xs text-soft">
        A passphrase or an age identity is asked for in a small window of its own; what is locked for this
        KSmith opens without one. At most {MAX_BULK_ROWS.toLocaleString()} tokens and{' '}
        {MAX_BULK_BYTES / 1_000_000} MB.
      </p>
      <OwnRecipient />
    </>
  )
}
