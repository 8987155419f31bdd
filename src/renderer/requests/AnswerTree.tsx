import { ChevronRight, TriangleAlert } from 'lucide-react'
import { createContext, useContext } from 'react'
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components'
import { formatNumber, t } from '../../strings'
import { fieldProblem, objectWords, type Row, valueWords } from './answerRows'

/** Pixels. */
const ROW_HEIGHT = 26

type AnswerTreeProps = {
  name: string
  rows: readonly Row[]
  expanded: ReadonlySet<Key>
  onExpand: (expanded: ReadonlySet<Key>) => void
  selected: string | undefined
  onSelect: (id: string | undefined) => void
}

/** What is expanded: beneath anything else only one row is made, by which the tree knows that there are some. */
const Expanded = createContext<ReadonlySet<Key>>(new Set())

/** An answer as a tree. Only the rows in sight are on the page. */
export function AnswerTree({ name, rows, expanded, onExpand, selected, onSelect }: AnswerTreeProps) {
  return (
    <Expanded value={expanded}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_HEIGHT, padding: 4 }}>
        <Tree
          aria-label={name}
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selected === undefined ? [] : [selected]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            onSelect(key === undefined ? undefined : String(key))
          }}
          expandedKeys={expanded}
          onExpandedChange={onExpand}
          className="focus-ring-inset block min-h-0 flex-1 overflow-auto border-t border-line bg-surface"
        >
          {(row) => <Branch row={row} />}
        </Tree>
      </Virtualizer>
    </Expanded>
  )
}

function Branch({ row }: { row: Row }) {
  const isOpen = useContext(Expanded).has(row.id)
  const beneath = 'rows' in row ? row.rows : []
  return (
    <TreeItem
      id={row.id}
      textValue={`${row.name} ${spoken(row)}`}
      hasChildItems={beneath.length > 0}
      className="group focus-ring-inset flex h-6.5 cursor-default items-center data-hovered:bg-hover data-selected:bg-selected"
    >
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <div
            className="flex min-w-0 flex-1 items-center gap-1.5 pe-3"
            style={{ paddingInlineStart: `${level * 0.9}rem` }}
          >
            {hasChildItems ? (
              <Button
                slot="chevron"
                className="inline-flex size-4.5 shrink-0 items-center justify-center rounded-sm text-soft data-hovered:bg-selected-quiet"
              >
                <ChevronRight
                  aria-hidden
                  size={13}
                  className={`transition-transform motion-reduce:transition-none rtl:-scale-x-100 ${isExpanded ? 'rotate-90 rtl:-rotate-90' : ''}`}
                />
              </Button>
            ) : (
              <span className="w-4.5 shrink-0" />
            )}
            <RowWords row={row} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={isOpen ? beneath : beneath.slice(0, 1)}>
        {(each) => <Branch row={each} />}
      </Collection>
    </TreeItem>
  )
}

const nameLook = 'shrink-0 font-mono text-xs'
const fieldLook = `${nameLook} min-w-36 text-soft`
const valueLook = 'min-w-0 truncate'
const kindLook = 'ms-auto shrink-0 ps-2 text-2xs text-faint group-data-selected:text-soft'

function RowWords({ row }: { row: Row }) {
  switch (row.kind) {
    case 'field': {
      const problem = fieldProblem(row.field)
      return (
        <>
          <span className={fieldLook}>{row.name}</span>
          {problem ? <Odd>{problem}</Odd> : <span className={valueLook}>{valueWords(row.field)}</span>}
          <span className={kindLook}>{t(`requests.types.${row.field.type}`)}</span>
        </>
      )
    }
    case 'problem':
      return (
        <>
          <span className={fieldLook}>{row.name}</span>
          <Odd>{row.problem}</Odd>
        </>
      )
    case 'list':
      return (
        <>
          <span className={`${nameLook} font-medium`}>{row.name}</span>
          <span className={`${valueLook} text-soft`}>
            {row.total === 0 ? t('requests.answer.noObjects') : formatNumber(row.total)}
          </span>
          <span className={kindLook}>{t('requests.types.list')}</span>
        </>
      )
    case 'object':
      return (
        <>
          <span className={`${nameLook} numerals text-faint group-data-selected:text-soft`}>{row.name}</span>
          {row.object.problem ? (
            <Odd>{t('requests.answer.odd')}</Odd>
          ) : (
            <span className={valueLook}>{objectWords(row.object)}</span>
          )}
          <span className={kindLook}>{row.object.objectType ?? t(`requests.types.${row.object.type}`)}</span>
        </>
      )
  }
}

function Odd({ children }: { children: string }) {
  return (
    <span className="flex min-w-0 items-center gap-1 text-warn">
      <TriangleAlert aria-hidden size={12} className="shrink-0" />
      <span className="truncate">{children}</span>
    </span>
  )
}

/** A row's words for whoever cannot see it. */
function spoken(row: Row): string {
  switch (row.kind) {
    case 'field':
      return fieldProblem(row.field) ?? valueWords(row.field)
    case 'problem':
      return row.problem
    case 'list':
      return t('requests.answer.listOf', { count: row.total })
    case 'object':
      return objectWords(row.object)
  }
}
