import { Copy } from 'lucide-react'
import { t } from '../../strings'
import { Button } from '../ui/Button'
import { fieldProblem, localTime, type Part, type Row } from './answerRows'

/** The selected row in full, to read and to copy. */
export function RowDetail({ row, onCopy }: { row: Row | undefined; onCopy: (part: Part) => void }) {
  return (
    <section
      aria-label={t('requests.detail.label')}
      className="flex min-h-13 shrink-0 items-start gap-3 border-t border-line bg-canvas px-4 py-2"
    >
      {row ? (
        <>
          <div className="min-w-0 flex-1">
            <p className="text-2xs text-soft">
              <code>{row.name}</code> {facts(row)}
            </p>
            <p
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
              tabIndex={0}
              className="selectable max-h-24 overflow-y-auto rounded-sm break-words whitespace-pre-wrap focus-visible:outline-2 focus-visible:outline-focus"
            >
              {inFull(row)}
            </p>
          </div>
          {'part' in row && canCopy(row) && (
            <Button size="small" onPress={() => onCopy(row.part)}>
              <Copy aria-hidden size={13} />
              {t(row.kind === 'object' ? 'requests.detail.copyObject' : 'requests.detail.copyValue')}
            </Button>
          )}
        </>
      ) : (
        <p className="self-center text-xs text-faint">{t('requests.detail.none')}</p>
      )}
    </section>
  )
}

function facts(row: Row): string {
  if (row.kind === 'field') return t(`requests.types.${row.field.type}`)
  if (row.kind !== 'object') return ''
  const { objectType, type, withheld } = row.object
  const said = objectType ?? t(`requests.types.${type}`)
  return withheld > 0 ? t('requests.detail.withheld', { type: said, count: withheld }) : said
}

function inFull(row: Row): string {
  switch (row.kind) {
    case 'field': {
      const { value, isTime, meaning } = row.field
      const problem = fieldProblem(row.field)
      if (problem !== undefined) return problem
      if (isTime) return t('requests.detail.time', { value: String(value), time: localTime(Number(value)) })
      if (value === '') return t('requests.detail.empty')
      return meaning === undefined ? String(value) : `${value} (${meaning})`
    }
    case 'problem':
      return row.problem
    case 'list':
      return t('requests.detail.objects', { count: row.total })
    case 'object':
      return t('requests.detail.fields', { count: row.rows.length })
  }
}

function canCopy(row: Row): boolean {
  if (row.kind === 'field') return row.field.value !== undefined && row.field.value !== ''
  return row.kind === 'object' && row.object.problem === undefined
}
