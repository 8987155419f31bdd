import { ShieldCheck } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../../contract/failures'
import type { JournalKnown } from '../../contract/journal'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { useShortcuts } from '../shortcuts'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { Rich } from '../ui/Rich'
import { useCommand } from '../useCommand'
import { CheckPanel } from './CheckPanel'
import { EntryList } from './EntryList'
import { ExportMenu, type ExportWanted } from './ExportMenu'
import { FilterBar } from './FilterBar'
import { openJournalCheck } from './journalCheck'
import { openJournalList } from './journalList'
import { filterOf, leavesOut, nothingWanted } from './wanted'

const nothingKnown: JournalKnown = { groups: [], tokens: [], cases: [] }

/** What was done here with tokens and sessions, newest first: searched, looked through, and taken along. */
export function JournalScreen() {
  const { api, journal, notices } = useStores()
  const state = useStore(journal)
  const [list] = useState(() => openJournalList(api))
  const [checking] = useState(() => openJournalCheck(api))
  const shown = useStore(list)
  const { is: check } = useStore(checking)
  const [wanted, setWanted] = useState(nothingWanted)
  const [known, setKnown] = useState(nothingKnown)
  const [exporting, setExporting] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const search = useRef<HTMLInputElement>(null)
  useCommand('checkJournal', () => void checking.start())
  useShortcuts({ search: () => search.current?.focus() })

  const filter = useMemo(() => filterOf(wanted, Date.now()), [wanted])
  useEffect(() => list.look(filter), [list, filter])
  useEffect(() => list.follow(), [list])
  const { all } = shown
  useEffect(() => {
    if (all === 0) return
    void api.journal.known({}).then((result) => {
      if (result.ok) setKnown(result.value)
    })
  }, [api, all])

  const save = async ({ format, everything }: ExportWanted) => {
    setFailure(undefined)
    setExporting(true)
    const result = await api.journal.export({
      format,
      filter: everything ? filterOf(nothingWanted, 0) : filter,
    })
    setExporting(false)
    if (result.ok) notices.say(exportWords(result.value))
    else if (result.failure.code !== 'CANCELLED') setFailure(result.failure)
  }
  const isPart = leavesOut(filter)

  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto bg-canvas">
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-3">
        <h1 className="text-lg font-semibold">{t('journal.title')}</h1>
        {shown.filter && all > 0 && (
          <span className="numerals text-xs text-soft">{countWords(shown.total, all, isPart)}</span>
        )}
        <span className="ms-auto inline-flex items-center gap-2">
          <Button onPress={() => void checking.start()} isPending={check === 'running'}>
            <ShieldCheck aria-hidden size={14} strokeWidth={1.75} />
            {check === 'running' ? t('journal.check.running') : t('journal.check.start')}
          </Button>
          <ExportMenu
            shown={isPart ? shown.total : undefined}
            all={all}
            isPending={exporting}
            onExport={(what) => void save(what)}
          />
        </span>
      </div>
      {all > 0 ? (
        <FilterBar
          wanted={wanted}
          known={known}
          onChange={(change) => setWanted((now) => ({ ...now, ...change }))}
          searchRef={search}
        />
      ) : (
        <div className="h-3 shrink-0" />
      )}
      {state.trouble && (
        <Problem
          failure={state.trouble}
          words={t('journal.waiting', { count: state.waiting })}
          onAgain={() => void journal.retry()}
        />
      )}
      {failure && (
        <div className="shrink-0 px-4 pb-2">
          <FailurePanel failure={failure} onDismiss={() => setFailure(undefined)} />
        </div>
      )}
      {shown.failure && <Problem failure={shown.failure} onAgain={list.again} />}
      <CheckPanel checking={checking} folder={state.folder} />
      {shown.total > 0 ? (
        <EntryList list={shown} onSight={list.show} />
      ) : (
        shown.filter &&
        !shown.failure &&
        (all === 0 ? (
          <Empty folder={state.folder} isWaiting={state.waiting > 0} />
        ) : (
          <NoMatch onShowAll={() => setWanted(nothingWanted)} />
        ))
      )}
    </div>
  )
}

function Problem({ failure, words, onAgain }: { failure: Failure; words?: string; onAgain: () => void }) {
  return (
    <div className="flex shrink-0 flex-col gap-1 px-4 pb-2">
      <FailurePanel
        failure={failure}
        action={
          <Button size="small" onPress={onAgain}>
            {t('journal.retry')}
          </Button>
        }
      />
      {words !== undefined && <p className="text-xs text-soft">{words}</p>}
    </div>
  )
}

function Empty({ folder, isWaiting }: { folder: string; isWaiting: boolean }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 border-t border-line bg-surface p-6 text-center">
      <p className="font-medium">{isWaiting ? t('journal.empty.waiting') : t('journal.empty.title')}</p>
      <p className="max-w-[56ch] text-xs text-soft">{t('journal.empty.about')}</p>
      <p className="max-w-full text-xs text-soft">
        <Rich
          text="journal.empty.files"
          parts={{ folder: <code className="selectable break-all" /> }}
          values={{ folder }}
        />
      </p>
    </div>
  )
}

function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 border-t border-line bg-surface p-6 text-center">
      <p className="font-medium">{t('journal.noMatch.title')}</p>
      <p className="text-xs text-soft">{t('journal.noMatch.about')}</p>
      <Button onPress={onShowAll}>{t('journal.noMatch.showAll')}</Button>
    </div>
  )
}

function countWords(shown: number, count: number, isPart: boolean): string {
  return isPart ? t('journal.entriesShown', { shown, count }) : t('journal.entries', { count })
}

function exportWords({ file, entries, unreadable }: { file: string; entries: number; unreadable: number }) {
  const written = t('journal.export.done', { count: entries, file })
  if (unreadable === 0) return written
  return `${written} ${t('journal.export.unreadable', { count: unreadable })}`
}
