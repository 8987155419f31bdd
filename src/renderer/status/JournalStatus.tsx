import { NotebookPen } from 'lucide-react'
import { explain } from '../../contract/catalogue'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useStores } from '../stores'

/** Says, only while it is so, that entries of the journal wait to be written. */
export function JournalStatus() {
  const { journal } = useStores()
  const { trouble, waiting } = useStore(journal)
  if (!trouble) return null
  const text = t('status.journalWaits', { waiting })
  return (
    <span title={explain(trouble).title} className="inline-flex shrink-0 items-center gap-1.5 text-warn">
      <NotebookPen aria-hidden size={13} className="shrink-0" />
      <span className="max-[44rem]:sr-only">{text}</span>
    </span>
  )
}
