import { Copy } from 'lucide-react'
import { Button } from '../ui/Button'
import { fieldProblem, localTime, type Part, type Row, typeWords } from './answerRows'

/** The selected row in full, to read and to copy. */
export function RowDetail({ row, onCopy }: { row: Row | undefined; onCopy: (part: Part) => void }) {
  return (
    <section
      aria-label="Selected value"
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
              {row.kind === 'object' ? 'Copy as JSON' : 'Copy value'}
            </Button>
          )}
        </>
      ) : (
        <p className="self-center text-xs text-faint">Select a row to read it in full and to copy it.</p>
      )}
    </section>
  )
}

function facts(row: Row): string {
  if (row.kind === 'field') return typeWords[row.field.type]
  if (row.kind !== 'object') return ''
  const { objectType, type, withheld } = row.object
  return `${objectType ?? typeWords[type]}${withheld > 0 ? `, ${withheld} withheld` : ''}`
}

function inFull(row: Row): string {
  switch (row.kind) {
    case 'field': {
      const { value, isTime, meaning } = row.field
      const problem = fieldProblem(row.field)
      if (problem !== undefined) return problem
      if (isTime) return `${value} is ${localTime(Number(value))} here`
      if (value === '') return 'An empty text'
      return meaning === undefined ? String(value) : `${value} (${meaning})`
    }
    case 'problem':
      return row.problem
    case 'list':
      return `${row.total} in this answer`
    case 'object':
      return `${row.rows.length} fields`
  }
}

function canCopy(row: Row): boolean {
  if (row.kind === 'field') return row.field.value !== undefined && row.field.value !== ''
  return row.kind === 'object' && row.object.problem === undefined
}
