import { LoaderCircle } from 'lucide-react'
import { t } from '../../strings'
import type { Practice } from '../firstRun/usePractice'
import { FailurePanel } from '../ui/FailurePanel'

/** Says above the list that the practice account's tokens are being taken in, or why they were not. */
export function PracticeNotice({ practice }: { practice: Practice }) {
  if (practice.failure) {
    return (
      <div className="px-2.5 pb-2">
        <FailurePanel failure={practice.failure} onDismiss={practice.dismiss} />
      </div>
    )
  }
  return (
    <p
      role="status"
      className={practice.pending ? 'flex items-center gap-1.5 px-3.5 pb-2 text-xs text-soft' : 'sr-only'}
    >
      {practice.pending && (
        <>
          <LoaderCircle aria-hidden size={13} className="animate-spin motion-reduce:animate-none" />
          {t('inventory.addingPractice')}
        </>
      )}
    </p>
  )
}
