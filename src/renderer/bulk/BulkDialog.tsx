import { useEffect, useState } from 'react'
import type { BulkBatch, BulkView } from '../../contract/bulk'
import { t } from '../../strings'
import { useStore } from '../bridge/store'
import { KeychainTrouble, useKeychainFailure } from '../status/KeychainTrouble'
import { useStores } from '../stores'
import { Button } from '../ui/Button'
import { FailurePanel } from '../ui/FailurePanel'
import { DialogActions, DialogBody, ModalDialog } from '../ui/ModalDialog'
import { Segmented } from '../ui/Segmented'
import { AddingProgress } from './AddingProgress'
import { BackupFacts } from './BackupFacts'
import { type BulkStore, openBulkStore } from './bulkStore'
import { hintsOf, resultWords, sourceWords } from './bulkWords'
import { ChooseBackup } from './ChooseBackup'
import { ChooseSource } from './ChooseSource'
import { DifferingNote } from './DifferingNote'
import { RowTable } from './RowTable'
import { SharedFields } from './SharedFields'

type BulkDialogProps = {
  /** `backup`: a sealed file of our own format */
  of: 'several' | 'backup'
  isOpen: boolean
  onClose: () => void
  /** told how many, when the dialog is closed after some were added */
  onAdded: (count: number) => void
  /** what has the focus afterwards, where that which opened it is gone */
  returnTo?: () => Element | null
}

/** Adds many tokens at once: where they come from, what was found, and how it goes. */
export function BulkDialog({ of, isOpen, onClose, onAdded, returnTo }: BulkDialogProps) {
  const { api } = useStores()
  const [bulk] = useState(() => openBulkStore(api))
  const { batch, progress } = useStore(bulk)
  const close = () => {
    const added = (batch?.counts.added ?? 0) + (batch?.counts.replaced ?? 0)
    onClose()
    if (added > 0) onAdded(added)
  }
  return (
    <ModalDialog
      title={t(`bulk.title.${of}`)}
      isOpen={isOpen}
      onClose={close}
      isBusy={progress !== undefined}
      width={batch ? 'full' : 'wide'}
      {...(returnTo && { returnTo })}
    >
      <WhileOpen of={of} bulk={bulk} onClose={close} />
    </ModalDialog>
  )
}

/** What was read is forgotten when the dialog is closed, in whichever way. */
type WhileOpenProps = Pick<BulkDialogProps, 'of' | 'onClose'> & { bulk: BulkStore }

function WhileOpen({ of, bulk, onClose }: WhileOpenProps) {
  useEffect(() => bulk.open(), [bulk])
  const { batch, reading, failure } = useStore(bulk)
  if (batch) return <Preview bulk={bulk} onClose={onClose} />
  return (
    <>
      <DialogBody>
        {of === 'backup' ? (
          <ChooseBackup
            isOpening={reading === 'backup'}
            failure={failure}
            onOpen={() => void bulk.fromBackup()}
          />
        ) : (
          <ChooseSource
            reading={reading === 'backup' ? undefined : reading}
            failure={failure}
            onClipboard={() => void bulk.fromClipboard()}
            onFile={() => void bulk.fromFile()}
          />
        )}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t('bulk.cancel')}</Button>
      </DialogActions>
    </>
  )
}

function Preview({ bulk, onClose }: { bulk: BulkStore; onClose: () => void }) {
  const { batch, progress, tried, failure, ...list } = useStore(bulk)
  const trouble = useKeychainFailure()
  if (!batch) return null
  const { counts, ended } = batch
  const toAdd = counts.ready + counts.failed + counts.replacing
  const isBackup = batch.backup !== undefined
  const isPartial = Object.values(batch.without).some((rows) => rows > 0)
  const views = viewsOf(counts)
  const isOver = tried && !progress
  const halted = failure ?? (ended?.code === 'CANCELLED' ? undefined : ended)
  return (
    <>
      <DialogBody>
        <div className="flex flex-col gap-0.5">
          <p>{sourceWords(batch)}</p>
          {!tried && hintsOf(batch).map((hint) => <Quiet key={hint}>{hint}</Quiet>)}
        </div>
        <div role="status" className={isOver ? 'flex flex-col gap-0.5' : 'sr-only'}>
          {isOver && <p className="font-medium">{resultWords(batch)}</p>}
          {isOver && !isBackup && batch.file !== undefined && counts.added > 0 && (
            <Quiet>{t('bulk.result.inFile')}</Quiet>
          )}
        </div>
        {progress && <AddingProgress progress={progress} />}
        {halted && halted.code !== trouble?.code && <FailurePanel failure={halted} />}
        {batch.backup && <BackupFacts backup={batch.backup} />}
        {!tried && (!isBackup || isPartial) && <SharedFields batch={batch} onShare={bulk.share} />}
        {counts.differing > 0 && !progress && (
          <DifferingNote counts={counts} onReplaceAll={(replace) => void bulk.replace(undefined, replace)} />
        )}
        <div className="flex flex-col gap-2">
          <Segmented label={t('bulk.show')} options={views} value={list.view} onChange={bulk.look} />
          <RowTable
            {...list}
            onSight={bulk.show}
            onReplace={progress ? undefined : (line, replace) => void bulk.replace(line, replace)}
            counted={isBackup ? 'number' : 'line'}
          />
        </div>
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        {!progress && (
          <Button look="quiet" onPress={bulk.startOver} className="me-auto">
            {t(`bulk.again.${isOver ? 'others' : isBackup ? 'file' : 'source'}`)}
          </Button>
        )}
        {progress ? (
          <Button onPress={bulk.stop}>{t('bulk.stop')}</Button>
        ) : (
          <>
            <Button look={isOver && toAdd === 0 ? 'primary' : 'plain'} onPress={onClose}>
              {isOver ? t('bulk.done') : t('bulk.cancel')}
            </Button>
            {(toAdd > 0 || !isOver) && (
              <Button look="primary" onPress={() => void bulk.add()} isDisabled={toAdd === 0}>
                {addWords(isOver, counts)}
              </Button>
            )}
          </>
        )}
      </DialogActions>
    </>
  )
}

function addWords(isOver: boolean, { ready, failed, replacing }: BulkBatch['counts']): string {
  const count = ready + failed
  if (replacing > 0) {
    if (count === 0) return t('bulk.add.secrets', { count: replacing })
    return t('bulk.add.tokensReplacing', { count, replacing: t('bulk.add.replacing', { count: replacing }) })
  }
  if (!isOver) return t('bulk.add.tokens', { count })
  return ready === 0 ? t('bulk.add.again', { count }) : t('bulk.add.others', { count })
}

function viewsOf(counts: {
  total: number
  ready: number
  incomplete: number
  duplicate: number
  differing: number
  wrong: number
  failed: number
  added: number
  replaced: number
}): { id: BulkView; text: string }[] {
  const views: { id: BulkView; count: number }[] = [
    { id: 'all', count: counts.total },
    { id: 'new', count: counts.ready + counts.incomplete },
    { id: 'added', count: counts.added + counts.replaced },
    { id: 'differing', count: counts.differing },
    { id: 'duplicates', count: counts.duplicate },
    { id: 'problems', count: counts.wrong + counts.failed },
  ]
  return views
    .filter(({ id, count }) => (id !== 'added' && id !== 'differing') || count > 0)
    .map(({ id, count }) => ({ id, text: t(`bulk.views.${id}`, { n: count }) }))
}

function Quiet({ children }: { children: string }) {
  return <p className="text-xs text-soft">{children}</p>
}
