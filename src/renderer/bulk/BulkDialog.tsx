import { useEffect, useState } from 'react'
import type { BulkBatch, BulkView } from '../../contract/bulk'
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
import { hintsOf, resultWords, sourceWords, tokenCount } from './bulkWords'
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
      title={of === 'backup' ? 'Take in a backup' : 'Add several tokens'}
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
        <Button onPress={onClose}>Cancel</Button>
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
            <Quiet>The secrets still stand in the file: delete it if it is not needed any more.</Quiet>
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
          <Segmented label="Show" options={views} value={list.view} onChange={bulk.look} />
          <RowTable
            {...list}
            onSight={bulk.show}
            onReplace={progress ? undefined : (line, replace) => void bulk.replace(line, replace)}
            counted={isBackup ? 'No.' : 'Line'}
          />
        </div>
      </DialogBody>
      <KeychainTrouble />
      <DialogActions>
        {!progress && (
          <Button look="quiet" onPress={bulk.startOver} className="me-auto">
            {isOver ? 'Add others' : isBackup ? 'Choose another file' : 'Choose another source'}
          </Button>
        )}
        {progress ? (
          <Button onPress={bulk.stop}>Stop</Button>
        ) : (
          <>
            <Button look={isOver && toAdd === 0 ? 'primary' : 'plain'} onPress={onClose}>
              {isOver ? 'Done' : 'Cancel'}
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
  const replaces = replacing === 1 ? 'replace 1 secret' : `replace ${replacing.toLocaleString()} secrets`
  if (replacing > 0) {
    return ready + failed === 0
      ? replaces.replace('r', 'R')
      : `Add ${tokenCount(ready + failed)}, ${replaces}`
  }
  if (!isOver) return `Add ${tokenCount(ready + failed)}`
  return ready === 0
    ? `Try ${tokenCount(failed)} again`
    : `Add the other ${(ready + failed).toLocaleString()}`
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
  const views: { id: BulkView; name: string; count: number }[] = [
    { id: 'all', name: 'All', count: counts.total },
    { id: 'new', name: 'To add', count: counts.ready + counts.incomplete },
    { id: 'added', name: 'Added', count: counts.added + counts.replaced },
    { id: 'differing', name: 'Other secret', count: counts.differing },
    { id: 'duplicates', name: 'Duplicates', count: counts.duplicate },
    { id: 'problems', name: 'Problems', count: counts.wrong + counts.failed },
  ]
  return views
    .filter(({ id, count }) => (id !== 'added' && id !== 'differing') || count > 0)
    .map(({ id, name, count }) => ({ id, text: `${name} ${count.toLocaleString()}` }))
}

function Quiet({ children }: { children: string }) {
  return <p className="text-xs text-soft">{children}</p>
}
