import { GitCompare } from 'lucide-react'
import type { BulkBatch } from '../../contract/bulk'
import { t } from '../../strings'
import { Button } from '../ui/Button'

type DifferingNoteProps = {
  counts: Pick<BulkBatch['counts'], 'differing' | 'replacing'>
  onReplaceAll: (replace: boolean) => void
}

/** Says that held tokens have other secrets in the source, and decides for all of them; each can be decided in its row. */
export function DifferingNote({ counts: { differing, replacing }, onReplaceAll }: DifferingNoteProps) {
  const decided =
    replacing === 0
      ? t('bulk.differing.kept')
      : replacing === differing
        ? t('bulk.differing.replaced')
        : t('bulk.differing.someReplaced', { count: replacing })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-warn-line bg-warn-soft px-3 py-2">
      <GitCompare aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-warn" />
      <p className="min-w-0 flex-1">
        {t('bulk.differing.held', { count: differing })} <span role="status">{decided}</span>
      </p>
      <span className="flex gap-2">
        <Button size="small" isDisabled={replacing === 0} onPress={() => onReplaceAll(false)}>
          {t('bulk.differing.keepAll')}
        </Button>
        <Button size="small" isDisabled={replacing === differing} onPress={() => onReplaceAll(true)}>
          {t('bulk.differing.replaceAll')}
        </Button>
      </span>
    </div>
  )
}
